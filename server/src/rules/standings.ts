import { Fold } from "../text/fold.ts";
import type { Part } from "../transcript/part.ts";
import type { Follower, Transcript } from "../transcript/transcript.ts";
import { isLong } from "./in-bits.ts";
import type { CountingRule, Rule, Standing, Sums } from "./rule.ts";
import { prepareWords } from "./words.ts";

/** What is asked of a rule that counts. */
export type Counting = Pick<CountingRule, "code" | "count" | "judge" | "watch">;

/** The sums of one block: an object of its own for each, whatever map the rule hands out. */
interface Counted {
  readonly sums: Sums;
}

const nothing: Standing = new Map();

export function counts(rule: Rule): rule is Rule & Counting {
  return "count" in rule;
}

/** The sums of one counting rule over a document's blocks, and what it has judged from them. */
export class Standings {
  readonly #rule: Counting;
  readonly #transcript: Transcript;
  readonly #fold: Fold<Part, Counted | undefined, null>;
  readonly #sums = new Map<string, number>();
  readonly #holders = new Map<string, Set<Counted>>();
  #standing: Standing = nothing;
  #watched: readonly unknown[] = [];
  #touched = false;

  constructor(rule: Counting, transcript: Transcript) {
    this.#rule = rule;
    this.#transcript = transcript;
    this.#fold = new Fold<Part, Counted | undefined, null>(null, {
      read: (part, _entry, _index, earlier) => {
        const sums = rule.count(part);
        const same = earlier && sums && sameSums(earlier.sums, sums);
        return { out: same ? earlier : sums && { sums }, exit: null };
      },
      prepare: (part) => (isLong(part) ? prepareWords(part) : undefined),
      same: () => true,
      changed: (up, on) => {
        this.#add(up, -1);
        this.#add(on, 1);
      },
    });
  }

  get follower(): Follower {
    return this.#fold;
  }

  /** How many blocks were counted: what growth tests count. */
  get reads(): number {
    return this.#fold.reads;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** The sums over all blocks. Only to be asked when settled. */
  get sums(): Sums {
    return this.#sums;
  }

  /**
   * Brings itself up to date with a transcript that is.
   * @param changed called for each block that counts a key of which something else is to be said now
   * @returns whether all is done; stops when `late` says so
   */
  settle(changed: (block: number) => void, late?: () => boolean): boolean {
    const transcript = this.#transcript;
    if (!this.#fold.settle((i) => transcript.part(i), late)) return false;
    const watched = this.#rule.watch?.(transcript) ?? [];
    const same = watched.length === this.#watched.length && watched.every((it, i) => it === this.#watched[i]);
    if (!this.#touched && same) return true;
    this.#touched = false;
    this.#watched = watched;
    const before = this.#standing;
    this.#standing = this.#rule.judge(this.#sums, transcript);
    const holders = new Set<Counted>();
    for (const key of differing(before, this.#standing)) {
      for (const counted of this.#holders.get(key) ?? []) holders.add(counted);
    }
    if (holders.size === 0) return true;
    for (let i = 0; i < transcript.blockCount; i++) {
      const counted = this.#fold.at(i);
      if (counted && holders.has(counted)) changed(i);
    }
    return true;
  }

  #add(counted: Counted | undefined, sign: 1 | -1): void {
    if (!counted) return;
    this.#touched = true;
    for (const [key, n] of counted.sums) {
      const sum = (this.#sums.get(key) ?? 0) + sign * n;
      if (sum === 0) this.#sums.delete(key);
      else this.#sums.set(key, sum);
      const holders = this.#holders.get(key) ?? new Set();
      if (sign > 0) holders.add(counted);
      else holders.delete(counted);
      if (holders.size > 0) this.#holders.set(key, holders);
      else this.#holders.delete(key);
    }
  }
}

function* differing(a: Standing, b: Standing): Generator<string> {
  for (const [key, said] of a) if (b.get(key) !== said) yield key;
  for (const key of b.keys()) if (!a.has(key)) yield key;
}

function sameSums(a: Sums, b: Sums): boolean {
  if (a.size !== b.size) return false;
  for (const [key, n] of a) if (b.get(key) !== n) return false;
  return true;
}
