import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { rename } from "../../server/src/features/rename.ts";
import type { FixEdit } from "../../server/src/rules/fix.ts";
import { labelPlaces } from "../../server/src/rules/fixes/label-places.ts";
import { inStyleOf } from "../../server/src/rules/fixes/label-style.ts";
import { speakerKey } from "../../server/src/syntax/roles.ts";
import { comparePositions, type Position } from "../../server/src/text/position.ts";
import { writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { corpus, corpusText, expected } from "../corpus/corpus.ts";
import { checkFootnotes, checkWords, undoing } from "./action-checks.ts";
import { actions } from "./actions.ts";
import { applied } from "./applied.ts";
import { effort, runs } from "./runs.ts";

/** The most UTF-16 units of a text, so that a thousand actions take seconds. */
const UNITS = 3000;

const conventions = [
  "colon",
  "markdown",
  "timed-label",
  "timed-line",
  "numbered-page",
  "hearing",
  "chat",
  "cues",
];

function corpusTexts(): string[] {
  if (!existsSync(corpus)) return [];
  return expected<{ file: string }>("counts").map(({ file }) => corpusText(file));
}

const texts: string[] = [
  ...readdirSync("examples").map((name) => readFileSync(join("examples", name), "utf8")),
  ...corpusTexts(),
];

/** A piece of a text from the start of a line on, in some form. */
const text = fc
  .record({
    whole: fc.nat({ max: 9999 }).map((n) => texts[n % texts.length]!),
    from: fc.nat({ max: 89 }),
    crlf: fc.boolean(),
    emoji: fc.boolean(),
    loose: fc.boolean(),
  })
  .map(({ whole: marked, from, crlf, emoji, loose }) => {
    const whole = marked.replace(/^\ufeff/, "");
    const at = from < 40 ? 0 : whole.indexOf("\n", Math.floor((from * whole.length) / 100)) + 1;
    const plain = whole.slice(at, at + UNITS).replace(/\r\n?/g, "\n");
    const shipped = emoji ? plain.replace(/ (?=the )/g, " \u{1f6a2} ") : plain;
    const spaced = loose ? shipped.replace(/\n\n(?=\S)/g, "\n\n\n").replace(/\.\n/g, ". \n") : shipped;
    return crlf ? spaced.replaceAll("\n", "\r\n") : spaced;
  });

const step = fc.record({
  action: fc.constantFrom(...actions.map(({ name }) => name)),
  /** In thousandths of the lines with words. */
  line: fc.nat({ max: 999 }),
  character: fc.oneof(fc.constantFrom(0, 9999), fc.nat({ max: 90 })),
  choice: fc.nat({ max: 99 }),
});

/** How often each action was made: those that never are, are not tested. */
const made = new Map<string, number>();

describe("whatever is done to a document", () => {
  before(async () => {
    const { generate } = await import(pathToFileURL(resolve("test/bench/generate.mjs")).href);
    for (const [seed, convention] of conventions.entries())
      texts.push(generate({ units: UNITS, seed, convention }));
  });

  it("can be taken back, loses and adds no words but those it is about, and keeps footnotes paired", function () {
    this.timeout(120_000 * effort);
    fc.assert(
      fc.property(text, fc.array(step, { minLength: 8, maxLength: 8 }), (first, steps) => {
        let now = first;
        const kept = new Transcript(first);
        for (const { action: named, line, character, choice } of steps) {
          const action = actions.find(({ name }) => name === named)!;
          const before = new Transcript(now);
          const at = placeIn(before, line, character);
          const edits = action.act(before, at, choice);
          if (!edits || edits.length === 0) continue;
          made.set(action.name, (made.get(action.name) ?? 0) + 1);
          const then = applied(now, edits);
          const after = new Transcript(then);
          const back = undoing(before, edits);
          for (const [made, text] of [
            [edits, then],
            [back, now],
            [edits, then],
          ] as const) {
            editAll(kept, made);
            assert.equal(kept.text.toString(), text, `${action.name} cannot be taken back`);
          }
          checkLineEnds(now, then);
          checkWords(before, edits, after, action);
          checkFootnotes(before, after, action);
          now = then;
        }
        assert.deepEqual(writeModel(kept), writeModel(new Transcript(now)), "is not read as from scratch");
      }),
      runs(400),
    );
    const all = [...made.values()].reduce((sum, n) => sum + n, 0);
    assert.ok(all >= 1000 * effort, `only ${all} actions were made`);
    for (const { name } of actions) assert.ok((made.get(name) ?? 0) > 4, `${name} was hardly done`);
  });

  it("a speaker who is renamed there and back has the document as it was", function () {
    this.timeout(120_000 * effort);
    let renamed = 0;
    fc.assert(
      fc.property(text, fc.nat({ max: 99 }), (before, choice) => {
        const transcript = new Transcript(before);
        transcript.settle();
        const all = [...new Set([...transcript.tallies.labels.values()].map(({ words }) => words))];
        const label = all[choice % Math.max(1, all.length)];
        if (label === undefined || !canComeBack(transcript, label)) return;
        const there = rename(transcript, label, "Zora Quist");
        if ("reason" in there || there.edits.length === 0) return;
        const then = new Transcript(applied(before, there.edits));
        const typed = there.edits[0]!.newText;
        const back = rename(then, typed, label);
        if ("reason" in back) return;
        const again = back.edits.length > 0 ? back.edits : (back.asked[0]?.edits ?? []);
        assert.equal(applied(then.text.toString(), again), before);
        renamed++;
      }),
      runs(300),
    );
    assert.ok(renamed >= 100, `only ${renamed} were renamed`);
  });
});

/** A place on a line with words, as it is drawn by chance. */
function placeIn({ text }: Transcript, line: number, character: number): Position {
  const worded = Array.from({ length: text.lineCount }, (_, i) => i).filter((i) => /\w/.test(text.line(i)));
  return text.clamp({ line: worded[Math.floor((line * worded.length) / 1000)] ?? 0, character });
}

/** Makes edits in a document, the last first, as an editor does. */
function editAll(transcript: Transcript, edits: readonly FixEdit[]): void {
  const last = [...edits]
    .sort(
      (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
    )
    .reverse();
  for (const { range, newText } of last) transcript.edit(range, newText);
}

/** Whether every way in which the label is printed is one in which the label, typed again, would be written. */
function canComeBack(transcript: Transcript, label: string): boolean {
  for (const place of labelPlaces(transcript, new Set([speakerKey(label)]))) {
    const { start, end, shape } = place.label;
    const printed = transcript.text.line(place.line).slice(start, end);
    const there = inStyleOf(printed, "Zora Quist", label, shape);
    if (inStyleOf(there, label, "Zora Quist", shape) !== printed) return false;
  }
  return true;
}

/** A text with line ends of one kind keeps it. */
function checkLineEnds(before: string, after: string): void {
  if (!/(?<!\r)\n/.test(before) && before.includes("\r\n")) assert.doesNotMatch(after, /(?<!\r)\n/);
  if (!before.includes("\r")) assert.doesNotMatch(after, /\r/);
}
