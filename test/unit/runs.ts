/**
 * How many times as often as usual property tests run, and how many times as long they may take.
 *
 *     TRANSCRIPT_RUNS=20 npm test
 */
export const effort = Number(process.env.TRANSCRIPT_RUNS ?? 1);

/** What chance begins with: always the same for `npm test`, so that it says the same twice; anything for `npm run fuzz`. */
const seed = Number(process.env.TRANSCRIPT_SEED ?? (effort === 1 ? 1 : Date.now() % 2 ** 31));

/** The options of a property test that usually runs so often. */
export function runs(usual: number): { numRuns: number; seed: number } {
  return { numRuns: usual * effort, seed };
}
