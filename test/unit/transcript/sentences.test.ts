import assert from "node:assert/strict";
import fc from "fast-check";
import { sentencesOf } from "../../../server/src/transcript/sentences.ts";

/** Checks where sentences begin and end, each drawn between `⟨` and `⟩`. */
function check(...drawings: string[]): void {
  for (const drawing of drawings) {
    const text = drawing.replace(/[⟨⟩]/g, "");
    let drawn = "";
    let last = 0;
    for (const { start, end } of sentencesOf(text)) {
      drawn += `${text.slice(last, start)}⟨${text.slice(start, end)}⟩`;
      last = end;
    }
    assert.equal(drawn + text.slice(last), drawing);
  }
}

describe("a sentence", () => {
  it("ends with a stop before a capital or a figure", () => {
    check(
      "⟨We met in May.⟩ ⟨It rained.⟩",
      "⟨Was it late?⟩ ⟨No!⟩ ⟨So we went…⟩ ⟨And came back.⟩",
      "⟨We met in May.⟩ ⟨12 of us.⟩",
      "⟨What?!⟩ ⟨No...⟩ ⟨Well.⟩",
      "  ⟨We met.⟩  ⟨It rained⟩  ",
    );
  });

  it("holds the quotes, brackets and references at its end", () => {
    check(
      "⟨“No,” he said.⟩ ⟨“Why?”⟩ ⟨So.⟩",
      "⟨(It rained.)⟩ ⟨So.⟩",
      "⟨It rained.[1]⟩ ⟨So it did.[^a]⟩ ⟨Yes.¹²⟩ ⟨No.⟩",
      "⟨*It rained.*⟩ ⟨So.⟩",
      "⟨«Non.»⟩ ⟨Si.⟩",
    );
  });

  it("goes on before a small letter, and within a word or a number", () => {
    check(
      "⟨We met at 5 p.m. there.⟩ ⟨So.⟩",
      "⟨It is 4.5 metres.⟩",
      "⟨See example.org for more.⟩",
      "⟨“Why?” she asked.⟩ ⟨So.⟩",
      "⟨It was… well, late.⟩",
    );
  });

  it("goes on behind a title, an initial and other short forms", () => {
    check(
      "⟨We met Mr. Oda and Dr. Lind.⟩ ⟨So.⟩",
      "⟨It was Tom P. Rey of the U.S. Navy.⟩",
      "⟨St. Ives, approx. 5 km, etc. Not more.⟩",
      "⟨Das war Nr. 5 bzw. Nr. 6.⟩ ⟨So.⟩",
      "⟨La Sra. Vega vive en la Av. Mayor.⟩",
      "⟨Mme. Petit, art. 5.⟩",
      "⟨Il Sig. Neri.⟩ ⟨Ecco.⟩",
    );
  });

  it("ends with “I” and with a short word that is no short form", () => {
    check("⟨So did I.⟩ ⟨It rained.⟩", "⟨We sat.⟩ ⟨It rained.⟩", "⟨In 5 days.⟩ ⟨So.⟩");
  });

  it("may be of another script, or open with a sign of its own", () => {
    check(
      "⟨Это было в мае.⟩ ⟨Шёл дождь.⟩",
      "⟨هل هو آمن؟⟩ ⟨نعم.⟩",
      "⟨¿Era tarde?⟩ ⟨¡No!⟩",
      "⟨¿Era tarde?⟩⟨¿O no?⟩",
    );
  });

  it("is not there in nothing", () => {
    check("", "   ", "⟨...⟩", "⟨?⟩");
  });

  it("holds all of a text but white space, in order", () => {
    const signs = fc.constantFrom(
      ..."a A I . ? ! … “ ” ( ) [ ] 1 , - ¿ é É \ud83d\udea2 ：。".split(" "),
      " ",
      " ",
      "\u00a0",
      "Mr",
      "[1]",
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (list) => {
        const text = list.join("");
        let last = 0;
        for (const { start, end } of sentencesOf(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.equal(text.slice(last, start).trim(), "");
          assert.doesNotMatch(text.slice(start, end), /^\s|\s$/);
          last = end;
        }
        assert.equal(text.slice(last).trim(), "");
      }),
    );
  });
});
