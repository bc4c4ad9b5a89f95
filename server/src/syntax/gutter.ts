import { indentOf, isDigit, isSpace, skipSpace, trimEnd } from "./characters.ts";
import type { Gutter } from "./line.ts";
import type { LineState } from "./state.ts";
import { readCueTimes } from "./timecode.ts";

/** The last number that a page's lines may have; courts print 25 or 28, legislatures up to 60. */
const LAST_LINE = 66;
/** From this place on, in UTF-16 units, a number alone on a line is a page's. */
const PAGE_INDENT = 20;

/** The most UTF-16 units of a line that is looked at for a page's number at its end. */
const HEAD_UNITS = 160;

/**
 * Reads the number of a page that stands with words which are printed on every page, if nothing else is on the line.
 *
 *                                            Page 12     far in, or between numbered lines
 *     November 1–2, 2011                   12 of 260     behind white space, of all
 */
export function readPage(line: string, start: number, state: LineState): Gutter | undefined {
  const end = trimEnd(line, Math.min(line.length, HEAD_UNITS + 1), start);
  if (end > HEAD_UNITS || !isDigit(line.charCodeAt(end - 1))) return undefined;
  const from = Math.max(start, end - 24);
  const match = /(?:^|\s{8})(page\s{1,8})?(\d{1,5})(\s{1,8}of\s{1,8}\d{1,5})?$/i.exec(line.slice(from, end));
  if (!match || (match[1] === undefined && match[3] === undefined)) return undefined;
  const before = trimEnd(line, from + match.index, start);
  const alone = before <= start;
  if (alone && start < PAGE_INDENT && state.gutter === 0 && !line.slice(0, start).includes("\f"))
    return undefined;
  return { number: Number(match[2]), of: "page", words: line.length };
}

/** Whether a line could count on from 1: it is numbered 2, or stands between double-spaced ones. */
function mayCountOn(next: string): boolean {
  const start = skipSpace(next, 0);
  return start === next.length || (next.charCodeAt(start) === 50 && !isDigit(next.charCodeAt(start + 1)));
}

/**
 * Reads the number before a line's words, if it belongs to the gutter: one that counts on from the line before, or
 * begins at 1, with two blanks or more behind it or nothing at all.
 *
 *                                       12      a page: alone and far in, or counting on from the page before
 *      1            MR. STEVIN:  Thank you.     a line's number
 *      2                                        a line without words
 *     17
 *     00:00:31,000 --> …                        a cue's number: its times are right behind it
 */
export function readGutter(line: string, start: number, state: LineState, next: string): Gutter | undefined {
  let end = start;
  let number = 0;
  while (end - start < 5 && isDigit(line.charCodeAt(end))) number = number * 10 + line.charCodeAt(end++) - 48;
  if (isDigit(line.charCodeAt(end))) return undefined;
  const words = skipSpace(line, end);
  const counts = number === state.gutter + 1 || number === 1;
  if (words === line.length) {
    // nobody asks which number a cue has, so that all such lines are one
    if (state.blank && readCueTimes(next)) return { number: 0, of: "cue", words };
    if (
      counts &&
      number > 0 &&
      number <= LAST_LINE &&
      (state.gutter !== 0 || mayCountOn(next)) &&
      (state.gutter > 0 || indentOf(line, start) > 0) &&
      start < PAGE_INDENT
    ) {
      return { number, of: "line", words };
    }
    if (start >= PAGE_INDENT) return { number, of: "page", words };
    // between numbered lines a number alone is a page's; elsewhere it may be one where it counts on from another
    const counted = state.gutter > 0 || number === state.number + 1 || number === 1;
    if (!state.blank || !counted) return undefined;
    return { number, of: state.gutter > 0 ? "page" : "other", words };
  }
  if (!counts || number > LAST_LINE || !isSpace(line.charCodeAt(end))) return undefined;
  if (words - end < 2 && line.charCodeAt(end) !== 9) return undefined;
  if (start >= PAGE_INDENT) return undefined;
  return { number, of: "line", words };
}
