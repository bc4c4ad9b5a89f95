import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { rules } from "../../../server/src/rules/index.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks what the rules find, under which code, and what the first finding says. */
function check(drawing: string, message?: string): void {
  const { text } = read(drawing);
  const findings = [...new Findings(new Transcript(text)).all()];
  const notes = findings.map(({ range, code, severity }) => ({ range, note: `${severity} ${code}` }));
  assert.equal(draw(text, notes), redraw(drawing));
  if (message !== undefined) assert.equal(findings[0]?.message, message);
}

describe("a rule", () => {
  it("has a code of its own, in small letters and hyphens", () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
    for (const code of codes) assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it("finds nothing in a healthy transcript", () => {
    check(`
      Briefing on the Gate
      May 3, 2021

      MS VALE: Good morning (good evening, in Lower Marl). Next is Ana Ruiz. [Applause.]

      QUESTION: Is the gate[1] -- I- I mean the bell [sic] safe? (Laughter.)

      MR ODA: It is [redacted], as I said (and I said it often).

      [1] The north gate.
    `);
  });
});

describe("inaudible", () => {
  it("is found at the words that nobody has made out", () => {
    check(
      `
      MS VALE: We went (inaudible) and [UNINTELLIGIBLE] home.
                       ^^^^^^^^^^^ warning inaudible
                                       ^^^^^^^^^^^^^^^^ warning inaudible
      `,
      "Nobody has made out this passage yet: listen again and write what is said",
    );
  });

  it("repeats the time code", () => {
    check(
      `
      MS VALE: We went [inaudible 01:04:48] home.
                       ^^^^^^^^^^^^^^^^^^^^ warning inaudible
      `,
      "Nobody has made out this passage yet: listen again and write what is said (at 1:04:48)",
    );
  });

  it("is found over a line's end", () => {
    check(`
      MS VALE: We went (partially
                       ^^^^^^^^^^ warning inaudible…
      inaudible) home.
      ^^^^^^^^^^ …warning inaudible
    `);
  });

  it("is not found in speech about it, nor where nobody answers", () => {
    check(`
      MS VALE: It was inaudible to me, and I said so.

      MR ODA: (No audible answer.)
    `);
  });
});

describe("crosstalk", () => {
  it("is found where several spoke at once", () => {
    check(
      `
      MS VALE: We went [crosstalk] home.
                       ^^^^^^^^^^^ information crosstalk
      `,
      "Several people speak at once here: listen again for what each says",
    );
  });

  it("is not found in speech about it", () => {
    check("MS VALE: There was some crosstalk at the end.");
  });
});

describe("uncertain", () => {
  it("is found at a guess", () => {
    check(
      `
      MS VALE: We went to Brenn (ph.) with [Harlan?] and ??? by night.
                                ^^^^^ information uncertain
                                           ^^^^^^^^^ information uncertain
                                                         ^^^ information uncertain
      `,
      "The word here is a guess: check it and take the mark off",
    );
  });

  it("is not found at questions", () => {
    check("MS VALE: To Brenn? (Why there?!) By night???");
  });
});

describe("footnote-without-note", () => {
  it("is found at each reference that has no note", () => {
    check(
      `
      MS VALE: The gate[1] is shut[2], the gate[1].
                       ^^^ warning footnote-without-note
                                               ^^^ warning footnote-without-note

      [2] Since May.
      `,
      "The transcript has no note 1: write it at the end, or take the reference out",
    );
  });
});

describe("note-without-reference", () => {
  it("is found at a note that nothing points to", () => {
    check(
      `
      MS VALE: The gate is shut.

      [1] The north gate.
      ^^^ warning note-without-reference
      `,
      "Nothing in the transcript points to note 1: put its reference where it belongs, or take the note out",
    );
  });

  it("is not found where another note points to it", () => {
    check(`
      MS VALE: The gate[1] is shut.

      [1] The north gate[2].
      [2] See the map.
    `);
  });
});

describe("duplicate-note", () => {
  it("is found at each note of the marker", () => {
    check(
      `
      MS VALE: The gate[1] is shut[2].

      [1] The north gate.
      ^^^ error duplicate-note
      [2] Since May.
      [1] The south gate.
      ^^^ error duplicate-note
      `,
      "There are 2 notes 1: give each a marker of its own",
    );
  });
});

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
