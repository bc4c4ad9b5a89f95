import assert from "node:assert/strict";
import { prepareRename, rename } from "../../../server/src/features/rename.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { read } from "../drawing.ts";
import { eachForm } from "../forms.ts";

/**
 * Renames the speaker whose label the bar touches, and checks the document that comes of it.
 * @param asked what is asked about, each with the first text that would be put in
 */
function check(drawing: string, name: string, expected: string, asked: readonly string[] = []): void {
  eachForm("gate", drawing, (text, { cursors }, form) => {
    const transcript = new Transcript(text);
    const label = prepareRename(transcript, cursors[0]!);
    assert.ok(label, "no label is touched");
    const renamed = rename(transcript, label.placeholder, name);
    assert.ok("edits" in renamed, "reason" in renamed ? renamed.reason : "");
    assert.equal(applied(text, renamed.edits), form(read(expected).text));
    assert.deepEqual(
      renamed.asked.map((one) => `${one.label}: ${one.edits.map(({ newText }) => newText).join(", ")}`),
      asked,
    );
  });
}

function checkRefused(text: string, label: string, name: string, reason: string): void {
  assert.deepEqual(rename(new Transcript(text), label, name), { reason });
}

function checkNoLabel(drawing: string): void {
  const { text, cursors } = read(drawing);
  assert.equal(prepareRename(new Transcript(text), cursors[0]!), undefined);
}

describe("a speaker is renamed", () => {
  it("at every label, each in its own style", () => {
    check(
      `
      MS. V|ALE: The gate is shut.

      MR ODA: Ask Ms. Vale.

      Ms. Vale: And now the gate?

      MS␣VALE: So.
      `,
      "Ms. Lind-Oda",
      `
      MS. LIND-ODA: The gate is shut.

      MR ODA: Ask Ms. Vale.

      Ms. Lind-Oda: And now the gate?

      MS␣LIND-ODA: So.
      `,
    );
    check(
      "MS. |VALE: The gate.\n\nMs. Vale: So.",
      "MS. LIND-ODA",
      "MS. LIND-ODA: The gate.\n\nMs. Lind-Oda: So.",
    );
    check("|AR: The gate.\n\nBO: So.\n\nAR: Yes.", "Ana", "Ana: The gate.\n\nBO: So.\n\nAna: Yes.");
  });

  it("within stars, colon and all", () => {
    check(
      "**|Ana Ruiz:** The gate.\n\n**Tom Rey**: So.\n\n**Ana Ruiz: ** And **Ana Ruiz:** here.",
      "Ana Berg",
      "**Ana Berg:** The gate.\n\n**Tom Rey**: So.\n\n**Ana Berg: ** And **Ana Ruiz:** here.",
    );
  });

  it("beside time codes", () => {
    check(
      "Speaker 1|  0:02\nThe gate.\n\nTom Rey (0:05)\nSo.\n\nSpeaker 1 (0:09)\nYes.",
      "Ana Ruiz",
      "Ana Ruiz  0:02\nThe gate.\n\nTom Rey (0:05)\nSo.\n\nAna Ruiz (0:09)\nYes.",
    );
    check(
      "[00:02] |Ana: The gate.\n[00:09] Tom: So.\n[00:12] Ana: Yes.",
      "Eva",
      "[00:02] Eva: The gate.\n[00:09] Tom: So.\n[00:12] Eva: Yes.",
    );
  });

  it("behind gutters", () => {
    check(
      " 1       MR. |STEVIN:  The gate.\n 2       MS. VALE:  So.\n 3       MR. STEVIN:  Yes.",
      "Mr. Berg",
      " 1       MR. BERG:  The gate.\n 2       MS. VALE:  So.\n 3       MR. BERG:  Yes.",
    );
  });

  it("in codes and in cues", () => {
    check("*|SPA:\tthe gate .\n*SPB:\tyes .", "Ana", "*ANA:\tthe gate .\n*SPB:\tyes .");
    check(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>The gate.\n\n00:02.000 --> 00:03.000\n<v |Ana>So.",
      "Eva",
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Eva>The gate.\n\n00:02.000 --> 00:03.000\n<v Eva>So.",
    );
  });

  it("to a label that is only written otherwise, as it was typed", () => {
    check("MS |VALE: The gate.\n\nMs. Vale: So.", "Ms. Vale", "Ms. Vale: The gate.\n\nMs. Vale: So.");
  });
});

describe("renaming asks", () => {
  it("about labels that may mean the same person", () => {
    check(
      "MS. |VALE: The gate.\n\nPatricia Vale: So.\n\nTom Rey: Yes.",
      "Ms. Lind",
      "MS. LIND: The gate.\n\nPatricia Vale: So.\n\nTom Rey: Yes.",
      ["Rename “Patricia Vale” too: Ms. Lind"],
    );
    check(
      "Ana Ruiz (AR): The gate.\n\nTom Rey (TR): So.\n\nA|R: Yes.\n\nAR: No.",
      "AW",
      "Ana Ruiz (AR): The gate.\n\nTom Rey (TR): So.\n\nAW: Yes.\n\nAW: No.",
      ["Rename “Ana Ruiz (AR)” too: Ana Ruiz (AW)"],
    );
    check(
      "Present: Patricia Vale (PV), Tom Rey\n\nP|V: The gate.\n\nPatricia Vale: So.\n\nTom Rey: Yes.\n\nPV: Good.",
      "EV",
      "Present: Patricia Vale (PV), Tom Rey\n\nEV: The gate.\n\nPatricia Vale: So.\n\nTom Rey: Yes.\n\nEV: Good.",
      ["Rename “Patricia Vale” too: EV"],
    );
  });

  it("about nobody where two people could be meant", () => {
    check(
      "MS. |VALE: The gate.\n\nPatricia Vale: So.\n\nHenry Vale: Yes.",
      "Ms. Lind",
      "MS. LIND: The gate.\n\nPatricia Vale: So.\n\nHenry Vale: Yes.",
    );
  });

  it("before two speakers become one", () => {
    const text = "MS |VALE: The gate.\n\nMR ODA: So.";
    check(text, "Mr Oda", text.replace("|", ""), ["Merge with “MR ODA”: MR ODA"]);
  });
});

describe("renaming is refused", () => {
  it("with the reason", () => {
    checkRefused("MS VALE: So.", "MS VALE", " ", "Write a name");
    checkRefused("MS VALE: So.", "MS VALE", "Note", "“Note” is not read as a label: write a name");
    checkRefused(
      "\n\nMS VALE: So.",
      "MS VALE",
      "a: b",
      "“a: b” cannot be read as a label on line 3: write it without such signs",
    );
  });

  it("where the cursor is on no label", () => {
    checkNoLabel("MS VALE: |So.");
    checkNoLabel("MS VALE: So.\n\nNote|: this was cut.");
    checkNoLabel("|");
  });
});
