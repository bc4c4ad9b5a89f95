import assert from "node:assert/strict";
import { hover } from "../../../server/src/features/hover.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

const uri = "file:///gate.transcript";

/** Checks over which words the hover at each cursor stands, and the paragraphs that it says in Markdown. */
function check(drawing: string, ...paragraphs: string[]): void {
  const { text, cursors } = read(drawing);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const cursor of cursors) {
    const found = hover(new Transcript(text), cursor, true, uri);
    assert.ok(found?.range, `nothing at line ${cursor.line}, character ${cursor.character}`);
    assert.equal(draw(text, [{ range: found.range, note: "hover" }]), redraw(drawing));
    assert.deepEqual(found.contents, { kind: "markdown", value: paragraphs.join("\n\n") });
  }
}

describe("a hover on a question's label", () => {
  it("tells who asks, whom, what, and where the answers are", () => {
    check(
      `
      MS VALE: Next is Ana Ruiz.

      |QUEST|ION|: My question is for Henry Lind. Is it safe? And who looked?
      ^^^^^^^^ hover

      DR LIND: It is.

      MR ODA: We looked.
      `,
      "**Ana Ruiz**",
      "Asks as QUESTION",
      "To Henry Lind",
      "1. Is it safe?\n2. And who looked?",
      "2 answers: [DR LIND](file:///gate.transcript#L5), [MR ODA](file:///gate.transcript#L7)",
      "1 turn, 12 words, 60 % of all that is said",
    );
  });

  it("leads to the first answers where there are many", () => {
    const answers = Array.from({ length: 20 }, (_, i) => `\n\nMR ODA: We looked at gate ${i} in May.`).join(
      "",
    );
    const found = hover(
      new Transcript(`QUESTION: Is it safe?${answers}`),
      { line: 0, character: 1 },
      false,
    )!.contents;
    assert.match(
      (found as { value: string }).value,
      /\n20 answers: MR ODA \(line 3\), .* \(line 17\) and 12 more\n/,
    );
  });

  it("shows a text's signs as they are, whatever stands in it", () => {
    check(
      `
      MS VALE: Next is Ana Ruiz.

      |QUESTION: So. Is it [x](command:evil) or \\[laughs\\]?
      ^^^^^^^^ hover

      MR *ODA*: It is.
      `,
      "**Ana Ruiz**",
      "Asks as QUESTION",
      "Is it [x\\](command:evil) or [laughs]?",
      "1 answer: [MR \\*ODA\\*](file:///gate.transcript#L5)",
      "1 turn, 6 words, 50 % of all that is said",
    );
  });
});
