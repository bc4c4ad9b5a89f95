import assert from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver-types";
import { hover } from "../../../server/src/features/hover.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks over which words a hover at the cursor stands, and what it says. */
function check(drawing: string, words: string): void {
  const { text, cursors } = read(drawing);
  const found = hover(new Transcript(text), cursors[0]!, false);
  assert.equal(draw(text, [{ range: found!.range!, note: "hover" }]), redraw(drawing));
  assert.equal((found!.contents as MarkupContent).value, words);
}

describe("a hover over a correction", () => {
  it("has both readings of struck words in tags, brackets escaped or not", () => {
    check(
      `
      MS VALE: We mended <s>18 |of 24</s> \\[16 of 21\\] lamps.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hover
      `,
      "Said “18 of 24”, corrected to “16 of 21”.",
    );
  });

  it("has both readings of words struck with tildes", () => {
    check(
      `
      MS VALE: In ~~May~~ [Ju|ne] it was shut.
                  ^^^^^^^^^^^^^^ hover
      `,
      "Said “May”, corrected to “June”.",
    );
  });
});

describe("a correction that is a number", () => {
  it("is no reference to a note", () => {
    const transcript = new Transcript("MS VALE: We mended <s>240</s> \\[204\\] lamps.");
    assert.equal(transcript.line(0).references, undefined);
    assert.deepEqual(
      transcript.line(0).corrections?.map(({ said, corrected }) => [said, corrected]),
      [["240", "204"]],
    );
  });
});
