import { unknownSpeaker } from "../../../server/src/rules/unknown-speaker.ts";
import { checkDrawn, checkFixed } from "./drawn.ts";

const header = `Present: Ana Ruiz, Joe Oda, Kim Berg, Eva Lindqvist

Ana Ruiz: Good morning.

Joe Oda: Good morning.

KIM BERG: Morning.

MS. LINDQVIST: Hello.
`;

/** Checks what is found behind one turn of each of those on the list. */
function check(drawing: string): void {
  checkDrawn(unknownSpeaker, `${header}\n${drawing.replace(/^ +/gm, (blanks) => blanks.slice(6))}`);
}

describe("unknown-speaker", () => {
  it("is found at each turn of a label that is not on the list", () => {
    check(`
      Jan Havel: Am I late?
      ^^^^^^^^^ Jan Havel is not in the list of participants, which holds nearly all others: correct the label, or add the name

      Ana Ruiz: You are.

      Jan Havel: Sorry.
      ^^^^^^^^^ Jan Havel is not in the list of participants
    `);
  });

  it("is not found at roles, placeholders and labels of many", () => {
    check(`
      THE CHAIR: Order.

      QUESTION: Is it safe?

      Speaker 5: It is.

      Resident: Hear, hear.

      Town Clerk: Order.
    `);
  });

  it("is not found where the list is not closed", () => {
    check(`
      Jan Havel: Am I late?

      Piet Stevin: Me too.
    `);
  });

  it("is not found without a list", () => {
    checkDrawn(unknownSpeaker, "Ana Ruiz: Good morning.\n\nJoe Oda: Morning.\n\nKim Berg: Hello.");
  });

  it("is written as the name on the list that is meant", () => {
    checkFixed(unknownSpeaker, {
      text: `${header}\nAna Riuz: So.`,
      title: "Write Ana Ruiz",
      safe: false,
      result: `${header}\nAna Ruiz: So.`,
    });
  });
});
