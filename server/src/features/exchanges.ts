import type { Position, Range } from "../text/position.ts";
import { nextSerial } from "../text/serial.ts";
import type { Part } from "../transcript/part.ts";
import type { Participant } from "../transcript/participants.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { assemble, type Exchange, type Told, type ToldQuestion, tell, tellQuestion } from "./exchange.ts";
import { fullNames } from "./names.ts";

/** The answer to `transcript/exchanges`. */
export type ExchangesReport =
  | { readonly kind: "full"; readonly resultId: string; readonly exchanges: readonly Exchange[] }
  | { readonly kind: "unchanged"; readonly resultId: string };

/** What is told of the questions and answers that begin in one block. */
interface Cell {
  /** What it was read from: the block's part and its roles, and the parts that its last turn goes on into. */
  readonly from: readonly object[];
  /** The line of the document on which the block began then. */
  readonly firstLine: number;
  readonly told: readonly ({ readonly question: ToldQuestion } | { readonly answer: Told })[];
}

/** A state of the list: the transcript's at which it was read, and what was read block by block. */
interface Reading {
  readonly version: number;
  readonly known: readonly Participant[];
  readonly cells: Cell[];
  /** The line on which each block began. */
  readonly lines: number[];
}

/**
 * All exchanges of a document, kept per block: after an edit only those are told again that begin in a block that
 * changed, or whose last turn goes on into one.
 */
export class ExchangeList {
  readonly #transcript: Transcript;
  readonly #serial = nextSerial();
  #reading: Reading | undefined;
  #begun: Reading | undefined;
  #cells = new WeakMap<Part, Cell>();
  #names = "";
  #shifts = 0;
  #changes = 0;
  /** How many blocks were told since the list was made: what growth tests count. */
  reads = 0;

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /** Brings the list up to date. Returns whether all is done; stops when `late` says so. */
  settle(late?: () => boolean): boolean {
    const transcript = this.#transcript;
    if (!transcript.settle(late)) return false;
    if (isOf(this.#reading, transcript)) return true;
    if (!isOf(this.#begun, transcript)) {
      this.#begun = { version: transcript.version, known: transcript.known, cells: [], lines: [] };
    }
    const { cells, lines } = this.#begun!;
    while (cells.length < transcript.blockCount) {
      lines.push(transcript.text.firstLine(cells.length));
      cells.push(this.#cell(cells.length));
      if (late?.()) return false;
    }
    this.#take(this.#begun!);
    return true;
  }

  /** A name for the state of the list: the same as long as the same would be answered. */
  get resultId(): string {
    this.settle();
    return `${this.#serial}.${this.#changes}`;
  }

  /** All exchanges, in order. */
  all(): Exchange[] {
    this.settle();
    const names = fullNames(this.#transcript);
    const { cells, lines } = this.#reading!;
    const exchanges: Exchange[] = [];
    let question: ToldQuestion | undefined;
    let answers: Told[] = [];
    const close = () => {
      if (question) exchanges.push(assemble(question, answers, names));
      answers = [];
    };
    cells.forEach((cell, block) => {
      for (const item of toldAt(cell, lines[block]!)) {
        if ("answer" in item) answers.push(item.answer);
        else {
          close();
          question = item.question;
        }
      }
    });
    close();
    return exchanges;
  }

  /** What a client is answered that has the list under a name already. */
  report(previousResultId?: unknown): ExchangesReport {
    const { resultId } = this;
    if (resultId === previousResultId) return { kind: "unchanged", resultId };
    return { kind: "full", resultId, exchanges: this.all() };
  }

  /** What is told of a block: what was told before, where all that it was read from is the same. */
  #cell(block: number): Cell {
    const transcript = this.#transcript;
    const part = transcript.part(block);
    const from = sources(transcript, block);
    const before = this.#cells.get(part);
    if (before && sameList(before.from, from)) return before;
    this.reads++;
    const { roles } = transcript.exchanges(block);
    const told: Cell["told"][number][] = [];
    roles.forEach((role, index) => {
      const place = { block, index };
      if (role === "question") told.push({ question: tellQuestion(transcript, place) });
      else if (role === "answer") told.push({ answer: tell(transcript, place) });
    });
    const firstLine = transcript.text.firstLine(block);
    const old = this.#reading?.cells[block];
    const same = old?.firstLine === firstLine && JSON.stringify(old.told) === JSON.stringify(told);
    const cell = { from, firstLine, told: same ? old.told : told };
    this.#cells.set(part, cell);
    return cell;
  }

  /** Takes over a finished reading and counts up where it says something else than the one before. */
  #take(now: Reading): void {
    const names = JSON.stringify([...fullNames(this.#transcript)]);
    const { shifts } = this.#transcript.text;
    const moved = shifts !== this.#shifts && now.cells.some(({ told }) => told.length > 0);
    const before = this.#reading;
    if (moved || names !== this.#names || !before || !sameReading(before, now)) this.#changes++;
    this.#names = names;
    this.#shifts = shifts;
    this.#reading = now;
    this.#begun = undefined;
  }
}

function isOf(reading: Reading | undefined, { version, known }: Transcript): reading is Reading {
  return reading !== undefined && reading.version === version && reading.known === known;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** What is told of a block depends on these: its part, its roles, and the parts that its last turn goes on into. */
function sources(transcript: Transcript, block: number): object[] {
  const part = transcript.part(block);
  const from: object[] = [transcript.exchanges(block)];
  if (part.turns.length === 0) return from;
  for (let behind = block + 1; behind < transcript.blockCount; behind++) {
    const next = transcript.part(behind);
    from.push(next);
    if (next.stretches.length > 0) break;
  }
  return from;
}

/** Whether two readings tell the same. No line has moved between them, but what is told may be older than both. */
function sameReading(a: Reading, b: Reading): boolean {
  const shorter = Math.min(a.cells.length, b.cells.length);
  let head = 0;
  while (head < shorter && sameTold(a.cells[head]!, b.cells[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && sameTold(a.cells.at(-1 - tail)!, b.cells.at(-1 - tail)!)) tail++;
  // a block that was cut tells the same in pieces
  const between = ({ cells, lines }: Reading) =>
    cells.slice(head, cells.length - tail).flatMap((cell, i) => toldAt(cell, lines[head + i]!));
  return JSON.stringify(between(a)) === JSON.stringify(between(b));
}

function sameTold(a: Cell, b: Cell): boolean {
  return a.told === b.told || (a.told.length === 0 && b.told.length === 0);
}

/** What is told of a block that begins on a line now. */
function toldAt({ told, firstLine }: Cell, line: number): Cell["told"] {
  const down = line - firstLine;
  if (down === 0) return told;
  return told.map((item) =>
    "answer" in item ? { answer: moved(item.answer, down) } : { question: moved(item.question, down) },
  );
}

function moved<Some extends Told>(told: Some, lines: number): Some {
  return { ...told, range: movedRange(told.range, lines), labelRange: movedRange(told.labelRange, lines) };
}

function movedRange({ start, end }: Range, lines: number): Range {
  const down = ({ line, character }: Position) => ({ line: line + lines, character });
  return { start: down(start), end: down(end) };
}
