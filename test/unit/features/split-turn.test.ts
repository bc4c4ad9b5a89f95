import { splitTurn } from "../../../server/src/features/split-turn.ts";
import { checkEdit, checkNothing } from "./turn-edits.ts";

/** Checks what comes of splitting the turn at the bar, the second half said by somebody else. */
function check(drawing: string, label: string, expected: string): void {
  checkEdit((transcript, position) => splitTurn(transcript, position, label), drawing, expected);
}

function checkNot(drawing: string, reason: RegExp): void {
  checkNothing((transcript, position) => splitTurn(transcript, position, "Tom Rey"), drawing, reason);
}

describe("a turn is split", () => {
  it("with blank lines between turns where the document has them", () => {
    check(
      `
      MS VALE: Is the gate safe? It is |the gate, yes.

      MR ODA: So.

      MS VALE: Good.
      `,
      "MR ODA",
      `
      MS VALE: Is the gate safe? It is

      MR ODA: |the gate, yes.

      MR ODA: So.

      MS VALE: Good.
      `,
    );
    check(
      "MS VALE: The gate is safe. Th|ank you.\nMR ODA: So.\nMS VALE: Good.",
      "MR ODA",
      "MS VALE: The gate is safe.\nMR ODA: |Thank you.\nMR ODA: So.\nMS VALE: Good.",
    );
  });

  it("within stars, colon and all", () => {
    check(
      "**Ana Ruiz:** The gate?| Yes.\n\n**Tom Rey:** So.",
      "Tom Rey",
      "**Ana Ruiz:** The gate?\n\n**Tom Rey:** |Yes.\n\n**Tom Rey:** So.",
    );
    check(
      "**Ana Ruiz**: The gate? |Yes.\n\n**Tom Rey**: So.",
      "Eva Lind",
      "**Ana Ruiz**: The gate?\n\n**Eva Lind**: |Yes.\n\n**Tom Rey**: So.",
    );
  });

  it("with a time code where the convention has one", () => {
    check(
      "[00:10] Ana: Is the gate safe? |It is, I think it is.\n[00:20] Tom: So.\n[00:30] Ana: Yes.",
      "Tom",
      "[00:10] Ana: Is the gate safe?\n[00:14] Tom: |It is, I think it is.\n[00:20] Tom: So.\n[00:30] Ana: Yes.",
    );
    check(
      "Ana Ruiz  0:10\nIs it safe? |Yes, it is.\n\nTom Rey  0:20\nSo it is.\n\nAna Ruiz  0:30\nYes.",
      "Tom Rey",
      "Ana Ruiz  0:10\nIs it safe?\n\nTom Rey  0:15\n|Yes, it is.\n\nTom Rey  0:20\nSo it is.\n\nAna Ruiz  0:30\nYes.",
    );
    check(
      "[00:02]\nANA: The gate? |Yes.\n\n[00:04]\nTOM: So.\n\n[00:06]\nANA: Good.",
      "TOM",
      "[00:02]\nANA: The gate?\n\nTOM: |Yes.\n\n[00:04]\nTOM: So.\n\n[00:06]\nANA: Good.",
    );
  });

  it("between paragraphs", () => {
    check(
      "MS VALE: The gate.\n|\nIt is safe.\n\nMR ODA: So.",
      "MR ODA",
      "MS VALE: The gate.\n\nMR ODA: |It is safe.\n\nMR ODA: So.",
    );
    check(
      "MS VALE: The gate\nis shut. |It is\nsafe.\n\nMR ODA: So.",
      "MR ODA",
      "MS VALE: The gate\nis shut.\n\nMR ODA: |It is\nsafe.\n\nMR ODA: So.",
    );
  });

  it("with indent and full stop in hearings, with tabs in codes", () => {
    check(
      "FERRY SAFETY\n    Mr. Latta.  The gate? |Yes.\n    The Chairman.  So.\n    Mr. Latta.  Good.\n    The Chairman.  Thanks.",
      "The Chairman",
      "FERRY SAFETY\n    Mr. Latta.  The gate?\n    The Chairman.  |Yes.\n    The Chairman.  So.\n    Mr. Latta.  Good.\n    The Chairman.  Thanks.",
    );
    check("*CHI:\tthe gate ? |yes .\n*MOT:\tso .", "MOT", "*CHI:\tthe gate ?\n*MOT:\t|yes .\n*MOT:\tso .");
  });

  it("within its cue, and in the cues behind it", () => {
    check(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>The gate? |Yes.\n\n00:02.000 --> 00:03.000\n<v Ana>So.\n\n00:03.000 --> 00:04.000\n<v Tom>And?",
      "Tom",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>The gate?\n<v Tom>|Yes.\n\n00:02.000 --> 00:03.000\n<v Tom>So.\n\n00:03.000 --> 00:04.000\n<v Tom>And?",
    );
    check(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>The gate?|\n\n00:02.000 --> 00:03.000\n<v Ana>So.\n\n00:03.000 --> 00:04.000\n<v Tom>And?",
      "Tom",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>The gate?\n\n00:02.000 --> 00:03.000\n<v |Tom>So.\n\n00:03.000 --> 00:04.000\n<v Tom>And?",
    );
    check(
      "1\n00:00:01,000 --> 00:00:02,000\nANA: The gate?\n\n2\n00:00:02,000 --> 00:00:03,000\n|Yes.\n\n3\n00:00:03,000 --> 00:00:04,000\nTOM: And?\n\n4\n00:00:04,000 --> 00:00:05,000\nANA: So.\nTOM: No.",
      "TOM",
      "1\n00:00:01,000 --> 00:00:02,000\nANA: The gate?\n\n2\n00:00:02,000 --> 00:00:03,000\nTOM: |Yes.\n\n3\n00:00:03,000 --> 00:00:04,000\nTOM: And?\n\n4\n00:00:04,000 --> 00:00:05,000\nANA: So.\nTOM: No.",
    );
  });

  it("beside what must not be cut: marks, corrections and time codes before, references behind", () => {
    check(
      "MS VALE: The gate. (No aud|ible answer.)\n\nMR ODA: So.",
      "MR ODA",
      "MS VALE: The gate.\n\nMR ODA: |(No audible answer.)\n\nMR ODA: So.",
    );
    check(
      "**Ana Ruiz:** The gate[|^1] rang.\n\n**Tom Rey:** So.\n\n[^1]: Since May.",
      "Tom Rey",
      "**Ana Ruiz:** The gate[^1]\n\n**Tom Rey:** |rang.\n\n**Tom Rey:** So.\n\n[^1]: Since May.",
    );
    check(
      "[00:10] Ana: The gate <s>18|</s> [16] is.\n[00:20] Tom: So.\n[00:30] Ana: Yes.",
      "Tom",
      "[00:10] Ana: The gate\n[00:13] Tom: |<s>18</s> [16] is.\n[00:20] Tom: So.\n[00:30] Ana: Yes.",
    );
    check(
      "MS VALE: The gate [Editor's note: the |north one] is shut.\n\nMR ODA: So.",
      "MR ODA",
      "MS VALE: The gate\n\nMR ODA: |[Editor's note: the north one] is shut.\n\nMR ODA: So.",
    );
  });

  it("by a letter for a letter", () => {
    check(
      "Q    Is the gate safe? |Yes.\n\nA    So.\n\nQ    And now?",
      "A",
      "Q    Is the gate safe?\n\nA    |Yes.\n\nA    So.\n\nQ    And now?",
    );
  });
});

describe("a turn is not split", () => {
  it("where one half would be empty", () => {
    checkNot("Ana Ruiz: |Yes.\n\nTom Rey: So.", /one side of it is empty/);
    checkNot("Ana Ruiz: Yes.|\n\nTom Rey: So.", /one side of it is empty/);
    checkNot("A|na Ruiz: Yes.\n\nTom Rey: So.", /one side of it is empty/);
  });

  it("where nobody speaks", () => {
    checkNot("A |talk\n\nAna Ruiz: Yes.\n\nTom Rey: So.", /Nobody speaks here/);
    checkNot("Ana Ruiz: Yes.\n\n|", /Nobody speaks here/);
  });

  it("where lines are numbered", () => {
    checkNot(
      " 1       MR. STEVIN:  The gate. |Yes.\n 2       MS. VALE:  So.\n 3       MR. STEVIN:  Yes.",
      /Lines and pages are numbered/,
    );
  });
});
