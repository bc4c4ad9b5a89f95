import { comparePositions, type Position, type Range } from "../text/position.ts";
import { isEcho, turnsAt } from "./echo.ts";
import { LatestWords, type LoopState, type Run } from "./loop-state.ts";
import { movedUp } from "./places.ts";
import { ASIDE, CUT, FIRST, MARK, QUOTED, type Words } from "./word-list.ts";

/** The longest passage that is followed word by word, in words. */
export const LONGEST = 24;
/** How often a passage of so many words must come running to be a loop, and how often one or two words must. */
const PHRASE_WORDS = 3;
export const PHRASE_TIMES = 3;
export const WORD_TIMES = 8;
/** A sentence of so many words is a loop as soon as a passage of more words is. */
export const SENTENCE_WORDS = 2;
/** A loop that goes on longer is told of at once, so that what must be known of it reaches no further back. */
export const MOST_TIMES = 1000;
/** Longer runs that are no loops are all the same, in words. */
const ENOUGH = 4 * LONGEST;

/** How many words were read so far, for tests. */
export const work = { words: 0 };

/** How many words are read at once. */
export const BIT_WORDS = 4096;

const NEVER = Number.POSITIVE_INFINITY;

/** The same words again and again. Lines count from the start of the block in which it was found to end. */
export interface Loop {
  /** Where the words end that are said first. */
  readonly once: Position;
  /** Where they are said for the second time. */
  readonly again: Range;
  /** Where the last of their repetitions ends. */
  readonly end: Position;
  /** How many words are repeated, and how often they come in all; `MOST_TIMES` is that often or more. */
  readonly words: number;
  readonly times: number;
}

/** Whole sentences that come again and again. */
export interface SentenceLoop extends Loop {
  /** At which word of the block that is known, by its index. */
  readonly at: number;
  /** Whether a passage has been told of in which they lie. */
  readonly told: boolean;
}

/** Words at a line's start that stood right before it. */
export interface Double {
  readonly range: Range;
  /** Which of the block's lines with words it opens, counted from 1. */
  readonly row: number;
}

/** Finds passages of up to `LONGEST` words that come again and again. */
export class LoopReader {
  readonly loops: Loop[] = [];
  readonly doubles: Double[] = [];
  /** How many lines with words the block has. */
  rows = 0;
  readonly #words: Words;
  readonly #entry: LoopState;
  readonly #sentences: readonly SentenceLoop[];
  /** How many of the sentences have been heard of. */
  #heard = 0;
  /** The keys of the words before the block and of those in it, and the first of them that is not read yet. */
  readonly #keys: Int32Array;
  #next: number;
  /** By their period: how far words go on as so many words before, and what else is known from the second word on. */
  readonly #lengths = new Int32Array(LONGEST + 1);
  readonly #runs: (Run | undefined)[] = new Array(LONGEST + 1).fill(undefined);

  /** @param sentences the sentences that come again and again, in the order in which that is known */
  constructor(words: Words, entry: LoopState, sentences: readonly SentenceLoop[] = []) {
    this.#words = words;
    this.#entry = entry;
    this.#sentences = sentences;
    for (const run of entry.runs) {
      this.#lengths[run.period] = run.length;
      if (run.again) this.#runs[run.period] = run;
    }
    const before = entry.words.count;
    this.#keys = new Int32Array(before + words.count);
    for (let i = 0; i < before; i++) this.#keys[i] = entry.words.key(i);
    this.#keys.set(words.keys.subarray(0, words.count), before);
    this.#next = before;
  }

