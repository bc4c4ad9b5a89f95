import { mergeTurn } from "../../../server/src/features/merge-turn.ts";
import { checkEdit, checkNothing } from "./turn-edits.ts";

const check = (drawing: string, expected: string) => checkEdit(mergeTurn, drawing, expected);
const checkNot = (drawing: string, reason: RegExp) => checkNothing(mergeTurn, drawing, reason);

describe("a turn is merged with the one before", () => {
  it("on its line", () => {
    check(
      "MS VALE: The gate?\n\nMR ODA: Y|es.\n\nMS VALE: So.",
      "MS VALE: The gate?| Yes.\n\nMS VALE: So.".replace("?| ", "? |"),
    );
    check(
      "**Ana Ruiz:** The gate?\n\n**Tom Rey:** |Yes.\n\nAnd so on.",
      "**Ana Ruiz:** The gate? |Yes.\n\nAnd so on.",
    );
    check(
      "[00:10] Ana: The gate?\n[00:20] Tom: |So.\n[00:30] Ana: Yes.",
      "[00:10] Ana: The gate? |So.\n[00:30] Ana: Yes.",
    );
    check(
      "Ana Ruiz  0:10\nThe gate?\n\nTom Rey  0:20\nSo it |is.\n\nAna Ruiz  0:30\nYes.",
      "Ana Ruiz  0:10\nThe gate? |So it is.\n\nAna Ruiz  0:30\nYes.",
    );
  });

  it("on a line of its own where lines are broken by hand", () => {
    check(
      "MS VALE: The gate is\n  shut now.\n\nMR ODA: |It is.\n\nMS VALE: So.",
      "MS VALE: The gate is\n  shut now.\n  |It is.\n\nMS VALE: So.",
    );
  });

  it("where only its label is taken out of a line", () => {
    check(
      " 1       MR. STEVIN:  The gate.\n 2       MS. VALE:  So |it is.\n 3       MR. STEVIN:  Yes.",
      " 1       MR. STEVIN:  The gate.\n 2       |So it is.\n 3       MR. STEVIN:  Yes.",
    );
    check(
      "1\n00:00:01,000 --> 00:00:02,000\nANA: The gate?\n\n2\n00:00:02,000 --> 00:00:03,000\nTOM: |Yes.\n\n3\n00:00:03,000 --> 00:00:04,000\nTOM: And?\n\n4\n00:00:04,000 --> 00:00:05,000\nANA: So.",
      "1\n00:00:01,000 --> 00:00:02,000\nANA: The gate?\n\n2\n00:00:02,000 --> 00:00:03,000\n|Yes.\n\n3\n00:00:03,000 --> 00:00:04,000\nTOM: And?\n\n4\n00:00:04,000 --> 00:00:05,000\nANA: So.",
    );
    check(
      "MS VALE: The gate?\n\n(Laughter.)\n\nMR ODA: |Yes.\n\nMS VALE: So.",
      "MS VALE: The gate?\n\n(Laughter.)\n\n|Yes.\n\nMS VALE: So.",
    );
    check(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>The gate?\n\n00:02.000 --> 00:03.000\n<v Tom>So|.",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>The gate?\n\n00:02.000 --> 00:03.000\n<v Ana>So.",
    );
  });
});

describe("a turn is not merged", () => {
  it("with nothing", () => {
    checkNot("MS VALE: S|o.\n\nMR ODA: Yes.", /first turn/);
    checkNot("|A talk\n\nMS VALE: So.", /Nobody speaks here/);
  });

  it("over the number of a line or page, below a label that stands alone", () => {
    checkNot(
      " 1       MR. STEVIN:  The gate.\n 2       MS. VALE:  Yes.\n 3       MR. STEVIN:  So.\nMS. VALE:\n 4      T|he bell.",
      /Lines and pages are numbered/,
    );
  });

  it("over a heading", () => {
    checkNot("MS VALE: So.\n\n# Part two\n\nMR ODA: Y|es.", /A heading or a note stands above/);
  });

  it("in codes, where each line has its label", () => {
    checkNot("*CHI:\tgate .\n*MOT:\ts|o .", /In CHAT each line has its label/);
  });
});
