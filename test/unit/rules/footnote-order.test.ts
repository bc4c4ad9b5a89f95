import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import { footnoteOrder } from "../../../server/src/rules/footnote-order.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkDrawn, checkFixed } from "./drawn.ts";

const notes = "\n\n[1] The first.\n\n[2] The second.\n\n[3] The third.\n";

/** Checks what is found above three notes. */
function check(drawing: string): void {
  checkDrawn(footnoteOrder, drawing.replace(/^ +/gm, (blanks) => blanks.slice(6)).trim() + notes);
}

describe("footnote-order", () => {
  it("is found where a note is first pointed to behind one with a higher number", () => {
    check(`
      MS VALE: The gate[2] and the bell[1] and the rope.[3]
                                       ^^^ Note 1 is first pointed to behind note 2: number the notes in the order of their references
    `);
    check(`
      MS VALE: The gate[3] and the bell¹ and the rope[^2] and the bell.[1]
                                       ^ Note 1 is first pointed to behind note 3
                                                     ^^^^ Note 2 is first pointed to behind note 3
    `);
  });

  it("is not found where a note is pointed to again, or never", () => {
    check("MS VALE: The gate[1] and the bell[2] and the gate[1] and the rope.[3]");
    check("MS VALE: The gate[1] and the bell.[3]");
  });

  it("is not found at markers without a note, with two, and at names", () => {
    check("MS VALE: The gate[7] and the bell[5] in [12] and [^note] and [^a].");
    checkDrawn(footnoteOrder, "MS VALE: The gate[2] and the bell.[1]\n\n[1] So.\n\n[1] Or so.\n\n[2] Yes.\n");
  });

  it("comes and goes with the note, far below", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const transcript = new Transcript(`MS VALE: The gate[2] and\n${filler}the bell.[1]${notes}`);
    const findings = new Findings(transcript, {}, [footnoteOrder]);
    const lines = () => findings.all().map(({ range }) => range.start.line);
    assert.deepEqual(lines(), [701]);
    const marker = { start: { line: 0, character: 17 }, end: { line: 0, character: 20 } };
    transcript.edit(marker, "[1]");
    assert.deepEqual(lines(), []);
    transcript.edit(marker, "[3]");
    assert.deepEqual(lines(), [701]);
    const note = { start: { line: 703, character: 1 }, end: { line: 703, character: 2 } };
    transcript.edit(note, "9");
    assert.deepEqual(lines(), []);
  });

  it("is mended by renumbering", () => {
    checkFixed(footnoteOrder, {
      text: "MS VALE: The gate[2] and the bell.[1]\n\n[1] So.\n\n[2] Yes.\n",
      title: "Renumber the footnotes",
      safe: false,
      result: "MS VALE: The gate[1] and the bell.[2]\n\n[1] Yes.\n\n[2] So.\n",
    });
  });
});
