/** A place in a document: lines count from 0, characters are UTF-16 units from the line's start, as in LSP. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What lies between two positions; `end` is the first place that is not part of it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Below 0 when `a` stands before `b`, 0 when they are the same place. */
export function comparePositions(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** Whether the place lies in the range; both borders count, as for a cursor that touches a word. */
export function touches(range: Range, at: Position): boolean {
  return comparePositions(range.start, at) <= 0 && comparePositions(at, range.end) <= 0;
}

/** A range on one line, in UTF-16 units. */
export function span(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
