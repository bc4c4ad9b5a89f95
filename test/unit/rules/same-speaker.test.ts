import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { sameSpeaker } from "../../../server/src/rules/same-speaker.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkDrawn, checkFixed, checkUnfixed } from "./drawn.ts";

/** Checks which labels are those of the turn before. */
function check(drawing: string): void {
  checkDrawn(sameSpeaker, drawing);
}

describe("same-speaker", () => {
  it("is found where a label stands twice running", () => {
    check(`
      MS VALE: How is the gate?

      MR ODA: Safe.

      MR. ODA: And the bell is gone.
      ^^^^^^^ MR. ODA has the turn before as well: join the two, or put in the label that is missing between them
    `);
  });

  it("is not found where a heading stands between, and at labels that many have", () => {
    check(`
      QUESTION: How is the gate?

      QUESTION: And the bell?

      MR ODA: Safe.

      # The bell

      MR ODA: Gone.
    `);
  });

  it("is silent where it is how the document is made", () => {
    check(`
      MS VALE: How is the gate?

      MS VALE: And the bell?

      MR ODA: Safe.

      MR ODA: Gone.
    `);
  });

  it("is off unless it is asked for", () => {
    const transcript = new Transcript("MS VALE: Well.\n\nMS VALE: So.\n\nMR ODA: Yes.");
    assert.deepEqual(new Findings(transcript, {}, [sameSpeaker]).all(), []);
    assert.equal(new Findings(transcript, { "same-speaker": "hint" }, [sameSpeaker]).all().length, 1);
  });

  it("is not joined where its words would be something else, or a convention hangs on it", () => {
    for (const words of ["MR ODA: said so.", "# Safe", "[1] Safe."])
      checkUnfixed(sameSpeaker, `MS VALE: So?\n\nMS VALE: ${words}\n\nMR ODA: Yes.\n`);
    checkUnfixed(sameSpeaker, "MS VALE: So?\n\nMS VALE: Well?\n\n**Ana Ruiz:** Yes.\n\n**Ana Ruiz:** No.\n");
  });

  it("is joined with the turn before", () => {
    checkFixed(sameSpeaker, {
      text: "**Ana Ruiz:** Safe.\n\n**Ana Ruiz:** And the bell is gone.\n\n**Joe Oda:** So.\n",
      title: "Join with the turn before",
      safe: false,
      result: "**Ana Ruiz:** Safe.\n\nAnd the bell is gone.\n\n**Joe Oda:** So.\n",
    });
  });
});
