import type { Range } from "../text/position.ts";
import { perVersion } from "./memo.ts";
import type { Transcript } from "./transcript.ts";

/** Where a line stands in print: the number of its page and its own, as far as they are printed. */
export interface PrintedPlace {
  readonly page?: number;
  readonly line?: number;
}

/** How many lines a page has at most; a number further away is not this page's. */
const PAGE_LINES = 120;

/**
 * Where a line stands in print. A line without a number of its own has that of the numbered line above it.
 *
 *                                        12      the page's number, here at its head
 *      1            MR. STEVIN:  Good morning.   12:1
 *      2      Please sit down.                   12:2
 */
export function printedPlace(transcript: Transcript, line: number): PrintedPlace {
  transcript.settle();
  const { gutterLines, pages } = transcript.tallies;
  if (gutterLines === 0 && pages === 0) return {};
  const number = gutterLines > 0 ? find(transcript, line, -1, "line") : undefined;
  const page = pages > 0 ? find(transcript, line, pagesStandAtFoot(transcript) ? 1 : -1, "page") : undefined;
  return { ...(page !== undefined && { page }), ...(number !== undefined && { line: number }) };
}

/** The nearest number of the gutter from a line on, upwards or downwards. */
function find(transcript: Transcript, from: number, step: 1 | -1, of: "line" | "page"): number | undefined {
  const last = transcript.text.lineCount - 1;
  for (let line = from; line >= 0 && line <= last && Math.abs(line - from) < PAGE_LINES; line += step) {
    const { gutter } = transcript.line(line);
    if (gutter?.of === of) return gutter.number;
  }
  return undefined;
}

/**
 * Whether pages have their number below their lines: then the first number stands behind as many runs of lines as it
 * says, and at the head behind one less. Without numbered lines, words before the first number tell it, unless that is
 * a 2: first pages often have none.
 */
const pagesStandAtFoot = perVersion((transcript): boolean => {
  let runs = 0;
  let said = false;
  for (let line = 0; line < transcript.text.lineCount; line++) {
    const { gutter, kind } = transcript.line(line);
    if (gutter?.of === "page")
      return transcript.tallies.gutterLines > 0
        ? runs >= gutter.number && runs > 0
        : said && gutter.number !== 2;
    if (gutter?.of === "line" && gutter.number === 1) runs++;
    if (kind === "text") said = true;
  }
  return false;
});

/** A range as lawyers cite it: `7:12-8:3`, `7:12-14`, `7:12`; undefined where nothing is numbered. */
export function cite(transcript: Transcript, range: Range): string | undefined {
  const start = printedPlace(transcript, range.start.line);
  const lastLine =
    range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  const end = printedPlace(transcript, lastLine);
  const from = written(start);
  if (from === undefined) return undefined;
  if (start.page === end.page && start.line === end.line) return from;
  return `${from}-${start.page === end.page && end.line !== undefined ? end.line : written(end)}`;
}

function written({ page, line }: PrintedPlace): string | undefined {
  if (page === undefined && line === undefined) return undefined;
  return [page, line].filter((number) => number !== undefined).join(":");
}
