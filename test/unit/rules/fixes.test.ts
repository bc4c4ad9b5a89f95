import assert from "node:assert/strict";
import fc from "fast-check";
import { Findings } from "../../../server/src/rules/findings.ts";
import { type Fix, fixesOf, safeEdits, safeFix, together } from "../../../server/src/rules/fix.ts";
import { renumberFootnotes } from "../../../server/src/rules/fixes/renumber-footnotes.ts";
import { rules as allRules } from "../../../server/src/rules/index.ts";
import type { Rule, RuleFinding } from "../../../server/src/rules/rule.ts";
import { span } from "../../../server/src/text/position.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied, movedBy, offsets } from "../applied.ts";
import { effort, runs } from "../runs.ts";

/** What some rules find, all of them switched on. */
function found(text: string, rules: readonly Rule[]): { transcript: Transcript; list: RuleFinding[] } {
  const transcript = new Transcript(text);
  const settings = Object.fromEntries(rules.map(({ code }) => [code, "warning" as const]));
  return { transcript, list: new Findings(transcript, settings, rules).all() };
}

/** Checks that a fix leaves a document without its finding and without a new one under the same code. */
function checkFix(
  text: string,
  list: readonly RuleFinding[],
  finding: RuleFinding,
  { title, edits }: Fix,
): void {
  const own = allRules.filter(({ code }) => code === finding.code);
  const after = applied(text, edits);
  const now = found(after, own).list;
  assert.notEqual(after, text, `${title} does nothing`);
  const here = offsets(text);
  const there = offsets(after);
  const moved = movedBy(text, edits);
  const others = list.filter((other) => other.code === finding.code && other !== finding);
  const expected = new Set(others.map(({ range }) => moved(range.start)));
  const fresh = now.filter(({ range }) => !expected.has(there(range.start)));
  const drawn = JSON.stringify({ text, after, title, at: here(finding.range.start) });
  assert.deepEqual(
    fresh.map(({ message }) => message),
    [],
    drawn,
  );
  if (others.some(({ range }) => here(range.start) === here(finding.range.start))) return;
  assert.equal(new Transcript(after).convention.id, new Transcript(text).convention.id, drawn);
  const place = moved(finding.range.start);
  assert.ok(!now.some(({ range }) => there(range.start) === place), drawn);
}

/** Checks every fix of a document, and all safe ones of each rule together. Returns how many there were. */
function checkAll(text: string, rules: readonly Rule[]): number {
  const { transcript, list } = found(text, rules);
  let fixes = 0;
  for (const finding of list) {
    for (const fix of fixesOf(transcript, finding)) {
      checkFix(text, list, finding, fix);
      fixes++;
    }
  }
  for (const rule of rules) {
    const of = (some: readonly RuleFinding[]) => some.filter(({ code }) => code === rule.code);
    if (!of(list).some((finding) => safeFix(transcript, finding))) continue;
    const after = applied(text, safeEdits(transcript, list, new Set([rule.code])));
    // one that stood in the way of another may be left for the next round
    const left = of(found(after, [rule]).list);
    assert.ok(left.length < of(list).length, JSON.stringify({ text, after, rule: rule.code }));
  }
  return fixes;
}

const marker = fc.constantFrom("[1]", "[2]", "[3]", "[12]", "[^a]", "[^1]", "¹", "²", "\\2\\", "\\[3\\]");
const piece = fc.oneof(
  { weight: 3, arbitrary: marker },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "The gate",
      " is shut.",
      "3 km",
      " ",
      "\u{1f6a2}",
      "[",
      "]",
      "(",
      ")",
      "(inaudible)",
      "\t",
      ":",
    ),
  },
);
const words = fc.array(piece, { maxLength: 5 }).map((list) => list.join(""));
const note = fc
  .tuple(marker, fc.constantFrom(" ", ": ", "\t", "", "  "), words)
  .map((parts) => parts.join(""));
