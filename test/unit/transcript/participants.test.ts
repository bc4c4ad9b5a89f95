import assert from "node:assert/strict";
import { readHeader } from "../../../server/src/transcript/header.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks whom the header names: `name (labels): description`. A `¦` stands for a bar. */
function check(drawing: string, ...expected: string[]): void {
  const { participants } = readHeader(new Transcript(read(drawing).text.replaceAll("¦", "|")));
  assert.deepEqual(
    participants.map(({ name, labels, description }) =>
      [name, labels.length > 0 ? ` (${labels.join("; ")})` : "", description ? `: ${description}` : ""].join(
        "",
      ),
    ),
    expected,
  );
}

describe("participants", () => {
  it("stand in an attendee table, in any order of columns", () => {
    check(
      `
      ¦ Function ¦ Name         ¦ Initials ¦
      ¦----------¦--------------¦----------¦
      ¦ Chair    ¦ Helga Brandt ¦ HB       ¦
      ¦ Clerk    ¦ Joe Oda      ¦ JO       ¦

      HB: We begin.

      JO: We do.
      `,
      "Helga Brandt (HB): Chair",
      "Joe Oda (JO): Clerk",
    );
  });

  it("are none in a table of other things", () => {
    check(`
      ¦ Boat ¦ Oars ¦
      ¦------¦------¦
      ¦ Gull ¦ 4    ¦

      MS VALE: We begin.
    `);
  });

  it("stand in a list with descriptions below", () => {
    check(
      `
      APPEARANCES:
           PIET STEVIN, ESQ.
           Stevin & Osei

      PRESENT:
           Ana Ruiz, Chair
           Joe Oda (JO)

      MS VALE: We begin.
      `,
      ...["PIET STEVIN: ESQ. Stevin & Osei", "Ana Ruiz: Chair", "Joe Oda (JO)"],
    );
  });

  it("stand behind the list's name", () => {
    check(
      `
      Present: Ana Ruiz (AR), Joe Oda (JO) and Kim Berg

      AR: We begin.
      `,
      ...["Ana Ruiz (AR)", "Joe Oda (JO)", "Kim Berg"],
    );
  });

  it("stand in lines of their own", () => {
    check(
      `
      Interviewer: Ana Ruiz (AR)
      Location: The old ferry house
      Date: 4 May 2020

      AR: We begin.

      JO: We do.
      `,
      "Ana Ruiz (AR): Interviewer",
    );
  });

  it("are not those who speak", () => {
    check(`
      MS VALE: With us is Ana Ruiz.

      Interviewer: Joe Oda (JO)
    `);
  });
});
