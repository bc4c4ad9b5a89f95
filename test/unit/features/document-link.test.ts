import assert from "node:assert/strict";
import fc from "fast-check";
import { documentLink } from "../../../server/src/features/document-link.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";
import { rangeOf, steps } from "../edit-steps.ts";
import { effort, runs } from "../runs.ts";

/** Checks which words lead to the address that they are. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const links = documentLink(new Transcript(text));
  for (const { range, target } of links) {
    assert.equal(
      text.split("\n")[range.start.line]!.slice(range.start.character, range.end.character),
      target,
    );
  }
  assert.equal(
    draw(
      text,
      links.map(({ range }) => ({ range, note: "" })),
    ),
    redraw(drawing),
  );
}

describe("document links", () => {
  it("are the web addresses in the header and in the words", () => {
    check(`
      ---
      media: https://example.org/bell.mp3
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      source: "http://example.org/?a=1&b=2"
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^
      ---

      MS VALE: \u{1f6a2} See https://example.org/gate.
                      ^^^^^^^^^^^^^^^^^^^^^^^^
      MR ODA: (https://example.org/gate_(north)), <https://example.org/>
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                                                   ^^^^^^^^^^^^^^^^^^^^
    `);
    check(`
      **Ana Ruiz:** [the gate](https://example.org/gate), *https://example.org/bell*
                               ^^^^^^^^^^^^^^^^^^^^^^^^
                                                           ^^^^^^^^^^^^^^^^^^^^^^^^

      **Ben Oda:** So.
    `);
  });

  it("are nothing that is not on the web", () => {
    check(`
      MS VALE: file:///etc/passwd command:workbench.action.quit javascript:alert(1) data:text/html,x
      MR ODA: bell.mp3 ../bell.mp3 ftp://example.org/ https:// http://. xhttps://example.org vscode://a/b
    `);
    assert.deepEqual(documentLink(new Transcript(`MS VALE: https://example.org/${"a".repeat(3000)}`)), []);
  });

  it("are, after edits, those of a fresh reading", function () {
    this.timeout(240_000 * effort);
    const words = fc.constantFrom(
      "http",
      "s://",
      "example.org/a",
      " ",
      "\n",
      ").",
      "[x](",
      "\u{1f6a2}",
      "MS VALE: ",
    );
    const text = fc.array(words, { maxLength: 30 }).map((list) => list.join(""));
    fc.assert(
      fc.property(text, steps, (before, edits) => {
        const transcript = new Transcript(before);
        for (const step of edits) {
          transcript.edit(rangeOf(transcript.text, step), `${step.typed}https://example.org`);
          assert.deepEqual(
            documentLink(transcript),
            documentLink(new Transcript(transcript.text.toString())),
          );
        }
      }),
      runs(100),
    );
  });
});
