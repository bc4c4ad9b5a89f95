import assert from "node:assert/strict";
import { readHeader } from "../../../server/src/transcript/header.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks the title of a transcript whose header is drawn; undefined where it has none. */
function check(drawing: string, title: string | undefined): void {
  const { text } = read(drawing);
  const transcript = new Transcript(`${text}\n\nMS VALE: Good morning.\n\nMR ODA: Good morning.\n`);
  assert.equal(readHeader(transcript).title, title);
}

describe("a title", () => {
  it("is set over lines of a record's first page", () => {
    check(
      `
       1              BEFORE THE HARBOUR BOARD
       2     ------------------------------------
       3              PUBLIC HEARING ON
       4
       5         THE DREDGING OF THE NORTH
       6              CHANNEL
       7     ------------------------------------
       8              Lower Marl, May 3, 2021
      `,
      "PUBLIC HEARING ON THE DREDGING OF THE NORTH CHANNEL",
    );
  });

  it("begins with whose record it is, where it says only what it is", () => {
    check(
      `
                 THE SENATE OF MARL



              THE STENOGRAPHIC RECORD



                 HALVERN, MARL

                 May 3, 2021

                REGULAR SESSION
      `,
      "THE SENATE OF MARL THE STENOGRAPHIC RECORD",
    );
  });

  it("goes on over a line of small words", () => {
    check(
      `
             IN THE COUNTY COURT OF MARL

              TRANSCRIPT OF PROCEEDINGS
                      before
               THE HONOURABLE ANA RUIZ

               Tuesday, May 3, 2021
      `,
      "TRANSCRIPT OF PROCEEDINGS before THE HONOURABLE ANA RUIZ",
    );
    check(
      `
      Interview with
      Ana Ruiz
      Harbour Office
      `,
      "Interview with Ana Ruiz",
    );
  });

  it("is the document's own, not the collection's", () => {
    check(
      `
      MARL COUNTY ORAL HISTORY COLLECTION

      Interview with Joe Oda
      Interviewer: Ana Ruiz
      `,
      "Interview with Joe Oda",
    );
  });

  it("may have a colon, unlike a particular", () => {
    check(
      "Oral evidence: Sluices, drains and the autumn floods",
      "Oral evidence: Sluices, drains and the autumn floods",
    );
    check("Shade for all: Trees in a Hot City\nRecorded May 3, 2021", "Shade for all: Trees in a Hot City");
    check("Location: The Harbour Office of Lower Marl", undefined);
  });

  it("stands behind its own name", () => {
    check("Marl Harbour Interviews\nTitle: The gate", "The gate");
    check("Transcript: The Mending of the North Gate", "The Mending of the North Gate");
  });

  it("is no name on a list, and no sentence", () => {
    check(
      `
      PRESENT:
        Ana Ruiz, Chair
        Joe Oda, Vice Chair

      The meeting was called to order by the Chair at nine in the morning.
      `,
      undefined,
    );
  });

  it("is no line in brackets, in columns or with a rule in it", () => {
    check(
      `
      [House Hearing, 118 Congress]
      [From the Printing Office]

             THE STATE OF RURAL FERRIES

      Harbour Council                      S/PV.8123
      -------------------------------------------X
      `,
      "THE STATE OF RURAL FERRIES",
    );
  });
});
