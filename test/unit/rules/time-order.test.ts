import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { timeOrder } from "../../../server/src/rules/time-order.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkDrawn } from "./drawn.ts";

/** Checks which time codes are out of order. */
function check(drawing: string): void {
  checkDrawn(timeOrder, drawing);
}

describe("time-order", () => {
  it("is found where the time code of a label runs back", () => {
    check(`
      [00:02:25] Ana Ruiz: Is it safe?

      [00:02:19] Joe Oda: It is.
       ^^^^^^^^ 2:19 runs back behind 2:25: correct the time code or the order

      [00:02:40] Ana Ruiz: Good.
    `);
    check(`
      Speaker 1: 1:00:04
      Good morning.

      Speaker 2 (0:59)
                 ^^^^ 0:59 runs back behind 1:00:04
      Good morning.

      Speaker 1: 1:01:04
      So.
    `);
  });

  it("is found at time codes that stand alone or open a line", () => {
    check(`
      [00:02:25]
      CC: Roger.

      [00:02:19]
      ^^^^^^^^^^ 2:19 runs back behind 2:25
      P: Roger.

      [00:02:40]
      CC: Go.
    `);
    check(`
      MS VALE: We went to the gate.

      [00:02:25] And it was shut.

      [00:01:25] And the bell was gone.
      ^^^^^^^^^^ 1:25 runs back behind 2:25
    `);
  });

  it("is found at cues that run back or overlap", () => {
    check(`
      WEBVTT

      00:00:01.000 --> 00:00:04.500
      Is it safe to go?

      00:00:04.250 --> 00:00:06.500
      ^^^^^^^^^^^^ This cue begins at 0:04.250, before the one above ends at 0:04.500: correct one of the two
      It is.

      00:00:03.000 --> 00:00:09.500
      ^^^^^^^^^^^^ 0:03 runs back behind 0:04.250
      And who has looked at it?

      00:00:09.500 --> 00:00:10.500
      Nobody.
    `);
  });

  it("is not found where time stands still, at midnight, and behind a heading", () => {
    check(`
      [23:59:25] Ana Ruiz: Is it safe?
      [23:59:25] Joe Oda: It is.
      [00:00:19] Ana Ruiz: Good.

      # The second tape

      [00:00:02] Ana Ruiz: So.
    `);
  });

  it("is not found inside what is said, nor at two cues that begin at once", () => {
    check(`
      [00:02:25] Ana Ruiz: As I said [00:01:19] before, and (inaudible 00:01:20) too.

      [00:02:40] Joe Oda: At 00:01:02 or so.
    `);
    check(`
      WEBVTT

      00:00:01.000 --> 00:00:04.500
      Is it safe to go?

      00:00:01.000 --> 00:00:04.500
      It is.
    `);
  });

  it("is silent about cues that overlap again and again", () => {
    const cue = (second: number) => `00:00:${10 + second}.000 --> 00:00:${12 + second}.500\nSo.\n\n`;
    checkDrawn(timeOrder, `WEBVTT\n\n${[0, 1, 2, 3, 4, 5].map(cue).join("")}`);
    const later = (minute: number) => `00:${20 + minute}:00.000 --> 00:${20 + minute}:02.000\nSo.\n\n`;
    const apart = Array.from({ length: 39 }, (_, i) => later(i));
    checkDrawn(timeOrder, `WEBVTT\n\n${[0, 1, 2, 3, 4].map(cue).join("")}${apart.join("")}`);
  });

  it("comes and goes with a time code far above", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const transcript = new Transcript(
      `[00:02:25] Ana: So.\n${filler}\n[00:02:30] Joe: Yes.\n[00:02:31] Ana: Yes.\n`,
    );
    const findings = new Findings(transcript, {}, [timeOrder]);
    const lines = () => findings.all().map(({ range }) => range.start.line);
    assert.deepEqual(lines(), []);
    const minute = { start: { line: 0, character: 4 }, end: { line: 0, character: 6 } };
    transcript.edit(minute, "03");
    assert.deepEqual(lines(), [702]);
    transcript.edit(minute, "02");
    assert.deepEqual(lines(), []);
  });
});
