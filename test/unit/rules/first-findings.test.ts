import assert from "node:assert/strict";
import fc from "fast-check";
import { Findings, type RuleSettings } from "../../../server/src/rules/findings.ts";
import { firstFindings } from "../../../server/src/rules/first-findings.ts";
import { rules } from "../../../server/src/rules/index.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { anyText } from "../edit-steps.ts";
import { runs } from "../runs.ts";

/** A block holds at most so many lines. */
const BLOCK_LINES = 320;

const settings = Object.fromEntries(rules.map(({ code }) => [code, "warning" as const]));

/** Checks that what is found on the first blocks is found as well once all is read. Returns the codes of what is found. */
function checkFirst(text: string, set: RuleSettings = {}): string[] {
  const { blockCount } = new Transcript(text);
  const all = new Findings(new Transcript(text), set).all().map((finding) => JSON.stringify(finding));
  let first: string[] = [];
  for (let blocks = 1; blocks < blockCount; blocks++) {
    const found = firstFindings(new Transcript(text), set, blocks);
    const alone = found.map((finding) => JSON.stringify(finding)).filter((one) => !all.includes(one));
    assert.deepEqual(alone, [], JSON.stringify({ text, blocks }));
    first = found.map(({ code }) => code);
  }
  return first;
}

const odd = fc.constantFrom(
  ...[
    "(unintealligible)",
    "[inaudable 00:04:48]",
    "(crosstalk",
    "[Bell rings]",
    "[Bell rigs]",
    "\x15",
    "\x01",
  ],
  ...["00:75:00", "(1:72)", "[inaudible 00:75:00]", "Ana Ruiz  2:75\n", "00:00:09,000 --> 00:00:04,000\n"],
  ...["don\u00e2\u20ac\u2122t", "\ufffd", "&#39;", "&amp;quot;", "```\n", "---\n", "WEBVTT\n", "@Begin\n"],
);
const lines = fc.tuple(fc.array(fc.oneof(odd, anyText), { maxLength: 6 }), fc.constantFrom("\n", " "));

/** Odd lines, each some of them about where a block ends. */
const document = fc
  .array(fc.tuple(lines, fc.integer({ min: BLOCK_LINES - 12, max: BLOCK_LINES })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((list) =>
    list
      .map(([[odd, between], plain]) => `${odd.join(between)}\n${"MR ODA: It is.\n".repeat(plain)}`)
      .join(""),
  );

describe("what is found on the first lines alone", () => {
  it("is found as well once all is read, whatever stands below", function () {
    this.timeout(120_000);
    fc.assert(
      fc.property(document, fc.boolean(), (text, loud) => void checkFirst(text, loud ? settings : {})),
      runs(120),
    );
  });

  const below = (first: string) => `${first}\n${"MR ODA: It is.\n".repeat(BLOCK_LINES)}`;

  it("is each mark, slip and garble that needs nothing else", () =>
    assert.deepEqual(
      checkFirst(
        below(
          "MS VALE: (inaudible) [crosstalk] Harlow (ph.) (unintealligible) don\u00e2\u20ac\u2122t [inaudible 00:75:00]",
        ),
      ),
      ["inaudible", "crosstalk", "uncertain", "misspelled-mark", "mojibake", "inaudible", "invalid-time"],
    ));

  it("is nothing of which the rest may say otherwise", () =>
    assert.deepEqual(
      checkFirst(below("QUESTION: Is it safe[1]?\n\nMS VALE:\n\n[inaudible and so the the &#39; \x15")),
      [],
    ));

  it("has the severity that is set, and is nothing of a rule that is off", () => {
    const text = below("MS VALE: (inaudible) [crosstalk]");
    assert.deepEqual(checkFirst(text, { inaudible: "off", crosstalk: "error" }), ["crosstalk"]);
    const [found] = firstFindings(new Transcript(text), { inaudible: "off", crosstalk: "error" }, 1);
    assert.equal(found!.severity, "error");
  });

  it("is not told of a mark that ends in the next block", () => {
    const text = `${"MR ODA: It is.\n".repeat(BLOCK_LINES - 1)}MS VALE: The (inaudible\n00:04:48) gate.\n`;
    assert.deepEqual(checkFirst(text), []);
  });
});
