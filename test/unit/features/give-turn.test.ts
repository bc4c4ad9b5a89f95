import { giveTurn } from "../../../server/src/features/give-turn.ts";
import { mergeSpeakers } from "../../../server/src/features/merge-speakers.ts";
import { checkEdit, checkNothing } from "./turn-edits.ts";

function check(drawing: string, label: string, following: boolean, expected: string): void {
  checkEdit((transcript, position) => giveTurn(transcript, position, label, following), drawing, expected);
}

function checkNot(drawing: string, label: string, reason: RegExp): void {
  checkNothing((transcript, position) => giveTurn(transcript, position, label, false), drawing, reason);
}

/** Checks the document in which one speaker was merged into another. */
function checkMerged(drawing: string, label: string, into: string, expected: string): void {
  checkEdit((transcript) => mergeSpeakers(transcript, label, into), drawing, expected);
}

describe("a turn is given to another speaker", () => {
  it("alone, under their label", () => {
    check(
      "MS VALE: The gate.\n\nMR ODA: So |it is.\n\nMR ODA: Yes.",
      "MS VALE",
      false,
      "MS VALE: The gate.\n\nMS VALE: So it is.\n\nMR ODA: Yes.",
    );
    check(
      "**Ana Ruiz:** The |gate.\n\n**Tom Rey:** So.",
      "Tom Rey",
      false,
      "**Tom Rey:** The gate.\n\n**Tom Rey:** So.",
    );
    check(
      "Ana Ruiz  0:10\nThe gate?\n\nTom Rey  0:20\nSo |it is.\n\nAna Ruiz  0:30\nYes.",
      "Eva Lind",
      false,
      "Ana Ruiz  0:10\nThe gate?\n\nEva Lind  0:20\nSo it is.\n\nAna Ruiz  0:30\nYes.",
    );
  });

  it("with all that follow by the same label", () => {
    check(
      "[00:10] Ana: The gate?\n[00:20] Tom: |So.\n[00:30] Ana: Yes.\n[00:40] Tom: Good.\n[00:50] Eva: Oh.",
      "Eva",
      true,
      "[00:10] Ana: The gate?\n[00:20] Eva: So.\n[00:30] Ana: Yes.\n[00:40] Eva: Good.\n[00:50] Eva: Oh.",
    );
  });

  it("in another form, where their label has one", () => {
    check(
      " 1       MR. STEVIN:  The gate.\n 2       MS. VALE:  Yes.\n 3       Q.   Is |it?\n 4       A.   It is.\n 5       Q.   So.",
      "MR. STEVIN",
      false,
      " 1       MR. STEVIN:  The gate.\n 2       MS. VALE:  Yes.\n 3       MR. STEVIN:  Is it?\n 4       A.   It is.\n 5       Q.   So.",
    );
  });

  it("in all its cues", () => {
    check(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>T|he gate?\n\n00:02.000 --> 00:03.000\n<v Ana>So.\n\n00:03.000 --> 00:04.000\n<v Tom>Yes.",
      "Tom",
      false,
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Tom>The gate?\n\n00:02.000 --> 00:03.000\n<v Tom>So.\n\n00:03.000 --> 00:04.000\n<v Tom>Yes.",
    );
  });
});

describe("a turn is not given", () => {
  it("to who has it, and to no name", () => {
    checkNot("MS VALE: The |gate.\n\nMR ODA: So.", "MS VALE", /has this turn already/);
    checkNot("MS VALE: The |gate.\n\nMR ODA: So.", "a: b", /cannot be read as a label on line 1/);
    checkNot("MS VALE: The |gate.\n\nMR ODA: So.", " ", /Write a name/);
    checkNot("MS VALE: The |gate.\n\nMR ODA: So.", "Note", /is not read as a label/);
    checkNot("A |talk\n\nMS VALE: The gate.\n\nMR ODA: So.", "MR ODA", /Nobody speaks here/);
  });
});

describe("two speakers are merged", () => {
  it("under the label of the one who stays", () => {
    checkMerged(
      "Speaker 2: The gate?\n\nAna Ruiz: Yes.\n\nSpeaker 2: So.",
      "Speaker 2",
      "Ana Ruiz",
      "Ana Ruiz: The gate?\n\nAna Ruiz: Yes.\n\nAna Ruiz: So.",
    );
    checkMerged(
      "**Speaker 2:** The gate?\n\n**Ana␣Ruiz:** Yes.\n\n**Speaker␣2:** So.",
      "SPEAKER 2",
      "Ana Ruiz",
      "**Ana Ruiz:** The gate?\n\n**Ana␣Ruiz:** Yes.\n\n**Ana␣Ruiz:** So.",
    );
    checkMerged(
      "Speaker 2  0:10\nThe gate?\n\nTom Rey  0:20\nSo.\n\nSpeaker 2  0:30\nYes.",
      "Speaker 2",
      "Tom Rey",
      "Tom Rey  0:10\nThe gate?\n\nTom Rey  0:20\nSo.\n\nTom Rey  0:30\nYes.",
    );
  });

  it("in another form, where the labels have other ones", () => {
    checkMerged(
      " 1      BY MR. STEVIN:\n 2           Q.   The gate?\n 3           A.   Yes.\n 4           Q.   So.\n 5           THE COURT:  Wait.\n 6           MR. STEVIN:  Yes.",
      "MR. STEVIN",
      "THE COURT",
      " 1      BY MR. STEVIN:\n 2           THE COURT:  The gate?\n 3           A.   Yes.\n 4           THE COURT:  So.\n 5           THE COURT:  Wait.\n 6           THE COURT:  Yes.",
    );
  });

  it("only where they are two", () => {
    const text = "MS VALE: The |gate.\n\nMS. VALE: So.\n\nMR ODA: Yes.";
    checkNothing(
      (transcript) => mergeSpeakers(transcript, "MS VALE", "MS. VALE"),
      text,
      /one speaker already/,
    );
    checkNothing((transcript) => mergeSpeakers(transcript, "MS VALE", "Tom"), text, /Nobody speaks as “Tom”/);
    checkNothing((transcript) => mergeSpeakers(transcript, "Tom", "MS VALE"), text, /Nobody speaks as “Tom”/);
  });
});