const line = fc.oneof(
  { weight: 4, arbitrary: note },
  { weight: 3, arbitrary: words.map((said) => `MS VALE: ${said}`) },
  { weight: 1, arbitrary: words.map((said) => `**Ana Ruiz:** ${said}`) },
  { weight: 1, arbitrary: words.map((said) => `[0:02] Ana Ruiz: ${said}`) },
  { weight: 2, arbitrary: words },
  { weight: 4, arbitrary: fc.constant("") },
  {
    weight: 1,
    arbitrary: fc.constantFrom("---", "# Part", "~~~", "  12", " 1  So", "00:00:01,000 --> 00:00:04,500"),
  },
);
const document = fc
  .tuple(fc.array(line, { maxLength: 14, size: "max" }), fc.constantFrom("\n", "\r\n"), fc.boolean())
  .map(([lines, end, last]) => lines.join(end) + (last ? end : ""));

const footnoteRules = allRules.filter(({ code }) =>
  ["footnote-without-note", "note-without-reference", "duplicate-note"].includes(code),
);
const labelRules = allRules.filter(({ code }) =>
  ["similar-speaker", "unknown-speaker", "empty-turn", "same-speaker", "mixed-labels"].includes(code),
);
const wordRules = allRules.filter(
  (rule) => rule.fixes && !footnoteRules.includes(rule) && !labelRules.includes(rule),
);
const garbled = fc.oneof(
  fc.constantFrom(
    "The gate is shut.",
    "Yes.",
    "the the",
    "and and then",
    "it is so",
    "\u{1f6a2}",
    "sic]",
    " ",
  ),
  fc.constantFrom(
    "(inaudible)",
    "(inaudable)",
    "(unintealligible)",
    "[Inaudible]",
    "[crosstalk]",
    "(Crosstalk)",
  ),
  fc.constantFrom(
    "don\u00e2\u20ac\u2122t",
    "caf\u00c3\u00a9",
    "caf\ufffd",
    "&#39;s",
    "&amp;",
    "&amp;amp;",
    "\u0007",
  ),
  fc.constantFrom(
    "[inaudible",
    "we went to the gate we went to the gate we went to the gate",
    "No ".repeat(9),
  ),
);
const garbledLine = fc
  .tuple(fc.constantFrom("", "MS VALE: ", "MR ODA: "), fc.array(garbled, { maxLength: 5 }))
  .map(([label, words]) => label + words.join(" "));
const garbledDocument = fc
  .array(garbledLine, { maxLength: 10, size: "max" })
  .map((lines) => lines.join("\r\n"));

const label = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("MS VALE:", "MR ODA:", "MS. VALE:", "MR. ODA:", "DR LIND:") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "Ms Vale:",
      "Ms. Vale:",
      "MS VLAE:",
      "QMS. VALE:",
      "MR  ODA:",
      "PROF. LIND:",
      "PROF LIND:",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("Ana Ruiz:", "ANA RUIZ:", "Ana Riuz:", "Joe:", "Q:", "A:", "Note:"),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("**Ana Ruiz:**", "**Ana Ruiz**:", "**ANA RUIZ:**", "**Joe Oda:**"),
  },
  { weight: 1, arbitrary: fc.constantFrom("[0:02] Ana Ruiz:", "Speaker 1: 00:02:25", "ave:", "QUESION:") },
);
const words3 = fc.constantFrom(
  "",
  "",
  "Yes.",
  "How is the gate?",
  "So: it is shut.",
  "[Nods.]",
  "# No",
  "1. So",
);
const labelledLine = fc.tuple(label, words3, fc.constantFrom("\n", "\n\n", "\n\n", "\n\n", "\nAnd so.\n"));
const labelledDocument = fc
  .tuple(
    fc.constantFrom("", "", "Present: Ana Ruiz, Joe Oda, Kim Berg\n\n", "# The gate\n\n"),
    fc.array(labelledLine, { maxLength: 16, size: "max" }),
  )
  .map(([head, lines]) => head + lines.map(([who, said, end]) => `${who} ${said}${end}`).join(""));

