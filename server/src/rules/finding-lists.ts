import { comparePositions, type Range } from "../text/position.ts";
import type { RuleFinding } from "./rule.ts";

/** Whether two lists say the same at the same places. */
export function sameFindings(a: readonly RuleFinding[], b: readonly RuleFinding[]): boolean {
  return a.length === b.length && a.every((finding, i) => sameFinding(finding, b[i]!));
}

function sameFinding(a: RuleFinding, b: RuleFinding): boolean {
  const same = a.code === b.code && a.severity === b.severity && a.message === b.message;
  return same && sameRange(a.range, b.range);
}

function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/**
 * In the order of the text. Of two that begin at one place the order does not hang on where the borders of blocks lie: no
 * rule finds two things at one range.
 */
export function inOrder(a: RuleFinding, b: RuleFinding): number {
  const byCode = a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
  return (
    comparePositions(a.range.start, b.range.start) || byCode || comparePositions(a.range.end, b.range.end)
  );
}

/** A finding of a block in the document's lines. */
export function inDocument(finding: RuleFinding, firstLine: number): RuleFinding {
  const { range, message, code, severity } = finding;
  const { start, end } = range;
  return {
    range: {
      start: { line: start.line + firstLine, character: start.character },
      end: { line: end.line + firstLine, character: end.character },
    },
    message,
    code,
    severity,
  };
}
