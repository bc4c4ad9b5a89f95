import assert from "node:assert/strict";
import { sentenceAt, wordAt } from "../../../server/src/features/sentence.ts";
import { read } from "../drawing.ts";

/** Checks which sentences a text has: what is found at each of its places, a bar drawn between two. */
function checkSentences(drawing: string): void {
  const { text } = read(drawing);
  const found = new Set<string>();
  for (let at = 0; at <= text.length; at++) {
    const { start, end } = sentenceAt(text, at);
    found.add(text.slice(start, end));
  }
  assert.equal([...found].join(" |"), drawing);
}

/** Checks which word each cursor touches. */
function checkWord(drawing: string, word: string | undefined): void {
  const { text, cursors } = read(drawing);
  for (const { character } of cursors) {
    const found = wordAt(text, character);
    assert.equal(found && text.slice(found.start, found.end), word);
  }
}

describe("a sentence", () => {
  it("ends with a stop and what closes behind it", () => {
    checkSentences("It is. |“Is it?” |(So it was.) |Well... |No?! |At five.[2] |By then.¹ |And");
  });

  it("does not end behind a title, an initial or a short word, nor before a small letter", () => {
    checkSentences("Mr. Oda and J. R. Lind, Dr. Vale vs. Gen. Ruiz. |So did I. |He said “Why?” and left.");
  });

  it("does not end within a number or an address", () => {
    checkSentences("At 4.15 it was 3.5 m at www.example.org today. |So.");
  });

  it("is all of a text without a stop, and nothing of none", () => {
    checkSentences("no stop at all");
    assert.deepEqual(sentenceAt("", 0), { start: 0, end: 0 });
  });

  it("is found in a long text as quickly as it is long", () => {
    const text = "It is. ".repeat(100_000);
    assert.equal(sentenceAt(text, text.length).end, text.trimEnd().length);
  });
});

describe("a word", () => {
  it("has hyphens, apostrophes and points of numbers inside", () => {
    checkWord("the |well|-|known| gate", "well-known");
    checkWord("(|don’t|)", "don’t");
    checkWord("of |3.5| m", "3.5");
    checkWord("it |is|.", "is");
    checkWord("zu |Grüße|n", "Grüßen");
  });

  it("is not there between blanks and signs", () => {
    checkWord("so | -- | there", undefined);
  });
});
