import { perVersion } from "../transcript/memo.ts";
import type { Transcript } from "../transcript/transcript.ts";
import type { CountingRule, Standing } from "./rule.ts";

/**
 * What a counting rule judges of a document as it stands, for its fixes: worked out when a fix is asked for, once for
 * each state of the text.
 */
export function standingOf(
  count: CountingRule["count"],
  judge: CountingRule["judge"],
): (transcript: Transcript) => Standing {
  return perVersion((transcript) => {
    const sums = new Map<string, number>();
    for (let block = 0; block < transcript.blockCount; block++) {
      for (const [key, n] of count(transcript.part(block)) ?? []) sums.set(key, (sums.get(key) ?? 0) + n);
    }
    return judge(sums, transcript);
  });
}
