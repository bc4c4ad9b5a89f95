import { moveTurn } from "../../../server/src/features/move-turn.ts";
import { checkEdit, checkNothing } from "./turn-edits.ts";

/** Checks that the turn at the bar is moved down to make the other text, and back up to make the first one again. */
function check(above: string, below: string): void {
  checkEdit((transcript, position) => moveTurn(transcript, position, "down"), above, below);
  checkEdit((transcript, position) => moveTurn(transcript, position, "up"), below, above);
}

function checkNot(drawing: string, direction: "up" | "down", reason: RegExp): void {
  checkNothing((transcript, position) => moveTurn(transcript, position, direction), drawing, reason);
}

describe("a turn is moved", () => {
  it("as a whole, with its paragraphs", () => {
    check(
      "A talk\n\nMS VALE: The g|ate.\n\nAnd the bell.\n\nMR ODA: So.\n\n\nMS VALE: Yes.\n",
      "A talk\n\nMR ODA: So.\n\nMS VALE: The g|ate.\n\nAnd the bell.\n\n\nMS VALE: Yes.\n",
    );
  });

  it("to the document's end and back, where that has no line end", () => {
    check("Ana: The gate.\nTom: So.\nAna: |Yes.\nTom: No.", "Ana: The gate.\nTom: So.\nTom: No.\nAna: |Yes.");
  });

  it("with stars, times and codes that belong to it", () => {
    check(
      "**Ana:** The gate.\n\n**Tom:** |So.\n\n**Ana:** Yes.\n",
      "**Ana:** The gate.\n\n**Ana:** Yes.\n\n**Tom:** |So.\n",
    );
    check(
      "[00:02]\nANA: The |gate?\n\n[00:04]\nTOM: So.\n\n[00:06]\nANA: Good.",
      "[00:04]\nTOM: So.\n\n[00:02]\nANA: The |gate?\n\n[00:06]\nANA: Good.",
    );
    check(
      "@Begin\n*CHI:\tthe |gate .\n%mor:\tn|gate .\n*MOT:\tso .\n*CHI:\tyes .\n@End".replace(
        "n|gate",
        "n-gate",
      ),
      "@Begin\n*MOT:\tso .\n*CHI:\tthe |gate .\n%mor:\tn-gate .\n*CHI:\tyes .\n@End",
    );
  });
});

describe("a turn is not moved", () => {
  it("past the first and the last one, and past headings", () => {
    checkNot("Ana: The |gate.\nTom: So.\nAna: Yes.", "up", /first turn here/);
    checkNot("Ana: The gate.\nTom: So.\nAna: Yes.\nTom: N|o.\n\n[1] A note.", "down", /last turn here/);
    checkNot("Ana: The |gate.\n\n# Two\n\nTom: So.\n\nAna: Yes.\n\nTom: No.", "down", /last turn here/);
    checkNot("A |talk\n\nAna: The gate.\n\nTom: So.\n\nAna: Yes.", "down", /Nobody speaks here/);
  });

  it("in cues and on numbered lines", () => {
    checkNot(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>T|he gate?\n\n00:02.000 --> 00:03.000\n<v Tom>So.",
      "down",
      /in the order of their times/,
    );
    checkNot(
      " 1       MR. STEVIN:  The gate.\n 2       MS. VALE:  So |it is.\n 3       MR. STEVIN:  Yes.",
      "up",
      /Lines and pages are numbered/,
    );
  });
});
