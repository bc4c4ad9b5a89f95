import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { mixedMarks } from "../../../server/src/rules/mixed-marks.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkDrawn, checkFixed } from "./drawn.ts";

/** Checks which marks are written otherwise than most of the same. */
function check(drawing: string): void {
  checkDrawn(mixedMarks, drawing);
}

/** Checks the document that results of writing a mark as it is usual. */
function checkFix(text: string, title: string, result: string): void {
  checkFixed(mixedMarks, { text, title, safe: true, result });
}

describe("mixed-marks", () => {
  it("is found at the rarer form of a mark", () => {
    check(`
      MS VALE: We went (inaudible) home. (Inaudible.)

      MR ODA: To the [inaudible 00:04:48] gate (INAUDIBLE) and (inaudible) home.
                     ^^^^^^^^^^^^^^^^^^^^ Elsewhere in the document this mark is written otherwise: write (inaudible 00:04:48)
                                               ^^^^^^^^^^^ write (inaudible)

      MS VALE: (inaudible)
    `);
    check(`
      MS VALE: We went ( inaudible ) home (inaudible).

      MR ODA: To the [ inaudible ] gate.
                     ^^^^^^^^^^^^^ write (inaudible)
    `);
    check(`
      MS VALE: So [crosstalk] it [crosstalk] is. [Cross-talk.]
                                                 ^^^^^^^^^^^^^ write [Crosstalk.]
    `);
  });

  it("is not found where a capital and a full stop hang on the sentence", () => {
    check(`
      MS VALE: We went (inaudible) home (inaudible). (Inaudible.)

      MR ODA: (Laughter.) So it (laughter) is. \\[sic\\] [sic]
    `);
  });

  it("is not found between two marks, and where neither form is usual", () => {
    check(`
      MS VALE: So (inaudible) it (inaudible) is [unintelligible] to (laughs) us [laughter].

      MR ODA: So [sic] it (sic) is (ph.) and [ph].
    `);
  });

  it("changes sides with the majority, far below", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const transcript = new Transcript(`MS VALE: (sic) [sic]\n${filler}And [sic] so.\n`);
    const findings = new Findings(transcript, {}, [mixedMarks]);
    const places = () => findings.all().map(({ range }) => `${range.start.line}:${range.start.character}`);
    assert.deepEqual(places(), ["0:9"]);
    const end = { line: 0, character: 20 };
    transcript.edit({ start: end, end }, " (sic) (sic) (sic)");
    assert.deepEqual(places(), ["0:15", "701:4"]);
    transcript.edit({ start: end, end: { line: 0, character: 38 } }, "");
    assert.deepEqual(places(), ["0:9"]);
  });

  it("is written as it is usual, with its own time code, capital, full stop and escapes", () => {
    const usual = "MS VALE: We (inaudible) went (inaudible) home. ";
    checkFix(`${usual}[Inaudible.]`, "Write (Inaudible.)", `${usual}(Inaudible.)`);
    checkFix(
      `${usual}\\[inaudible 0:04:48\\]`,
      "Write \\(inaudible 0:04:48\\)",
      `${usual}\\(inaudible 0:04:48\\)`,
    );
    checkFix(`${usual}[INAUDIBLE]`, "Write (inaudible)", `${usual}(inaudible)`);
  });
});
