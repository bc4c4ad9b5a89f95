import type { FixEdit } from "../../../rules/fix.ts";
import { lineEnds } from "../../../text/lines.ts";

/** Of rows that follow each other: `from` is the first, `to` the first that is none of them. Rows count from 0. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Keeps account of which rows of a text edits have left alone, so that a diff need not be searched for. A row ends with
 * `\n`, as in diffs, and may hold lines that end with `\r`.
 */
export class Rows {
  readonly before: string;
  /** For each row of the text as it is now, which one it was; -1 for one that an edit touched. */
  #origins: number[];

  constructor(text: string) {
    this.before = text;
    this.#origins = Array.from({ length: rowsOf(text).at(-1)! + 1 }, (_, row) => row);
  }

  /** Follows edits of the text, which are in order and do not overlap. */
  edit(text: string, edits: readonly FixEdit[]): void {
    const rows = rowsOf(text);
    const origins: number[] = [];
    let done = 0;
    for (const { range, newText } of edits) {
      const first = rows[range.start.line]!;
      const last = rows[range.end.line] ?? rows.at(-1)!;
      while (done < first) origins.push(this.#origins[done++]!);
      // two edits of one row share it
      if (done <= first) origins.push(-1);
      for (let more = newText.split("\n").length - 1; more > 0; more--) origins.push(-1);
      done = Math.max(done, last + 1);
    }
    while (done < this.#origins.length) origins.push(this.#origins[done++]!);
    this.#origins = origins;
  }

  /** The rows that were taken out, each time with those that came in their place. */
  *changes(): Generator<{ readonly old: Span; readonly now: Span }> {
    let old = 0;
    let now = 0;
    const ends = this.#origins.concat(rowsOf(this.before).at(-1)! + 1);
    for (const [row, origin] of ends.entries()) {
      if (origin < 0) continue;
      if (origin > old || row > now) yield { old: { from: old, to: origin }, now: { from: now, to: row } };
      old = origin + 1;
      now = row + 1;
    }
  }
}

/** For each line of a text the row that it stands in. */
function rowsOf(text: string): number[] {
  const rows: number[] = [];
  let row = 0;
  for (const end of lineEnds(text, true)) {
    rows.push(row);
    if (text.charCodeAt(end - 1) === 10) row++;
  }
  return rows;
}
