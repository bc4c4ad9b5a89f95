import assert from "node:assert/strict";
import { writeModel } from "../../../server/src/transcript/model.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks which words of a transcript are marks, of what kind and at what second of the recording. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const { marks } = writeModel(new Transcript(text));
  const notes = marks.map(({ kind, range, time }) => ({
    range,
    note: time === undefined ? kind : `${kind} ${time}`,
  }));
  assert.equal(draw(text, notes), redraw(drawing));
}

/** Checks the marks' own words. */
function checkWords(text: string, expected: readonly string[]): void {
  const { marks } = writeModel(new Transcript(text));
  assert.deepEqual(
    marks.map((mark) => mark.text),
    expected,
  );
}

describe("a mark", () => {
  it("says that nobody could hear it", () => {
    check(`
      MS VALE: We went to (inaudible) that night.
                          ^^^^^^^^^^^ inaudible

      MR ODA: (Inaudible.)
              ^^^^^^^^^^^^ inaudible

      MS VALE: To [UNINTELLIGIBLE] and back, [partially inaudible] by train.
                  ^^^^^^^^^^^^^^^^ inaudible
                                             ^^^^^^^^^^^^^^^^^^^^^ inaudible

      MR ODA: By (indiscernible - wind) and (inaudible question from the floor) all alone.
                 ^^^^^^^^^^^^^^^^^^^^^^ inaudible
                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ inaudible

      MS VALE: It was [unclear] to me, [inaudible?] to you.
                      ^^^^^^^^^ inaudible
                                       ^^^^^^^^^^^^ inaudible
    `);
  });

  it("says that several spoke at once", () => {
    check(`
      MS VALE: No, that is [crosstalk] not so (cross-talk).
                           ^^^^^^^^^^^ crosstalk
                                              ^^^^^^^^^^^^ crosstalk

      MR ODA: (Overlapping speech.)
              ^^^^^^^^^^^^^^^^^^^^^ crosstalk
    `);
  });

  it("says that a word is a guess", () => {
    check(`
      MS VALE: His name was Harlow (ph.) or [Harlan?], from Brenn [sp?].
                                   ^^^^^ uncertain
                                            ^^^^^^^^^ uncertain
                                                                  ^^^^^ uncertain

      MR ODA: From ??? by the [??] road, I believe (phonetic).
                   ^^^ uncertain
                              ^^^^ uncertain
                                                   ^^^^^^^^^^ uncertain

      MS VALE: From the old mill (?), yes.
                                 ^^^ uncertain
    `);
  });

  it("says that it was said just so", () => {
    check(`
      MS VALE: He writed [sic] it and they was (sic) glad.
                         ^^^^^ sic
                                               ^^^^^ sic
    `);
  });

  it("says that something was left out", () => {
    check(`
      MS VALE: Call me at [redacted] after six, said [name withheld].
                          ^^^^^^^^^^ redacted
                                                     ^^^^^^^^^^^^^^^ redacted

      MR ODA: (Expletive deleted.)
              ^^^^^^^^^^^^^^^^^^^^ redacted
    `);
  });

  it("reports what was heard or seen instead of speech", () => {
    check(`
      (Laughter.)
      ^^^^^^^^^^^ event

      MS VALE: [Applause.] Thank you. (Ms. Vale shows a photograph.) That is the gate.
               ^^^^^^^^^^^ event
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event

      MR ODA: Well (laughs) it is. (No audible answer.)
                   ^^^^^^^^ event
                                   ^^^^^^^^^^^^^^^^^^^^ event

      (Whereupon, at noon, the panel rose and walked down to look at the gate.)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ event

      [The lamps go out]
      ^^^^^^^^^^^^^^^^^^ event
    `);
  });

  it("may be escaped", () => {
    check(String.raw`
      MS VALE: To \[inaudible\] and \(laughter\) back.
                  ^^^^^^^^^^^^^ inaudible
                                    ^^^^^^^^^^^^ event
    `);
  });

  it("may hold a time code", () => {
    check(`
      MS VALE: To [unintelligible 00:04:48] and [inaudible at 4:50] back.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ inaudible 288
                                                ^^^^^^^^^^^^^^^^^^^ inaudible 290

      MR ODA: To [1:02:03 crosstalk] and (inaudible @ 00:05:01.250) back.
                 ^^^^^^^^^^^^^^^^^^^ crosstalk 3723
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^ inaudible 301.25

      MS VALE: To the [5:02 Harlan?] mill.
                      ^^^^^^^^^^^^^^ uncertain 302
    `);
  });

  it("may hold a time code behind its question mark", () => {
    check(`
      MS VALE: To the [Harlan? 5:02] mill.
                      ^^^^^^^^^^^^^^ uncertain 302
    `);
  });

  it("runs over line ends", () => {
    check(`
      MS VALE: It was (partially
                      ^^^^^^^^^^ inaudible…
      inaudible) to me, and that (Mr. Oda
      ^^^^^^^^^^ …inaudible
                                 ^^^^^^^^ event…
      leaves the room,
      and comes back.)
      ^^^^^^^^^^^^^^^^ …event
      was that.
    `);
    checkWords("MS VALE: It was (partially\n  inaudible) to me.", ["(partially inaudible)"]);
  });

  it("runs over line ends of every kind", () => {
    checkWords("It was (partially\r\ninaudible) [name\rredacted] here.", [
      "(partially inaudible)",
      "[name redacted]",
    ]);
  });

  it("may have its word cut at a line's end", () => {
    check(`
      MS VALE: It was all (inaud-
                          ^^^^^^^ inaudible…
      ible) to me.
      ^^^^^ …inaudible
    `);
  });

  it("stands in the header's lists", () => {
    check(`
      Present: Ana Ruiz, [name redacted], Jan Berg
                         ^^^^^^^^^^^^^^^ redacted

      MS VALE: Good morning.
    `);
  });

  it("stands in headings", () => {
    check(`
      # Opening (inaudible)
                ^^^^^^^^^^^ inaudible
      MS VALE: Good morning.
    `);
  });

  it("stands in notes", () => {
    check(`
      MS VALE: The gate[1] is shut.

      [1] The (inaudible) gate.
              ^^^^^^^^^^^ inaudible
    `);
  });

  it("is written in German", () => {
    check(`
      FRAU LIND: Das war (unverständlich) und [durcheinander] so. (Beifall.)
                         ^^^^^^^^^^^^^^^^ inaudible
                                              ^^^^^^^^^^^^^^^ crosstalk
                                                                  ^^^^^^^^^^ event
      HERR ODA: Der Name ist [geschwärzt]. (lacht)
                             ^^^^^^^^^^^^ redacted
                                           ^^^^^^^ event
    `);
  });

  it("is written in French", () => {
    check(`
      MME RUIZ: Nous étions (inaudible) et [inintelligible 00:01:10] là. (Rires.)
                            ^^^^^^^^^^^ inaudible
                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ inaudible 70
                                                                         ^^^^^^^^ event
      M. ODA: [Applaudissements] Son nom est [caviardé].
              ^^^^^^^^^^^^^^^^^^ event
                                             ^^^^^^^^^^ redacted
    `);
  });

  it("is written in Spanish", () => {
    check(`
      SRA. RUIZ: Fuimos a [ininteligible] y (hablan a la vez) así. (Risas.)
                          ^^^^^^^^^^^^^^^ inaudible
                                            ^^^^^^^^^^^^^^^^^ crosstalk
                                                                   ^^^^^^^^ event
    `);
  });

  it("is written in Portuguese", () => {
    check(`
      SRA. RUIZ: Fomos a [inaudível] e (vozes sobrepostas) assim. (Palmas.)
                         ^^^^^^^^^^^ inaudible
                                       ^^^^^^^^^^^^^^^^^^^ crosstalk
                                                                  ^^^^^^^^^ event
    `);
  });

  it("is written in Italian", () => {
    check(`
      SIG. RUIZ: Siamo andati a (incomprensibile) e (voci sovrapposte) così. (Applausi.)
                                ^^^^^^^^^^^^^^^^^ inaudible
                                                    ^^^^^^^^^^^^^^^^^^ crosstalk
                                                                             ^^^^^^^^^^^ event
    `);
  });

  it("is found behind astral characters at its own place", () => {
    check(`
      MS VALE: \u{1f6a2}\u{1f6a2} They went [inaudible] out.
                              ^^^^^^^^^^^ inaudible
    `);
  });
});

