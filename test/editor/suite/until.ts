/** Long, as it is waited only by a test that fails, and a busy machine may do everything ten times as slowly. */
const patienceMs = 30_000;
const pauseMs = 30;

/**
 * Resolves with what `look` returns as soon as that is something (not undefined, null or false). The editor answers
 * when it is ready: this waits for that and no longer, where a fixed sleep would be too short or too long.
 */
export async function until<T>(
  what: string,
  look: () => T | PromiseLike<T>,
): Promise<Exclude<T, undefined | null | false>> {
  for (const start = Date.now(); ; ) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) {
      return found as Exclude<T, undefined | null | false>;
    }
    if (Date.now() - start > patienceMs) throw new Error(`Waited ${patienceMs / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
