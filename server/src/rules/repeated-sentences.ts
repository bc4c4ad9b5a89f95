import type { Position, Range } from "../text/position.ts";
import { isEcho } from "./echo.ts";
import { BIT_WORDS, MOST_TIMES, PHRASE_TIMES, SENTENCE_WORDS, type SentenceLoop, work } from "./loops.ts";
import { movedRange, movedUp, samePlace } from "./places.ts";
import { ENDS, MARK, OPENS, TURN, type Words } from "./word-list.ts";

/** What must be known of the sentences before a block. Lines are below 0. */
export interface SentenceState {
  /** The words of the latest sentence, which may go on, as one number, and how many they are, marks not counted. */
  readonly key: number;
  readonly words: number;
  readonly start: Position | undefined;
  /** Its first word, and whether all others are the same: `Hear, hear.` */
  readonly first: number;
  readonly alike: boolean;
  /** Whether a turn begins with it. */
  readonly turn: boolean;
  /** Where the latest word ends. */
  readonly end: Position | undefined;
  /** The sentence before it, and how often that has come running. */
  readonly before: Sentence | undefined;
  /** Whether a sentence ended with the latest word. */
  readonly over: boolean;
}

interface Sentence {
  readonly key: number;
  readonly words: number;
  readonly times: number;
  /** How many of its repetitions open a turn. */
  readonly turns: number;
  /** Where it ended first, where it stood for the second time, where it ended last. */
  readonly once: Position;
  readonly again: Range | undefined;
  readonly end: Position;
  /** Whether a passage has been told of in which it lies. */
  readonly told: boolean;
}

export const sentenceStart: SentenceState = {
  key: 0,
  words: 0,
  start: undefined,
  first: 0,
  alike: true,
  turn: false,
  end: undefined,
  before: undefined,
  over: true,
};

export function sameSentenceState(a: SentenceState, b: SentenceState): boolean {
  if (a === b) return true;
  const same =
    a.key === b.key &&
    a.words === b.words &&
    a.turn === b.turn &&
    a.first === b.first &&
    a.alike === b.alike &&
    a.over === b.over;
  if (!same || !samePlace(a.start, b.start) || !samePlace(a.end, b.end)) return false;
  const { before: c } = a;
  const { before: d } = b;
  if (!c || !d) return c === d;
  const equal =
    c.key === d.key && c.words === d.words && c.times === d.times && c.turns === d.turns && c.told === d.told;
  const again = samePlace(c.again?.start, d.again?.start) && samePlace(c.again?.end, d.again?.end);
  return equal && again && samePlace(c.once, d.once) && samePlace(c.end, d.end);
}

/** Finds whole sentences of two words or more that come again and again, however long they are. */
export class SentenceReader {
  readonly loops: SentenceLoop[] = [];
  readonly #read: Words;
  readonly #last: Position | undefined;
  #key: number;
  #words: number;
  #start: Position | undefined;
  #turn: boolean;
  #first: number;
  #alike: boolean;
  #before: Sentence | undefined;
  #over: boolean;
  #next = 0;

  constructor(words: Words, entry: SentenceState) {
    this.#read = words;
    this.#last = entry.end;
    this.#key = entry.key;
    this.#words = entry.words;
    this.#start = entry.start;
    this.#turn = entry.turn;
    this.#first = entry.first;
    this.#alike = entry.alike;
    this.#before = entry.before;
    this.#over = entry.over;
  }

  /** Reads some more words. Returns whether there are others behind them. */
  readOn(): boolean {
    const words = this.#read;
    const end = Math.min(words.count, this.#next + BIT_WORDS);
    for (let i = this.#next; i < end; i++) {
      const flags = words.flags[i]!;
      if (this.#over || flags & OPENS) this.#end(i);
      if (!this.#start) {
        this.#start = { line: words.lines[i]!, character: words.starts[i]! };
        this.#turn = (flags & TURN) !== 0;
        this.#first = words.keys[i]!;
        this.#alike = true;
      }
      if (words.keys[i] !== this.#first) this.#alike = false;
      this.#key = Math.imul(this.#key, 31) ^ words.keys[i]!;
      if (!(flags & MARK)) this.#words++;
      this.#over = (flags & ENDS) !== 0;
    }
    work.words += end - this.#next;
    this.#next = end;
    if (end < words.count) return true;
    this.#over ||= words.broken;
    return false;
  }

  /** Ends what is still going on: behind the document's last word. */
  close(): void {
    this.#end(this.#read.count);
    this.#tell(this.#read.count);
  }

  /**
   * The state behind the block, which has so many lines.
   * @param told whether words lie in a passage that has been told of
   */
  exit(lines: number, told: (range: Range) => boolean): SentenceState {
    const up = (place: Position | undefined) => place && movedUp(place, lines);
    const before = this.#before;
    return {
      key: this.#key,
      words: this.#words,
      start: up(this.#start),
      turn: this.#turn,
      first: this.#first,
      alike: this.#alike,
      end: up(this.#endOf(this.#read.count - 1)),
      before: before && {
        ...before,
        once: movedUp(before.once, lines),
        again: before.again && movedRange(before.again, lines),
        end: movedUp(before.end, lines),
        told: before.told || (before.again !== undefined && told(before.again)),
      },
      over: this.#over,
    };
  }

  #endOf(at: number): Position | undefined {
    if (at < 0) return this.#last;
    return { line: this.#read.lines[at]!, character: this.#read.ends[at]! };
  }

  /** Ends the sentence before a word: it is one more of those before, or the first of its kind. */
  #end(at: number): void {
    const start = this.#start;
    const end = this.#endOf(at - 1);
    if (!start || !end) return;
    const key = this.#key;
    // `No, no. No, no.` is one word that comes again and again
    const words = this.#alike ? Math.min(this.#words, 1) : this.#words;
    const before = this.#before;
    if (before?.key === key && before.words === words) {
      this.#before = {
        ...before,
        times: Math.min(before.times + 1, MOST_TIMES),
        turns: Math.min(before.turns + (this.#turn ? 1 : 0), MOST_TIMES),
        again: before.again ?? { start, end },
        end,
      };
    } else {
      this.#tell(at);
      this.#before = { key, words, times: 1, turns: 0, once: end, again: undefined, end, told: false };
    }
    this.#key = 0;
    this.#words = 0;
    this.#start = undefined;
  }

  #tell(at: number): void {
    if (!this.#before) return;
    const { once, again, end, words, times, turns, told } = this.#before;
    if (again && words >= SENTENCE_WORDS && times >= PHRASE_TIMES && !isEcho(words, turns, times))
      this.loops.push({ once, again, end, words, times, at, told });
  }
}
