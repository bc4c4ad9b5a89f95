import assert from "node:assert/strict";
import fc from "fast-check";
import { Findings } from "../../../server/src/rules/findings.ts";
import type { BlockRule, CountingRule, Rule, SequentialRule } from "../../../server/src/rules/rule.ts";
import { span } from "../../../server/src/text/position.ts";
import type { Part } from "../../../server/src/transcript/part.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { effort, runs } from "../runs.ts";

/** A rule that counts: words with a dash before them are wrong where the same word stands without one more often. */
const dashed: CountingRule = {
  code: "dashed",
  severity: "warning",
  count(part) {
    const sums = new Map<string, number>();
    for (const { word } of words(part)) sums.set(word, (sums.get(word) ?? 0) + 1);
    return sums;
  },
  judge(sums) {
    const wrong = [...sums].filter(([word, n]) => word[0] === "-" && (sums.get(word.slice(1)) ?? 0) > n);
    return new Map(wrong.map(([word]) => [word, word.slice(1)]));
  },
  *find(part, { standing }) {
    for (const { word, line, at } of words(part)) {
      const usual = standing.get(word);
      if (usual) yield { range: span(line, at, at + word.length), message: `write ${usual}` };
    }
  },
};

/** A rule that goes from block to block: the same line three times running, found where the third stands. */
const again: SequentialRule<{ readonly line: string; readonly times: number }> = {
  code: "again",
  severity: "hint",
  start: { line: "", times: 0 },
  same: (a, b) => a.line === b.line && a.times === b.times,
  read(part, { line, times }) {
    const found = [];
    const { block } = part.syntax;
    for (let i = 0; i < block.count; i++) {
      times = block.line(i) === line ? Math.min(times + 1, 4) : 1;
      line = block.line(i);
      if (times === 3 && line) found.push({ range: span(i - 2, 0, line.length), message: "again" });
    }
    return { found, exit: { line, times } };
  },
};

/** A rule that is off unless it is asked for, and says of each finding how bad it is. */
const loud: BlockRule = {
  code: "loud",
  severity: "off",
  *find(part) {
    for (const { word, line, at } of words(part)) {
      if (word.includes("!")) yield { range: span(line, at, at + 1), message: "loud", severity: "hint" };
    }
  },
};

function* words(part: Part): Generator<{ word: string; line: number; at: number }> {
  const { block } = part.syntax;
  for (let line = 0; line < block.count; line++) {
    for (const { 0: word, index: at } of block.line(line).matchAll(/\S+/g)) yield { word, line, at };
  }
}

const kinds: readonly Rule[] = [dashed, again as SequentialRule, loud];

/** Checks what is found in a text, and after each edit, as `code line`; and that a reading afresh finds the same. */
class Checked {
  readonly transcript: Transcript;
  readonly findings: Findings;

  constructor(text: string) {
    this.transcript = new Transcript(text);
    this.findings = new Findings(this.transcript, {}, kinds);
  }

  finds(...expected: string[]): void {
    assert.deepEqual(this.listed, expected);
    const fresh = new Checked(this.transcript.text.toString());
    assert.deepEqual(this.findings.all(), fresh.findings.all());
  }

  get listed(): string[] {
    return this.findings.all().map(({ code, range }) => `${code} ${range.start.line}`);
  }

  /** Puts a line in the place of so many lines. */
  put(line: number, typed: string, lines = 1): void {
    const end = { line: line + lines, character: 0 };
    this.transcript.edit({ start: { line, character: 0 }, end }, typed && `${typed}\n`);
  }
}

const filler = Array.from({ length: 2000 }, (_, i) => `Line ${i}.\n`).join("");

describe("a rule that counts", () => {
  it("looks again at what hangs on a sum, wherever it stands", () => {
    const checked = new Checked(`the gate\n${filler}the -gate\n${filler}`);
    checked.finds();
    checked.put(0, "the gate gate");
    checked.finds("dashed 2001");
    checked.put(0, "the gate");
    checked.finds();
    checked.put(2001, "the -gate gate");
    checked.finds("dashed 2001");
  });

  it("looks at no block that does not hold the key", () => {
    const checked = new Checked(`the gate\n${filler}the -gate\n${filler}`);
    // the first key at a place cuts its block
    checked.put(0, "the gate.");
    checked.findings.settle();
    const { reads, counted } = checked.findings;
    checked.put(0, "the gate gate");
    checked.findings.settle();
    assert.ok(checked.findings.reads - reads <= 3, `${checked.findings.reads - reads} blocks`);
    assert.ok(checked.findings.counted[0]! - counted[0]! <= 2);
  });
});

describe("a rule that goes from block to block", () => {
  it("finds what lies over a border, and lists it in order", () => {
    const lines = "a\n".repeat(319);
    const { transcript, findings } = new Checked(`${lines}b\nb\n-a\nb\nb\nb\n`);
    assert.equal(transcript.text.blocks[0]!.count, 320);
    assert.deepEqual(
      findings.all().map(({ code, range }) => `${code} ${range.start.line}`),
      ["again 0", "dashed 321", "again 322"],
    );
    transcript.edit({ start: { line: 321, character: 0 }, end: { line: 321, character: 2 } }, "b");
    assert.deepEqual(
      findings.all().map(({ code, range }) => `${code} ${range.start.line}`),
      ["again 0", "again 319"],
    );
  });

  it("reads on only for as long as the state is another", () => {
    const checked = new Checked(filler);
    // the first key at a place cuts its block
    checked.put(255, "line.");
    checked.findings.settle();
    const { reads } = checked.findings;
    checked.put(255, "Line.");
    checked.findings.settle();
    assert.ok(checked.findings.reads - reads <= 3, `${checked.findings.reads - reads} blocks`);
  });
});

describe("a rule's severity", () => {
  it("can be off until a setting names it, and a finding's own goes before the rule's", () => {
    const checked = new Checked("loud!");
    checked.finds();
    const severities = (settings: ConstructorParameters<typeof Findings>[1]) => {
      const { transcript } = checked;
      return new Findings(transcript, settings, kinds).all().map(({ severity }) => severity);
    };
    assert.deepEqual(severities({ loud: "error" }), ["error"]);
    assert.deepEqual(severities({ loud: "off" }), []);
  });
});

describe("rules of all kinds", () => {
  it("find after any edits what they find in the text read afresh", function () {
    this.timeout(30_000 * effort);
    const line = fc.constantFrom("a", "a", "b", "-a", "-b", "b -b", "", "c!");
    const lines = fc.array(line, { maxLength: 5 }).map((list) => list.join("\n"));
    const edit = fc.record({ at: fc.nat({ max: 1500 }), typed: lines, lines: fc.nat({ max: 300 }) });
    const long = fc
      .array(fc.tuple(line, fc.integer({ min: 1, max: 300 })), { minLength: 3, maxLength: 8 })
      .map((runs) => runs.map(([words, times]) => `${words}\n`.repeat(times)).join(""));
    fc.assert(
      fc.property(long, fc.array(edit, { maxLength: 8 }), (text, edits) => {
        const checked = new Checked(text);
        for (const { at, typed, lines } of edits) {
          const { resultId } = checked.findings;
          const before = checked.findings.all();
          checked.put(at % checked.transcript.text.lineCount, typed, lines);
          checked.finds(...checked.listed);
          const same = JSON.stringify(before) === JSON.stringify(checked.findings.all());
          if (!same) assert.notEqual(checked.findings.resultId, resultId);
        }
      }),
      runs(100),
    );
  });
});
