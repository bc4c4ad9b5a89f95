import assert from "node:assert/strict";
import { nameSpeaker, speakerAt } from "../../../server/src/features/name-speaker.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { read } from "../drawing.ts";
import { eachForm } from "../forms.ts";

/** Checks which document comes of naming a speaker, in each form. */
function check(drawing: string, label: string, name: string, expected: string): void {
  eachForm("gate", drawing, (text, _, form) => {
    const named = nameSpeaker(new Transcript(text), { label, name });
    assert.ok("edits" in named, "reason" in named ? named.reason : "");
    assert.equal(applied(text, named.edits), form(read(expected).text));
  });
}

/** Checks why a name is refused. */
function checkRefused(text: string, label: string, name: string, reason: string): void {
  assert.deepEqual(nameSpeaker(new Transcript(text), { label, name }), { reason });
}

describe("a placeholder speaker is named", () => {
  it("wherever the label stands, and nowhere else", () => {
    check(
      `
      Talk about the gate

      Speaker 1: Is the gate safe? Speaker 1: no label here.

      Speaker 2: Ask Speaker 1.

      Speaker 1: I am Speaker 1.

      Speaker 10: So.
      `,
      "Speaker 1",
      " Ana  Ruiz ",
      `
      Talk about the gate

      Ana Ruiz: Is the gate safe? Speaker 1: no label here.

      Speaker 2: Ask Speaker 1.

      Ana Ruiz: I am Speaker 1.

      Speaker 10: So.
      `,
    );
  });

  it("in the form of each label", () => {
    check(
      "**Speaker 1:** The gate.\n\n**Speaker 1**: So.",
      "Speaker 1",
      "Ana Ruiz",
      "**Ana Ruiz:** The gate.\n\n**Ana Ruiz**: So.",
    );
    check(
      "Speaker 1  0:02\nThe gate.\n\nSpeaker 1 (0:09)\nSo.",
      "Speaker 1",
      "Ana Ruiz",
      "Ana Ruiz  0:02\nThe gate.\n\nAna Ruiz (0:09)\nSo.",
    );
    check(
      "[0:02] Speaker 1: The gate.\n[0:09] Speaker 2: So.",
      "Speaker 1",
      "Ana",
      "[0:02] Ana: The gate.\n[0:09] Speaker 2: So.",
    );
    check("*SPA:\tthe gate .\n*SPB:\tyes .", "SPA", "ANA", "*ANA:\tthe gate .\n*SPB:\tyes .");
    check(
      " 1   SPEAKER 1:  The gate.\n 2   SPEAKER 2:  So.",
      "SPEAKER 1",
      "Ms. Ruiz",
      " 1   MS. RUIZ:  The gate.\n 2   SPEAKER 2:  So.",
    );
    check(
      "Speaker 1[1]: The gate.\n\n[1] Of the harbour.",
      "Speaker 1",
      "Ana Ruiz",
      "Ana Ruiz[1]: The gate.\n\n[1] Of the harbour.",
    );
  });

  it("in each cue, also where the turn only goes on", () => {
    check(
      `
      WEBVTT

      00:01.000 --> 00:02.000
      <v Speaker 1>The gate.

      00:02.000 --> 00:03.000
      <v Speaker 1>The bell.

      00:03.000 --> 00:04.000
      <v Speaker 2>So.
      `,
      "Speaker 1",
      "Ana Ruiz",
      `
      WEBVTT

      00:01.000 --> 00:02.000
      <v Ana Ruiz>The gate.

      00:02.000 --> 00:03.000
      <v Ana Ruiz>The bell.

      00:03.000 --> 00:04.000
      <v Speaker 2>So.
      `,
    );
  });

  it("in capitals where the label has them, unless a recogniser counted", () => {
    check(
      "SPEAKER 1: The gate.\n\nSpeaker 1: So.",
      "Speaker 1",
      "Ana Ruiz",
      "ANA RUIZ: The gate.\n\nAna Ruiz: So.",
    );
    check(
      "SPEAKER_01: The gate.\nSPEAKER_01: So.",
      "SPEAKER_01",
      "Ana Ruiz",
      "Ana Ruiz: The gate.\nAna Ruiz: So.",
    );
  });

  it("with blanks that do not break where the label has them", () => {
    check("Speaker␣1: The gate.", "Speaker 1", "Ana Ruiz", "Ana␣Ruiz: The gate.");
  });

  it("by the name of somebody who speaks already", () => {
    check(
      "Speaker 1: The gate.\n\nAna: So.\n\nAna: Yes.",
      "Speaker 1",
      "Ana",
      "Ana: The gate.\n\nAna: So.\n\nAna: Yes.",
    );
  });

  it("not at all where it does not speak", () => {
    check("Speaker 1: The gate.", "Speaker 2", "Ana Ruiz", "Speaker 1: The gate.");
    check("Speaker 1: The gate.", "Speaker 1", "Speaker 1", "Speaker 1: The gate.");
  });
});

describe("a name is refused", () => {
  it("that is none", () => {
    checkRefused("Speaker 1: So.", "Speaker 1", " \t", "Write a name");
    checkRefused("Speaker 1: So.", "Speaker 1", "Note", "“Note” is not read as a label: write a name");
  });

  it("that would not be read as a label", () => {
    for (const [text, name] of [
      ["Speaker 1: So.", "Ana: Ruiz"],
      ["Speaker 1: So.", "ana ruiz"],
      ["Speaker 1: So.", "Ana\u2028Ruiz[1]"],
      ["Speaker 1: So.", "x".repeat(200)],
      ["00:01.000 --> 00:02.000\n<v Speaker 1>So.", "Ana> Ruiz"],
      ["*SPA:\tso .", "Ana Ruiz"],
    ] as const) {
      const label = text.startsWith("*") ? "SPA" : "Speaker 1";
      const named = nameSpeaker(new Transcript(`${text}\n\n${text}`), { label, name });
      assert.ok("reason" in named, name);
      assert.match(named.reason, /^“.*” cannot be read as a label on line \d: /s);
    }
  });

  it("that is one word and stands only once", () => {
    checkRefused(
      "Speaker 1: So.",
      "Speaker 1",
      "Ana",
      "One word before a colon is no label where it stands only once: write “Ana” in full",
    );
  });
});

describe("the speaker at a place", () => {
  it("is the one whose turn it is", () => {
    const { text, cursors } = read("|The gate\n\nSpeaker 1: |So.\n\n|Yes.\n\nAna Ruiz|: So.");
    const transcript = new Transcript(text);
    assert.deepEqual(
      cursors.map((place) => speakerAt(transcript, place)?.label),
      [undefined, "Speaker 1", "Speaker 1", "Ana Ruiz"],
    );
    assert.deepEqual(speakerAt(transcript, { line: 1e9, character: -1 }), { label: "Ana Ruiz" });
  });
});
