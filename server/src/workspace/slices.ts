/** How long one document is worked on before other messages are looked at, in milliseconds. */
const SLICE = 12;

/** What can be brought up to date in slices. */
export interface Settling {
  /** Returns whether all is done; stops when `late` says so. */
  settle(late?: () => boolean): boolean;
}

export interface Cancellation {
  readonly isCancellationRequested: boolean;
}

/** What is worked at in slices, and when the next one begins. */
const underway = new WeakMap<Settling, Promise<void>>();

/**
 * Brings something up to date and lets other messages through in between. All who wait for the same thing share its
 * slices: an editor asks ten things of a document that it has just opened, and other documents wait for one slice.
 * @returns whether it was done; false when the request was cancelled on the way
 */
export async function settleInSlices(work: Settling, token: Cancellation): Promise<boolean> {
  for (;;) {
    let next = underway.get(work);
    if (!next) {
      const end = performance.now() + SLICE;
      if (work.settle(() => performance.now() > end)) return true;
      next = pause().then(() => void underway.delete(work));
      underway.set(work, next);
    }
    await next;
    if (token.isCancellationRequested) return false;
  }
}

/** Gives a function to be called in between pieces of long work: it lets other messages through once a slice is over. */
export function breathing(): () => Promise<void> {
  let end = performance.now() + SLICE;
  return async () => {
    if (performance.now() < end) return;
    await pause();
    end = performance.now() + SLICE;
  };
}

/** Lets what else is waiting run first: in one round a message comes in, in the next one it is looked at. */
async function pause(): Promise<void> {
  if (typeof setImmediate !== "function") return new Promise((resume) => setTimeout(resume, 0));
  await new Promise<void>((resume) => setImmediate(resume));
  await new Promise<void>((resume) => setImmediate(resume));
}