describe("a fix", () => {
  it("leaves a document without its finding and without a new one of its kind", function () {
    this.timeout(240_000 * effort);
    let fixes = 0;
    const check = (text: string) => {
      fixes += checkAll(text, footnoteRules);
    };
    fc.assert(fc.property(document, check), runs(400));
    assert.ok(fixes > 300, `there were only ${fixes}`);
  });

  it("does so for garbled words", function () {
    this.timeout(240_000 * effort);
    let fixes = 0;
    const check = (text: string) => {
      fixes += checkAll(text, wordRules);
    };
    fc.assert(fc.property(garbledDocument, check), runs(200));
    assert.ok(fixes > 500, `there were only ${fixes}`);
  });

  it("does so for labels, in the same convention", function () {
    this.timeout(240_000 * effort);
    let fixes = 0;
    const check = (text: string) => {
      fixes += checkAll(text, labelRules);
    };
    fc.assert(fc.property(labelledDocument, check), runs(400));
    assert.ok(fixes > 300, `there were only ${fixes}`);
  });
});

/** The lines with one sign for each number that could be a marker, in any order. */
function withoutMarkers(text: string): string[] {
  const bare = text.replace(/\[(\^?)\d+\\?\]|\\\d+\\|[⁰¹²³⁴-⁹]+/g, "#$1");
  return bare.split(/\r\n|\n/).sort();
}

describe("footnotes that are numbered anew", () => {
  it("have the same findings as before, and none to number", function () {
    this.timeout(240_000 * effort);
    let changed = 0;
    fc.assert(
      fc.property(document, (text) => {
        const { transcript, list } = found(text, footnoteRules);
        const edits = renumberFootnotes(transcript);
        const after = found(applied(text, edits), footnoteRules);
        if (edits.length > 0) changed++;
        const codes = (some: readonly RuleFinding[]) => some.map(({ code }) => code).sort();
        assert.deepEqual(codes(after.list), codes(list));
        assert.deepEqual(renumberFootnotes(after.transcript), []);
        assert.deepEqual(withoutMarkers(after.transcript.text.toString()), withoutMarkers(text));
      }),
      runs(600),
    );
    assert.ok(changed > 50, `only ${changed} were numbered anew`);
  });
});

/** Checks which document comes of fixes at once; each is a list of `from-to=text` on the one line. */
function checkTogether(text: string, fixes: readonly string[], expected: string): void {
  const parsed = fixes.map((fix) => ({
    title: fix,
    safe: true,
    edits: fix.split(" ").map((edit) => {
      const [, from, to, newText] = /^(\d+)-(\d+)=(.*)$/.exec(edit)!;
      return { range: span(0, Number(from), Number(to)), newText: newText! };
    }),
  }));
  assert.equal(applied(text, together(parsed)), expected);
}

describe("fixes at once", () => {
  it("are made wherever they stand, and may touch", () => {
    checkTogether("abcdef", ["4-6=X", "0-1=Y", "1-2=Z"], "YZcdX");
  });

  it("leave the later one out where two are about the same text, with all its edits", () => {
    checkTogether("abcdef", ["1-3=X", "2-4=Y 5-6=Z", "4-5=W"], "aXdWf");
    checkTogether("abcdef", ["5-6=X 1-2=X", "0-6=Y", "3-3=Z"], "aXcZdeX");
    checkTogether("abcdef", ["1-3=X", "1-3=X"], "aXdef");
  });

  it("leave out what only inserts where another begins or ends: nobody could say which comes first", () => {
    checkTogether("abcdef", ["1-3=X", "1-1=Y", "3-3=Z", "4-4=W", "4-4=V"], "aXdWef");
  });
});
