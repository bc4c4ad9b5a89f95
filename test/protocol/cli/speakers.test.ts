import assert from "node:assert/strict";
import { archive, drawn, session } from "./archive.ts";

describe("transcript speakers", () => {
  const files = archive();

  /** Draws the table of a text's speakers. */
  function check(text: string, expected: string) {
    files.write("a.transcript", text);
    const { status, stdout, errors } = files.run("speakers", "a.transcript");
    assert.deepEqual([status, errors], [0, []]);
    assert.equal(stdout, drawn(expected));
  }

  it("draws a table", () =>
    check(
      session,
      `
      Label     Name  Turns  Words  Share
      MS VALE             2      9   47 %
      QUESTION            1      4   21 %
      MR ODA              1      6   32 %
      `,
    ));

  it("names whom the transcript names, and keeps the columns beside wide characters", () =>
    check(
      `
      PRESENT:
      Åsa Lindgren (ÅL)

      ÅL: Is it open?

      田中: It is.

      ÅL: Thank you.

      田中: Not at all.
      `.replace(/^ +/gm, ""),
      `
      Label  Name          Turns  Words  Share
      ÅL     Åsa Lindgren      2      5   50 %
      田中                     2      5   50 %
      `,
    ));

  it("says that there are none", () => check("The ferry leaves at noon.\n", "No speakers.\n"));

  it("prints JSON", () => {
    files.write("a.transcript", session);
    const { status, stdout, errors } = files.run("speakers", "--format", "json", "a.transcript");
    assert.deepEqual([status, errors], [0, []]);
    assert.deepEqual(JSON.parse(stdout), {
      speakers: [
        { label: "MS VALE", turns: 2, words: 9, share: 0.4737 },
        { label: "QUESTION", turns: 1, words: 4, share: 0.2105 },
        { label: "MR ODA", turns: 1, words: 6, share: 0.3158 },
      ],
    });
  });
});
