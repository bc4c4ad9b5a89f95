import { comparePositions, type Position, type Range } from "../text/position.ts";
import type { Text } from "../text/text.ts";

/** Words that take the place of what a range holds. */
export interface Replacement {
  readonly range: Range;
  readonly newText: string;
}

/** A line of the document that edits result in, which do not overlap: without making the document. */
export function lineAfter(text: Text, edits: readonly Replacement[], wanted: number): string {
  let from: Position = { line: 0, character: 0 };
  /** The result's line up to here, and its number. */
  let words = "";
  let line = 0;
  for (const { range, newText } of edits.toSorted((one, other) =>
    comparePositions(one.range.start, other.range.start),
  )) {
    const { start } = range;
    const kept = start.line - from.line;
    if (kept > 0) {
      if (wanted === line) return words + text.line(from.line).slice(from.character);
      if (wanted < line + kept) return text.line(from.line + wanted - line);
      line += kept;
      words = "";
    }
    words += text.line(start.line).slice(kept > 0 ? 0 : from.character, start.character);
    const [first, ...more] = newText.split(/\r\n|\r|\n/);
    words += first;
    for (const next of more) {
      if (line === wanted) return words;
      line++;
      words = next;
    }
    from = range.end;
  }
  return wanted === line
    ? words + text.line(from.line).slice(from.character)
    : text.line(from.line + wanted - line);
}
