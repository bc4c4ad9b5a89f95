import { Fold } from "../text/fold.ts";
import type { Part } from "./part.ts";
import type { Transcript } from "./transcript.ts";

/** What one block gives: how often each thing stands in each group. */
export type Groups = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What is counted, block by block. */
export interface Counting {
  /**
   * Counts what stands in a block.
   * @param entry what the block before ended with
   */
  count(part: Part, entry: string): { readonly groups: Groups; readonly exit: string };
}

/**
 * Sums over a document that follow its edits by difference, as `Tallies` do, for what only some features ask: made when
 * it is asked for first.
 */
export class GroupedCounts {
  readonly #transcript: Transcript;
  readonly #sums = new Map<string, Map<string, number>>();
  readonly #fold: Fold<Part, Groups, string>;

  constructor(transcript: Transcript, { count }: Counting) {
    this.#transcript = transcript;
    this.#fold = new Fold<Part, Groups, string>("", {
      read: (part, entry) => {
        const { groups, exit } = count(part, entry);
        return { out: groups, exit };
      },
      same: (a, b) => a === b,
      changed: (up, on) => {
        this.#add(up, -1);
        this.#add(on, 1);
      },
    });
    transcript.follow(this.#fold);
  }

  /** How many blocks were counted: what growth tests count. */
  get reads(): number {
    return this.#fold.reads;
  }

  /** How often each thing stands in a group. */
  group(name: string): ReadonlyMap<string, number> {
    this.#transcript.settle();
    this.#fold.settle((block) => this.#transcript.part(block));
    return this.#sums.get(name) ?? new Map();
  }

  #add(groups: Groups | undefined, sign: 1 | -1): void {
    for (const [name, counts] of groups ?? []) {
      const sums = this.#sums.get(name) ?? new Map<string, number>();
      this.#sums.set(name, sums);
      for (const [thing, n] of counts) {
        const sum = (sums.get(thing) ?? 0) + sign * n;
        if (sum === 0) sums.delete(thing);
        else sums.set(thing, sum);
      }
      if (sums.size === 0) this.#sums.delete(name);
    }
  }
}

/** Gives each transcript sums of its own, made when they are asked for first. */
export function countedOnce(counting: Counting): (transcript: Transcript) => GroupedCounts {
  const known = new WeakMap<Transcript, GroupedCounts>();
  return (transcript) => {
    let counts = known.get(transcript);
    if (!counts) {
      counts = new GroupedCounts(transcript, counting);
      known.set(transcript, counts);
    }
    return counts;
  };
}

/** Counts one thing more in a group. */
export function countIn(groups: Map<string, Map<string, number>>, group: string, thing: string): void {
  const counts = groups.get(group) ?? new Map<string, number>();
  groups.set(group, counts);
  counts.set(thing, (counts.get(thing) ?? 0) + 1);
}
