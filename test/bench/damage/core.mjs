import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** What is measured: the rules, over a transcript, and the tables of marks that typos are made from. */
const entry = `
  export { Transcript } from "./transcript/transcript.ts";
  export { Findings } from "./rules/findings.ts";
  export { rules } from "./rules/index.ts";
  export { vocabulary } from "./syntax/vocabulary.ts";
`;

/** Bundles the rules, so that what is measured is always the source as it stands, and loads them. */
export async function loadRules() {
  const folder = await mkdtemp(join(tmpdir(), "bench-rules-"));
  try {
    const outfile = join(folder, "rules.mjs");
    await build({
      stdin: {
        contents: entry,
        resolveDir: fileURLToPath(new URL("../../../server/src", import.meta.url)),
        loader: "ts",
      },
      bundle: true,
      outfile,
      format: "esm",
      platform: "neutral",
      mainFields: ["module", "main"],
      target: "es2022",
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the rules find in a text, in offsets. Rules that are off by default are on with `settings`. */
export function findingsIn({ Transcript, Findings }, text, settings = {}) {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  const offset = ({ line, character }) => starts[line] + character;
  return [...new Findings(new Transcript(text), settings).all()].map(({ code, message, range }) => ({
    code,
    message,
    line: range.start.line,
    from: offset(range.start),
    to: offset(range.end),
  }));
}
