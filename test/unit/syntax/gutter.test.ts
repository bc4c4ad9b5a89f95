import assert from "node:assert/strict";
import { readLine } from "../../../server/src/syntax/read-line.ts";
import { startState } from "../../../server/src/syntax/state.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** Checks which numbers are printed and not said, drawn, and of what they are. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const lines = text.split("\n");
  const found: Annotation[] = [];
  let state = startState;
  for (const [line, words] of lines.entries()) {
    const reading = readLine(words, state, lines[line + 1] ?? "");
    state = reading.state;
    const { gutter } = reading.syntax;
    if (!gutter) continue;
    const character = words.search(gutter.of === "page" ? new RegExp(`\\b${gutter.number}\\b`) : /\d/);
    const digits = /\d+/.exec(words.slice(character))![0];
    // nobody asks which number a cue has
    if (gutter.of !== "cue") assert.equal(gutter.number, Number(digits));
    found.push({
      range: { start: { line, character }, end: { line, character: character + digits.length } },
      note: gutter.of,
    });
  }
  assert.equal(draw(text, found), redraw(drawing));
}

describe("a number in the gutter", () => {
  it("is a line's where it counts on, with words behind it or none", () => {
    check(`
       1   MR. STEVIN:  It was in the
       ^ line
       2
       ^ line
       3   cellar by noon.
       ^ line
       4   So it was.
       ^ line
    `);
  });

  it("is not where it does not count on, or stands in a sentence", () => {
    check(`
       1   MR. STEVIN:  It was in the
       ^ line
       3   cellars by noon.
       2 of them were shut.
       2   And the gate.
       ^ line
    `);
    check(`
      MR. STEVIN: We have
      3   cellars, and in May
      12 of them were shut.
    `);
  });

  it("begins anew on every page", () => {
    check(`
                                 7
                                 ^ page
       1   MR. STEVIN:  It was in the
       ^ line
       2   cellar by noon.
       ^ line
                                 8
                                 ^ page
       1   So it was.
       ^ line
       2   And the gate.
       ^ line
    `);
  });

  it("is a page's at the left between numbered lines", () => {
    check(`
       1   MR. STEVIN:  It was in the
       ^ line
       2   cellar by noon.
       ^ line

      17
      ^^ page

       1   So it was.
       ^ line
    `);
  });

  it("may be a page's at the left without numbered lines, where it counts on from another", () => {
    check(`
      MR. STEVIN: It was in the cellar.

      1
      ^ other

      So it was.

      2
      ^ other

      And the gate.

      4

      was how many there were.

      3
      ^ other
    `);
  });

  it("is a cue's where times stand behind it", () => {
    check(`
      1
      ^ cue
      00:00:31,000 --> 00:00:34,000
      Ana: It was in May.

      17
      ^^ cue
      00:00:35,000 --> 00:00:37,000
      Ana: It was

      2
      ^ cue
      00:00:38,000 --> 00:00:39,000
      in June.
    `);
  });

  it("is no cue's within one, or where no times stand behind it", () => {
    check(`
      1
      ^ cue
      00:00:31,000 --> 00:00:34,000
      Ana: How many?
      17
      00:00:35,000 --> 00:00:37,000
      That many.

      40

      00:00:38,000 --> 00:00:39,000
      More.
    `);
  });

  it("is none that no page has", () => {
    check(`
      MR. STEVIN: In

      1848

      it rained, and in

      123456

      hours more.
    `);
  });

  it("is a page's behind its word or before the number of all pages", () => {
    check(`
                                            Page 12
                                                 ^^ page
      March 4, 2011                              13 of 260
                                                 ^^ page
      They read page 12
      Page 12
      It was on 3 of 4
    `);
  });

  it("is not a line's where a footnote stands below", () => {
    check(`
      So it was.

           1
           ^ other
               The oar was lost.
    `);
  });
});
