import { isDigit, isLower, isSpace, isWordUnit, skipSpace, trimEnd } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";

/** A stretch of a text, in UTF-16 units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Signs that may close a sentence behind its stop: `“Is it?” (So it was.)` */
const closing = "\"'”’»)]";
/** A reference behind a stop: `[1]` */
const reference = /^(?:\[\^?\w{1,4}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})/;
/** Short words with a stop that ends no sentence. */
const short = new Set([
  "vs",
  "etc",
  "approx",
  "dept",
  "inc",
  "ltd",
  "co",
  "corp",
  "jr",
  "no",
  "nr",
  "bzw",
  "ca",
]);

/**
 * The sentence that a place lies in; white space behind a sentence belongs to it.
 *
 *     It is, Mr. Oda. Is |it safe? So.     the sentence is `Is it safe?`
 */
export function sentenceAt(text: string, at: number): Piece {
  let start = skipSpace(text, 0);
  for (;;) {
    const stop = sentenceEnd(text, start);
    const next = skipSpace(text, stop);
    if (at < next || next >= text.length) return { start, end: trimEnd(text, stop, start) };
    start = next;
  }
}

/** Where the sentence ends that begins at a place. */
function sentenceEnd(text: string, start: number): number {
  for (let i = start; i < text.length; i++) {
    if (!isStop(text[i]!)) continue;
    let end = i + 1;
    while (end < text.length && isStop(text[end]!)) end++;
    while (end < text.length && closing.includes(text[end]!)) end++;
    end += reference.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    if (end === text.length) return end;
    if (isSpace(text.charCodeAt(end)) && ends(text, start, i, end)) return end;
    i = end - 1;
  }
  return text.length;
}

function isStop(sign: string): boolean {
  return ".?!…。？！".includes(sign);
}

/** Whether a stop ends a sentence: not behind a title, an initial or a short word, nor before a small letter. */
function ends(text: string, start: number, stop: number, end: number): boolean {
  const next = text[skipSpace(text, end)] ?? "";
  if (isLower(next)) return false;
  if (text[stop] !== ".") return true;
  let from = stop;
  while (from > start && (isWordUnit(text.charCodeAt(from - 1)) || text[from - 1] === ".")) from--;
  const word = text.slice(from, stop);
  if (/^\p{L}$/u.test(word) && word !== "I") return false;
  return !(short.has(word.toLowerCase()) || (word.length < 6 && beginsWithTitle(speakerKey(word))));
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
