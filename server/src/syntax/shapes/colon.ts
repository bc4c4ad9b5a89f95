import {
  foldSpace,
  isDigit,
  isSpace,
  isUpper,
  isWordUnit,
  skipSpace,
  trimEnd,
  withoutEnd,
} from "../characters.ts";
import { makeCandidate } from "./candidate.ts";
import type { FoundLabel, ShapeReader } from "./shape.ts";

/** The most UTF-16 units and words of a label: `ACTING DEPUTY ASSISTANT SECRETARY LINDQVIST-OKAFOR:` is one. */
const LABEL_UNITS = 72;
const LABEL_WORDS = 8;

/** Small words that stand inside names and functions: `Jan van der Berg`, `MR. DE LA CRUZ AND OTHERS`. */
const particles = new Set(
  "a al an and aus bin binti d da dal das de del della den der des di do dos du e el et for für il ibn la las le les los of on op or pro s t te ten ter the to und van vom von y zu zum zur".split(
    " ",
  ),
);

/**
 * `MS ORTEGA: Thank you.`  `QUESTION: Is it?`  `Ana Ruiz (AR): Yes.`  `AB/CD: No.`  `???: Hm.`  `>> ANA: Yes.`
 *
 * Words at a line's start, each of them a name's (a capital, a number, a particle, something in brackets), then a colon
 * and white space or the line's end. Under a time code alone on its line the shape is `timed`.
 */
export const colon: ShapeReader = (line, from, state) => {
  const start = skipChevrons(line, from);
  const found = findName(line, start);
  if (!found) return undefined;
  const { time } = state;
  return makeCandidate(line, { shape: time === undefined ? "colon" : "timed", ...found, time }, state);
};

/** A name and a colon at a place. */
export function findName(line: string, start: number): Omit<FoundLabel, "shape"> | undefined {
  if (start >= line.length) return undefined;
  const first = line.charCodeAt(start);
  if (first === 91) return findBracketed(line, start);
  if (first !== 63 && !isWordUnit(first)) return undefined;
  if (first !== 63 && !isDigit(first) && !opensName(line, start)) return undefined;
  const colonAt = findColon(line, start);
  if (colonAt < 0) return undefined;
  const end = labelEnd(line, start, colonAt);
  const words = foldSpace(line.slice(start, end));
  const wordCount = nameWords(words);
  if (wordCount === 0) return undefined;
  return { start, end, speech: skipSpace(line, colonAt + 1), words };
}

/** `[SPEAKER_00]: Yes.`, as recognisers write it. `[name]: https://…` and `[1]: …` are no labels. */
function findBracketed(line: string, start: number): Omit<FoundLabel, "shape"> | undefined {
  const close = line.slice(start, start + LABEL_UNITS).indexOf("]:") + start;
  if (close < start + 2) return undefined;
  const behind = close + 2;
  if (behind < line.length && !isSpace(line.charCodeAt(behind))) return undefined;
  const speech = skipSpace(line, behind);
  if (/^(?:<|\S*[/#]|\S+\.\p{L}+(?:\s|$))/u.test(line.slice(speech, speech + 80))) return undefined;
  const words = foldSpace(line.slice(start + 1, close));
  if (words.includes(":") || words.includes("[") || nameWords(words) === 0) return undefined;
  return { start: start + 1, end: close, speech, words };
}

/** `>>` and `>>>` before a label: captions mark a new speaker so. */
function skipChevrons(line: string, start: number): number {
  let at = start;
  while (line.charCodeAt(at) === 62) at++;
  return at - start >= 2 ? skipSpace(line, at) : start;
}

/** `iPhone`, as a caller's device is called, and what recognisers call speakers. */
const smallName = /^(?:\p{Ll}\p{Lu}\p{L}+$|(?:spk|spkr|speaker)[_-]?\d{1,3}$)/u;

/** Whether a name in small letters could begin here. */
export function opensSmall(line: string, at: number): boolean {
  const second = line.charCodeAt(at + 1);
  if (second >= 65 && second <= 90) return true;
  return line.startsWith("sp", at) && /^sp[a-z]{1,5}[_-]?\d/.test(line.slice(at, at + 10));
}

/** Whether a name could begin here: a capital, or a letter of a script that has no capitals. */
function opensName(line: string, at: number): boolean {
  if (opensSmall(line, at)) return true;
  const sign = String.fromCodePoint(line.codePointAt(at)!);
  return isUpper(sign) || sign.toLowerCase() === sign.toUpperCase();
}

/** The colon that could close a label: the first one outside brackets, with white space, the line's end or a sign that opens words behind it. */
function findColon(line: string, start: number): number {
  const limit = Math.min(line.length, start + LABEL_UNITS);
  let depth = 0;
  let words = 0;
  for (let i = start; i < limit; i++) {
    const code = line.charCodeAt(i);
    if (code === 58) {
      if (depth > 0) continue;
      return i + 1 === line.length || isSpace(line.charCodeAt(i + 1)) || '.…(["“¿¡—–'.includes(line[i + 1]!)
        ? i
        : -1;
    }
    if (code === 32 && ++words >= LABEL_WORDS && depth === 0) return -1;
    if (code === 40 || code === 91) depth++;
    else if (code === 41 || code === 93) depth--;
    else if (code === 33 || code === 59 || code === 34 || code === 9 || code === 60 || code === 0x201c)
      return -1;
  }
  return -1;
}

/** Where the printed words end: before white space and before references that stand at the label. */
export function labelEnd(line: string, start: number, colonAt: number): number {
  let end = trimEnd(line, colonAt, start);
  for (;;) {
    const reference = /(?:\[(?:[0-9]{1,4}|\^[\w.-]{1,40})\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|\\[0-9]{1,3}\\)$/.exec(
      line.slice(Math.max(start, end - 44), end),
    );
    if (!reference || end - reference[0].length <= start) return end;
    end = trimEnd(line, end - reference[0].length, start);
  }
}

/** How many words a label has, 0 when it cannot be a name. */
export function nameWords(label: string): number {
  if (/^\?{2,}$/.test(label)) return 1;
  let count = 0;
  let bracketed = false;
  for (const word of label.split(" ")) {
    count++;
    const opens = /^\\?[([]/.test(word);
    const bare = opens ? word.slice(word[0] === "\\" ? 2 : 1) : word;
    if (bracketed || opens) {
      bracketed = !/[)\]][,.]?$/.test(word);
      continue;
    }
    const letter = bare.search(/[\p{L}\p{N}]/u);
    if (letter < 0) {
      if (!/^[&/–—-]$/.test(bare)) return 0;
      continue;
    }
    const sign = String.fromCodePoint(bare.codePointAt(letter)!);
    if (/[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(sign)) continue;
    if (count === 1 && smallName.test(bare)) continue;
    if (count > 1 && particles.has(withoutEnd(bare, ".,’'"))) continue;
    return 0;
  }
  // a bracket that goes on behind the label is what is said
  return !bracketed && /\p{L}/u.test(label) && !endsOpen.test(label) ? count : 0;
}

/** `ADDRESS BY:`, `INTRODUCTIONS (Continued):` head a list or a page; no name ends so. */
const endsOpen = /\b(?:by|of|for|with|from)$|\((?:continued|cont['’.]?d?\.?)\)$/i;
