import { isDigit } from "./characters.ts";
import type { CueTimes } from "./line.ts";

/** A time code found in a text. */
export interface TimeMatch {
  readonly seconds: number;
  /** The first place behind it. */
  readonly end: number;
  /** How many numbers it has: 2 for `12:31`, 3 for `00:12:31`, 4 with days. */
  readonly fields: number;
}

/**
 * Reads a time code at a place: `12:31`, `1:02:31`, `00:12:31.250`, `00:12:31,250`, `00:00:12:31` (days first).
 * Minutes and seconds stay below 60 where a larger unit stands before them, so that `3:75` is none.
 */
export function timeAt(text: string, start: number): TimeMatch | undefined {
  const numbers: number[] = [];
  let i = start;
  while (numbers.length < 4) {
    const from = i;
    let value = 0;
    while (i - from < 4 && isDigit(text.charCodeAt(i))) value = value * 10 + text.charCodeAt(i++) - 48;
    const digits = i - from;
    if (digits === 0 || digits > 3 || (numbers.length > 0 && digits !== 2)) {
      if (numbers.length < 2) return undefined;
      i = from - 1;
      break;
    }
    numbers.push(value);
    if (text.charCodeAt(i) !== 58 || !isDigit(text.charCodeAt(i + 1))) break;
    i++;
  }
  if (numbers.length < 2 || isDigit(text.charCodeAt(i))) return undefined;
  const units = [1, 60, 3600, 86400];
  let seconds = 0;
  for (let k = 0; k < numbers.length; k++) {
    const place = numbers.length - 1 - k;
    if (k > 0 && numbers[k]! >= (place === 2 ? 24 : 60)) return undefined;
    seconds += numbers[k]! * units[place]!;
  }
  const point = text.charCodeAt(i);
  if ((point === 46 || point === 44) && isDigit(text.charCodeAt(i + 1))) {
    let scale = 0.1;
    let digits = 0;
    let k = i + 1;
    for (; digits < 4 && isDigit(text.charCodeAt(k)); k++, digits++, scale /= 10) {
      seconds += (text.charCodeAt(k) - 48) * scale;
    }
    if (digits <= 3) {
      i = k;
      seconds = Math.round(seconds * 1000) / 1000;
    } else seconds = Math.floor(seconds);
  }
  return { seconds, end: i, fields: numbers.length };
}

/** The times of a cue in milliseconds: `00:00:01,000 --> 00:00:04,500`, with or without hours and settings behind. */
export function readCueTimes(line: string): CueTimes | undefined {
  const match = /^\s*([\d:.,]{4,16})\s*-->\s*([\d:.,]{4,16})(?:\s|$)/.exec(line);
  if (!match) return undefined;
  const start = cueTime(match[1]!);
  const end = cueTime(match[2]!);
  if (start === undefined || end === undefined) return undefined;
  return { start: Math.round(start * 1000), end: Math.round(end * 1000) };
}

/** A cue's time; seconds alone are allowed, `0.860`. */
function cueTime(text: string): number | undefined {
  const time = timeAt(text, 0);
  if (time && time.end === text.length) return time.seconds;
  return /^\d{1,6}[.,]\d{1,3}$/.test(text) ? Number(text.replace(",", ".")) : undefined;
}

/** A time code with hours in the middle of words, `00:12:31` or `#00:12:31-5#`; `17:30` is a time of the day. */
export function freeTimeAt(
  line: string,
  at: number,
): { seconds: number; start: number; end: number } | undefined {
  const colon = line.charCodeAt(at + 1) === 58 ? at + 1 : at + 2;
  if (line.charCodeAt(colon) !== 58) return undefined;
  const time = timeAt(line, at);
  if (!time || time.fields < 3) return undefined;
  const { seconds, end } = time;
  if (line.charCodeAt(at - 1) === 35) {
    let close = end;
    while (close - end < 4 && (isDigit(line.charCodeAt(close)) || line.charCodeAt(close) === 45)) close++;
    if (line.charCodeAt(close) === 35) return { seconds, start: at - 1, end: close + 1 };
  }
  return { seconds, start: at, end };
}

/** A time code that is all that stands on a line: `[00:00:12:31]`, `12:31`, `(-0:12)`, `#00:12:31-5#` */
export function readTimeAlone(
  line: string,
  start: number,
): { seconds: number; start: number; end: number } | undefined {
  if (line.length - start > 40) return undefined;
  const match = /^([[(#]?)(-?)(\d[\d:.,]*)(?:-\d)?([\])#]?)\s*$/.exec(line.slice(start));
  if (!match || (match[1] === "") !== (match[4] === "")) return undefined;
  const time = timeAt(match[3]!, 0);
  if (!time || time.end !== match[3]!.length) return undefined;
  const end = start + match[0].trimEnd().length;
  return { seconds: match[2] ? -time.seconds : time.seconds, start, end };
}
