import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkReported } from "./drawn.ts";

/** Checks which questions nobody answers. All other rules look as well. */
function check(drawing: string, message?: string): void {
  checkReported(drawing, message);
}

describe("unanswered-question", () => {
  // what fills the transcripts here is said again and again, which is another rule's
  const unansweredIn = (findings: Findings) =>
    [...findings.all()].filter(({ code }) => code === "unanswered-question");
  const moderated = `
      MS VALE: Please go ahead, Ana.

      QUESTION: Is the gate safe?

      MR ODA: It is.

      MS VALE: Next, Kim, please go ahead.
`;

  it("is found at a question that nobody answers before the next", () => {
    check(
      `
      QUESTION: Is the gate safe, and the bell?
      ^^^^^^^^ information unanswered-question

      QUESTION: And who has looked at it?

      MR ODA: I have.
      `,
      "Nobody answers before the next question: look whether a label is missing below, or an answer is lost",
    );
  });

  it("is found where the moderator takes the next question", () => {
    check(`${moderated}
      QUESTION: Who was it that looked at the rope last, and did he say what he found there?
      ^^^^^^^^ information unanswered-question

      MS VALE: Next, Eva, please go ahead.

      QUESTION: And the bell?

      MR ODA: Gone.
    `);
  });

  it("is not found where the moderator reacts to a short one, or who answers elsewhere to any", () => {
    check(`${moderated}
      QUESTION: Hello? Can you all hear me now?

      MS VALE: We can, Kim, go ahead.

      QUESTION: Who was it that looked at the rope last, and did he say what he found there?

      MR ODA: Go ahead, Henry.

      QUESTION: And the bell?

      MR ODA: Gone.
    `);
  });

  it("is not found without a question mark, in few words, or where the asker breaks off", () => {
    check(`
      QUESTION: Thank you all for doing this today.

      QUESTION: Mr. Oda? Sir?

      QUESTION: Is the gate safe? And who --

      QUESTION: And who has looked at it?

      MR ODA: I have.
    `);
  });

  it("is not found at the last question, whose answer may be still to come", () => {
    check(`
      QUESTION: Is the gate safe, and the bell?

      MR ODA: It is.

      QUESTION: And who has looked at it?
    `);
  });

  it("is found at letters in a row, where an answer's label is lost", () => {
    check(`
      BY MR. STEVIN:

      Q. Were you there at the gate?
      ^ information unanswered-question

      Q. All night long, or only till four?

      A. Till four.
    `);
  });

  it("is found where the question goes on over blocks", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const unanswered = (end: string) =>
      unansweredIn(new Findings(new Transcript(`QUESTION: Well.\n${filler}${end}`))).map(({ code }) => code);
    assert.deepEqual(unanswered("Is it?\n\nQUESTION: So?"), ["unanswered-question"]);
    assert.deepEqual(unanswered("It is.\n\nQUESTION: So?"), []);
    assert.deepEqual(unanswered(`Is it?\n\nMR ODA: Yes.\n${filler}\nQUESTION: So?`), []);
    assert.deepEqual(unanswered(`Is it --\n\nQUESTION: So?`), []);
  });

  it("is silent where it would be found everywhere, and speaks again where that is mended", () => {
    const question = "QUESTION: Is the gate safe, and the bell?\n\n";
    const answer = "MR ODA: It is.\n\n";
    const transcript = new Transcript(question.repeat(5) + (question + answer).repeat(20));
    const findings = new Findings(transcript);
    const lines = () => unansweredIn(findings).map(({ range }) => range.start.line);
    assert.deepEqual(lines(), []);
    transcript.edit({ start: { line: 0, character: 0 }, end: { line: 2, character: 0 } }, "");
    assert.deepEqual(lines(), [0, 2, 4, 6]);
    transcript.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, question);
    assert.deepEqual(lines(), []);
  });

  it("goes when an answer comes, and comes when it goes, far below", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const transcript = new Transcript(
      `QUESTION: Is the gate safe?\n${filler}\nMR ODA: Yes.\n\nQUESTION: So?`,
    );
    const findings = new Findings(transcript);
    const found = () => unansweredIn(findings).map(({ range }) => range.start.line);
    const line = 702;
    assert.deepEqual(found(), []);
    transcript.edit({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }, "");
    assert.deepEqual(found(), [0]);
    transcript.edit({ start: { line, character: 0 }, end: { line, character: 0 } }, "MR ODA: No.\n");
    assert.deepEqual(found(), []);
  });
});
