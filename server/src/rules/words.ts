import { isSpace, isWordUnit } from "../syntax/characters.ts";
import type { LineSyntax } from "../syntax/line.ts";
import type { Part } from "../transcript/part.ts";
import { atOnce } from "./in-bits.ts";
import { emptyKey, isCapital, letterAt, withLetter, wordKey } from "./word-key.ts";

/** What is known of a word beside its letters, as bits. */
/** A sentence ends behind it: `safe?` */
export const ENDS = 1;
/** It is broken off: `I- I` `the -- the` */
export const CUT = 2;
/** A mark, which is no word but stands where one could. */
export const MARK = 4;
/** A turn, a cue or a paragraph begins with it. */
export const OPENS = 8;
/** A line begins with it. */
export const FIRST = 16;
/** It begins with a capital. */
export const CAPITAL = 32;
/** A sign other than a blank stands between it and the next word of its line. */
export const PAUSE = 64;

/** A bracket opens before it. */
export const ASIDE = 256;
/** It stands between quotation marks that open and close on its line. */
export const QUOTED = 512;
/** A turn begins with it. */
export const TURN = 1024;

/** The words said in one block, in order; `keys[i]`, `lines[i]` and so on tell of the same word. */
export interface Words {
  readonly count: number;
  /** A number for the letters of a word; case and the signs around it do not matter. */
  readonly keys: readonly number[];
  /** Lines from the block's start. */
  readonly lines: readonly number[];
  /** Where a word begins and ends on its line, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly flags: readonly number[];
  /** Whether what stands behind the block's last word begins a paragraph. */
  readonly broken: boolean;
}

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

interface Builder {
  readonly keys: number[];
  readonly lines: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly flags: number[];
}

/** A stretch of a line in which nothing is said, or a mark. */
interface Skip {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** How much of a line is read at once, in UTF-16 units. */
const BIT_UNITS = 16_384;

function* readWords(part: Part): Generator<void, Words> {
  const { lines, block } = part.syntax;
  const out: Builder = { keys: [], lines: [], starts: [], ends: [], flags: [] };
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
    const before = out.keys.length;
    const words = block.line(i);
    const place: Place = { at: speech, next: 0, last: -1, coming: 0, quote: -1, closes: true };
    for (;;) {
      readSpoken(words, i, place, place.at + BIT_UNITS, skips.get(i) ?? unskipped, out);
      if (place.at >= words.length) break;
      yield;
    }
    if (out.keys.length === before) continue;
    out.flags[before]! |= FIRST | label | (opens ? OPENS : 0);
    label = 0;
    opens = false;
  }
  return { ...out, count: out.keys.length, broken: opens };
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
  out: Builder,
): void {
  let { at, next, last, coming, quote, closes } = place;
  while (at < line.length && at < to) {
    while (next < skips.length && skips[next]!.end <= at) next++;
    const skip = skips[next];
    const code = line.charCodeAt(at);
    if (skip && skip.start <= at) {
      const end = Math.min(skip.end, line.length);
      if (skip.mark) push(out, wordKey(skip.mark), index, at, end, MARK);
      last = -1;
      at = end;
    } else if (code === 60 && isTagStart(line.charCodeAt(at + 1))) at = behindTag(line, at);
    else if (isWordUnit(code)) {
      at = readWord(line, index, at, coming | (at < quote ? QUOTED : 0), out);
      last = out.keys.length - 1;
      coming = 0;
    } else {
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

function readWord(line: string, index: number, start: number, known: number, out: Builder): number {
  let key = emptyKey;
  let at = start;
  for (; at < line.length; at++) {
    const letter = letterAt(line, at);
    if (letter === 0) break;
    key = withLetter(key, letter);
  }
  push(out, key, index, start, at, isCapital(line, start) ? known | CAPITAL : known);
  return at;
}

function push(out: Builder, key: number, line: number, start: number, end: number, flags: number): void {
  out.keys.push(key);
  out.lines.push(line);
  out.starts.push(start);
  out.ends.push(end);
  out.flags.push(flags);
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
