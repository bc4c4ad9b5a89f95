import assert from "node:assert/strict";
import { safeEdits } from "../../../server/src/rules/fix.ts";
import { mixedLabels } from "../../../server/src/rules/mixed-labels.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { checkDrawn, checkFixed, findingsOf } from "./drawn.ts";

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

  it("is not found at a title that is cut short, where only those that end as the word does have no stop", () => {
    check(`
      Dr Vale: How is the gate?

      Mr Oda: Safe.

      Prof. Lind: And the bell is gone.

      Dr Vale: So.
    `);
    check(`
      Dr. Vale: How is the gate?

      Mr. Oda: Safe.

      Prof Lind: And the bell is gone.
      ^^^^^^^^^ write Prof. Lind

      Dr. Vale: So.
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

  it("writes a title as the document does, though most labels of that speaker do not", () => {
    check(`
      MR. ODA: Safe.

      DR. LIND: And the bell is gone.

      MR. ODA: So?

      DR. LIND: So.

      MR. ODA: Yes.

      DR. LIND: Yes.

      MS VALE: And the bell?
      ^^^^^^^ write MS. VALE

      MS VALE: And the rope?
      ^^^^^^^ write MS. VALE

      MS. VALE: So.
    `);
  });

  it("leaves nothing to write once all is written as it is usual", () => {
    const text = "MR ODA: a\n\nMR ODA: a\n\nMR. ODA: a\n\nMS. VALE: a\n\nMs. Vale: a\n\nMS. VALE: a\n\n";
    const title = "DR. LIND: a\n\nMR. MOSS: a\n\n";
    for (const drawn of [text, text + title, text + title.repeat(3), title + text.repeat(2)]) {
      const transcript = new Transcript(drawn);
      const after = applied(drawn, safeEdits(transcript, findingsOf(mixedLabels, transcript)));
      assert.notEqual(after, drawn);
      assert.deepEqual(findingsOf(mixedLabels, new Transcript(after)), [], after);
    }
  });

  it("is written as it is usual", () => {
    checkFix(`${talk}MS VALE: And the bell?`, "Write MS. VALE", `${talk}MS. VALE: And the bell?`);
    checkFix(`${talk}DR LIND: And the bell?`, "Write DR. LIND", `${talk}DR. LIND: And the bell?`);
    checkFix(`${talk}MS␣VALE: And the bell?`, "Write MS. VALE", `${talk}MS.␣VALE: And the bell?`);
    const bold = "**Ana Ruiz:** How is the gate?\n\n**Ana Ruiz:** So?\n\n";
    checkFix(`${bold}**Joe Oda**: Safe.`, "Write :**", `${bold}**Joe Oda:** Safe.`);
  });
});
