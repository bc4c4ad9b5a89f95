import { insertLabel } from "../../../server/src/features/insert-label.ts";
import { checkEdit, checkNothing } from "./turn-edits.ts";

function check(drawing: string, speaker: number, expected: string): void {
  checkEdit((transcript, position) => insertLabel(transcript, position, speaker), drawing, expected);
}

function checkNot(drawing: string, speaker: number, reason: RegExp): void {
  checkNothing((transcript, position) => insertLabel(transcript, position, speaker), drawing, reason);
}

describe("the nth speaker is put in", () => {
  it("behind a turn, as a new one", () => {
    check("MS VALE: The gate?\n\nMR ODA: So.|", 1, "MS VALE: The gate?\n\nMR ODA: So.\n\nMS VALE: |");
    check("**Ana:** The gate?|\n\n**Tom:** So.", 2, "**Ana:** The gate?\n\n**Tom:** |\n\n**Tom:** So.");
    check(
      "[00:02] Ana: The gate?|\n[00:09] Tom: So.",
      2,
      "[00:02] Ana: The gate?\n[00:09] Tom: |\n[00:09] Tom: So.",
    );
  });

  it("on a line that is empty, with the blank lines that are missing", () => {
    check("MS VALE: The gate?\n\nMR ODA: So.\n|", 1, "MS VALE: The gate?\n\nMR ODA: So.\n\nMS VALE: |");
    check(
      "MS VALE: The gate?\n|\nMR ODA: So.\n\nMS VALE: Yes.",
      2,
      "MS VALE: The gate?\n\nMR ODA: |\n\nMR ODA: So.\n\nMS VALE: Yes.",
    );
  });

  it("for the rest of a turn", () => {
    check("MS VALE: The gate? |Yes.\n\nMR ODA: So.", 2, "MS VALE: The gate?\n\nMR ODA: |Yes.\n\nMR ODA: So.");
  });

  it("in place of the label that the cursor is in", () => {
    check("MS VALE: The gate?\n\nMR |ODA: So.", 1, "MS VALE: The gate?\n\nMS VALE: So.");
  });

  it("not where so many do not speak, and not between numbered lines", () => {
    checkNot("MS VALE: The gate?|\n\nMR ODA: So.", 3, /There is no speaker 3. Only 2 speak/);
    checkNot("A talk|", 1, /There is no speaker 1/);
    checkNot(
      " 1       MR. STEVIN:  The gate.|\n 2       MS. VALE:  So.\n 3       MR. STEVIN:  Yes.",
      1,
      /Lines and pages are numbered/,
    );
  });
});
