import type { Mark, MarkKind } from "../syntax/line.ts";
import type { Range } from "../text/position.ts";
import type { Transcript } from "./transcript.ts";

/** A mark with its place in the document. */
export interface PlacedMark {
  readonly kind: MarkKind;
  readonly text: string;
  readonly range: Range;
  /** Seconds, where a time code stands in it. */
  readonly time?: number;
}

/** Where a mark stands; it may begin some lines before the line that it belongs to. */
export function markRange(mark: Mark, line: number): Range {
  return { start: { line: line - mark.back, character: mark.start }, end: { line, character: mark.end } };
}

function place(mark: Mark, line: number): PlacedMark {
  const { kind, text, time } = mark;
  return { kind, text, range: markRange(mark, line), ...(time !== undefined && { time }) };
}

/** All marks of a document, in order. */
export function allMarks(transcript: Transcript): PlacedMark[] {
  const marks: PlacedMark[] = [];
  for (let block = 0; block < transcript.blockCount; block++) {
    const first = transcript.text.firstLine(block);
    transcript.syntax(block).lines.forEach((line, i) => {
      for (const mark of line.marks ?? []) marks.push(place(mark, first + i));
    });
  }
  return marks;
}

/** The mark at a place. One that runs over line ends is found from any of its lines. */
export function markAt(transcript: Transcript, line: number, character: number): PlacedMark | undefined {
  const last = Math.min(transcript.text.lineCount - 1, line + 8);
  for (let at = line; at <= last; at++) {
    for (const mark of transcript.line(at).marks ?? []) {
      const { start, end } = markRange(mark, at);
      const behindStart = start.line < line || (start.line === line && start.character <= character);
      const beforeEnd = line < end.line || (line === end.line && character <= end.character);
      if (behindStart && beforeEnd) return place(mark, at);
    }
  }
  return undefined;
}
