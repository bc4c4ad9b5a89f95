import assert from "node:assert/strict";
import { adjacent } from "../../../server/src/features/adjacent.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks which questions one gets to from each cursor: `next` or `previous`, the label drawn. */
function check(drawing: string): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const position of cursors) {
    const found = (["next", "previous"] as const).flatMap((direction) => {
      const turn = adjacent(transcript, { position, what: "question", direction });
      if (!turn) return [];
      assert.deepEqual(turn.range.start, turn.labelRange.start);
      return [{ range: turn.labelRange, note: direction }];
    });
    assert.equal(draw(text, found), redraw(drawing));
  }
}

describe("the adjacent question", () => {
  it("lies below and above a place", () => {
    check(`
      QUESTION: Is it safe?

      MR ODA: It is.

      QUESTION: And the bell?
      ^^^^^^^^ previous

      |MR ODA: It is| gone.
      |
      Gone| since May.

      QUESTION: And the rope?
      ^^^^^^^^ next

      QUESTION: And the lamp?
    `);
  });

  it("is not the one on whose line the cursor stands", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ previous

      |QUESTION: And| the bell?|

      QUESTION: And the rope?
      ^^^^^^^^ next
    `);
  });

  it("is the question above where the cursor stands in its further lines", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ previous
      Or was it|?

      MR ODA: It is.
    `);
  });

  it("is not there before the first and behind the last", () => {
    check(`
      Briefing on the |Gate

      MS VALE: |Next is Ana Ruiz.

      QUESTION: Is it safe?
      ^^^^^^^^ next
    `);
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ previous

      MR ODA: It is|.
    `);
    check("|");
  });

  it("lies in other blocks", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const transcript = new Transcript(`QUESTION: Is it safe?\n${filler}${filler}QUESTION: And the bell?`);
    const from = (line: number, direction: "next" | "previous") =>
      adjacent(transcript, { position: { line, character: 0 }, what: "question", direction })?.range.start
        .line;
    assert.deepEqual([from(700, "next"), from(700, "previous"), from(9999, "previous")], [1401, 0, 0]);
  });
});
