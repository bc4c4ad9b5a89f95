import { isDigit, skipSpace, trimEnd } from "../characters.ts";
import { timeAt } from "../timecode.ts";
import { leadingTime } from "./bold.ts";
import { makeCandidate } from "./candidate.ts";
import { findName } from "./colon.ts";
import type { ShapeReader } from "./shape.ts";

/**
 * `[00:02:25] Ana Ruiz: Yes.`  `00:02:25 Ana Ruiz: Yes.`  `(2:25) ANA: Yes.`  `[-00:00:12] CC: Go.`
 *
 * A time code, a name and a colon. (A time code alone on the line above is the reader of `colon`'s to see.)
 */
export const timed: ShapeReader = (line, from, state) => {
  const first = line.charCodeAt(from);
  const opens = first === 91 || first === 40;
  const sign = line.charCodeAt(from + (opens ? 1 : 0)) === 45 ? 1 : 0;
  if (!isDigit(line.charCodeAt(from + (opens ? 1 : 0) + sign))) return undefined;
  const time = sign
    ? leadingTime(opens ? line[from] + line.slice(from + 2, from + 24) : line.slice(from + 1, from + 24), 0)
    : leadingTime(line, from);
  if (!time) return undefined;
  const behind = sign ? from + time.end + 1 : time.end;
  const at = skipSeparators(line, behind);
  const found = findName(line, at);
  if (!found || (at === behind && !opens)) return undefined;
  return makeCandidate(line, { shape: "timed", ...found, time: sign ? -time.seconds : time.seconds }, state);
};

/**
 * `Ana Ruiz (02:25): Yes.`
 *
 * A name, a time code in brackets and a colon, with words behind: alone on a line it is `timedLabel`'s.
 */
export const timedBehind: ShapeReader = (line, from, state) => {
  const found = findName(line, from);
  if (!found || found.speech === line.length) return undefined;
  const { start, end, speech, words } = found;
  const close = line.charCodeAt(end - 1);
  if (close !== 41 && close !== 93) return undefined;
  const match = /(?:^|\s)[[(](\d{1,3}:[\d:.,]{2,12})[\])]$/.exec(line.slice(Math.max(start, end - 24), end));
  const time = match && timeAt(match[1]!, 0);
  if (!time || time.end !== match[1]!.length) return undefined;
  const name = trimEnd(line, end - match[0].length, start);
  if (name === start) return undefined;
  const inner = words.slice(0, words.length - match[0].trimStart().length).trimEnd();
  return makeCandidate(
    line,
    { shape: "timed", start, end: name, speech, words: inner, time: time.seconds },
    state,
  );
};

/** White space, a dash or a bar between time code and name. */
function skipSeparators(line: string, at: number): number {
  let next = skipSpace(line, at);
  if ("-–—|".includes(line[next] ?? " ")) next = skipSpace(line, next + 1);
  return next;
}
