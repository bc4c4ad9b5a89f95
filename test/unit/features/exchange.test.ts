import assert from "node:assert/strict";
import { type Exchange, exchange } from "../../../server/src/features/exchange.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** Checks in which exchange each cursor lies, drawn, and what is told of it. */
function check(drawing: string, told: Partial<Exchange> = {}): void {
  const { text, cursors } = read(drawing);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const cursor of cursors) {
    const found = exchange(new Transcript(text), cursor);
    assert.ok(found, `nothing at line ${cursor.line}, character ${cursor.character}`);
    const drawn: Annotation[] = [
      { range: found.labelRange, note: "question" },
      { range: { start: found.end, end: found.end }, note: "end" },
      ...found.answers.map(({ labelRange }) => ({ range: labelRange, note: "answer" })),
    ];
    assert.equal(draw(text, drawn), redraw(drawing));
    for (const [key, value] of Object.entries(told))
      assert.deepEqual(found[key as keyof Exchange], value, key);
  }
}

/** Checks that no cursor lies in an exchange. */
function checkNone(drawing: string): void {
  const { text, cursors } = read(drawing);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const cursor of cursors) assert.equal(exchange(new Transcript(text), cursor), null);
}

describe("an exchange", () => {
  it("goes from a question to its last answer, with all that lies between", () => {
    check(
      `
      MS VALE: Please go ahead.

      |QUEST|ION: Is it safe?
      ^^^^^^^^ question
      |
      MR ODA: Go ahead,| Astrid.

      DR LIND: |It is,
      ^^^^^^^ answer
      I believe.|
                ‸ end
      |
      MS VALE: Thank you.
      `,
      { label: "QUESTION", words: "Is it safe?", answerers: ["DR LIND"] },
    );
  });

  it("is a question alone where nobody answers", () => {
    check(
      `
      QUESTION: Is it|
      ^^^^^^^^ question
      safe?|
           ‸ end

      QUESTION: And the bell?
      `,
      { words: "Is it safe?", answers: [], answerers: [] },
    );
  });

  it("is not there before the first question, behind the last answer, and in notes", () => {
    checkNone(`
      Briefing on |Gates

      MS VALE: |Please go ahead.

      QUESTION: Is it safe?[1]

      MR ODA: It is.

      MS |VALE: Thank you|.

      [1] The |north gate.
    `);
    checkNone("|");
  });

  it("names each of those who answer once, by full name where it is known", () => {
    check(
      `
      MS VALE: We have Henry Lind, our engineer. Next is Ana Ruiz.

      |QUESTION: My question is for Henry Lind. Is it safe? Who looked?
      ^^^^^^^^ question

      DR LIND: It is.
      ^^^^^^^ answer

      MR ODA: We looked.
      ^^^^^^ answer

      DR LIND: We did.
      ^^^^^^^ answer
                      ‸ end
      `,
      {
        asker: "Ana Ruiz",
        addressee: "Henry Lind",
        parts: 2,
        answerers: ["Henry Lind", "MR ODA"],
      },
    );
  });

  it("names examiner and witness behind their letters", () => {
    const found = exchange(
      new Transcript(
        [
          ...["MILAN HAVEL, having been duly sworn, testified as follows:", "BY MR. STEVIN:", ""],
          ...["Q. Were you there?", "A. I was.", "Q. All night?", "A. Till four."],
        ].join("\n"),
      ),
      { line: 4, character: 0 },
    );
    assert.equal(found?.asker, "MR. STEVIN");
    assert.deepEqual(found.answerers, ["MILAN HAVEL"]);
  });

  it("has the first words only, as they are read", () => {
    const { words } = exchange(new Transcript(`Q: Is \\[it\\] ${"so, ".repeat(60)}?\n\nA: It is.`), {
      line: 0,
      character: 0,
    })!;
    assert.match(words, /^Is \[it\] so, so,.*…$/);
    assert.ok(words.length <= 120);
  });
});
