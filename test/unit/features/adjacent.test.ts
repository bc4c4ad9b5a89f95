import assert from "node:assert/strict";
import { type AdjacentParams, adjacent } from "../../../server/src/features/adjacent.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

type What = Partial<Omit<AdjacentParams, "position" | "direction">>;

/** Checks to which turns one gets from each cursor: `next` or `previous`, the label drawn; to questions unless said. */
function check(drawing: string, what: What = {}): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const position of cursors) {
    const found = (["next", "previous"] as const).flatMap((direction) => {
      const turn = adjacent(transcript, { what: "question", ...what, position, direction });
      if (!turn) return [];
      assert.deepEqual(turn.range.start, turn.labelRange.start);
      assert.equal(turn.label, transcript.text.slice(turn.labelRange));
      return [{ range: turn.labelRange, note: direction }];
    });
    assert.equal(draw(text, found), redraw(drawing));
  }
}

describe("the adjacent question", () => {
  it("lies below and above a place", () => {
    check(`
      QUESTION: Is it safe?

      MR ODA: It is.

      QUESTION: And the bell?
      ^^^^^^^^ previous

      |MR ODA: It is| gone.
      |
      Gone| since May.

      QUESTION: And the rope?
      ^^^^^^^^ next

      QUESTION: And the lamp?
    `);
  });

  it("is not the one on whose line the cursor stands", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ previous

      |QUESTION: And| the bell?|

      QUESTION: And the rope?
      ^^^^^^^^ next
    `);
  });

  it("is the question above where the cursor stands in its further lines", () => {
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ previous
      Or was it|?

      MR ODA: It is.
    `);
  });

  it("is not there before the first and behind the last", () => {
    check(`
      Briefing on the |Gate

      MS VALE: |Next is Ana Ruiz.

      QUESTION: Is it safe?
      ^^^^^^^^ next
    `);
    check(`
      QUESTION: Is it safe?
      ^^^^^^^^ previous

      MR ODA: It is|.
    `);
    check("|");
  });

  it("lies in other blocks", () => {
    const filler = "And the wall, and the gate, and the bell.\n".repeat(700);
    const transcript = new Transcript(`QUESTION: Is it safe?\n${filler}${filler}QUESTION: And the bell?`);
    const from = (line: number, direction: "next" | "previous") =>
      adjacent(transcript, { position: { line, character: 0 }, what: "question", direction })?.range.start
        .line;
    assert.deepEqual([from(700, "next"), from(700, "previous"), from(9999, "previous")], [1401, 0, 0]);
  });
});

describe("the adjacent turn", () => {
  it("is the next or the previous label, whoever speaks", () => {
    check(
      `
      # Part one

      MS VALE: Good morning.
      ^^^^^^^ previous

      |MR ODA|: Hello,| all.

      MR ODA: Well.
      ^^^^^^ next

      QUESTION: Is it?
      `,
      { what: "turn" },
    );
  });

  it("is the turn itself from its further lines", () => {
    check(
      `
      MS VALE: Good
      ^^^^^^^ previous
      morning.|
      `,
      { what: "turn" },
    );
  });

  it("is the first from the header, and none where nobody speaks", () => {
    check(
      `
      Briefing on the |Gate

      MS VALE: Good morning.
      ^^^^^^^ next
      `,
      { what: "turn" },
    );
    check("The gate |is shut.", { what: "turn" });
  });
});

describe("the adjacent turn of a speaker", () => {
  it("is by whoever speaks at the place, under whatever label", () => {
    check(
      `
      MS. VALE: Good morning.
      ^^^^^^^^ previous

      MR ODA: Hello.

      |MS VALE: All| right.

      MR ODA: Yes.

      MS VALE: Next.
      ^^^^^^^ next
      `,
      { what: "speaker" },
    );
  });

  it("is by the speaker who is named, wherever the cursor is", () => {
    const drawing = `
      MS VALE: Good morning.
      ^^^^^^^ previous

      |MR ODA|: Hello.

      MS. VALE: Next.
      ^^^^^^^^ next
    `;
    check(drawing, { what: "speaker", speaker: "MS VALE" });
    check(drawing, { what: "speaker", speaker: "MS. VALE" });
  });

  it("is none where nobody speaks, or where the speaker has no further turn", () => {
    check("Briefing on |Gates\n\nMS VALE: Good morning.\n\nMR ODA: Hello.", { what: "speaker" });
    check("MS VALE: Good morning.\n\n|MR ODA: Hello.", { what: "speaker" });
    check("MS VALE: |Good morning.\n\nMR ODA: Hello.", { what: "speaker", speaker: "DR LIND" });
  });
});
