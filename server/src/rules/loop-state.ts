import type { Position } from "../text/position.ts";
import { samePlace } from "./places.ts";

/**
 * How far words have gone on repeating those that stand `period` words before.
 *
 *     and so it was, so it was, so it was
 *                 ^ once        ^ twice
 *                    ^ again            ^ here `length` is 6 for the period 3: nine words, three times
 */
export interface Run {
  readonly period: number;
  readonly length: number;
  /** How often the words must come; 0 as long as that is not decided, Infinity where they are no loop. */
  readonly need: number;
  /** How many of the words that are repeated open a turn. */
  readonly turns: number;
  /** Known from the second word on: few are as long. */
  readonly once?: Position;
  readonly again?: Position;
  /** Known when the words have come twice. */
  readonly twice?: Position | undefined;
}

/** What must be known of the words before a block. */
export interface LoopState {
  /** The latest words, at most `LONGEST`, oldest first. */
  readonly words: LatestWords;
  readonly runs: readonly Run[];
}

const FIELDS = 5;

/** Some words as numbers, since there is a state for each block and an object for each word would take more than the text. */
export class LatestWords {
  readonly #numbers: Int32Array;

  /** @param count how many words there will be */
  constructor(readonly count: number) {
    this.#numbers = new Int32Array(count * FIELDS);
  }

  /** Lines are below 0: they count from the block behind. */
  set(at: number, key: number, flags: number, start: Position, end: Position): void {
    this.#numbers.set([key, flags, start.line, start.character, end.character], at * FIELDS);
  }

  key(at: number): number {
    return this.#numbers[at * FIELDS]!;
  }

  flags(at: number): number {
    return this.#numbers[at * FIELDS + 1]!;
  }

  start(at: number): Position {
    return { line: this.#numbers[at * FIELDS + 2]!, character: this.#numbers[at * FIELDS + 3]! };
  }

  /** A word does not go over a line's end. */
  end(at: number): Position {
    return { line: this.#numbers[at * FIELDS + 2]!, character: this.#numbers[at * FIELDS + 4]! };
  }

  equals(other: LatestWords): boolean {
    return this.count === other.count && this.#numbers.every((number, i) => number === other.#numbers[i]);
  }
}

/** Before the first word. */
export const loopStart: LoopState = { words: new LatestWords(0), runs: [] };

/** Whether reading on from either finds the same. */
export function sameLoopState(a: LoopState, b: LoopState): boolean {
  return (
    a === b ||
    (a.words.equals(b.words) &&
      a.runs.length === b.runs.length &&
      a.runs.every((run, i) => sameRun(run, b.runs[i]!)))
  );
}

function sameRun(a: Run, b: Run): boolean {
  const same = a.period === b.period && a.length === b.length && a.need === b.need && a.turns === b.turns;
  return same && samePlace(a.once, b.once) && samePlace(a.again, b.again) && samePlace(a.twice, b.twice);
}
