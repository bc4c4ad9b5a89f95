import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** Checks which words of a transcript are footnote references and notes, under which marker. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const found: Annotation[] = [];
  for (const { marker, references, note } of writeModel(new Transcript(text)).footnotes) {
    for (const range of references) found.push({ range, note: `to ${marker}` });
    if (note) found.push({ range: note.range, note: `note ${marker}` });
  }
  assert.equal(draw(text, found), redraw(drawing));
}

/** Checks what the notes say, under their markers. */
function checkNotes(text: string, expected: Record<string, string | null>): void {
  const { footnotes } = writeModel(new Transcript(text));
  assert.deepEqual(
    Object.fromEntries(footnotes.map(({ marker, note }) => [marker, note ? note.text : null])),
    expected,
  );
}

describe("a footnote", () => {
  it("is [1]", () => {
    check(`
      MS VALE: The gate[1] is shut, and the bell [2] is gone.
                       ^^^ to 1
                                                 ^^^ to 2

      [1] The north gate.
      ^^^^^^^^^^^^^^^^^^^ note 1
      [2] Since May.
      ^^^^^^^^^^^^^^ note 2
    `);
  });

  it("is [^1], with a name or a number", () => {
    check(`
      MS VALE: The gate[^1] is shut, and the bell[^bell] is gone.
                       ^^^^ to 1
                                                 ^^^^^^^ to bell

      [^1]: The north gate.
      ^^^^^^^^^^^^^^^^^^^^^ note 1

      [^bell]: Since May.
      ^^^^^^^^^^^^^^^^^^^ note bell
    `);
  });

  it("is ¹", () => {
    check(`
      MS VALE: The gate¹ is shut, and the bell.¹²
                       ^ to 1
                                               ^^ to 12
    `);
  });

  it("has a note that begins with ¹", () => {
    check(`
      MS VALE: The gate¹ is shut.
                       ^ to 1

      ¹ The north gate.
      ^^^^^^^^^^^^^^^^^ note 1
    `);
  });

  it("is \\1\\", () => {
    check(String.raw`
      MS VALE: The gate\1\ is shut.
                       ^^^ to 1

      \1\ The north gate.
      ^^^^^^^^^^^^^^^^^^^ note 1
    `);
  });

  it("is pointed to from several places, and from notes", () => {
    check(`
      MS VALE: The gate[1] is shut.
                       ^^^ to 1

      MR ODA: Which gate?[1]
                         ^^^ to 1

      [1] The north gate, see [2].
                              ^^^ to 2
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note 1
      [2] A map.
      ^^^^^^^^^^ note 2
    `);
  });

  it("is pointed to from a label", () => {
    check(`
      MR LIND[1]: The gate is shut.
             ^^^ to 1

      [1] Of the harbour office.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^ note 1
    `);
  });

  it("is pointed to from a heading", () => {
    check(`
      # The gate[1]
                ^^^ to 1
      MR LIND: The gate is shut.

      [1] The north gate.
      ^^^^^^^^^^^^^^^^^^^ note 1
    `);
  });

  it("has a note that ends at a label, and goes on at words that only look like one", () => {
    check(`
      MS VALE: The gate[1] is shut.
                       ^^^ to 1

      [1] The north gate.
      ^^^^^^^^^^^^^^^^^^^ note 1
      MR ODA: It was shut[2] in May, since
                         ^^^ to 2
      the bell is gone.

      [2] Others think of the bell. See
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ note 2…
      Source: the harbour office.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ …note 2
    `);
    const { turns } = writeModel(
      new Transcript("MS VALE: So.\n\n[1] The gate.\nMR ODA: It was\nshut.\n\nMS VALE: Oh?"),
    );
    assert.deepEqual(
      turns.map(({ range }) => range.end.line),
      [0, 4, 6],
    );
  });

  it("has a note over several lines, up to a blank line or the next note", () => {
    const text = `
      MS VALE: The gate[1] is shut[2].
                       ^^^ to 1
                                  ^^^ to 2

      [1] The north gate,
      ^^^^^^^^^^^^^^^^^^^ note 1…
        by the mill.
      ^^^^^^^^^^^^^^ …note 1
      [2] Since
      ^^^^^^^^^ note 2…
      May.
      ^^^^ …note 2

      Typed by Jan Berg.
    `;
    check(text);
    checkNotes(read(text).text, { 1: "The north gate, by the mill.", 2: "Since May." });
  });

  it("may lack its note, or its reference", () => {
    checkNotes("MS VALE: The gate[1] is shut.\n\n[2] Since May.", { 1: null, 2: "Since May." });
  });

  it("may have an empty note", () => {
    checkNotes("MS VALE: The gate[1] is shut.\n\n[1]", { 1: "" });
  });

  it("with two notes has the first", () => {
    checkNotes("MS VALE: The gate[1].\n\n[1] North.\n[1] South.", { 1: "North." });
  });
});

describe("no footnote", () => {
  it("is a power or a unit", () => {
    check(`
      MS VALE: It has 40 m² and 3 km³, or 10³ lamps, at x².
    `);
  });

  it("is a number in round brackets, a year or a long number", () => {
    check(`
      MS VALE: The gate (1) was built [in 1998] for [12,000] ships [123456].
    `);
  });

  it("begins a paragraph of speech", () => {
    check(`
      MS VALE: We came to the gate
      [1]and went on.
      ^^^ to 1
    `);
  });

  it("stands in code or front matter", () => {
    check(`
      ---
      title: The gate[1]
      ---
      ~~~
      [1] a lamp
      ~~~
    `);
  });
});
