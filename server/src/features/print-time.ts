import { timeAt } from "../syntax/timecode.ts";

const printed = /\d{1,4}(?::\d{2}){1,3}(?:[.,]\d{1,3})?/;

/** The time code in what is printed beside a label; undefined where it has none. */
export function timeIn(lead: string): { readonly start: number; readonly end: number } | undefined {
  const match = printed.exec(lead);
  return match && timeAt(match[0], 0)
    ? { start: match.index, end: match.index + match[0].length }
    : undefined;
}

/**
 * A time as another time code is printed, in whole seconds unless that has a fraction.
 *
 *     00:02:25 -> 00:02:31      2:25 -> 1:02:31      00:02:25.100 -> 00:02:31.000
 *
 * @param like a time code of the document
 */
export function printTime(like: string, seconds: number): string {
  const [whole, fraction] = like.split(/[.,]/) as [string, string | undefined];
  const fields = whole.split(":");
  const thousandths = Math.max(0, Math.round(seconds * 1000));
  let rest = Math.floor(thousandths / 1000);
  const units = [86400, 3600, 60, 1].slice(-Math.max(fields.length, rest >= 3600 ? 3 : 2));
  const numbers = units.map((unit) => {
    const number = Math.floor(rest / unit);
    rest -= number * unit;
    return number;
  });
  const first = fields.length === numbers.length ? fields[0]!.length : 1;
  const text = numbers.map((number, i) => String(number).padStart(i === 0 ? first : 2, "0")).join(":");
  if (fraction === undefined) return text;
  const point = like[whole.length]!;
  return (
    text +
    point +
    String(thousandths % 1000)
      .padStart(3, "0")
      .slice(0, fraction.length)
  );
}
