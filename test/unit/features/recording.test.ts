import assert from "node:assert/strict";
import { recording } from "../../../server/src/features/recording.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { read } from "../drawing.ts";

/** Checks the time at each cursor, in seconds. */
function check(drawing: string, ...times: (number | undefined)[]): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  assert.deepEqual(
    cursors.map((cursor) => recording(transcript, cursor).time),
    times,
  );
}

const filler = "And the wall, and the gate, and the bell.\n\n".repeat(700);

describe("the recording of a document", () => {
  it("is what the front matter or the header names", () => {
    const at = { line: 0, character: 0 };
    const media = (text: string) => recording(new Transcript(text), at);
    assert.deepEqual(media("---\nmedia: talk.mp3\n---\n\nMS VALE: Good.\n\nMR ODA: Yes."), {
      media: "talk.mp3",
    });
    assert.deepEqual(media("Audio: https://example.org/talk.mp3\n\nMS VALE: Good.\n\nMR ODA: Yes."), {
      media: "https://example.org/talk.mp3",
    });
    assert.deepEqual(media("MS VALE: Good.\n\nMR ODA: Yes."), {});
    assert.deepEqual(media(""), {});
  });
});

describe("the time of a place", () => {
  it("is that of the label before it, or beside it", () => {
    check(
      `
      |Title

      [00:02:25] Ana Ruiz: Ye|s.

      And |so.

      [00:02:40] Jan Oda: |No.
      `,
      undefined,
      145,
      145,
      160,
    );
    check("Ana Ruiz  2:2|5\nYes, |so.\n\nJan Oda  2:40\nNo|.", 145, 145, 160);
  });

  it("is that of the line above the label", () => {
    check("[00:02:25]\nAna Ruiz: Ye|s.\n\n[00:02:40]\nJan Oda: No|.", 145, 160);
  });

  it("is that of the cue", () => {
    check(
      "1\n00:00:01,500 --> 00:00:04,000\nAna Ruiz: Ye|s.\n\n2\n00:00:05,000 --> 00:00:06,000\nAnd |so.\n",
      1.5,
      5,
    );
  });

  it("is that of a mark or a time code inside what is said, from there on", () => {
    check("Ana Ruiz: It | was |[inaudible 00:02:31] and | gone. [00:02:40] So|.", undefined, 151, 151, 160);
  });

  it("is found many blocks before", () => {
    check(`[00:02:25] Ana Ruiz: Yes.\n\n${filler}And |so.`, 145);
    check(`Ana Ruiz: Yes.\n\n${filler}And |so.`, undefined);
  });

  it("is found for places that are not there", () => {
    const transcript = new Transcript("[00:02:25] Ana Ruiz: Yes.");
    assert.equal(recording(transcript, { line: 1e9, character: 1e9 }).time, 145);
    assert.equal(recording(new Transcript(""), { line: -1, character: -1 }).time, undefined);
  });
});
