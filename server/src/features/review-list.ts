import type { Findings } from "../rules/findings.ts";
import type { RuleFinding } from "../rules/rule.ts";
import { comparePositions, type Position, type Range } from "../text/position.ts";
import { nextSerial } from "../text/serial.ts";
import { lastTime, timeIn } from "../transcript/nearest-time.ts";
import type { Part } from "../transcript/part.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { type ToldPassage, tellPassage } from "./passage.ts";
import { type Passage, reviewCodes } from "./review.ts";

/** What is told of the passages that were found in one block. */
interface Cell {
  /** What it was told from: what was found, who spoke before, and the parts that it lies in and beside. */
  readonly from: readonly unknown[];
  /** The line of the document on which the block began then. */
  readonly firstLine: number;
  readonly told: readonly ToldPassage[];
}

/** What a block begins with: who speaks, and the last time code before it, in seconds. */
interface Entry {
  readonly speaker: string | undefined;
  readonly time: number | undefined;
}

const empty: Cell = { from: [], firstLine: 0, told: [] };

/**
 * All passages of a document that still need an ear, kept per block: after an edit only those are told again that lie
 * in a block which changed, or beside one.
 */
export class ReviewList {
  readonly #transcript: Transcript;
  readonly #findings: Findings;
  readonly #serial = nextSerial();
  #cells: readonly Cell[] = [];
  #known = new WeakMap<Part, Cell>();
  #state = "";
  #shifts = 0;
  #changes = 0;
  /** How many blocks with passages were told since the list was made: what growth tests count. */
  reads = 0;

  constructor(transcript: Transcript, findings: Findings) {
    this.#transcript = transcript;
    this.#findings = findings;
  }

  /** Brings the list up to date. Returns whether all is done; stops when `late` says so. */
  settle(late?: () => boolean): boolean {
    if (!this.#findings.settle(late)) return false;
    const state = `${this.#transcript.version} ${this.#findings.resultId}`;
    if (state !== this.#state) this.#take([...this.#tell()]);
    this.#state = state;
    return true;
  }

  /** A name for the state of the list: the same as long as the same would be told. */
  get resultId(): string {
    this.settle();
    return `${this.#serial}.${this.#changes}`;
  }

  /** How many passages there are. */
  get count(): number {
    this.settle();
    return this.#cells.reduce((sum, { told }) => sum + told.length, 0);
  }

  /** All passages, in order. */
  all(): Passage[] {
    this.settle();
    const told = this.#cells.flatMap((cell, block) =>
      cell.told.map((passage) => moved(passage, this.#transcript.text.firstLine(block) - cell.firstLine)),
    );
    // one that was found in its last block may begin before others
    told.sort((a, b) => comparePositions(a.range.start, b.range.start));
    const alike = new Map<string, number>();
    return told.map(({ key, ...passage }) => {
      const earlier = alike.get(key) ?? 0;
      alike.set(key, earlier + 1);
      return { id: earlier > 0 ? `${key}.${earlier}` : key, ...passage };
    });
  }

  /** Tells of each block in turn, or takes what was told before. */
  *#tell(): Generator<Cell> {
    const { blockCount, text } = this.#transcript;
    const entries: Entry[] = [{ speaker: undefined, time: undefined }];
    for (let block = 0; block < blockCount; block++) {
      const part = this.#transcript.part(block);
      entries.push(exit(part, entries[block]!));
      const found = this.#findings.at(block);
      if (!found.some(needsEar)) yield empty;
      else {
        const from = [found, part, ...this.#beside(block), entries[block]!.speaker, entries[block]!.time];
        const before = this.#known.get(part);
        if (before && sameList(before.from, from)) yield before;
        else {
          this.reads++;
          const firstLine = text.firstLine(block);
          const told = found.filter(needsEar).map((finding) => this.#passage(finding, firstLine, entries));
          const cell = { from, firstLine, told: this.#sameAs(block, firstLine, told) };
          // what begins far above hangs on more than the blocks beside
          if (told.every(({ range }) => range.start.line >= firstLine - 1)) this.#known.set(part, cell);
          yield cell;
        }
      }
    }
  }

  /** The parts whose words may stand around a passage of a block. */
  #beside(block: number): (Part | undefined)[] {
    return [block - 1, block + 1, block + 2].map((i) =>
      i >= 0 && i < this.#transcript.blockCount ? this.#transcript.part(i) : undefined,
    );
  }

  #passage(finding: RuleFinding, firstLine: number, entries: readonly Entry[]): ToldPassage {
    const placed = { ...finding, range: movedRange(finding.range, firstLine) };
    const { start } = placed.range;
    const block = this.#transcript.text.blockAt(start.line);
    const line = start.line - this.#transcript.text.firstLine(block);
    const part = this.#transcript.part(block);
    const stretch = part.stretches.findLast((one) => one.line <= line);
    const entry = entries[block]!;
    const speaker = stretch ? stretch.label?.words : entry.speaker;
    return tellPassage(this.#transcript, placed, speaker, timeIn(part, line, start.character) ?? entry.time);
  }

  /** What was told of a place before, where the same is told now. */
  #sameAs(block: number, firstLine: number, told: readonly ToldPassage[]): readonly ToldPassage[] {
    const before = this.#cells[block];
    const same = before?.firstLine === firstLine && JSON.stringify(before.told) === JSON.stringify(told);
    return same ? before.told : told;
  }

  /** Takes over what was told and counts up where it is something else than before. */
  #take(cells: readonly Cell[]): void {
    const { shifts } = this.#transcript.text;
    const now = cells.filter(({ told }) => told.length > 0);
    const before = this.#cells.filter(({ told }) => told.length > 0);
    const same = now.length === before.length && now.every(({ told }, i) => told === before[i]!.told);
    if (!same || (now.length > 0 && shifts !== this.#shifts)) this.#changes++;
    this.#shifts = shifts;
    this.#cells = cells;
  }
}

function needsEar({ code }: RuleFinding): boolean {
  return reviewCodes.has(code);
}

/** What a block leaves to the one behind it. */
function exit(part: Part, entry: Entry): Entry {
  const last = part.stretches.at(-1);
  return {
    speaker: last ? last.label?.words : entry.speaker,
    time: lastTime(part) ?? entry.time,
  };
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

function moved(passage: ToldPassage, lines: number): ToldPassage {
  return lines === 0 ? passage : { ...passage, range: movedRange(passage.range, lines) };
}

function movedRange({ start, end }: Range, lines: number): Range {
  const down = ({ line, character }: Position) => ({ line: line + lines, character });
  return { start: down(start), end: down(end) };
}
