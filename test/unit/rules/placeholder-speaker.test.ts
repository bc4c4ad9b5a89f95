import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { placeholderSpeaker } from "../../../server/src/rules/placeholder-speaker.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkDrawn } from "./drawn.ts";

/** Checks which labels hold the place of a name. */
function check(drawing: string): void {
  checkDrawn(placeholderSpeaker, drawing);
}

describe("placeholder-speaker", () => {
  it("is found at the first turn of each label that is no name", () => {
    check(`
      Speaker 1: 00:00:04
      ^^^^^^^^^ Speaker 1 is no name: find out who it is, and put the name in at all their turns
      Good morning.

      SPEAKER_02: 00:00:09
      ^^^^^^^^^^ SPEAKER_02 is no name
      Good morning.

      Speaker 1: 00:00:14
      So.
    `);
    check(`
      UNIDENTIFIED MALE: Who is it?
      ^^^^^^^^^^^^^^^^^ UNIDENTIFIED MALE is no name

      ???: Me.
      ^^^ ??? is no name

      UNIDENTIFIED MALE: So.

      Unknown Speaker 2: Me too.
      ^^^^^^^^^^^^^^^^^ Unknown Speaker 2 is no name

      Female Voice: Hush.
      ^^^^^^^^^^^^ Female Voice is no name
    `);
  });

  it("is not found at names and at roles", () => {
    check(`
      QUESTION: Is it safe?

      MR ODA: It is.

      THE WITNESS: It was.

      Audience: Hear, hear.

      MR. SPEAKER: Order.

      Guest 2: Thank you.

      MODERATOR: Next.
    `);
  });

  it("moves to the next turn of the label when the first is named, far below", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const transcript = new Transcript(`Speaker 1: Well.\n${filler}\nSpeaker 1: So.\n\nSpeaker 1: Yes.\n`);
    const findings = new Findings(transcript, {}, [placeholderSpeaker]);
    const lines = () => findings.all().map(({ range }) => range.start.line);
    assert.deepEqual(lines(), [0]);
    const label = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
    transcript.edit(label, "Ana Ruiz");
    assert.deepEqual(lines(), [702]);
    transcript.edit({ start: { line: 0, character: 0 }, end: { line: 0, character: 8 } }, "Speaker 1");
    assert.deepEqual(lines(), [0]);
  });
});
