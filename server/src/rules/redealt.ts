import type { Splice } from "../text/text.ts";
import { inDocument, inOrder, sameFindings } from "./finding-lists.ts";
import type { RuleFinding } from "./rule.ts";

/** What was found in one block, and how many lines it has. */
export interface Looked {
  readonly found: readonly RuleFinding[];
  readonly lines: number;
}

/** Blocks that came in the place of others, and what was found there before; undefined where that is not known. */
interface Run {
  readonly at: number;
  readonly count: number;
  readonly before: readonly RuleFinding[] | undefined;
}

/**
 * Where blocks have come and gone since the findings were last told: large ones are cut into small ones where somebody
 * types, and joined again. As long as the same is found on the same lines, nothing need be told.
 */
export class Redealt {
  #runs: Run[] = [];

  /**
   * Follows a change of the blocks, before the fold does.
   * @param known what was found in a block when it was looked at last
   */
  splice({ at, removed, added }: Splice, known: (block: number) => Looked | undefined): void {
    const more = added - removed;
    const end = at + removed;
    const around = this.#runs.find((run) => run.at <= at && end <= run.at + run.count);
    // what comes and goes over such an end before it is looked at counts as another
    const clear = !this.#runs.some((run) => run.at < end && at < run.at + run.count);
    const runs = this.#runs.map((run) => {
      if (run === around) return { ...run, count: run.count + more };
      return run.at < end ? run : { ...run, at: run.at + more };
    });
    if (!around) runs.push({ at, count: added, before: clear ? listed(at, removed, known) : undefined });
    this.#runs = runs;
  }

  /** Whether a block is one of those that came. */
  has(block: number): boolean {
    return this.#runs.some(({ at, count }) => at <= block && block < at + count);
  }

  /** Whether something else is found in them than before; forgets them. */
  judge(known: (block: number) => Looked | undefined): boolean {
    const runs = this.#runs;
    if (runs.length === 0) return false;
    this.#runs = [];
    return runs.some(({ at, count, before }) => {
      const now = listed(at, count, known);
      return !before || !now || !sameFindings(before, now);
    });
  }
}

/** What is found in some blocks, in lines from the first one's start. */
function listed(
  at: number,
  count: number,
  known: (block: number) => Looked | undefined,
): readonly RuleFinding[] | undefined {
  const all: RuleFinding[] = [];
  let line = 0;
  for (let block = at; block < at + count; block++) {
    const looked = known(block);
    if (!looked) return undefined;
    for (const finding of looked.found) all.push(inDocument(finding, line));
    line += looked.lines;
  }
  return all.sort(inOrder);
}
