/**
 * How many times as often as usual property tests run, and how many times as long they may take.
 *
 *     TRANSCRIPT_RUNS=20 npm test
 */
export const effort = Number(process.env.TRANSCRIPT_RUNS ?? 1);

/** The options of a property test that usually runs so often. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: usual * effort };
}
