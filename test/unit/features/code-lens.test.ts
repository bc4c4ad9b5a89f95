import assert from "node:assert/strict";
import { codeLens } from "../../../server/src/features/code-lens.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

const uri = "file:///gate.transcript";

/** Checks over which labels lenses stand, and what they say. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const lenses = codeLens(new Transcript(text), uri, false);
  const notes = lenses.map(({ range, command }) => {
    assert.equal(command?.command, "");
    return { range, note: command.title };
  });
  assert.equal(draw(text, notes), redraw(drawing));
}

describe("a lens", () => {
  it("tells a question's answers and a speaker's share", () => {
    check(`
      MS VALE: Please go ahead.
      ^^^^^^^ 1 turn, 21 % of all that is said

      QUESTION: Is it safe?
      ^^^^^^^^ 3 answers: MR ODA, DR LIND

      MR ODA: It is.
      ^^^^^^ 2 turns, 21 % of all that is said

      DR LIND: It is.
      ^^^^^^^ 1 turn, 14 % of all that is said

      MR ODA: So.

      QUESTION: Is it really?
      ^^^^^^^^ No answer
    `);
  });

  it("names people by their full names, and not more than a few", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ 6 answers: Ana Ruiz, Joseph Oda, Tom Berg, Mia Moss and 2 more

      Ana Ruiz: A.
      ^^^^^^^^ 1 turn, 11 % of all that is said

      Joseph Oda: B.
      ^^^^^^^^^^ 1 turn, 11 % of all that is said

      Tom Berg: C.
      ^^^^^^^^ 1 turn, 11 % of all that is said

      Mia Moss: D.
      ^^^^^^^^ 1 turn, 11 % of all that is said

      Kim Rey: E.
      ^^^^^^^ 1 turn, 11 % of all that is said

      Eva Lind: F.
      ^^^^^^^^ 1 turn, 11 % of all that is said
    `);
  });

  it("shows the answers when clicked, where the client can", () => {
    const lenses = codeLens(new Transcript("Q: Is it?\n\nMR ODA: Yes.\n\nQ: So?"), uri, true);
    assert.deepEqual(
      lenses.map(({ command }) => [command?.command, command?.arguments]),
      [
        ["transcript.peekAnswers", [uri, { line: 0, character: 0 }]],
        ["", undefined],
        ["", undefined],
      ],
    );
  });

  it("draws no icon for a name", () => {
    const text =
      "---\nspeakers:\n  - { name: $(heart) Oda, label: MR ODA }\n---\n\nQ: Is it?\n\nMR ODA: Yes.\n";
    const titles = (commands: boolean) =>
      codeLens(new Transcript(text), uri, commands).map(({ command }) => command?.title);
    assert.equal(titles(true)[0], "1 answer: \\$(heart) Oda");
    assert.equal(titles(false)[0], "1 answer: $(heart) Oda");
  });

  it("is not there where nobody speaks", () => check("The gate is shut."));
});
