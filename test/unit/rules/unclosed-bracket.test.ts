import assert from "node:assert/strict";
import { unclosedBracket } from "../../../server/src/rules/unclosed-bracket.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { checkDrawn, checkFixed, findingsOf } from "./drawn.ts";

/** Checks which brackets nothing closes. */
function check(drawing: string): void {
  checkDrawn(unclosedBracket, drawing);
}

/** Checks the document that results of closing a mark. */
function checkFix(text: string, title: string, result: string, safe = true): void {
  checkFixed(unclosedBracket, { text, title, safe, result });
}

describe("unclosed-bracket", () => {
  it("is found where words begin as a mark and nothing closes them", () => {
    check(`
      MS VALE: We went [inaudible to the gate.
                       ^^^^^^^^^^ Nothing closes this bracket: put ] behind the mark

      MR ODA: It was (unintelligible 00:04:48 and shut. (Laughter.
                     ^^^^^^^^^^^^^^^ put ) behind the mark
                                                        ^^^^^^^^^ put ) behind the mark

      MS VALE: \\[partially inaudible, as I said [crosstalk
               ^^^^^^^^^^^ put ] behind the mark
                                                ^^^^^^^^^^ put ] behind the mark
    `);
  });

  it("is found where a sign of the other kind closes it", () => {
    check(`
      MS VALE: We went [inaudible) to the gate, (crosstalk] and home.
                       ^^^^^^^^^^ A sign of the other kind closes this bracket: write ]
                                                ^^^^^^^^^^ A sign of the other kind closes this bracket: write )
    `);
  });

  it("is not found where the mark closes further on, be it on another line", () => {
    check(`
      MS VALE: We went [inaudible, to the gate
      perhaps] and home (partially

      inaudible) as always. [inaudible (or the gate)] [crosstalk]
    `);
  });

  it("is not found in what people say in brackets over lines and never close", () => {
    check(`
      MS VALE: We went (as I said before, and
      laughing at the gate) and (there were many of us

      MR ODA: (laughing about it all was what we did [or so they say
    `);
  });

  it("is not found where the words begin on the next line, as nobody sees what that bracket is", () => {
    check(`
      MS VALE: We went (
      crosstalk] home, [
      inaudible to the gate.
    `);
  });

  it("is found over the border of two blocks, once", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(253);
    const found = (behind: string) =>
      findingsOf(unclosedBracket, new Transcript(`MS VALE: Well.\n${filler}And [inaudible\n${behind}`)).map(
        ({ range, message }) =>
          `${range.start.line}:${range.start.character}-${range.end.character} ${message}`,
      );
    for (let lines = 0; lines < 4; lines++) {
      const text = "And the wall.\n".repeat(lines);
      assert.deepEqual(found(`${text}and the gate] and home.`), []);
      assert.deepEqual(found(`${text}and the gate.\n\nMR ODA: So [it] is.`), [
        "254:4-14 Nothing closes this bracket: put ] behind the mark",
      ]);
    }
  });

  it("is closed behind the mark's words; where more is said behind them, only if somebody looks", () => {
    checkFix("MS VALE: We went [inaudible", "Close the mark with ]", "MS VALE: We went [inaudible]");
    checkFix("MS VALE: So. (Laughter.", "Close the mark with )", "MS VALE: So. (Laughter.)");
    checkFix(
      "MS VALE: We [inaudible, (or the gate) and home.",
      "Close the mark with ]",
      "MS VALE: We [inaudible], (or the gate) and home.",
    );
    checkFix("MS VALE: So \\(inaudible\\] it.", "Close the mark with )", "MS VALE: So \\(inaudible\\) it.");
    checkFix("MS VALE: So [inaudible) it is.", "Close the mark with ]", "MS VALE: So [inaudible] it is.");
    checkFix(
      "MS VALE: So \\[inaudible, home.",
      "Close the mark with ]",
      "MS VALE: So \\[inaudible\\], home.",
    );
    checkFix(
      "MS VALE: We [inaudible 0:04:48 to the gate.",
      "Close the mark with ]",
      "MS VALE: We [inaudible 0:04:48] to the gate.",
      false,
    );
  });
});
