import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isTranscript } from "../../server/src/transcript/recognise.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { corpusText, expected, needsCorpus } from "./corpus.ts";

/** The near misses that a person would call transcripts after all. */
const transcripts = new Set(["board-talk.md", "kitchen-interview.txt"]);

describe("a text that does not say what it is", () => {
  for (const name of readdirSync("test/corpus/near-misses")) {
    const is = transcripts.has(name);
    it(`is ${is ? "" : "not "}taken for a transcript: ${name}`, () => {
      assert.equal(
        isTranscript(new Transcript(readFileSync(join("test/corpus/near-misses", name), "utf8"))),
        is,
      );
    });
  }

  it("is hardly ever taken for one among the texts that come with packages", function () {
    this.timeout(120_000);
    const texts = ["node_modules", "test/editor/node_modules"].flatMap((folder) => textsBelow(folder));
    const taken = texts.filter((path) => isTranscript(new Transcript(readFileSync(path, "utf8"))));
    console.log(`      ${taken.length} of ${texts.length}`);
    assert.ok(texts.length > 50, "there are no packages to look at");
    assert.ok(taken.length * 500 <= texts.length, taken.join("\n"));
  });
});

describe("a transcript of the corpus", function () {
  needsCorpus(this);
  for (const { file } of expected<{ file: string }>("counts")) {
    it(`is taken for one: ${basename(file)}`, () =>
      assert.ok(isTranscript(new Transcript(corpusText(file)))));
  }
});

/** Every `.md`, `.txt` and `LICENSE*` below a folder. */
function textsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|txt)$|^LICEN[CS]E/i.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}
