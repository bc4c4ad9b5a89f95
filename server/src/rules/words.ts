import { isSpace, isWordUnit } from "../syntax/characters.ts";
import type { LineSyntax } from "../syntax/line.ts";
import type { Part } from "../transcript/part.ts";
import { atOnce } from "./in-bits.ts";
import { emptyKey, isCapital, letterAt, withLetter, wordKey } from "./word-key.ts";
import {
  ASIDE,
  CAPITAL,
  CUT,
  ENDS,
  FIRST,
  MARK,
  OPENS,
  PAUSE,
  QUOTED,
  TURN,
  WordList,
  type Words,
} from "./word-list.ts";

interface Reading {
  readonly part: Part;
  readonly words: Words;
}

/** The words of so many blocks are kept: those of a short document, for whose blocks several rules ask in turn. */
const KEPT = 8;
const kept: Reading[] = [];
let oldest = 0;
/** Of a very long block, read bit by bit while other blocks may be asked for. */
let long: Reading | undefined;

/** The words said in a block: without labels, gutters, time codes and tags; a mark counts as one. */
export function spokenWords(part: Part): Words {
  if (long?.part === part) return long.words;
  const known = kept.find((one) => one.part === part);
  if (known) return known.words;
  const words = atOnce(readWords(part));
  kept[oldest] = { part, words };
  oldest = (oldest + 1) % KEPT;
  return words;
}

/** Reads the words of a very long block bit by bit, for those who ask for them then. */
export function* prepareWords(part: Part): Generator<void, void> {
  if (long?.part === part) return;
  const words = yield* readWords(part);
  long = { part, words };
}

/** Lets go of what was read bit by bit. */
export function forgetWords(): void {
  long = undefined;
}

/** A stretch of a line in which nothing is said, or a mark. */
interface Skip {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** How much of a line is read at once, in UTF-16 units. */
const BIT_UNITS = 16_384;

/** So many UTF-16 units a word and what follows it take at least, as a rule. */
const WORD_UNITS = 4;

function* readWords(part: Part): Generator<void, Words> {
  const { lines, block } = part.syntax;
  const out = new WordList(block.text.length / WORD_UNITS);
  const skips = skipsOf(part);
  let turn = 0;
  let opens = false;
  let label = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    let speech = -1;
    if (part.turns[turn]?.line === i) {
      speech = part.turns[turn++]!.label!.speech;
      label = TURN;
      opens = true;
    } else if (line.kind !== "text") {
      // a page's end says nothing of the sentence that goes on behind it
      if (line.kind !== "gutter") opens = true;
      continue;
    } else speech = speechOf(line);
    const before = out.count;
    const words = block.line(i);
    const place: Place = { at: speech, next: 0, last: -1, coming: 0, quote: -1, closes: true };
    for (;;) {
      readSpoken(words, i, place, place.at + BIT_UNITS, skips.get(i) ?? unskipped, out);
      if (place.at >= words.length) break;
      yield;
    }
    if (out.count === before) continue;
    out.flags[before]! |= FIRST | label | (opens ? OPENS : 0);
    label = 0;
    opens = false;
  }
  out.broken = opens;
  out.label = label !== 0;
  return out;
}

/** Where what is said begins: behind the voice of a cue that goes on, behind the gutter. */
function speechOf({ labels, gutter }: LineSyntax): number {
  return labels?.find(({ shape }) => shape === "voice")?.speech ?? gutter?.words ?? 0;
}

function skipsOf(part: Part): Map<number, Skip[]> {
  const skips = new Map<number, Skip[]>();
  const skip = (line: number, one: Skip) => {
    const list = skips.get(line);
    if (list) list.push(one);
    else skips.set(line, [one]);
  };
  for (const i of part.syntax.notable) {
    const { marks, times, references } = part.syntax.lines[i]!;
    for (const { back, start, end, text } of marks ?? []) {
      // of a mark over line ends only the last line is passed over: the lines before may lie in another block
      skip(i, { start: back === 0 ? start : 0, end, mark: text });
    }
    for (const { start, end } of times ?? []) skip(i, { start, end, mark: "" });
    for (const { start, end } of references ?? []) skip(i, { start, end, mark: "" });
  }
  for (const list of skips.values()) list.sort((a, b) => a.start - b.start);
  return skips;
}

const unskipped: readonly Skip[] = [];

/** The most UTF-16 units of a tag such as `<c.colour>` or `<00:00:01.500>`. */
const TAG_UNITS = 60;

/** How far a line is read. */
interface Place {
  at: number;
  /** The first of its stretches without words that may lie ahead. */
  next: number;
  /** The word on this line whose flags are completed by the signs behind it, and what the next one begins with. */
  last: number;
  coming: number;
  /** Where a quotation ends, and whether one that opens may be closed. */
  quote: number;
  closes: boolean;
}

function readSpoken(
  line: string,
  index: number,
  place: Place,
  to: number,
  skips: readonly Skip[],
  out: WordList,
): void {
  let { at, next, last, coming, quote, closes } = place;
  const end = Math.min(line.length, to);
  while (at < end) {
    const code = line.charCodeAt(at);
    let skip = skips[next];
    while (skip && skip.end <= at) skip = skips[++next];
    if (skip && skip.start <= at) {
      const end = Math.min(skip.end, line.length);
      if (skip.mark) out.push(wordKey(skip.mark), index, at, end, MARK);
      last = -1;
      at = end;
    } else if (code === 32) at++;
    else if (isWordUnit(code)) {
      at = readWord(line, index, at, coming | (at < quote ? QUOTED : 0), out);
      last = out.count - 1;
      coming = 0;
    } else if (code === 60 && isTagStart(line.charCodeAt(at + 1))) at = behindTag(line, at);
    else {
      if (last >= 0) out.flags[last]! |= signFlags(line, at, code);
      if (code === 40 || code === 91) coming = ASIDE;
      if (closes && at > quote && closing.has(code)) {
        const end = line.indexOf(closing.get(code)!, at + 1);
        // one that nothing closes quotes nothing, and no more are looked for
        closes = end >= 0;
        quote = Math.max(end, at);
      }
      at++;
    }
  }
  Object.assign(place, { at, next, last, coming, quote, closes });
}

/** Quotation marks and those that close them; what is sung stands between notes. */
const closing: ReadonlyMap<number, string> = new Map([
  [34, '"'],
  [0x201c, "”"],
  [0x201e, "“"],
  [0xab, "»"],
  [0x266a, "♪"],
  [0x266b, "♫"],
]);

/** What a sign behind a word says of it. */
function signFlags(line: string, at: number, code: number): number {
  if (isSpace(code)) return 0;
  if (code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x3002 || code === 0xff1f)
    return ENDS | PAUSE;
  const dash = code === 45 || code === 0x2013 || code === 0x2014;
  return dash && line.charCodeAt(at + 1) !== 62 ? CUT | PAUSE : PAUSE;
}

function readWord(line: string, index: number, start: number, known: number, out: WordList): number {
  let key = emptyKey;
  let at = start;
  for (; at < line.length; at++) {
    const letter = letterAt(line, at);
    if (letter === 0) break;
    key = withLetter(key, letter);
  }
  out.push(key, index, start, at, isCapital(line, start) ? known | CAPITAL : known);
  return at;
}

function isTagStart(code: number): boolean {
  return (
    code === 47 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  );
}

function behindTag(line: string, at: number): number {
  const end = line.slice(at, at + TAG_UNITS).indexOf(">");
  return end < 0 ? at + 1 : at + end + 1;
}
