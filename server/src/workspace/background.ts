import type { Cancellation, Settling } from "./slices.ts";

/** How long one piece of work takes at most before other messages are looked at, in milliseconds. */
const SLICE = 8;
/** The same while somebody types or waits for an answer: a key must hardly ever meet work. */
const SHORT_SLICE = 2;
/** How long nothing is done between such pieces: so many times what the last one took, within these milliseconds. */
const REST = { times: 8, least: 10, most: 100 };
/** Nothing is done from a key on for so long, in milliseconds, since requests follow it. */
const CALM = 40;
/** Somebody who types without end holds work up for so long at most, in milliseconds. */
const PATIENCE = 500;
/** From the last key on, so long somebody is taken to be typing, in milliseconds. */
const TYPING = 250;

/** Work that nobody waits for. It is done in pieces and makes way for what somebody does wait for. */
export class Background {
  #touched = Number.NEGATIVE_INFINITY;
  #began = 0;
  #end = 0;
  #pause: Promise<void> | undefined;

  /** Says that somebody types or asks. */
  touch(): void {
    this.#touched = performance.now();
  }

  /**
   * Brings something up to date.
   * @returns whether it was done; false when it was cancelled on the way
   */
  async settle(work: Settling, token: Cancellation): Promise<boolean> {
    for (;;) {
      await this.breathe();
      if (token.isCancellationRequested) return false;
      if (work.settle(() => performance.now() > this.#end)) return true;
    }
  }

  /** To be called in between pieces of work: it lets other messages through once a slice is over. */
  async breathe(): Promise<void> {
    if (performance.now() < this.#end) return;
    // all who work share one slice
    this.#pause ??= this.#rest().finally(() => {
      this.#pause = undefined;
    });
    await this.#pause;
  }

  async #rest(): Promise<void> {
    const stopped = performance.now();
    if (this.#typing) {
      const rest = REST.times * (stopped - this.#began);
      await pause(Math.min(REST.most, Math.max(REST.least, rest)));
      for (;;) {
        const now = performance.now();
        const left = CALM - (now - this.#touched);
        if (left <= 0 || now - stopped > PATIENCE) break;
        await pause(left);
      }
    } else await pause(0);
    this.#began = performance.now();
    this.#end = this.#began + (this.#typing ? SHORT_SLICE : SLICE);
  }

  get #typing(): boolean {
    return performance.now() - this.#touched < TYPING;
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resume) => {
    if (milliseconds === 0 && typeof setImmediate === "function") setImmediate(resume);
    else setTimeout(resume, milliseconds);
  });
}
