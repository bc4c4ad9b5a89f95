import type { Range } from "../text/position.ts";
import { type Double, LONGEST } from "./loops.ts";
import { type PassageState, passageStart, readPassages, samePassageState } from "./passages.ts";
import { movedRange, samePlace } from "./places.ts";
import type { SequentialRule } from "./rule.ts";

/** So many lines must repeat the words before them, none further from the next than so many lines with words. */
const TIMES = 4;
const APART = 3;
/** A line is known to repeat words when the last of them is read, which may stand so many lines further. */
const FORGOTTEN = APART + LONGEST;

/** What must be known of the lines before a block. */
interface RollingState {
  readonly passages: PassageState;
  /** How many lines have repeated the words before them, of late; at most `TIMES`. */
  readonly times: number;
  /** How many lines with words stand behind the latest of them; at most `FORGOTTEN`, and 0 where there is none. */
  readonly since: number;
  /** What the second of them repeats, as long as it was not told. */
  readonly first: Range | undefined;
}

/**
 * Captions that were saved as they rolled over the screen, so that most words stand there twice.
 *
 *     The gate was shut
 *     The gate was shut       here, four times and more
 *     and nobody came
 *     and nobody came
 */
export const rollingCaption: SequentialRule<RollingState> = {
  code: "rolling-caption",
  severity: "warning",
  start: { passages: passageStart, times: 0, since: 0, first: undefined },
  same: (a, b) =>
    a.times === b.times &&
    a.since === b.since &&
    samePlace(a.first?.start, b.first?.start) &&
    samePlace(a.first?.end, b.first?.end) &&
    samePassageState(a.passages, b.passages),
  read(part, entry, { last }) {
    const { doubles, rows, exit } = readPassages(part, entry.passages, last);
    const rolling = new Rolling(entry);
    for (const double of doubles) rolling.add(double);
    return { found: rolling.found, exit: { ...rolling.exit(rows, part.syntax.block.count), passages: exit } };
  },
};

class Rolling {
  readonly found: { range: Range; message: string }[] = [];
  #times: number;
  /** The line with words on which the latest stands, counted as in `Double.row`. */
  #row: number;
  #first: Range | undefined;

  constructor({ times, since, first }: RollingState) {
    this.#times = times;
    this.#row = -since;
    this.#first = first;
  }

  add({ range, row }: Double): void {
    if (row === this.#row && this.#times > 0) return;
    if (row - this.#row > APART) this.#times = 0;
    this.#row = row;
    if (this.#times < TIMES) this.#times++;
    // the first may be two speakers who say the same, shortly before captions begin to roll
    if (this.#times <= 2) this.#first = range;
    if (this.#times < TIMES || !this.#first) return;
    this.found.push({
      range: this.#first,
      message:
        "Here and below, lines repeat the words before them, as where captions roll over a screen: keep each word once",
    });
    this.#first = undefined;
  }

  exit(rows: number, lines: number): Omit<RollingState, "passages"> {
    const since = rows - this.#row;
    const first = this.#first && movedRange(this.#first, lines);
    return this.#times === 0 || since > FORGOTTEN
      ? { times: 0, since: 0, first: undefined }
      : { times: this.#times, since, first };
  }
}
