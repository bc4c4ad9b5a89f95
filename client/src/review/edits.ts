import { Position, Range, type TextDocumentContentChangeEvent } from "vscode";

type Change = Pick<TextDocumentContentChangeEvent, "range" | "text">;

/**
 * Where a range lies after an edit. What is typed over it stands in its place; what is typed at its borders does not
 * belong to it, unless it is to grow at its end.
 *
 * ```
 * aunt (inaudible) showed     →  My aunt (inaudible) showed
 *      ^^^^^^^^^^^                        ^^^^^^^^^^^
 * ```
 */
export function after({ range: old, text }: Change, range: Range, grows = false): Range {
  const free = grows ? old.start.isAfter(range.end) : !old.start.isBefore(range.end) && !old.isEqual(range);
  if (free) return range;
  const lines = text.split("\n");
  const end = new Position(
    old.start.line + lines.length - 1,
    (lines.length === 1 ? old.start.character : 0) + lines.at(-1)!.length,
  );
  const move = (place: Position) =>
    new Position(
      place.line + end.line - old.end.line,
      place.line === old.end.line ? place.character + end.character - old.end.character : place.character,
    );
  const before = !old.end.isAfter(range.start) && !(grows && old.start.isEqual(range.end));
  if (before) return new Range(move(range.start), move(range.end));
  const start = old.start.isBefore(range.start) ? old.start : range.start;
  return new Range(start, old.end.isAfter(range.end) ? end : move(range.end));
}
