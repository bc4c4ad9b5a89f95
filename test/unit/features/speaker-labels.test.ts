import assert from "node:assert/strict";
import fc from "fast-check";
import { speakerLabels } from "../../../server/src/features/speaker-labels.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";
import { longText, rangeOf, steps } from "../edit-steps.ts";
import { effort, runs } from "../runs.ts";

const everything = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

/** Checks which label gets which speaker's number. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const labels = speakerLabels(new Transcript(text), everything);
  const drawn = labels.map(({ range, speaker }) => ({ range, note: String(speaker) }));
  assert.equal(draw(text, drawn), redraw(drawing));
}

describe("speakers' labels", () => {
  it("are numbered in the order in which their speakers first speak; roles of many are not", () => {
    check(`
      MS VALE: So.
      ^^^^^^^ 0
      QUESTION: Is it safe?
      MR ODA: It is.
      ^^^^^^ 1
      QUESTION: Since when?
      MS VALE: Thanks.
      ^^^^^^^ 0
    `);
  });

  it("have the number of the person, however they are called", () => {
    check(`
      **Ana Ruiz:** Yes.
        ^^^^^^^^ 0

      **Ben Oda:** No.
        ^^^^^^^ 1

      **ANA RUIZ:** So.
        ^^^^^^^^ 0
    `);
  });

  it("stand in each cue of a turn", () => {
    check(`
      1
      00:00:01,000 --> 00:00:04,500
      ANA RUIZ: Yes.
      ^^^^^^^^ 0

      2
      00:00:05,000 --> 00:00:06,500
      ANA RUIZ: And no.
      ^^^^^^^^ 0

      3
      00:00:07,000 --> 00:00:08,500
      BEN ODA: So.
      ^^^^^^^ 1
    `);
  });

  it("are, after edits, those of a fresh reading; those of a range are among them", function () {
    this.timeout(240_000 * effort);
    fc.assert(
      fc.property(longText, steps, fc.nat(), (text, edits, line) => {
        const transcript = new Transcript(text);
        speakerLabels(transcript, everything);
        for (const step of edits) {
          transcript.edit(rangeOf(transcript.text, step), step.typed);
          const all = speakerLabels(transcript, everything);
          assert.deepEqual(all, speakerLabels(new Transcript(transcript.text.toString()), everything));
          const from = line % transcript.text.lineCount;
          const range = { start: { line: from, character: 0 }, end: { line: from + 9, character: 0 } };
          const within = all.filter(({ range: { start } }) => start.line >= from && start.line <= from + 9);
          assert.deepEqual(speakerLabels(transcript, range), within);
        }
      }),
      runs(100),
    );
  });
});
