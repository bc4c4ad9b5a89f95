import { isSpace } from "../syntax/characters.ts";
import type { Position } from "../text/position.ts";
import { markerAt } from "../transcript/footnotes.ts";
import { markAt } from "../transcript/marks.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { turnAt, turnLine, turnStretch } from "../transcript/turns.ts";
import { wordAt } from "./sentence.ts";

/**
 * Where something about words comes to stand that are at a place: behind the word, and not in a label, a mark, a time
 * code or what is printed but not said.
 *
 *     MS VALE: The ga|te is shut.       MS VALE: The gate| is shut.
 *     MS VALE: The gate |is shut.       MS VALE: The gate| is shut.
 */
export function placeInWords(transcript: Transcript, position: Position): Position | { reason: string } {
  const { line, character } = transcript.text.clamp(position);
  const { kind, gutter, times, corrections, remarks } = transcript.line(line);
  const behind = { reason: "Put the cursor behind the words that it is about" };
  if (kind !== "text" && kind !== "heading" && kind !== "note") return behind;
  const words = transcript.text.line(line);
  let end = character;
  const word = wordAt(words, end);
  if (word && word.start < end) end = word.end;
  else while (end > 0 && isSpace(words.charCodeAt(end - 1))) end--;
  if (isInside(words, end)) end++;
  if (end <= Math.max(speechStart(transcript, line) - 1, gutter?.words ?? 0)) return behind;
  const inside = (piece: { start: number; end: number }) => piece.start < end && end < piece.end;
  if (times?.some(inside) || corrections?.some(inside) || remarks?.some(inside)) return behind;
  const marker = markerAt(transcript, line, end);
  if (marker && inside({ start: marker.range.start.character, end: marker.range.end.character }))
    return behind;
  const mark = markAt(transcript, line, end);
  if (mark && !isBorder(mark.range.start, line, end) && !isBorder(mark.range.end, line, end)) return behind;
  return { line, character: end };
}

/** Whether a place lies in the middle of a character of two units. */
function isInside(words: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(words.slice(at - 1, at + 1));
}

function isBorder(border: Position, line: number, character: number): boolean {
  return border.line === line && border.character === character;
}

/** Where the words behind the label of a line begin; 0 where no turn begins. */
export function speechStart(transcript: Transcript, line: number): number {
  const turn = turnAt(transcript, line);
  if (!turn || turnLine(transcript, turn) !== line) return 0;
  return turnStretch(transcript, turn).label!.speech;
}
