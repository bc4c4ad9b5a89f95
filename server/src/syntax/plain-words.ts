import { DIGIT, SIGN, SPACE, units, WORD } from "./scan-units.ts";

/**
 * Counts the words of a line in which nothing but words stands, as in most lines; -1 where a sign says that there may be
 * more. Odd where a question is asked: twice the words and one.
 */
export function scanPlain(line: string, from: number): number {
  let words = 0;
  let asks = 0;
  let inWord = false;
  for (let i = from; i < line.length; i++) {
    const unit = units[line.charCodeAt(i)];
    if (unit === WORD || unit === DIGIT) {
      if (inWord) continue;
      // a number and a colon may be a time code
      if (unit === DIGIT && (line.charCodeAt(i + 1) === 58 || line.charCodeAt(i + 2) === 58)) return -1;
      inWord = true;
      words++;
    } else if (unit === SPACE) inWord = false;
    else if (unit === SIGN) {
      if (line.charCodeAt(i) !== 63 || line.charCodeAt(i + 1) === 63) return -1;
      asks = 1;
    }
  }
  return words * 2 + asks;
}
