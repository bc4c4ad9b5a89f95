import assert from "node:assert/strict";
import { span } from "../../server/src/text/position.ts";
import { dedent, draw, read, redraw } from "./drawing.ts";

/** Checks that a drawing, read and drawn again, is as it was. */
function check(drawing: string): void {
  assert.equal(redraw(drawing), dedent(drawing));
}

describe("a drawing", () => {
  it("is read and drawn alike", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ label
                ^^ verb
      MR ODA: Yes.
      ^^^^^^ label
      ^^^^^^^^^^^^ turn
        indented␣here
        ^^^^^^^^ first
    `);
  });

  it("has ranges over line ends and ranges that hold nothing", () => {
    check(`
      He said (in
              ^^^ mark…
      audible) to them.
      ^^^^^^^^ …mark
               ‸ here
    `);
  });

  it("gives cursors and ranges without their bars", () => {
    const { text, cursors, ranges } = read("MS |VALE|: Next is Ana.\nMR ODA|: Yes.");
    assert.equal(text, "MS VALE: Next is Ana.\nMR ODA: Yes.");
    assert.deepEqual(cursors[2], { line: 1, character: 6 });
    assert.deepEqual(ranges, [span(0, 3, 7)]);
  });

  it("counts no bars in the line that is annotated", () => {
    const { annotations } = read("MS |VALE|: Next.\n   ^^^^ name\n       ^ colon");
    assert.deepEqual(annotations, [
      { range: span(0, 3, 7), note: "name" },
      { range: span(0, 7, 8), note: "colon" },
    ]);
  });

  it("shows a wrong place as another drawing", () => {
    const text = "MR ODA: Yes.";
    assert.notEqual(draw(text, [{ range: span(0, 0, 5), note: "label" }]), redraw(`${text}\n^^^^^^ label`));
  });
});
