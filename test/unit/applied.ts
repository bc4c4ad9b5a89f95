import assert from "node:assert/strict";
import type { FixEdit } from "../../server/src/rules/fix.ts";
import { comparePositions, type Position } from "../../server/src/text/position.ts";

/** An edit as fixes and the protocol have it. */
type Edit = Pick<FixEdit, "range" | "newText">;

/** A text with edits made in it as the protocol says: all places are those before, and none may overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const at = offsets(text);
  const sorted = inOrder(edits);
  let done = "";
  let from = 0;
  for (const { range, newText } of sorted) {
    assert.ok(at(range.start) >= from, "two edits overlap");
    done += text.slice(from, at(range.start)) + newText;
    from = at(range.end);
  }
  return done + text.slice(from);
}

/** Where a place has moved to by edits; undefined for one that they have taken away. */
export function movedBy(text: string, edits: readonly Edit[]): (place: Position) => number | undefined {
  const at = offsets(text);
  const sorted = inOrder(edits);
  return (place) => {
    let moved = at(place);
    for (const { range, newText } of sorted) {
      const [start, end] = [at(range.start), at(range.end)];
      if (start > at(place)) break;
      if (end > at(place)) return undefined;
      moved += newText.length - (end - start);
    }
    return moved;
  };
}

/** From places to UTF-16 units from the text's start; every place must exist. */
export function offsets(text: string): (place: Position) => number {
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length)];
  return ({ line, character }) => {
    const start = starts[line];
    assert.ok(start !== undefined, `there is no line ${line}`);
    const content = text.slice(start, starts[line + 1]).replace(/[\r\n]+$/, "");
    assert.ok(character >= 0 && character <= content.length, `line ${line} has no character ${character}`);
    return start + character;
  };
}

/** What only inserts comes before what stands at the same place. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].sort(
    (a, b) => comparePositions(a.range.start, b.range.start) || comparePositions(a.range.end, b.range.end),
  );
}
