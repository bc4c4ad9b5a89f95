import { misspelledMark } from "../../../server/src/rules/misspelled-mark.ts";
import { checkDrawn, checkFixed } from "./drawn.ts";

/** Checks which marks are found misspelled, and what is to be written. */
function check(drawing: string): void {
  checkDrawn(misspelledMark, drawing);
}

/** Checks the document that results of writing a mark as it is meant. */
function checkFix(text: string, title: string, result: string, safe = true): void {
  checkFixed(misspelledMark, { text, title, safe, result });
}

describe("misspelled-mark", () => {
  it("is found by the letters that lie between a mark's words and those of the tables", () => {
    check(`
      MS VALE: We went (unintealligible) and [inaudable] home.
                       ^^^^^^^^^^^^^^^^^ (unintealligible) is a misspelled mark, which nobody finds: write (unintelligible)
                                             ^^^^^^^^^^^ write [inaudible]

      MR ODA: \\[unintelligable 00:04:48\\] (Croostalk.) (indistnct) [inuadible question from her]
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ write [unintelligible 00:04:48]
                                          ^^^^^^^^^^^^ write (Crosstalk.)
                                                       ^^^^^^^^^^^ write (indistinct)
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ write [inaudible question from her]

      MS VALE: [LAUHGTER] (Aplause.) [cross tlak] (redcated) [unverstandlich]
               ^^^^^^^^^^ write [LAUGHTER]
                          ^^^^^^^^^^ write (Applause.)
                                     ^^^^^^^^^^^^ write [cross talk]
                                                  ^^^^^^^^^^ write (redacted)
                                                             ^^^^^^^^^^^^^^^^ write [unverständlich]
    `);
  });

  it("is found where the mark is parted at a line's end", () => {
    check(`
      MS VALE: We went (unintel-
                       ^^^^^^^^^ write (unintelligible)…
      igible) home, all of us.
      ^^^^^^^ …write (unintelligible)
    `);
  });

  it("is not found at marks, at their forms, and at words of the language", () => {
    check(`
      MS VALE: (inaudible) [Inaudible.] (UNINTELLIGIBLE 00:04:48) [partially inaudible] (laughs softly)

      MR ODA: (audible) [intelligible] (nuclear) [reaction] (reduction) (daughter) [clear] (cause) (parse)

      MS VALE: [propos inaudibles] [unverständliche Worte] (verständlich) [Musik] [música] (risas) (laughed)
    `);
  });

  it("is not found at names, numbers, references, links and words in the speaker's own voice", () => {
    check(`
      MS VALE: So (Gough) and I (Laughton) met the (Sight) crew at (12:31) with [3] and (as I said).

      MR ODA (UNCLEA): It is [the gate](https://example.org/inaudable) and [Harlow?] in (CDR).

      [3] The gate.
    `);
  });

  it("is not found in code, front matter and CHAT's codes", () => {
    check(`
      ---
      title: The (inaudable) gate
      ---

      \`\`\`
      [inaudable]
      \`\`\`
    `);
    check(`
      @Begin
      *CHI:	we [//] went [= inaudible] (be)cause of it (.)
      *MOT:	we &=laughs [!] went [?] .
      @End
    `);
  });

  it("is found beside a mark that only this document has, from its third use on", () => {
    check(`
      MS VALE: Well. [Foghorn sounds.]

      MR ODA: Yes. [Foghorn sounds.]

      MS VALE: So. [Foghron sounds.]
    `);
    check(`
      MS VALE: Well. [Foghorn sounds.]

      MR ODA: Yes. [Foghorn sounds.] And so. [Foghorn sounds.]

      MS VALE: So. [Foghron sounds.]
                   ^^^^^^^^^^^^^^^^^ write [Foghorn sounds.]
    `);
  });

  it("is written as it is meant, with its own capitals, time code and escapes", () => {
    checkFix("MS VALE: We (inaudable) home.", "Write (inaudible)", "MS VALE: We (inaudible) home.");
    checkFix("MS VALE: So. (Inaudable.)", "Write (Inaudible.)", "MS VALE: So. (Inaudible.)");
    checkFix(
      "MS VALE: We \\[UNINTELIGIBLE 00:04:48\\] home.",
      "Write \\[UNINTELLIGIBLE 00:04:48\\]",
      "MS VALE: We \\[UNINTELLIGIBLE 00:04:48\\] home.",
    );
    const foghorn = "MS VALE: Well. [Foghorn sounds.] [Foghorn sounds.] [Foghorn sounds.] ";
    const title = "Write [Foghorn sounds.]";
    checkFix(`${foghorn}[Foghron sounds.]`, title, `${foghorn}[Foghorn sounds.]`, false);
  });
});