  /** Reads some more words. Returns whether there are others behind them. */
  readOn(): boolean {
    const end = Math.min(this.#keys.length, this.#next + BIT_WORDS);
    this.#read(this.#next, end);
    work.words += end - this.#next;
    this.#next = end;
    return end < this.#keys.length;
  }

  /** Ends what is still going on: behind the document's last word. */
  close(): void {
    this.#hear(this.#words.count);
    for (let period = 1; period <= LONGEST; period++) this.#end(period, this.#words.count);
  }

  /** The state behind the block, which has so many lines. */
  exit(lines: number): LoopState {
    const { count } = this.#words;
    const up = (place: Position) => movedUp(place, lines);
    const first = Math.max(count - LONGEST, -this.#entry.words.count);
    const words = new LatestWords(count - first);
    for (let at = first; at < count; at++) {
      words.set(at - first, this.#key(at), this.#flags(at), up(this.#start(at)), up(this.#stop(at)));
    }
    const runs: Run[] = [];
    this.#lengths.forEach((length, period) => {
      const { again, once, twice, need = 0, turns = 0 } = this.#runs[period] ?? {};
      const run = { period, length, need, turns };
      if (again) runs.push({ ...run, once: up(once!), again: up(again), twice: twice && up(twice) });
      else if (length > 0) runs.push(run);
    });
    return { words, runs };
  }

  #read(from: number, to: number): void {
    const before = this.#entry.words.count;
    const keys = this.#keys;
    const lengths = this.#lengths;
    for (let i = from; i < to; i++) {
      const key = keys[i]!;
      const at = i - before;
      this.#hear(at);
      if (this.#words.flags[at]! & FIRST) this.rows++;
      const most = Math.min(LONGEST, i);
      for (let period = 1; period <= most; period++) {
        if (keys[i - period] === key) {
          lengths[period]!++;
          if (lengths[period]! > 1) this.#grow(period, at);
        } else if (lengths[period]! > 0) this.#end(period, at);
      }
    }
  }

  /** The word at `at` is the one that stands so many words before, and so was the one before it. */
  #grow(period: number, at: number): void {
    const run = this.#runs[period];
    const length = this.#lengths[period]!;
    if (run?.need === NEVER && length > ENOUGH) {
      this.#lengths[period] = ENOUGH;
      return;
    }
    const need = length === 2 * period ? this.#needed(period, at) : (run?.need ?? 0);
    const again = run?.again ?? this.#start(at - 1);
    const once = run?.once ?? this.#stop(at - 2);
    const twice = run?.twice ?? (length >= period ? this.#stop(at - length + period) : undefined);
    const turns = (run?.turns ?? turnsAt(this.#flags(at - 1))) + turnsAt(this.#flags(at));
    const grown: Run = { period, length, need, turns, once, again, twice };
    this.#runs[period] = grown;
    if (length >= period && length < 2 * period) this.#double(period, at);
    if (need === NEVER || length + period !== MOST_TIMES * period) return;
    this.#tell(grown, at + 1);
    this.#runs[period] = { ...grown, need: NEVER };
    this.#lengths[period] = ENOUGH;
  }

  /** The word at `at` is another than so many words before. */
  #end(period: number, at: number): void {
    const run = this.#runs[period];
    this.#runs[period] = undefined;
    this.#lengths[period] = 0;
    if (!run || run.need === 0) return;
    const times = Math.floor((run.length + period) / period);
    const need = isEcho(period, run.turns, times) ? Math.max(run.need, WORD_TIMES) : run.need;
    if (times >= need) this.#tell(run, at);
  }

  /** Notes it where the words that have come for the second time open a line. */
  #double(period: number, at: number): void {
    const first = at - period + 1;
    if (period < 2 || (this.#flags(first) & (FIRST | ASIDE)) !== FIRST || this.#isMultiple(period, 2)) return;
    let { rows } = this;
    for (let i = first + 1; i <= at; i++) if (this.#flags(i) & FIRST) rows--;
    this.doubles.push({ range: { start: this.#start(first), end: this.#stop(at) }, row: rows });
  }

  /**
   * Tells of sentences that come again and again. Where two words go on to be said without ending as sentences, it is
   * told once, when they end.
   *
   *     We know. We know. We know. We know, we know, we know.       2 words 6 times, not 3 times as well
   */
  #hear(at: number): void {
    for (; this.#sentences[this.#heard]?.at === at; this.#heard++) {
      const { at: _, told, ...loop } = this.#sentences[this.#heard]!;
      if (told || this.has(loop.again) || this.#isWithin(loop.again.start, loop.words)) continue;
      // a run of three of them can have no longer a period
      const period = this.#runs.findIndex(
        (run, period) => run && period < PHRASE_TIMES * loop.words && isRun(run, loop.again.start),
      );
      if (loop.words === SENTENCE_WORDS && period > 0)
        this.#runs[period] = { ...this.#runs[period]!, need: PHRASE_TIMES };
      else this.loops.push(loop);
    }
  }

  /** Whether words lie in a loop that has been told of. */
  has({ start, end }: Range): boolean {
    return this.loops.some(
      (loop) => comparePositions(loop.once, start) <= 0 && comparePositions(end, loop.end) <= 0,
    );
  }

  /** Whether words up to here stand in longer ones that have come often enough to be told of when they end. */
  #isWithin(start: Position, period: number): boolean {
    return this.#runs.some(
      (run) =>
        run && run.period > period && run.length + run.period >= run.need * run.period && isRun(run, start),
    );
  }

  #tell({ period, length, once, again, twice }: Run, at: number): void {
    if (!once || !again || !twice || this.#isWithin(again, period)) return;
    const end = this.#stop(at - 1 - (length % period));
    const times = Math.floor((length + period) / period);
    this.loops.push({ once, again: { start: again, end: twice }, end, words: period, times });
  }

  /** How often the words up to `at` must come, which have just come for the third time. */
  #needed(period: number, at: number): number {
    // `so so so so so so` is one word, not two or three
    if (this.#isMultiple(period, PHRASE_TIMES)) return NEVER;
    let words = 0;
    let cut = 0;
    let quoted = 0;
    for (let i = at - period + 1; i <= at; i++) {
      const flags = this.#flags(i);
      if (!(flags & MARK)) words++;
      if (flags & CUT) cut++;
      if (flags & QUOTED) quoted++;
    }
    // no recogniser hears quotation marks: who writes them means what stands between them
    if (words >= PHRASE_WORDS) return quoted === period ? WORD_TIMES : PHRASE_TIMES;
    // `I- I- I-` is how it was said
    return words === 0 || cut > 0 ? NEVER : WORD_TIMES;
  }

  /** Whether words that have come so many times are themselves shorter ones that have come more often. */
  #isMultiple(period: number, times: number): boolean {
    for (let part = 1; part <= period / 2; part++) {
      if (period % part === 0 && this.#lengths[part]! + part >= times * period) return true;
    }
    return false;
  }

  /** Words of the block by their index; those before it have indices below 0. */
  #key(at: number): number {
    const { words } = this.#entry;
    return at < 0 ? words.key(words.count + at) : this.#words.keys[at]!;
  }

  #flags(at: number): number {
    const { words } = this.#entry;
    return at < 0 ? words.flags(words.count + at) : this.#words.flags[at]!;
  }

  #start(at: number): Position {
    const { words } = this.#entry;
    if (at < 0) return words.start(words.count + at);
    return { line: this.#words.lines[at]!, character: this.#words.starts[at]! };
  }

  #stop(at: number): Position {
    const { words } = this.#entry;
    if (at < 0) return words.end(words.count + at);
    return { line: this.#words.lines[at]!, character: this.#words.ends[at]! };
  }
}

/** Whether words go on being repeated from a place on, or from before it. */
function isRun({ need, again }: Run, start: Position): boolean {
  return need > 0 && need !== NEVER && again !== undefined && comparePositions(again, start) <= 0;
}
