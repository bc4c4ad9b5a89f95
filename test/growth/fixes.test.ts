import assert from "node:assert/strict";
import { Findings } from "../../server/src/rules/findings.ts";
import { safeEdits } from "../../server/src/rules/fix.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";

/*
 * All that is safe to mend is mended at once, in an archive as in the editor. So no fix may look at the whole line, or at
 * all findings of its kind, for each of thousands. Time is all that tells: what goes wrong here takes hundreds of times
 * as long, so the bound is wide.
 */

const UNITS = 1_000_000;
const MOST_SECONDS = 10;

/** Checks that a megabyte is mended in a time that leaves no room for work that grows faster than the text. */
function check(text: (times: number) => string, unit: string): void {
  const all = text(Math.floor(UNITS / unit.length));
  const start = process.cpuUsage();
  const transcript = new Transcript(all);
  const found = new Findings(transcript).all();
  safeEdits(transcript, found);
  const took = process.cpuUsage(start).user / 1e6;
  assert.ok(took < MOST_SECONDS, `${unit.trim()}: ${took.toFixed(1)} s`);
  assert.ok(found.length > 1000, `${unit.trim()}: there are only ${found.length} findings`);
}

describe("a megabyte of what is safe to mend", () => {
  const units = [
    "at (inaudible. ",
    "at [inaudible. ",
    "at (inaudible] [crosstalk) ",
    "at \\(inaudible\\] ",
    "at (inaudable) ",
    "we don&#39;t ",
    "we don\u00e2\u20ac\u2122t ",
    "at (inaudible) at (inaudible) at [inaudible] ",
  ];

  for (const unit of units) {
    it(`is mended in a line, and in many: ${unit}`, () => {
      check((times) => `MS VALE: ${unit.repeat(times)}`, unit);
      check((times) => `MS VALE: Well.\n\nMR ODA: ${`${unit}\n`.repeat(times)}`, unit);
    });
  }

  it("is mended where it is notes under one marker", () => {
    const note = "[1] The north gate.\n\n";
    check((times) => `MS VALE: The gate.[1]\n\n${note.repeat(times)}`, note);
    check((times) => {
      const notes = Array.from({ length: times >> 1 }, (_, i) => `[1] Gate ${i}.\n\n`);
      return `MS VALE: ${"The gate.[1] ".repeat(times >> 1)}\n\n${notes.join("")}${note.repeat(1500)}`;
    }, note);
  });
});
