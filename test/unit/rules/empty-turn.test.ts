import assert from "node:assert/strict";
import { emptyTurn } from "../../../server/src/rules/empty-turn.ts";
import { Findings } from "../../../server/src/rules/findings.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkDrawn, checkFixed, checkUnfixed } from "./drawn.ts";

/** Checks which labels have nothing behind them. */
function check(drawing: string): void {
  checkDrawn(emptyTurn, drawing);
}

describe("empty-turn", () => {
  it("is found where nothing stands between two labels", () => {
    check(`
      MS VALE: How is the gate?

      MR ODA:
      ^^^^^^ MR ODA says nothing here: write what is said, or take the label out

      MS VALE: And the bell?

      MR ODA: Gone.
    `);
    check(`
      **Ana Ruiz:** How is the gate?

      **Joe Oda: **
        ^^^^^^^ Joe Oda says nothing here

      **Ana Ruiz:** And the bell?

      **Joe Oda:**
        ^^^^^^^ Joe Oda says nothing here

      # The bell

      **Joe Oda:** Well.
    `);
  });

  it("is found in timed exports", () => {
    check(`
      Speaker 1: 00:00:04
      Good morning.

      Speaker 2: 00:00:09
      ^^^^^^^^^ Speaker 2 says nothing here

      Speaker 1: 00:00:14
      So.
    `);
  });

  it("is not found where a mark, a dash or a list stands, or words on a line below", () => {
    check(`
      MS VALE: (Inaudible.)

      MR ODA: --

      MS VALE:
      How is the gate?

      MR ODA:

      - the gate

      MS VALE:
      [Nods.]

      MR ODA: ...

      MS VALE: So.
    `);
  });

  it("is not found at the last label, whose words may be about to come", () => {
    check(`
      MS VALE: How is the gate?

      MR ODA:
    `);
  });

  it("is silent where many turns are empty", () => {
    check(`
      MS VALE:

      MR ODA:

      MS VALE:

      MR ODA:

      MS VALE: So.
    `);
  });

  it("is found, and goes, where the next label stands in a block far below", () => {
    const transcript = new Transcript(`MS VALE: Well.\n\nMR ODA:\n${"\n".repeat(900)}MS VALE: So.\n`);
    const findings = new Findings(transcript, {}, [emptyTurn]);
    const lines = () => findings.all().map(({ range }) => range.start.line);
    assert.deepEqual(lines(), [2]);
    const place = { line: 700, character: 0 };
    transcript.edit({ start: place, end: place }, "Yes.");
    assert.deepEqual(lines(), []);
    transcript.edit({ start: place, end: { line: 700, character: 4 } }, "");
    assert.deepEqual(lines(), [2]);
  });

  it("is not taken out where the convention, or what other labels are, hangs on it", () => {
    checkUnfixed(emptyTurn, "MR ODA:\n\nMS VALE: So?\n\n**Ana Ruiz:** Yes.\n");
    checkUnfixed(emptyTurn, "MS VALE: So?\n\nJoe:\n\nMS VALE: And the bell?\n\nJoe: Gone.\n");
  });

  it("leaves the blank line below where none is above", () => {
    checkFixed(emptyTurn, {
      text: "MS VALE: How is the gate?\nMR ODA:\n\nMS VALE: And the bell?\nMR ODA: Gone.\n",
      title: "Take out the label MR ODA",
      safe: false,
      result: "MS VALE: How is the gate?\n\nMS VALE: And the bell?\nMR ODA: Gone.\n",
    });
  });

  it("is taken out with its line", () => {
    checkFixed(emptyTurn, {
      text: "MS VALE: How is the gate?\n\nMR ODA:\n\nMS VALE: And the bell?\n",
      title: "Take out the label MR ODA",
      safe: false,
      result: "MS VALE: How is the gate?\n\nMS VALE: And the bell?\n",
    });
  });
});
