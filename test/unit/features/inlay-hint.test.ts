import assert from "node:assert/strict";
import { inlayHint } from "../../../server/src/features/inlay-hint.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks where hints stand between the two cursors, and what they say; a label is a string, never a link. */
function check(drawing: string): void {
  const { text, ranges } = read(drawing);
  const hints = inlayHint(new Transcript(text), ranges[0]!).map(({ position, label }) => {
    assert.equal(typeof label, "string");
    return { range: { start: position, end: position }, note: label as string };
  });
  assert.equal(draw(text, hints), redraw(drawing));
}

const round = `
      MS VALE: Next is Ana Ruiz.

      QUESTION: Is it safe?`;

describe("a hint", () => {
  it("names the asker behind a role label", () => {
    check(`|${round}
              ‸ Ana Ruiz

      DR LIND: It is.

      QUESTION: And the bell?
              ‸ Ana Ruiz

      DR LIND: Gone.
      |
    `);
  });

  it("is given for the labels of a range alone", () => {
    check(`${round}
      |
      DR LIND: It is|.
    `);
    check(`${round}

      DR LIND: It is|.

      MS VALE: Next is Eva Berg.

      QUESTION: Is it?
              ‸ Eva Berg

      DR LIND: It| is.

      MS VALE: Next is Eva Berg.

      QUESTION: Is it?
    `);
  });

  it("is given for ranges that reach out of the text, and for none", () => {
    const transcript = new Transcript("MS VALE: Next is Ana Ruiz.\n\nQUESTION: Is it?");
    const far = { line: 1e9, character: 1e9 };
    assert.equal(inlayHint(transcript, { start: { line: -5, character: -1 }, end: far }).length, 1);
    assert.deepEqual(inlayHint(transcript, { start: far, end: { line: 0, character: 0 } }), []);
    assert.deepEqual(inlayHint(new Transcript(""), { start: { line: 0, character: 0 }, end: far }), []);
  });
});