describe("no mark", () => {
  it("is a name or a place in brackets", () => {
    check(`
      MS VALE: He met her (Ana Ruiz) and the [Harbour Master] there (AR) in May.

      [Jan van der Berg] and [JB] were with them.
    `);
  });

  it("is a name that begins as the word for a sound does", () => {
    check(`
      MS VALE: He sailed home (Singapore) with his mate [Boone] and a cook (Bellamy).
    `);
  });

  it("is a word that begins as the word for a sound does", () => {
    check(`
      MS VALE: It is the usual one (standard) and it was quick (a pointless trip) and dear.
    `);
  });

  it("is a date, a year or a time", () => {
    check(`
      MS VALE: In the spring (1998) he left (3 May), [May 3, 1998] or so, [00:12:31] at (12:31) noon.
    `);
  });

  it("is an aside", () => {
    check(`
      MS VALE: The gate (as I said) was shut. (I do not know why.) And the bell (it is an old one) rang.

      MR ODA: [We heard it too.] It rang (my brother laughs at this) all night.
    `);
  });

  it("is a link, a link in double brackets or a gloss", () => {
    check(`
      MS VALE: See [the inaudible part](https://example.org/a) and [[inaudible]] and [a:b|c].
    `);
  });

  it("is what stands in double brackets, whatever it says", () => {
    check(`
      MS VALE: See [[The door opens]] and [[end of part one]].
    `);
  });

  it("is a word supplied inside a sentence", () => {
    check(`
      MS VALE: They wanted [the town] to pay [for] it, and [it] did.
    `);
  });

  it("is a correction behind struck text", () => {
    check(String.raw`
      MS VALE: We counted <s>18 of 24</s> \[16 of 21\] lamps.
    `);
  });

  it("is a false start, a dash or an excited question", () => {
    check(`
      MS VALE: I- I was -- you know -- there... What? Really?? He did what???
    `);
  });

  it("stands in front matter or code", () => {
    check(`
      ---
      title: The (inaudible) weir
      ---
      MS VALE: Good morning.

      ~~~
      [inaudible]
      ~~~
    `);
  });

  it("is a bracket that nobody closes", () => {
    check(`
      MS VALE: It was [inaudible and then
      the gate shut.

      MR ODA: So it did.
    `);
  });

  it("is a word outside brackets", () => {
    check(`
      MS VALE: It was inaudible, there was crosstalk and laughter.
    `);
  });
});
