import { isDigit, skipSpace } from "../characters.ts";
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

/** White space, a dash or a bar between time code and name. */
function skipSeparators(line: string, at: number): number {
  let next = skipSpace(line, at);
  if ("-–—|".includes(line[next] ?? " ")) next = skipSpace(line, next + 1);
  return next;
}
