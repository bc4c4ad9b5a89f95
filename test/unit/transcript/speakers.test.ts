import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks who speaks: `label (further labels) = name, description: turns/words`, in order of the first turn. */
function check(drawing: string, ...expected: string[]): void {
  const { speakers } = writeModel(new Transcript(read(drawing).text));
  const lines = speakers.map(({ label, labels, name, description, turns, words }) => {
    const others = labels.filter((other) => other !== label);
    const who = [name, description].filter(Boolean).join(", ");
    return `${label}${others.length > 0 ? ` (${others.join("; ")})` : ""}${who && ` = ${who}`}: ${turns}/${words}`;
  });
  assert.deepEqual(lines, expected);
}

describe("a speaker", () => {
  it("has turns and words", () => {
    check(
      `
      MS VALE: Good morning to you.

      MR ODA:
      Good morning.
      It is a fine one.

      MS VALE: It is.
      `,
      "MS VALE: 2/6",
      "MR ODA: 1/7",
    );
  });

  it("has no words in marks, references, time codes, notes, headings, code and labels", () => {
    check(
      `
      MS VALE [2]: The gate[1] is (inaudible) shut. [00:12:31] (Ms. Oda laughs at this.)

      ~~~
      not said
      ~~~

      [1] The north gate.

      # Part two
      Not hers.
      `,
      "MS VALE: 1/4",
    );
  });

  it("counts as one under spellings that differ in full stops and capitals", () => {
    check(
      `
      MS. VALE: One.

      MS VALE: Two.

      Ms Vale: Three.

      MS VALE: Four.
      `,
      "MS VALE (MS. VALE; Ms Vale): 4/4",
    );
  });

  it("is somebody else under a new title", () => {
    check(
      `
      ACTING CHAIR LIND: One.

      CHAIR LIND: Two.
      `,
      "ACTING CHAIR LIND: 1/1",
      "CHAIR LIND: 1/1",
    );
  });

  it("has a name and a function where somebody introduces them", () => {
    check(
      `
      MS VALE: We have with us Deputy Director Henry Lind from the Bureau of Tides.

      DR LIND: Good morning.
      `,
      "MS VALE: 1/13",
      "DR LIND = Henry Lind, Deputy Director from the Bureau of Tides: 1/2",
    );
  });

  it("has a function where the label is the name", () => {
    check(
      `
      Tom Rey: With me is Ana Ruiz, our chief engineer, and a dog.

      Ana Ruiz: Good morning.
      `,
      "Tom Rey = Tom Rey: 1/11",
      "Ana Ruiz = Ana Ruiz, chief engineer: 1/2",
    );
  });

  it("is not introduced by a namesake or by another word", () => {
    check(
      `
      MS VALE: The Lindens are in bloom, says Ana Lindqvist, who is from the park, and the linden tree too.

      DR LIND: Good morning.
      `,
      "MS VALE: 1/18",
      "DR LIND: 1/2",
    );
  });

  it("has one word where nobody knows the name", () => {
    check(
      `
      MS VALE: Who is there?

      ???: Me.

      MS VALE: Who?

      ???: [inaudible]
      `,
      "MS VALE: 2/4",
      "???: 2/1",
    );
  });

  it("has words beside a label with signs and brackets", () => {
    check(
      `
      MR ODA & MS VALE: Good morning.

      MR ODA (by video): Good morning.
      `,
      "MR ODA & MS VALE: 1/2",
      "MR ODA (by video): 1/2",
    );
  });

  it("is nobody where a label stands for many", () => {
    const { turns, speakers } = writeModel(
      new Transcript("QUESTION: Is it?\n\nMR ODA: Yes.\n\nAUDIENCE: No!\n\n???: Hm."),
    );
    assert.deepEqual(
      turns.map(({ label, speaker }) => [label, speaker]),
      [
        ["QUESTION", null],
        ["MR ODA", "MR ODA"],
        ["AUDIENCE", null],
        ["???", null],
      ],
    );
    assert.equal(speakers.length, 4);
  });
});
