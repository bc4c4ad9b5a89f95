import assert from "node:assert/strict";
import fc from "fast-check";
import { Fold } from "../../../server/src/text/fold.ts";
import { runs } from "../runs.ts";

/** Blocks of letters, folded into running text: the state is the last capital, which each small letter takes on. */
class Letters {
  readonly fold = new Fold<string, string, string>("-", {
    read: (block, entry) => {
      let capital = entry;
      const out = [...block].map((letter) => {
        if (letter === letter.toUpperCase()) capital = letter;
        return `${letter}${capital}`;
      });
      return { out: out.join(" "), exit: capital };
    },
    same: (a, b) => a === b,
    changed: (up, on) => {
      if (up !== undefined) this.kept.splice(this.kept.indexOf(up), 1);
      if (on !== undefined) this.kept.push(on);
    },
  });
  /** What was taken on and not given up again. */
  readonly kept: string[] = [];
  readonly blocks: string[] = [];

  constructor(...blocks: string[]) {
    this.splice(0, 0, ...blocks);
    this.settle();
  }

  splice(at: number, removed: number, ...added: string[]): void {
    this.blocks.splice(at, removed, ...added);
    this.fold.splice({ at, removed, added: added.length });
  }

  /** Reads what is stale and says how many blocks that were. */
  settle(late?: () => boolean): number {
    const { reads } = this.fold;
    this.fold.settle((i) => this.blocks[i]!, late);
    return this.fold.reads - reads;
  }

  get values(): string[] {
    return this.blocks.map((_, i) => this.fold.at(i));
  }
}

/** Checks that a fold holds what one made afresh would, and how many blocks were read for it. */
function check(letters: Letters, reads: number): void {
  assert.equal(letters.settle(), reads);
  same(letters);
}

function same(letters: Letters): void {
  const fresh = new Letters(...letters.blocks);
  assert.deepEqual(letters.values, fresh.values);
  assert.equal(letters.fold.end, fresh.fold.end);
  assert.deepEqual([...letters.kept].sort(), [...fresh.kept].sort());
}

describe("a fold", () => {
  it("reads each block once", () => {
    const letters = new Letters("aB", "c", "D", "e");
    assert.equal(letters.fold.reads, 4);
    check(letters, 0);
  });

  it("reads only the block that changed where the state behind it is as it was", () => {
    const letters = new Letters("aB", "c", "D", "e");
    letters.splice(2, 1, "xD");
    check(letters, 1);
  });

  it("reads on for as long as the state is another than it was", () => {
    const letters = new Letters("aB", "c", "d", "E", "f", "g");
    letters.splice(0, 1, "X");
    check(letters, 4);
  });

  it("reads the blocks that came in and the one behind a gap", () => {
    const letters = new Letters("A", "b", "C", "d", "e");
    letters.splice(1, 0, "x", "y");
    check(letters, 2);
    letters.splice(1, 3);
    check(letters, 1);
  });

  it("reads what it is told to", () => {
    const letters = new Letters("A", "b", "c");
    letters.fold.invalidate(1);
    letters.fold.invalidate(1);
    letters.fold.invalidate(7);
    check(letters, 1);
    letters.fold.invalidateAll();
    check(letters, 3);
  });

  it("can lose all its blocks", () => {
    const letters = new Letters("A", "b");
    letters.splice(0, 2);
    check(letters, 0);
    assert.equal(letters.fold.end, "-");
    letters.splice(0, 0, "c");
    check(letters, 1);
  });

  it("stops when it is late and goes on where it stopped", () => {
    const letters = new Letters();
    letters.splice(0, 0, "A", "b", "c", "d");
    assert.equal(
      letters.settle(() => true),
      1,
    );
    assert.ok(!letters.fold.settled);
    assert.equal(
      letters.settle(() => true),
      1,
    );
    check(letters, 2);
    assert.ok(letters.fold.settled);
  });

  it("is after any edits, in any slices, what a fresh one is", () => {
    const block = fc.string({ unit: fc.constantFrom("a", "b", "C", "D"), maxLength: 3 });
    const place = fc.nat({ max: 12 });
    const step = fc.record({
      at: place,
      removed: place,
      added: fc.array(block, { maxLength: 3 }),
      slice: place,
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.array(step, { maxLength: 8 }), (blocks, steps) => {
        const letters = new Letters(...blocks);
        for (const { at, removed, added, slice } of steps) {
          const from = Math.min(at, letters.blocks.length);
          letters.splice(from, Math.min(removed, letters.blocks.length - from), ...added);
          let left = slice;
          letters.settle(() => left-- <= 0);
        }
        letters.settle();
        same(letters);
      }),
      runs(1000),
    );
  });
});
