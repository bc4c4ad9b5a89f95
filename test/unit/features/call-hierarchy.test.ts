import assert from "node:assert/strict";
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from "../../../server/src/features/call-hierarchy.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

const uri = "file:///gate.transcript";

/** Checks, from each cursor, what the turn there is, what calls it and what it calls, each by its label. */
function check(drawing: string): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const cursor of cursors) {
    const found: Annotation[] = [];
    for (const item of prepareCallHierarchy(transcript, uri, cursor) ?? []) {
      found.push({ range: item.selectionRange, note: `item ${item.name}: ${item.detail}` });
      for (const { from, fromRanges } of incomingCalls(transcript, uri, item)!) {
        assert.deepEqual(fromRanges, [from.selectionRange]);
        found.push({ range: from.selectionRange, note: "calls it" });
      }
      for (const { to, fromRanges } of outgoingCalls(transcript, uri, item)!) {
        assert.deepEqual(fromRanges, [item.selectionRange]);
        assert.equal(to.uri, uri);
        found.push({ range: to.selectionRange, note: "is called" });
      }
    }
    assert.equal(draw(text, found), redraw(drawing));
  }
}

describe("a call", () => {
  it("goes from a question to its answers", () => {
    check(`
      QUEST|ION: Is it| safe?
      ^^^^^^^^ item QUESTION: Is it safe?

      MR ODA: Go ahead, Astrid.

      DR LIND: It is.
      ^^^^^^^ is called

      MR ODA: So it is.
      ^^^^^^ is called

      QUESTION: And the bell?

      MR ODA: Gone.
    `);
  });

  it("comes to an answer from its question", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ calls it

      MR ODA: It is.

      |DR LIND: It is,
      ^^^^^^^ item DR LIND: It is, I believe.
      I believe|.
    `);
  });

  it("is named after who asks and answers, where that is known", () => {
    check(`
      MS VALE: We have Henry Lind, our engineer. Next is Ana Ruiz.

      |QUESTION: Is it safe?
      ^^^^^^^^ item Ana Ruiz: Is it safe?

      DR LIND: It is.
      ^^^^^^^ is called
    `);
  });

  it("is made by questions and answers alone", () => {
    check(`
      |MS VALE: Go| ahead.
      |
      QUESTION: Is it safe?

      DR LIND: It is.
      |
      # Part |two
    `);
  });

  it("is none of an item whose turn is gone", () => {
    const item = prepareCallHierarchy(new Transcript("Q: Is it?\n\nA: Yes."), uri, {
      line: 0,
      character: 0,
    })![0]!;
    const edited = new Transcript("It is shut.\n\nQ: Is it?\n\nA: Yes.");
    assert.deepEqual([incomingCalls(edited, uri, item), outgoingCalls(edited, uri, item)], [null, null]);
    assert.equal(outgoingCalls(new Transcript(""), uri, item), null);
  });
});
