import { mixedLabels } from "../../../server/src/rules/mixed-labels.ts";
import { checkDrawn, checkFixed } from "./drawn.ts";

/** Checks which labels are written otherwise than most of the same. */
function check(drawing: string): void {
  checkDrawn(mixedLabels, drawing);
}

/** Checks the document that results of writing a label as it is usual. */
function checkFix(text: string, title: string, result: string): void {
  checkFixed(mixedLabels, { text, title, safe: true, result });
}

const talk = "MS. VALE: How is the gate?\n\nMR. ODA: Safe.\n\nMS. VALE: So?\n\n";

describe("mixed-labels", () => {
  it("is found at the rarer form of a label", () => {
    check(`
      MS. VALE: How is the gate?

      MR. ODA: Safe.

      MS VALE: And the bell?
      ^^^^^^^ Elsewhere in the document this label is written otherwise: write MS. VALE

      Mr. Oda: Gone.
      ^^^^^^^ write MR. ODA

      MS. VALE: So.

      MR. ODA: Yes.
    `);
  });

  it("is found at a title that is shortened otherwise than others", () => {
    check(`
      MS VALE: How is the gate?

      MR ODA: Safe.

      DR. LIND: And the bell is gone.
      ^^^^^^^^ write DR LIND

      MS VALE: So.
    `);
  });

  it("is found where the colon stands on the other side of the stars", () => {
    check(`
      **Ana Ruiz:** How is the gate?

      **Joe Oda**: Safe.
               ^^^ Other labels of the document end otherwise: write :**

      **Ana Ruiz:** And the bell?

      **Joe Oda: ** Gone.
    `);
  });

  it("is not found where neither form is usual, and at other people", () => {
    check(`
      MS. VALE: How is the gate?

      MS VALE: And the bell?

      QUESTION: And the rope?

      Q: And the wall?

      The Chair: Order.
    `);
  });

  it("is written as it is usual", () => {
    checkFix(`${talk}MS VALE: And the bell?`, "Write MS. VALE", `${talk}MS. VALE: And the bell?`);
    checkFix(`${talk}DR LIND: And the bell?`, "Write DR. LIND", `${talk}DR. LIND: And the bell?`);
    checkFix(`${talk}MS␣VALE: And the bell?`, "Write MS. VALE", `${talk}MS.␣VALE: And the bell?`);
    const bold = "**Ana Ruiz:** How is the gate?\n\n**Ana Ruiz:** So?\n\n";
    checkFix(`${bold}**Joe Oda**: Safe.`, "Write :**", `${bold}**Joe Oda:** Safe.`);
  });
});
