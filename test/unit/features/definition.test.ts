import assert from "node:assert/strict";
import { definition } from "../../../server/src/features/definition.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

const uri = "file:///gate.transcript";

/** Checks where each cursor leads: from which words, to what, and which of its words are selected there. */
function check(drawing: string): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const cursor of cursors) {
    const found: Annotation[] = [];
    for (const link of definition(transcript, uri, cursor)) {
      assert.equal(link.targetUri, uri);
      found.push(
        { range: link.targetRange, note: "to" },
        { range: link.targetSelectionRange, note: "selected" },
      );
      const from = { range: link.originSelectionRange!, note: "from" };
      if (!found.some(({ note }) => note === "from")) found.push(from);
      else assert.ok(found.some((other) => other.note === "from" && sameRange(other, from)));
    }
    assert.equal(draw(text, found), redraw(drawing));
  }
}

function sameRange(a: Annotation, b: Annotation): boolean {
  return JSON.stringify(a.range) === JSON.stringify(b.range);
}

describe("a definition", () => {
  it("of a question is its answers", () => {
    check(`
      |QUES|TION|: Is it safe?
      ^^^^^^^^ from

      MR ODA: Go ahead, Astrid.

      DR LIND: It is,
      ^^^^^^^ selected
      ^^^^^^^^^^^^^^^ to…
      I believe.
      ^^^^^^^^^^ …to

      MR ODA: So it is.
      ^^^^^^ selected
      ^^^^^^^^^^^^^^^^^ to

      QUESTION: And the bell?

      MR ODA: Gone.
    `);
  });

  it("of an answer is its question", () => {
    check(`
      QUESTION: Is it
      ^^^^^^^^ selected
      ^^^^^^^^^^^^^^^ to…
      safe?
      ^^^^^ …to

      MR ODA: It is.

      |DR LIND|: It is indeed.
      ^^^^^^^ from
    `);
  });

  it("of a reference is its note", () => {
    check(`
      MS VALE: The gate|[1|]| is shut.
                       ^^^ from

      [1] The north gate,
      ^^^ selected
      ^^^^^^^^^^^^^^^^^^^ to…
      by the mill.
      ^^^^^^^^^^^^ …to
    `);
  });

  it("of a reference in a label is its note", () => {
    check(`
      MS VALE[|1]: The gate is shut.
             ^^^ from

      [1] The north gate.
      ^^^ selected
      ^^^^^^^^^^^^^^^^^^^ to
    `);
  });

  it("of a note is its first reference", () => {
    check(`
      MS VALE: The gate[1] is shut.
                       ^^^ selected
                       ^^^ to

      MR ODA: Which gate[1]?

      |[1]| The north gate.
      ^^^ from
    `);
  });

  it("is nothing on words, other turns, and markers without their other end", () => {
    check(`
      |MS VALE: Next is |Ana Ruiz, and the gate[1|] is shut.

      QUESTION|: Is it safe|?
      |
      [2|] The south gate.
    `);
  });

  it("lies in other blocks", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const transcript = new Transcript(`QUESTION: Is it[1] safe?\n${filler}\nMR ODA: It is.\n\n[1] The gate.`);
    const at = (line: number, character: number) =>
      definition(transcript, uri, { line, character }).map(({ targetRange }) => targetRange.start.line);
    assert.deepEqual([at(0, 0), at(702, 0), at(0, 16), at(704, 1)], [[702], [0], [704], [0]]);
  });
});
