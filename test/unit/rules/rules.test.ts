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
