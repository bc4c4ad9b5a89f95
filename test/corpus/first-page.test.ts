import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Findings } from "../../server/src/rules/findings.ts";
import { firstFindings } from "../../server/src/rules/first-findings.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { corpusText, expected, needsCorpus } from "./corpus.ts";

/** Checks that what is found on the first blocks of a text, however many, is found as well once all is read. */
function check(text: string): void {
  const all = new Set(new Findings(new Transcript(text)).all().map((finding) => JSON.stringify(finding)));
  const blocks = new Transcript(text).blockCount - 1;
  if (blocks === 0) return;
  const first = firstFindings(new Transcript(text), {}, blocks);
  assert.deepEqual(
    first.filter((finding) => !all.has(JSON.stringify(finding))),
    [],
  );
}

describe("what is found on the first pages of a text that is no transcript, or hardly one", () => {
  for (const name of readdirSync("test/corpus/near-misses"))
    it(`is found as well once all is read: ${name}`, () => {
      const text = readFileSync(join("test/corpus/near-misses", name), "utf8");
      check(text.repeat(Math.ceil(20_000 / text.length)));
    });
});

describe("what is found on the first pages of a transcript of the corpus", function () {
  this.timeout(60_000);
  needsCorpus(this);
  const files = expected<{ file: string }>("counts").map(({ file }) => file);
  for (const file of files)
    it(`is found as well once all is read: ${basename(file)}`, () => check(corpusText(file)));

  it("is found as well where all stand in one text, and each speaks for another convention", () =>
    check(files.map((file) => corpusText(file)).join("\n\n")));
});
