import assert from "node:assert/strict";
import fc from "fast-check";
import { Findings } from "../../../server/src/rules/findings.ts";
import { rules } from "../../../server/src/rules/index.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { effort, runs } from "../runs.ts";

const codes = [
  "repeated-passage",
  "rolling-caption",
  "stock-phrase",
  "doubled-word",
  "mojibake",
  "html-entity",
];
const garble = rules.filter(({ code }) => codes.includes(code));
assert.equal(garble.length, codes.length);

const line = fc.constantFrom(
  ...[
    "To the gate.",
    "to the gate",
    "Down to the",
    "the gate. And so",
    "So so so so",
    "We know.",
    "We know we know",
    "",
    "",
    "And the",
  ],
  ...[
    "MS VALE: To the gate.",
    "MR ODA: So so",
    "Thank you.",
    "Thanks for watching!",
    "Subtitles by Ana Ruiz",
  ],
  ...[
    "donâ€™t ZoÃ« don�t",
    "don&#39;t",
    "# So",
    "I- I was the, the one",
    "of of the",
    "(partially",
    "inaudible) so",
  ],
);
const some = fc.array(line, { maxLength: 6 }).map((list) => list.map((words) => `${words}\n`).join(""));
/** The same few lines again and again: loops, rolling captions, and blocks that hold nothing else. */
const run = fc
  .tuple(some, fc.oneof(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 80, max: 300 })))
  .map(([lines, times]) => lines.repeat(times));
const text = fc.array(fc.oneof(run, some), { minLength: 2, maxLength: 7 }).map((pieces) => pieces.join(""));
const edit = fc.record({
  /** Where: at any line, or about where a block begins. */
  line: fc.nat({ max: 5000 }),
  border: fc.boolean(),
  character: fc.nat({ max: 12 }),
  lines: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 300 })),
  typed: fc.oneof(fc.constantFrom("", "", "x", " ", "\n", "so ", "the gate "), some),
});

describe("the rules of garble", () => {
  it("find after any edits what they find in the text read afresh, and name it anew only where it changed", function () {
    this.timeout(240_000 * effort);
    fc.assert(
      fc.property(text, fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const transcript = new Transcript(start);
        const findings = new Findings(transcript, {}, garble);
        for (const { line, border, character, lines, typed } of edits) {
          const before = JSON.stringify(findings.all());
          const { resultId } = findings;
          const { blocks } = transcript.text;
          const at = border
            ? Math.max(0, transcript.text.firstLine(line % blocks.length) - 2 + (line % 5))
            : line % transcript.text.lineCount;
          transcript.edit({ start: { line: at, character }, end: { line: at + lines, character: 0 } }, typed);
          const after = findings.all();
          const places = new Set(after.map(({ code, range }) => `${code} ${JSON.stringify(range)}`));
          assert.equal(places.size, after.length, "two findings of one rule at one range");
          assert.deepEqual(after, new Findings(new Transcript(transcript.text.toString()), {}, garble).all());
          if (JSON.stringify(after) !== before) assert.notEqual(findings.resultId, resultId);
        }
      }),
      runs(120),
    );
  });
});
