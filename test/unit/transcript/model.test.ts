import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks how far each turn goes. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const { turns } = writeModel(new Transcript(text));
  const ranges = turns.map(({ range }, i) => ({ range, note: `turn ${i}` }));
  assert.equal(draw(text, ranges), redraw(drawing));
}

describe("a turn", () => {
  it("goes on to the last thing said before the next label", () => {
    check(`
      MS VALE: Good morning.
      ^^^^^^^^^^^^^^^^^^^^^^ turn 0…

      The gate is shut.
      ^^^^^^^^^^^^^^^^^ …turn 0

      MR ODA: It is.
      ^^^^^^^^^^^^^^ turn 1
    `);
  });

  it("goes on to the next heading, whose words belong to nobody", () => {
    check(`
      MS VALE: Good morning.
      ^^^^^^^^^^^^^^^^^^^^^^ turn 0

      # Part two
      The gate is shut.
    `);
  });

  it("goes on to the notes", () => {
    check(`
      MS VALE: The gate[1]
      ^^^^^^^^^^^^^^^^^^^^ turn 0…
      is shut.
      ^^^^^^^^ …turn 0

      [1] The north gate.
    `);
  });

  it("does not go on behind the notes", () => {
    check(`
      MS VALE: The gate[1] is shut.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ turn 0

      [1] The north gate.

      Typed by Jan Berg.
    `);
  });

  it("begins at its label and ends before white space", () => {
    check(`
      Minutes of the gate committee
        MS VALE: Good morning.${"  "}
        ^^^^^^^^^^^^^^^^^^^^^^ turn 0
      MR ODA: Good morning.␣
      ^^^^^^^^^^^^^^^^^^^^^ turn 1
    `);
  });

  it("may have nothing said", () => {
    check(`
      MS VALE:
      ^^^^^^^^ turn 0

      MR ODA: Well.
      ^^^^^^^^^^^^^ turn 1
    `);
  });

  it("does not begin before the first label", () => {
    check(`
      We met at noon.

      MS VALE: Good morning.
      ^^^^^^^^^^^^^^^^^^^^^^ turn 0
    `);
  });
});

describe("a model", () => {
  it("tells all that is known", () => {
    const text = `
      Briefing on the North Gate
      May 3, 2021

      MS VALE: Next is Ana Ruiz.

      QUESTION: Is the gate[1] (ph.) safe?

      MR ODA: It is.

      [1] The north gate.
    `;
    const at = (line: number, start: number, end: number) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    assert.deepEqual(writeModel(new Transcript(read(text).text)), {
      convention: "colon",
      header: {
        title: "Briefing on the North Gate",
        date: "May 3, 2021",
        range: { start: { line: 0, character: 0 }, end: { line: 1, character: 11 } },
      },
      speakers: [
        { label: "MS VALE", labels: ["MS VALE"], turns: 1, words: 4 },
        { label: "QUESTION", labels: ["QUESTION"], turns: 1, words: 4 },
        { label: "MR ODA", labels: ["MR ODA"], turns: 1, words: 2 },
      ],
      turns: [
        {
          label: "MS VALE",
          speaker: "MS VALE",
          labelRange: at(3, 0, 7),
          range: at(3, 0, 26),
          role: "moderation",
        },
        {
          label: "QUESTION",
          speaker: null,
          labelRange: at(5, 0, 8),
          range: at(5, 0, 36),
          role: "question",
          asker: "Ana Ruiz",
          answers: [2],
        },
        {
          label: "MR ODA",
          speaker: "MR ODA",
          labelRange: at(7, 0, 6),
          range: at(7, 0, 14),
          role: "answer",
          question: 1,
        },
      ],
      footnotes: [
        { marker: "1", references: [at(5, 21, 24)], note: { range: at(9, 0, 19), text: "The north gate." } },
      ],
      notes: [],
      marks: [{ kind: "uncertain", text: "(ph.)", range: at(5, 25, 30) }],
    });
  });

  it("of nothing is there", () => {
    const { turns, speakers, marks, footnotes } = writeModel(new Transcript(""));
    assert.deepEqual([turns, speakers, marks, footnotes], [[], [], [], []]);
  });

  it("can be written down and read again", () => {
    const model = writeModel(
      new Transcript("MS VALE: It is [inaudible 0:02].\n\nQUESTION: Is it?\n\nMS VALE: Yes."),
    );
    assert.deepEqual(JSON.parse(JSON.stringify(model)), model);
  });
});
