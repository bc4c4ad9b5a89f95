import assert from "node:assert/strict";
import { writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { corpusText, expected, needsCorpus } from "./corpus.ts";

const files = expected<{ file: string }>("counts").map(({ file }) => file);

describe("a file of the corpus gives the same model", function () {
  needsCorpus(this);
  this.timeout(300_000);

  it("with line ends of either kind", () => {
    for (const file of files) {
      const text = corpusText(file).replace(/\r\n?/g, "\n");
      const model = writeModel(new Transcript(text));
      assert.deepEqual(writeModel(new Transcript(text.replaceAll("\n", "\r\n"))), model, file);
    }
  });

  it("with a byte order mark, but for the places on the first line", () => {
    for (const file of files) {
      const plain = writeModel(new Transcript(corpusText(file)));
      const marked = writeModel(new Transcript(`\ufeff${corpusText(file)}`));
      assert.deepEqual(withoutFirstLine(marked), withoutFirstLine(plain), file);
    }
  });

  it("typed character by character", () => {
    for (const file of files) {
      const text = corpusText(file);
      assert.deepEqual(writeModel(typed(text)), writeModel(new Transcript(text)), file);
    }
  });
});

/** A transcript into which a text was typed; it was asked something now and then, as an editor does. */
function typed(text: string): Transcript {
  const transcript = new Transcript("");
  let line = 0;
  let character = 0;
  for (let i = 0; i < text.length; i++) {
    const at = { line, character };
    transcript.edit({ start: at, end: at }, text[i]!);
    character++;
    if (text[i] === "\n") {
      line++;
      character = 0;
    }
    if (i % 50 === 0) transcript.settle();
  }
  return transcript;
}

/** A model as text, the characters of places on the first line left out. */
function withoutFirstLine(model: unknown): string {
  return JSON.stringify(model, (_key, value) => {
    const first =
      value && typeof value === "object" && "line" in value && "character" in value && value.line === 0;
    return first ? { line: 0 } : value;
  });
}
