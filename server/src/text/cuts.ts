import type { Splice } from "./text.ts";

/** Blocks, by their index and their number. */
export interface Stretch {
  at: number;
  count: number;
}

/** How many places of a document are kept in small blocks. */
const MOST = 16;
/** From so many blocks on a place is no longer one: it has grown by what was typed. */
const MOST_BLOCKS = 96;

/**
 * Where large blocks were cut into small ones because somebody types there: the places that were edited last. Who types
 * stays for a while, and then each key costs a small block; small ones everywhere would take too much room.
 */
export class Cuts {
  /** The place that was edited last is the last one. */
  readonly #cuts: Stretch[] = [];

  /** Follows an edit: the blocks that came of it are small ones. */
  edited({ at, removed, added }: Splice): void {
    let start = at;
    let end = at + removed;
    const others: Stretch[] = [];
    for (const cut of this.#cuts) {
      const overlaps = cut.at < at + removed && at < cut.at + cut.count;
      if (overlaps) [start, end] = [Math.min(start, cut.at), Math.max(end, cut.at + cut.count)];
      else others.push(cut.at < at ? cut : { at: cut.at + added - removed, count: cut.count });
    }
    const count = end - start + added - removed;
    this.#cuts.splice(0, this.#cuts.length, ...others, ...(count > 1 ? [{ at: start, count }] : []));
  }

  /** The place that is to be joined again: one that has grown too large, or the oldest where there are too many. */
  takeOne(): Stretch | undefined {
    if ((this.#cuts.at(-1)?.count ?? 0) > MOST_BLOCKS) return this.#cuts.pop();
    return this.#cuts.length > MOST ? this.#cuts.shift() : undefined;
  }

  /** Follows what became of a place that was taken. */
  joined({ at, removed, added }: Splice): void {
    for (const cut of this.#cuts) if (cut.at > at) cut.at += added - removed;
  }
}
