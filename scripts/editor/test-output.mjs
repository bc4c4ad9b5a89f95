// The output of a test bundle that runs inside an editor, which talks a lot itself.

import { writeFileSync } from "node:fs";

/** What the bundle puts before each line that is meant for the person who runs it; all else is the editor's own talk. */
export const linePrefix = "@@ ";

/** The lines of `text` that are meant for a person. */
export function markedLines(text) {
  return text
    .split(/\r?\n/)
    .filter((line) => line.startsWith(linePrefix))
    .map((line) => line.slice(linePrefix.length));
}

const total = { passes: 0, failures: 0, pending: 0 };

/**
 * Prints a line that is meant for a person. The last one of a window's tests is not: it says what they came to, which is
 * added to the other windows' for the root's `npm test`.
 */
export function takeLine(line) {
  const sum = /^SUMMARY (.*)/.exec(line)?.[1];
  if (sum === undefined) return process.stdout.write(`${line}\n`);
  for (const [name, count] of Object.entries(JSON.parse(sum))) total[name] += count;
  const file = process.env.TRANSCRIPT_TEST_SUMMARY;
  if (file) writeFileSync(file, JSON.stringify(total));
}

/** How long a run of tests may take in all. */
export const testLimitMs = 1000 * Number(process.env.TRANSCRIPT_TEST_LIMIT ?? 900);

/** Notes the run as failed. At their end the tests write the truth over it; a run that never comes there has failed. */
export function presumeFailure() {
  const file = process.env.TRANSCRIPT_TEST_SUMMARY;
  if (file) writeFileSync(file, JSON.stringify({ passes: 0, failures: 1, pending: 0 }));
}
