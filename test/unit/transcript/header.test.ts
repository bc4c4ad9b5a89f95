import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** Checks how far a transcript's header goes, and which of its words are title and date. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const transcript = new Transcript(text);
  const { range, title, date } = writeModel(transcript).header;
  const found: Annotation[] = [{ range, note: "header" }];
  for (const [note, words] of Object.entries({ title, date })) {
    if (words === undefined) continue;
    const line = text.split("\n").findIndex((candidate) => candidate.includes(words));
    assert.ok(line >= 0, `“${words}” is not in the transcript`);
    const character = transcript.text.line(line).indexOf(words);
    found.push({
      range: { start: { line, character }, end: { line, character: character + words.length } },
      note,
    });
  }
  assert.equal(draw(text, found), redraw(drawing));
}

describe("a header", () => {
  it("ends at the first label", () => {
    check(`
      Briefing on the Mending of the North Gate
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header…
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ title

      Harbour Office, Lower Marl
      May 3, 2021
      ^^^^^^^^^^^ …header
      ^^^^^^^^^^^ date

      MS VALE: Good morning. Today is May 4, 2021.
    `);
  });

  it("ends at the first heading, which may be the title", () => {
    check(`
      3 May 2021
      ^^^^^^^^^^ date
      ^^^^^^^^^^ header

      # The gate and the bell
        ^^^^^^^^^^^^^^^^^^^^^ title

      MS VALE: Good morning.
    `);
  });

  it("ends at the first paragraph of speech", () => {
    const speech = "It was a quiet morning, and nobody was there but the two of us and a dog. ".repeat(3);
    check(`
      Interview with Ana Ruiz
      ^^^^^^^^^^^^^^^^^^^^^^^ header…
      ^^^^^^^^^^^^^^^^^^^^^^^ title
      2021-05-03
      ^^^^^^^^^^ …header
      ^^^^^^^^^^ date

      ${speech.trim()}

      MS VALE: Good morning. Today is May 4, 2021.
    `);
  });

  it("may hold nothing", () => {
    check(`
      MS VALE: Good morning. Today is May 4, 2021.
      ‸ header
    `);
  });

  it("has no title among its particulars", () => {
    check(`
      Location: The Harbour Office of Lower Marl
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ header…
      Interview with Ana Ruiz
      ^^^^^^^^^^^^^^^^^^^^^^^ title
      Duration: 40 minutes
      ^^^^^^^^^^^^^^^^^^^^ …header

      MS VALE: Good morning.
    `);
  });

  it("has a date as it is written in other places", () => {
    for (const date of [
      ...["03.05.2021", "3/5/21", "3. Mai 2021", "3 mai 2021", "1er juin 2021", "3 de mayo de 2021"],
      ...["3 de maio de 2021", "3 maggio 2021", "May 3rd, 2021", "Sept. 3, 2021"],
    ]) {
      const { header } = writeModel(
        new Transcript(`Ana Ruiz im Interview\n${date}\n\nMS VALE: Good morning.`),
      );
      assert.equal(header.date, date);
    }
  });
});
