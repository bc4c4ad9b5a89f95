import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks where captions are found to roll, and nothing else to be repeated. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const findings = new Findings(new Transcript(text))
    .all()
    .filter(({ code }) => code === "rolling-caption" || code === "repeated-passage");
  const notes = findings.map(({ range, code }) => ({
    range,
    note: code === "rolling-caption" ? "rolls" : code,
  }));
  assert.equal(draw(text, notes), redraw(drawing));
}

/** Cues of a second each with these texts; a line drawn under a text stays under it. */
function cues(...texts: string[]): string {
  return texts.map((text, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${text}\n`).join("\n");
}

describe("rolling-caption", () => {
  it("is found where each cue has the line of the one before", () => {
    check(
      cues(
        "We went to the gate",
        "We went to the gate\nand nobody was there",
        "and nobody was there\n^^^^^^^^^^^^^^^^^^^^ rolls\nuntil the morning came",
        "until the morning came\nwith Ana Ruiz",
        "with Ana Ruiz\nand her brother",
      ),
    );
  });

  it("is found where each cue comes twice, or each line of a cue", () => {
    check(
      cues(
        ...["We went to the gate", "We went to the gate"],
        ...["and nobody was there", "and nobody was there\n^^^^^^^^^^^^^^^^^^^^ rolls"],
        ...["until the morning", "until the morning", "with Ana Ruiz", "with Ana Ruiz"],
      ),
    );
  });

  it("is found where lines begin with the last words of the line before", () => {
    check(`
      MS VALE: We went to the gate
      to the gate and nobody was
      nobody was there until the
      ^^^^^^^^^^ rolls
      until the morning when Ana
      when Ana Ruiz came
    `);
  });

  it("is told once as long as it goes on, and again where it comes again", () => {
    const roll = Array.from({ length: 300 }, (_, i) => `at gate ${i}\nat gate ${i}\n`).join("");
    const prose = Array.from({ length: 300 }, (_, i) => `Stone ${i} was there.\n`).join("");
    const lines = new Findings(new Transcript(`Well.\n${roll}${prose}${roll}`))
      .all()
      .map(({ range }) => range.start.line);
    assert.deepEqual(lines, [4, 904]);
  });

  it("is not found where few lines repeat what stands before, or far from one another", () => {
    check(`
      MS VALE: To the gate?

      MR ODA: To the gate. And we waited.

      MS VALE: We waited. So it was.

      MR ODA: So it was, and I was cold.
    `);
    check(
      cues(
        "To the gate",
        "To the gate",
        "And so",
        "It was",
        "There",
        "And then",
        "And then",
        "We all",
        "Sat",
      ),
    );
  });

  it("is not found at loops, and not where the reporter repeats a name", () => {
    const { length } = new Findings(new Transcript(cues(...Array.from({ length: 9 }, () => "to the gate"))))
      .all()
      .filter(({ code }) => code === "rolling-caption");
    assert.equal(length, 0);
    check(`
      THE CLERK: Mr. Oda.
      (Mr. Oda was present.)
      THE CLERK: Ms. Vale.
      (Ms. Vale was present.)
      THE CLERK: Dr. Lind.
      (Dr. Lind was present.)
      THE CLERK: Ana Ruiz.
      (Ana Ruiz was present.)
      THE CLERK: Jan Berg.
      (Jan Berg was present.)
    `);
  });
});
