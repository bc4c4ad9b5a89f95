import { isDigit, isWordUnit } from "./characters.ts";

/** The digits that stand above the line, by their UTF-16 unit. */
export const superscripts: ReadonlyMap<number, string> = new Map(
  [..."⁰¹²³⁴⁵⁶⁷⁸⁹"].map((sign, digit) => [sign.charCodeAt(0), String(digit)]),
);

/** Digits above the line. */
export interface Superscript {
  /** As they are written on the line. */
  readonly digits: string;
  /** The place behind them. */
  readonly end: number;
  /** Whether they are a power, `m²` or `10³`, and no reference. */
  readonly isPower: boolean;
}

/** How many digits a reference has at most. */
const DIGITS = 4;

/** Reads the digits above the line that begin at a place. */
export function superscriptAt(line: string, at: number): Superscript {
  let end = at;
  let digits = "";
  for (; end - at < DIGITS; end++) {
    const digit = superscripts.get(line.charCodeAt(end));
    if (digit === undefined) break;
    digits += digit;
  }
  const isPower =
    at > 0 && (isDigit(line.charCodeAt(at - 1)) || (/^[23]$/.test(digits) && isUnitOfLength(line, at)));
  return { digits, end, isPower };
}

/** Whether the word before a place is the sign of a unit of length, such as `km`. */
function isUnitOfLength(line: string, at: number): boolean {
  let start = at;
  while (at - start < 4 && isWordUnit(line.charCodeAt(start - 1))) start--;
  return /^(?:[kcdm]?m|in|ft|mi|yd|x|y|r|c)$/.test(line.slice(start, at));
}
