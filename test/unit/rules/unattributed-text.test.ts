import { unattributedText } from "../../../server/src/rules/unattributed-text.ts";
import { checkDrawn } from "./drawn.ts";

const begun = `# The gate

MS VALE: We went to the gate in the morning, and it was shut, as it had been the day before that.

MR ODA: It was shut because of the storm, and it will stay shut until somebody has looked at the hinges.

MS VALE: And when will that be, and who will do it, and who will tell us that it is safe to go through?
`;

/** Checks what is found behind some turns. */
function check(drawing: string): void {
  checkDrawn(unattributedText, `${begun}\n${drawing.replace(/^ +/gm, (blanks) => blanks.slice(6))}`);
}

describe("unattributed-text", () => {
  it("is found below a heading before the next label", () => {
    check(`
      # The bell

      And who has looked at the bell?
      ^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody says these words: put the label of their speaker before them
      It was here on Monday.

      MR ODA: Nobody has.
    `);
  });

  it("is not found before anybody has spoken, where nobody speaks below, and behind notes", () => {
    checkDrawn(unattributedText, `# The gate\n\nWhat was said there on Monday.\n\n${begun}`);
    check(`
      # Sources

      The words of Ms Vale were taken down on Monday.
    `);
    check(`
      MR ODA: Nobody has.[1]

      [1] In May, as they say.

      And this is said by nobody at all.

      MS VALE: So.
    `);
  });

  it("is not found at lists, tables, links, particulars and marks", () => {
    check(`
      # The bell

      - one who has looked at it
      *Who was here and who was not*
      Source of all of this: the harbour office and the bell
      See https://example.org for more of it
      [The bell rings for a while.]

      MR ODA: Nobody has.
    `);
  });

  it("is silent in talks and minutes", () => {
    const talk = "We went to the gate in the morning, and it was shut, as it had been before.\n".repeat(8);
    checkDrawn(unattributedText, `${begun}\n# The bell\n\n${talk}\nMR ODA: Who has looked at it?\n`);
    const section = "# The bell\n\nThe bell was looked at.\n\nMR ODA: So it was.\n\n";
    checkDrawn(unattributedText, begun + section.repeat(4));
  });

  it("is found at a cue without a voice, where others have one", () => {
    checkDrawn(
      unattributedText,
      `
      WEBVTT

      00:00:01.000 --> 00:00:04.500
      <v Ana>Is it safe to go?

      00:00:04.500 --> 00:00:06.500
      <v Joe>It is, as far as I know, and as far as anybody has told me.

      00:00:06.500 --> 00:00:09.500
      And who has looked at it?
      ^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody says these words

      00:00:09.500 --> 00:00:12.500
      [Music]
      `,
    );
    checkDrawn(
      unattributedText,
      `
      00:00:01.000 --> 00:00:04.500
      Ana: Is it safe to go?

      00:00:04.500 --> 00:00:06.500
      And who has looked at it?
      `,
    );
  });
});
