import { isDigit, isWordUnit } from "../syntax/characters.ts";

/** The number that stands for a word's letters; case and the kind of apostrophe do not matter. */
export function wordKey(word: string): number {
  let key = emptyKey;
  for (let i = 0; i < word.length; i++) key = withLetter(key, smallOf(word, i, word.charCodeAt(i)));
  return key;
}

/** The key of no letters: keys are those of the hash FNV-1a. */
export const emptyKey = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The key of a word that goes on with one letter more. */
export function withLetter(key: number, letter: number): number {
  return Math.imul(key ^ letter, PRIME);
}

/** The small letter for each letter of ASCII, each digit as it is, and 0 for what is neither. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  isWordUnit(code) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0,
);

/** What a UTF-16 unit of a line is in the key of its word; 0 where it is no part of one. */
export function letterAt(line: string, at: number): number {
  const code = line.charCodeAt(at);
  if (code < 128) return ASCII[code] || (joins(line, at, code) ? code : 0);
  return isWordUnit(code) || joins(line, at, code) ? smallOf(line, at, code) : 0;
}

/** Whether a letter is a capital. */
export function isCapital(line: string, at: number): boolean {
  const code = line.charCodeAt(at);
  return code < 128 ? ASCII[code] !== code : line[at] !== line[at]!.toLowerCase();
}

/** A UTF-16 unit as it counts in a key: capitals as small letters, a curly apostrophe as a straight one. */
function smallOf(text: string, at: number, code: number): number {
  if (code < 128) return ASCII[code] || code;
  return code === 0x2019 ? 39 : text[at]!.toLowerCase().charCodeAt(0);
}

/** Whether a sign inside a word is part of it: `don't`, `3.5`, `e-mail`. */
function joins(line: string, at: number, code: number): boolean {
  if (code !== 39 && code !== 0x2019 && code !== 45 && code !== 46) return false;
  if (at + 1 >= line.length) return false;
  const next = line.charCodeAt(at + 1);
  return code === 46 ? isDigit(next) && isDigit(line.charCodeAt(at - 1)) : isWordUnit(next);
}
