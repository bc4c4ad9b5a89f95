import { isSpace, isWordUnit } from "../syntax/characters.ts";
import { comparePositions, type Position, type Range, span } from "../text/position.ts";
import { markRange } from "../transcript/marks.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** The most lines over which a mark or a note to the reader runs. */
const MOST_LINES = 8;

/**
 * Where a turn can be parted at a place: not within a word, a mark, a correction, a note to the reader or a time code, but
 * before it; and behind references, which belong to the words before them.
 *
 *     MS VALE: Th|ank you.          before the word
 *     MS VALE: So (no aud|ible answer).    before the mark
 *     MS VALE: The gate[|1] is shut.       behind the reference
 */
export function betweenWords(transcript: Transcript, position: Position): Position {
  const at = wordStart(transcript, position);
  for (const { start, end } of pieces(transcript, at.line))
    if (isBefore(start, at) && isBefore(at, end)) return wordStart(transcript, start);
  return behindReferences(transcript, at);
}

/** What must not be cut, as far as it lies on a line. */
function* pieces(transcript: Transcript, line: number): Generator<Range> {
  const { times = [], corrections = [] } = transcript.line(line);
  for (const { start, end } of [...times, ...corrections]) yield span(line, start, end);
  const last = Math.min(transcript.text.lineCount - 1, line + MOST_LINES);
  for (let at = line; at <= last; at++) {
    const { marks = [], remarks = [] } = transcript.line(at);
    for (const mark of marks) yield markRange(mark, at);
    for (const { back, start, end } of remarks)
      yield { start: { line: at - back, character: start }, end: { line: at, character: end } };
  }
}

function behindReferences(transcript: Transcript, { line, character }: Position): Position {
  const words = transcript.text.line(line);
  let at = character;
  for (const { start, end } of transcript.line(line).references ?? []) {
    const belongs = start > 0 && !isSpace(words.charCodeAt(start - 1));
    if ((start < at || (start === at && belongs)) && at < end) at = end;
  }
  return { line, character: at };
}

/** The start of the word that a place lies in. */
function wordStart({ text }: Transcript, { line, character }: Position): Position {
  const words = text.line(line);
  let at = character;
  if (at >= words.length || !joins(words, at)) return { line, character };
  while (at > 0 && !isSpace(words.charCodeAt(at - 1))) at--;
  return { line, character: at };
}

/** Whether what stands before and behind a place belongs to one word, or to one sign of two units. */
function joins(words: string, at: number): boolean {
  if (at === 0) return false;
  const [one, two] = [words.charCodeAt(at - 1), words.charCodeAt(at)];
  return (isWordUnit(one) && isWordUnit(two)) || (one >= 0xd800 && one < 0xdc00);
}

function isBefore(one: Position, other: Position): boolean {
  return comparePositions(one, other) < 0;
}
