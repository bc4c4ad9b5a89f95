import assert from "node:assert/strict";
import { speakers, speakersReport } from "../../../server/src/features/speakers.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks who speaks: drawn under the label of the first turn, how many turns and words. */
function check(drawing: string): void {
  const { text } = read(drawing);
  const rows = speakers(new Transcript(text));
  const notes = rows.map(({ label, name, description, turns, words, share, first }) => ({
    range: first,
    note: [label, name, description, turns, words, share].filter((one) => one !== undefined).join(" · "),
  }));
  assert.equal(draw(text, notes), redraw(drawing));
}

/** Checks where each speaker speaks, as a picture: `#` where all words are theirs, `+` where some are. */
function checkWhere(text: string, expected: Record<string, string>): void {
  const rows = speakers(new Transcript(text));
  const sign = (share: number) => (share === 0 ? "." : share === 1 ? "#" : "+");
  const drawn = rows.map(({ label, where }) => [label, where.map(sign).join("")]);
  assert.deepEqual(Object.fromEntries(drawn), expected);
  for (let piece = 0; piece < 20; piece++) {
    const sum = rows.reduce((all, { where }) => all + where[piece]!, 0);
    assert.ok(Math.abs(sum - 1) < 0.01, `${sum} of piece ${piece}`);
  }
}

const turn = (label: string, words: number) => `${label}:${" so".repeat(words)}\n\n`;

describe("the speakers of a document", () => {
  it("are told with turns, words and share, where they first speak", () => {
    check(`
      ---
      speakers:
        - { name: Jan Oda, label: MR ODA, role: harbour master }
      ---

      MS VALE: Good morning.
      ^^^^^^^ MS VALE · 2 · 4 · 0.4

      MR ODA: It was (inaudible) for all of us.
      ^^^^^^ MR ODA · Jan Oda · harbour master · 1 · 6 · 0.6

      MS VALE: Thank you.
    `);
  });

  it("are none where nobody speaks", () => {
    assert.deepEqual(speakers(new Transcript("")), []);
    assert.deepEqual(speakers(new Transcript("All was quiet.")), []);
  });

  it("have no share where nothing is said", () => {
    const rows = speakers(new Transcript("MS VALE:\n\nMR ODA:\n\nMS VALE:\n"));
    assert.ok(rows.length > 0);
    for (const { share, where } of rows) {
      assert.equal(share, 0);
      assert.deepEqual(where, new Array(20).fill(0));
    }
  });

  it("are where their words are", () => {
    checkWhere(turn("MS VALE", 100) + turn("MR ODA", 100), {
      "MS VALE": "##########..........",
      "MR ODA": "..........##########",
    });
    checkWhere(turn("MS VALE", 10) + turn("MR ODA", 180) + turn("MS VALE", 10), {
      "MS VALE": "#..................#",
      "MR ODA": ".##################.",
    });
    checkWhere(turn("MS VALE", 3) + turn("MR ODA", 7), {
      "MS VALE": "######..............",
      "MR ODA": "......##############",
    });
    checkWhere(
      `A long title\n\n${"Nobody says this.\n".repeat(80)}\n${turn("MS VALE", 11) + turn("MR ODA", 10)}`,
      {
        "MS VALE": "##########+.........",
        "MR ODA": "..........+#########",
      },
    );
  });
});

describe("the report of the speakers", () => {
  it("is short for who has it already, and the same for the same text", () => {
    const text = turn("MS VALE", 5) + turn("MR ODA", 7);
    const transcript = new Transcript(text);
    const { resultId } = speakersReport(transcript);
    assert.deepEqual(speakersReport(new Transcript(text), resultId), { kind: "unchanged", resultId });
    transcript.edit({ start: { line: 0, character: 12 }, end: { line: 0, character: 12 } }, "o and");
    const report = speakersReport(transcript, resultId);
    assert.ok(report.kind === "full" && report.speakers[0]!.words === 6);
  });
});
