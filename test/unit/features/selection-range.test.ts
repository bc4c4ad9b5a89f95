import assert from "node:assert/strict";
import type { SelectionRange } from "vscode-languageserver-types";
import { selectionRange } from "../../../server/src/features/selection-range.ts";
import { comparePositions, type Range } from "../../../server/src/text/position.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** The ranges around a place, from small to large. */
function growing(selection: SelectionRange): Range[] {
  const ranges: Range[] = [];
  for (let at: SelectionRange | undefined = selection; at; at = at.parent) ranges.push(at.range);
  return ranges;
}

/** Checks what the selection grows to at each cursor: the texts, line ends as ` / `, the whole document left out. */
function check(drawing: string, ...expected: string[]): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  assert.ok(cursors.length > 0, "there is no cursor");
  const selections = selectionRange(transcript, cursors);
  assert.equal(selections.length, cursors.length);
  selections.forEach((selection, i) => {
    const ranges = growing(selection);
    for (const { start, end } of ranges)
      assert.ok(comparePositions(start, cursors[i]!) <= 0 && comparePositions(cursors[i]!, end) <= 0);
    const texts = ranges.map((range) => transcript.text.slice(range));
    assert.equal(texts.pop(), text);
    assert.deepEqual(
      texts.map((one) => one.replace(/\n+/g, " / ")),
      expected,
    );
  });
}

describe("a selection", () => {
  it("grows from a word over sentence, paragraph, turn, exchange and section", () => {
    check(
      `
      # Gates

      MS VALE: Please go ahead.

      QUESTION: Is it safe?

      MR ODA: We looked.

      Well, Dr. Lind |looked|. It is safe,
      “I believe.” So.

      # Bells
      `,
      "looked",
      "Well, Dr. Lind looked.",
      "Well, Dr. Lind looked. It is safe, / “I believe.” So.",
      "MR ODA: We looked. / Well, Dr. Lind looked. It is safe, / “I believe.” So.",
      "QUESTION: Is it safe? / MR ODA: We looked. / Well, Dr. Lind looked. It is safe, / “I believe.” So.",
      "# Gates / MS VALE: Please go ahead. / QUESTION: Is it safe? / MR ODA: We looked. / Well, Dr. Lind looked. It is safe, / “I believe.” So.",
    );
  });

  it("grows over sentences that run over lines and gutters", () => {
    check(
      `
      1            MR. STEVIN:  Thank you. It
      2       is |safe, and it is
      3       shut. So.
      4            MR. ODA:  Yes.
      `,
      "safe",
      "It / 2       is safe, and it is / 3       shut.",
      "Thank you. It / 2       is safe, and it is / 3       shut. So.",
      "MR. STEVIN:  Thank you. It / 2       is safe, and it is / 3       shut. So.",
    );
  });

  it("grows from a label to its turn", () => {
    check(
      `
      MS VA|LE: Good morning. So.

      MR ODA: Yes.
      `,
      "VALE",
      "MS VALE",
      "MS VALE: Good morning. So.",
    );
  });

  it("grows over sections within sections", () => {
    check(
      `
      # One
      ## Two
      A|
      ## Three
      # Four
      `,
      "A",
      "## Two / A",
      "# One / ## Two / A / ## Three",
    );
  });

  it("grows over the header", () => {
    check(
      `
      Briefing on the |Gate|

      May 3, 2021

      MS VALE: Good.

      MR ODA: Yes.
      `,
      "Gate",
      "Briefing on the Gate",
      "Briefing on the Gate / May 3, 2021",
    );
  });

  it("grows over notes", () => {
    check(
      `
      MS VALE: The gate[1] is shut[2].

      [1] The |north gate,
      by the mill.

      [2] Since May.
      `,
      "north",
      "[1] The north gate,",
      "[1] The north gate, / by the mill.",
      "[1] The north gate, / by the mill. / [2] Since May.",
    );
  });

  it("is the document where nothing else is, and stays inside of it", () => {
    check("|");
    const transcript = new Transcript("MS VALE: Good.\n\nMR ODA: Yes.");
    const far = [-1, 0, 1, 2, 9, 1e9].flatMap((line) =>
      [-1, 0, 3, 7, 99].map((character) => ({ line, character })),
    );
    for (const selection of selectionRange(transcript, far)) {
      const ranges = growing(selection);
      for (const { start, end } of ranges) {
        assert.deepEqual([transcript.text.clamp(start), transcript.text.clamp(end)], [start, end]);
      }
    }
  });
});
