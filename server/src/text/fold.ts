import type { Splice } from "./text.ts";

interface Cell<Out, State> {
  out: Out;
  entry: State;
  exit: State;
  stale: boolean;
}

/** What a fold does with one block. */
export interface Step<In, Out, State> {
  /**
   * Reads a block in the state in which the one before ended.
   * @param earlier what this place held when the block was read last, where something was
   */
  read(input: In, entry: State, index: number, earlier: Out | undefined): { out: Out; exit: State };
  /**
   * What is to be done before a very long block is read, bit by bit, so that others need not wait for all of it; nothing
   * for other blocks. It begins anew when the block is invalidated.
   */
  prepare?(input: In, entry: State, index: number): Iterator<void> | undefined;
  /** Whether reading on from either state gives the same. */
  same(a: State, b: State): boolean;
  /** Called when a place takes on a new value and when it gives one up, in this order: up, then on. */
  changed?(up: Out | undefined, on: Out | undefined, index: number): void;
}

/**
 * A value for each block of a document, worked out from the block and the state in which the block before ended.
 * After an edit only the blocks that it touched are read again, and those behind them for as long as the state at
 * a block's end is another than it was. The work can be cut into slices: an edit in between only adds to it.
 */
export class Fold<In, Out, State> {
  readonly #cells: (Cell<Out, State> | undefined)[] = [];
  /** No block before this one is stale. */
  #first = 0;
  /** How many blocks are known to be stale; more may turn out to be when a state changes. */
  #stale = 0;
  /** The block for which something is being done beforehand. */
  #prepared: { index: number; input: In; entry: State; bits: Iterator<void> } | undefined;
  /** How many blocks were read since the fold was made: what growth tests count. */
  reads = 0;

  constructor(
    readonly start: State,
    readonly step: Step<In, Out, State>,
  ) {}

  get settled(): boolean {
    return this.#stale === 0;
  }

  /** Whether nothing is stale up to a block, that one included. */
  isSettledTo(index: number): boolean {
    return this.#stale === 0 || this.#first > index;
  }

  get length(): number {
    return this.#cells.length;
  }

  /** The value at a block. Only to be asked when settled. */
  at(index: number): Out {
    return this.#cells[index]!.out;
  }

  /** The value at a block when it was read last; undefined where it never was. */
  known(index: number): Out | undefined {
    return this.#cells[index]?.out;
  }

  /** The state in which a block begins. Only to be asked when settled. */
  entry(index: number): State {
    return this.#cells[index]!.entry;
  }

  /** The state in which the document ends. Only to be asked when settled. */
  get end(): State {
    return this.#cells.at(-1)?.exit ?? this.start;
  }

  /** Follows an edit of the blocks. */
  splice({ at, removed, added }: Splice): void {
    this.#prepared = undefined;
    const kept = Math.min(removed, added);
    for (let i = at; i < at + kept; i++) this.invalidate(i);
    if (removed > added) {
      for (const cell of this.#cells.splice(at + kept, removed - added)) {
        if (cell === undefined || cell.stale) this.#stale--;
        if (cell) this.step.changed?.(cell.out, undefined, at + kept);
      }
      // the block behind the gap now follows another one
      this.invalidate(at + kept);
    } else if (added > removed) {
      const fresh = new Array<undefined>(added - removed).fill(undefined);
      this.#cells.splice(at + kept, 0, ...fresh);
      this.#stale += fresh.length;
      this.#first = Math.min(this.#first, at + kept);
    }
    this.#first = Math.min(this.#first, at);
  }

  /** Says that a block must be read again. */
  invalidate(index: number): void {
    const cell = this.#cells[index];
    if (this.#prepared?.index === index) this.#prepared = undefined;
    if (!cell || cell.stale) return;
    cell.stale = true;
    this.#stale++;
    this.#first = Math.min(this.#first, index);
  }

  /** Says that every block must be read again. */
  invalidateAll(): void {
    for (let i = 0; i < this.#cells.length; i++) this.invalidate(i);
  }

  /**
   * Reads what is stale, first to last.
   * @param late asked after each block; work stops once it says true, and the next call goes on there
   * @returns whether nothing stale is left
   */
  settle(inputs: (index: number) => In, late?: () => boolean): boolean {
    for (let i = this.#first; this.#stale > 0 && i < this.#cells.length; i++) {
      this.#first = i;
      const cell = this.#cells[i];
      if (cell && !cell.stale) continue;
      const entry = i === 0 ? this.start : this.#cells[i - 1]!.exit;
      const input = inputs(i);
      if (this.step.prepare && !this.#prepare(input, entry, i, late)) return false;
      const { out, exit } = this.step.read(input, entry, i, cell?.out);
      this.reads++;
      this.#stale--;
      this.#cells[i] = { out, entry, exit, stale: false };
      if (cell?.out !== out) this.step.changed?.(cell?.out, out, i);
      const next = this.#cells[i + 1];
      if (next && !this.step.same(next.entry, exit)) this.invalidate(i + 1);
      this.#first = i + 1;
      if (late?.()) break;
    }
    return this.#stale === 0;
  }

  /** Goes on with what is to be done before a block is read; returns whether that is all. */
  #prepare(input: In, entry: State, index: number, late?: () => boolean): boolean {
    let prepared = this.#prepared;
    if (prepared?.index !== index || prepared.input !== input || !this.step.same(prepared.entry, entry)) {
      const bits = this.step.prepare!(input, entry, index);
      if (!bits) return true;
      prepared = { index, input, entry, bits };
      this.#prepared = prepared;
    }
    while (!prepared.bits.next().done) if (late?.()) return false;
    this.#prepared = undefined;
    return true;
  }
}
