import assert from "node:assert/strict";
import { type Settling, settleInSlices } from "../../../server/src/workspace/slices.ts";

const uncancelled = { isCancellationRequested: false };

/** Work of so many slices that notes how many of them were done between two looks at messages, at most. */
class Work implements Settling {
  most = 0;
  #running = 0;

  constructor(public slices: number) {}

  settle(): boolean {
    if (this.slices === 0) return true;
    this.slices--;
    this.#running++;
    this.most = Math.max(this.most, this.#running);
    setImmediate(() => {
      this.#running = 0;
    });
    return this.slices === 0;
  }
}

describe("work in slices", () => {
  it("is shared by all who wait for it", async () => {
    const work = new Work(20);
    const done = await Promise.all(Array.from({ length: 8 }, () => settleInSlices(work, uncancelled)));
    assert.deepEqual(new Set(done), new Set([true]));
    assert.equal(work.most, 1);
  });

  it("goes on for the others when one of them takes their question back", async () => {
    const work = new Work(20);
    const token = { isCancellationRequested: false };
    const first = settleInSlices(work, token);
    const second = settleInSlices(work, uncancelled);
    token.isCancellationRequested = true;
    assert.equal(await first, false);
    assert.equal(await second, true);
    assert.equal(work.slices, 0);
  });

  it("stops when nobody waits any more", async () => {
    const work = new Work(20);
    const token = { isCancellationRequested: false };
    const both = Promise.all([settleInSlices(work, token), settleInSlices(work, token)]);
    token.isCancellationRequested = true;
    assert.deepEqual(await both, [false, false]);
    assert.ok(work.slices > 15, `${work.slices} left`);
  });

  it("that is done already is done at once", async () => {
    assert.equal(await settleInSlices(new Work(0), { isCancellationRequested: true }), true);
  });
});
