import { comparePositions, type Range } from "../text/position.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { rules } from "./index.ts";
import type { Rule, RuleFinding } from "./rule.ts";

/** One piece of text that takes the place of another, in the document's lines. */
export interface FixEdit {
  readonly range: Range;
  readonly newText: string;
  /** Where in the new text the writer goes on, in UTF-16 units: behind the marker of a note that is still to be written. */
  readonly cursor?: number;
}

/** A way to mend what a rule found. */
export interface Fix {
  /** What it does, as the editor lists it: `Collapse the loop to one`. */
  readonly title: string;
  readonly edits: readonly FixEdit[];
  /** Whether it may be done together with all others of its kind, without a person looking at each. */
  readonly safe: boolean;
}

const byCode = new Map<string, Rule>(rules.map((rule) => [rule.code, rule]));

/** The ways to mend a finding, the best first; its range is in the document's lines. */
export function fixesOf(transcript: Transcript, finding: RuleFinding): Fix[] {
  return [...(byCode.get(finding.code)?.fixes?.(finding, transcript) ?? [])];
}

/** The best way to mend a finding, if it needs no person to look; what comes behind it is not worked out. */
export function safeFix(transcript: Transcript, finding: RuleFinding): Fix | undefined {
  if (!mayBeSafe(finding)) return undefined;
  for (const fix of byCode.get(finding.code)!.fixes!(finding, transcript, true))
    return fix.safe ? fix : undefined;
  return undefined;
}

/** Whether the rule of a finding has fixes that need no person to look. */
export function mayBeSafe({ code }: RuleFinding): boolean {
  const rule = byCode.get(code);
  return rule?.fixes !== undefined && !rule.needsLook;
}

/**
 * All that can be mended in one edit without a person looking, in the document's order.
 * @param codes the rules whose findings are mended; all of them, if none are named
 */
export function safeEdits(
  transcript: Transcript,
  findings: Iterable<RuleFinding>,
  codes?: ReadonlySet<string>,
): FixEdit[] {
  const fixes: Fix[] = [];
  for (const finding of findings) {
    const fix = codes && !codes.has(finding.code) ? undefined : safeFix(transcript, finding);
    if (fix) fixes.push(fix);
  }
  return together(fixes);
}

/**
 * The edits of fixes that can be made at once, in the document's order. Of fixes that touch the same text only the first
 * is taken, and all of it: the others may no longer be right, and a next round finds what is left.
 */
export function together(fixes: Iterable<Fix>): FixEdit[] {
  const taken: FixEdit[] = [];
  for (const { edits } of fixes) {
    if (!edits.every((edit) => isFree(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeFor(taken, edit), 0, edit);
  }
  return taken;
}

/** How many of the edits, which are in order and do not overlap, begin before another one. */
function placeFor(taken: readonly FixEdit[], { range }: FixEdit): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePositions(taken[middle]!.range.start, range.start) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isFree(taken: readonly FixEdit[], edit: FixEdit): boolean {
  const at = placeFor(taken, edit);
  return [taken[at - 1], taken[at]].every((other) => !other || isApart(other.range, edit.range));
}

/** Whether the order of two edits is beyond doubt: one may begin where the other ends, unless it only inserts there. */
function isApart(a: Range, b: Range): boolean {
  const inserts = [a, b].some(({ start, end }) => comparePositions(start, end) === 0);
  const behind = (one: Range, other: Range) => {
    const order = comparePositions(one.end, other.start);
    return order < 0 || (order === 0 && !inserts);
  };
  return behind(a, b) || behind(b, a);
}
