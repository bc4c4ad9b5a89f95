// The clean texts into which damage is put: published ones, where they lie beside the repository, and generated ones.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "../generate.mjs";
import { forms, nameOf } from "../writers.mjs";
import { shapes } from "./forms.mjs";

export const corpus = fileURLToPath(new URL("../../../../shared/corpus", import.meta.url));

/** The shape of the labels in the folders of the corpus. */
const folders = {
  chat: shapes.chat,
  colon: shapes.capitals,
  cues: shapes.cues,
  "markdown-bold": shapes.markdown,
  "name-colon": shapes.names,
  "numbered-page": shapes["numbered-page"],
  "q-no-colon": shapes.capitals,
  spacelog: shapes["timed-line"],
  "timestamp-head": shapes["timed-label"],
};
const generatedShapes = { ...shapes, colon: shapes.capitals };
const UNITS = 60_000;

/** The published texts, or nothing where they are not on this machine. */
export function published() {
  if (!existsSync(corpus)) return undefined;
  return readdirSync(corpus, { recursive: true })
    .filter((name) => /\.(?:txt|md|cha|srt|vtt)$/.test(name) && folders[name.split("/")[0]])
    .sort()
    .map((name) => ({
      name,
      text: readFileSync(join(corpus, name), "utf8").replace(/^\ufeff/, ""),
      shape: folders[name.split("/")[0]],
    }));
}

/** A text in each form that there is. */
export function generated(seed) {
  return forms.map((form, i) => ({
    name: nameOf(form),
    text: generate({ units: UNITS, seed: seed * 100 + i, ...form }),
    shape: generatedShapes[form.convention],
  }));
}

/** As a reader counts them: what stands between blanks. */
export function countWords(text) {
  return text.split(/\s+/).filter(Boolean).length;
}
