// On published texts as they are: what the rules flag, and what of that is no real damage.

import { readFileSync } from "node:fs";
import { findingsIn } from "./core.mjs";
import { countWords, published } from "./texts.mjs";

/**
 * What a reader found to be real damage. An entry names its code and its reason, and what it holds for: a file, a line
 * of it (as editors count, from 1), a pattern that the words flagged must fit; what it leaves out does not matter.
 */
const real = JSON.parse(readFileSync(new URL("real.json", import.meta.url), "utf8"));

/** Nothing where the corpus is not there; else the words that were read, and each rule with its flags. */
export function measureAlarms(core) {
  const texts = published();
  if (!texts) return undefined;
  const settings = Object.fromEntries(
    core.rules.filter(({ severity }) => severity === "off").map(({ code }) => [code, "hint"]),
  );
  const rows = new Map(
    core.rules.map(({ code, severity }) => [code, { code, severity, flags: [], false: 0 }]),
  );
  let words = 0;
  for (const { name, text } of texts) {
    words += countWords(text);
    for (const { code, message, line, from, to } of findingsIn(core, text, settings)) {
      const row = rows.get(code);
      const flagged = text.slice(from, to);
      const reason = real.find((entry) => fits(entry, { code, file: name, line: line + 1, flagged }))?.reason;
      row.flags.push({ file: name, line: line + 1, excerpt: excerpt(text, from, to), message, reason });
      if (!reason) row.false++;
    }
  }
  return { words, rows: [...rows.values()] };
}

function fits(entry, { code, file, line, flagged }) {
  return (
    entry.code === code &&
    (entry.file ?? file) === file &&
    (entry.line ?? line) === line &&
    new RegExp(entry.match ?? "", "iu").test(flagged)
  );
}

function excerpt(text, from, to) {
  const before = text.slice(Math.max(from - 30, 0), from);
  const words = text.slice(from, Math.min(to, from + 80));
  return `${before}»${words}«${text.slice(to, to + 30)}`.replaceAll(/\s+/g, " ");
}
