import { isDigit, isWordUnit, skipSpace } from "../syntax/characters.ts";
import { sentencesOf } from "../transcript/sentences.ts";

/** A stretch of a text, in UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The sentence that a place lies in; white space behind a sentence belongs to it.
 *
 *     It is, Mr. Oda. Is |it safe? So.     the sentence is `Is it safe?`
 */
export function sentenceAt(text: string, at: number): Piece {
  let last: Piece = { start: 0, end: 0 };
  for (const sentence of sentencesOf(text)) {
    last = sentence;
    if (at < skipSpace(text, sentence.end)) break;
  }
  return last;
}

/** The word that a place touches: letters and digits, with hyphens and apostrophes inside; undefined where none is. */
export function wordAt(text: string, at: number): Piece | undefined {
  let start = at;
  let end = at;
  while (start > 0 && inWord(text, start - 1)) start--;
  while (end < text.length && inWord(text, end)) end++;
  return start < end ? { start, end } : undefined;
}

function inWord(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (isWordUnit(code)) return true;
  if (!"'’-".includes(text[i]!) && !(text[i] === "." && isDigit(text.charCodeAt(i + 1)))) return false;
  return i > 0 && isWordUnit(text.charCodeAt(i - 1)) && isWordUnit(text.charCodeAt(i + 1));
}
