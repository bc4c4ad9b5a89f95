import type { FixEdit } from "../rules/fix.ts";
import { comparePositions } from "../text/position.ts";

/** What an action does to a document, or why it can do nothing. */
export type Annotation = { readonly edits: readonly FixEdit[] } | { readonly reason: string };

/** What somebody wrote, on one line. */
export function oneLine(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/**
 * The edits in the document's order. Two that meet, one of which only inserts, are made one, so that no client need
 * know which comes first.
 */
export function inOrder(edits: readonly FixEdit[]): FixEdit[] {
  const sorted = edits.toSorted(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
  const made: FixEdit[] = [];
  for (const edit of sorted) {
    const last = made.at(-1);
    if (last && comparePositions(last.range.end, edit.range.start) === 0 && [last, edit].some(inserts)) {
      const range = { start: last.range.start, end: edit.range.end };
      made[made.length - 1] = { range, newText: last.newText + edit.newText };
    } else made.push(edit);
  }
  return made;
}

function inserts({ range }: FixEdit): boolean {
  return comparePositions(range.start, range.end) === 0;
}
