import { foldSpace, skipSpace, trimEnd } from "../characters.ts";
import { timeAt } from "../timecode.ts";
import { makeCandidate } from "./candidate.ts";
import { labelEnd, nameWords } from "./colon.ts";
import type { ShapeReader } from "./shape.ts";

const STAR = 42;
const UNDERSCORE = 95;
const COLON = 58;
/** The most UTF-16 units between the signs. */
const LABEL_UNITS = 90;

/**
 * `**Ana Ruiz:** Yes.`  `**Ana Ruiz**: Yes.`  `**Ana Ruiz: ** Yes.`  `__Ana Ruiz:__ Yes.`  `**[12:31] Ana Ruiz:** Yes.`
 *
 * Two stars or low lines, words that can be a name, and a colon inside or right behind.
 */
export const bold: ShapeReader = (line, from, state) => {
  const sign = line.charCodeAt(from);
  if ((sign !== STAR && sign !== UNDERSCORE) || line.charCodeAt(from + 1) !== sign) return undefined;
  const signs = line.slice(from, from + 2);
  const close = line.slice(0, from + 2 + LABEL_UNITS).indexOf(signs, from + 2);
  if (close < 0) return undefined;
  let inner = trimEnd(line, close, from + 2);
  const inside = line.charCodeAt(inner - 1) === COLON;
  // **Joe Oda**[^1]: a reference may stand before the colon
  const colonAt = inside ? close + 1 : colonBehind(line, close + 2);
  if (colonAt < 0) return undefined;
  if (inside) inner--;
  const time = leadingTime(line, skipSpace(line, from + 2, inner));
  const start = skipSpace(line, time?.end ?? from + 2, inner);
  const behind = trailingTime(line, start, inner);
  const end = labelEnd(line, start, behind?.start ?? inner);
  const words = foldSpace(line.slice(start, end));
  const wordCount = words ? nameWords(words) : 0;
  if (wordCount === 0) return undefined;
  const speech = skipSpace(line, colonAt + 1);
  const seconds = time?.seconds ?? behind?.seconds;
  return makeCandidate(line, { shape: "bold", start, end, speech, words, time: seconds }, state);
};

/** The colon right behind the closing signs or a reference there; -1 where none is. */
function colonBehind(line: string, at: number): number {
  const match = /^(?:\[(?:\d{1,3}|\^[\w.-]{1,40})\]|[⁰¹²³⁴-⁹]{1,3})?:/.exec(line.slice(at, at + 48));
  return match ? at + match[0].length - 1 : -1;
}

/** `[12:31] ` before the name. */
export function leadingTime(line: string, at: number): { seconds: number; end: number } | undefined {
  const bracket = "[(".includes(line[at] ?? " ") ? 1 : 0;
  const time = timeAt(line, at + bracket);
  if (!time) return undefined;
  const end = time.end + (bracket && "])".includes(line[time.end] ?? " ") ? 1 : 0);
  return { seconds: time.seconds, end };
}

/** ` (12:31)` behind the name. */
function trailingTime(
  line: string,
  start: number,
  end: number,
): { seconds: number; start: number } | undefined {
  const match = /[[(](\d[\d:.,]{3,12})[\])]$/.exec(line.slice(Math.max(start, end - 24), end));
  const time = match && timeAt(match[1]!, 0);
  return time && time.end === match[1]!.length
    ? { seconds: time.seconds, start: trimEnd(line, end - match[0].length, start) }
    : undefined;
}
