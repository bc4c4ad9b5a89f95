import type { Position, Range } from "../text/position.ts";

/** Whether two places are the same, or there is neither. */
export function samePlace(a: Position | undefined, b: Position | undefined): boolean {
  return a?.line === b?.line && a?.character === b?.character;
}

/** A place of the block before, counted from the block behind it. */
export function movedUp({ line, character }: Position, lines: number): Position {
  return { line: line - lines, character };
}

/** Likewise a range. */
export function movedRange({ start, end }: Range, lines: number): Range {
  return { start: movedUp(start, lines), end: movedUp(end, lines) };
}
