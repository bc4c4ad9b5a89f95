import assert from "node:assert/strict";
import { documentHighlight, references } from "../../../server/src/features/same-thing.ts";
import type { Position, Range } from "../../../server/src/text/position.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

type Find = (transcript: Transcript, at: Position) => Range[];

const highlighted: Find = (transcript, at) => documentHighlight(transcript, at).map(({ range }) => range);

/** Checks what is found at each cursor. */
function check(drawing: string, find: Find = references): void {
  const { text, cursors } = read(drawing);
  for (const lines of [text, text.replaceAll("\n", "\r\n")]) {
    for (const cursor of cursors) {
      const found = find(new Transcript(lines), cursor).map((range) => ({ range, note: "" }));
      assert.equal(draw(text, found), redraw(drawing));
    }
  }
}

describe("what is the same", () => {
  it("is every label of a speaker, however written", () => {
    check(`
      **Ana Ru|iz:** \u{1f6a2} Yes.
        ^^^^^^^^

      **Ben Oda:** No, Ana Ruiz.

      **ANA RUIZ|:** So.
        ^^^^^^^^
    `);
    check(`
      [00:01] MR O|DA: Yes.
              ^^^^^^
      [00:05] MS VALE: No.
      [00:09] MR ODA: So.
              ^^^^^^
    `);
  });

  it("is the label in each cue", () => {
    check(`
      1
      00:00:01,000 --> 00:00:04,500
      ANA RUIZ: Yes.
      ^^^^^^^^

      2
      00:00:05,000 --> 00:00:06,500
      ANA RU|IZ: And no.
      ^^^^^^^^

      3
      00:00:07,000 --> 00:00:08,500
      BEN ODA: So.
    `);
  });

  it("is a footnote's references and note", () => {
    check(`
      MS VALE: The bell[|1] and the gate[2], the bell[1].
                       ^^^
                                                    ^^^
      MR ODA: So.

      [1|] Since May.
      ^^^
      [2] The north gate.
    `);
    check(
      `
      MS VALE: The bell[|1].
                       ^^^
      MR ODA: So.

      [1] Since May.
      `,
      (transcript, at) => references(transcript, at, false),
    );
  });

  it("is nothing in what is said", () => {
    check("MS VALE: The be|ll.\nMR ODA: The bell.");
    check("MS VALE: The be|ll.\nMR ODA: The bell.", highlighted);
  });

  it("is each mark of the kind, when it is highlighted", () => {
    check(
      `
      MS VALE: The (inau|dible) bell (Laughter.)
                   ^^^^^^^^^^^
      MR ODA: [unintelligible] so.
              ^^^^^^^^^^^^^^^^
      `,
      highlighted,
    );
  });
});
