import assert from "node:assert/strict";
import { foldingRange } from "../../../server/src/features/folding-range.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { dedent } from "../drawing.ts";

/** Checks what folds, drawn behind the first line of each range: its kind and over how many lines below it goes. */
function check(drawing: string): void {
  const drawn = dedent(drawing).split("\n");
  const text = drawn.map((line) => line.replace(/ *<<.*$/, ""));
  const notes = text.map((): string[] => []);
  for (const { startLine, endLine, kind } of foldingRange(new Transcript(text.join("\n")))) {
    notes[startLine]!.push(`${kind ?? "fold"} to ${endLine - startLine}`);
  }
  const found = text.map((line, i) => [line, ...notes[i]!.sort()].join(" << "));
  const expected = drawn.map((line) => {
    const [words, ...folds] = line.split(/ *<< /);
    return [words, ...folds.sort()].join(" << ");
  });
  assert.equal(found.join("\n"), expected.join("\n"));
}

describe("what folds", () => {
  it("is turns, exchanges and sections; one line folds to none", () => {
    check(`
      # Part one                 << fold to 10
      MS VALE: Good morning.     << fold to 1
      This is the gate.

      QUESTION: Is it safe?      << fold to 6
      MR ODA: Yes.

      DR LIND: It is.            << fold to 3

      I believe.
      I know.

      # Part two                 << fold to 1
      MS VALE: That is all.
    `);
  });

  it("is the header", () => {
    check(`
      Briefing on the Gate       << region to 3

      Harbour Office
      May 3, 2021

      MS VALE: Good morning.
    `);
  });

  it("is a run of notes", () => {
    check(`
      MS VALE: The gate[1] is shut[2].

      [1] The north gate,        << comment to 4
      by the mill.

      [2] Since
      May.
    `);
  });

  it("is code", () => {
    check(`
      MR ODA: It says so.        << fold to 7

      ~~~                        << region to 3
      MS VALE: two lamps

      ~~~

      So it does.
    `);
  });

  it("is front matter, with the header", () => {
    check(`
      ---                        << region to 4
      title: The gate
      ---

      Briefing on the Gate

      MS VALE: Good morning.
    `);
  });
});
