import { foldSpace, isDigit, trimEnd } from "../characters.ts";
import { timeAt } from "../timecode.ts";
import { makeCandidate } from "./candidate.ts";
import { labelEnd, nameWords } from "./colon.ts";
import type { ShapeReader } from "./shape.ts";

/** The most UTF-16 units of the whole line. */
const LINE_UNITS = 100;

/**
 * `Speaker 1: 00:02:25`  `Ana Ruiz  2:25`  `Ana Ruiz (02:25)`  `Ana Ruiz (02:25):`  `Ana Ruiz [00:02:25.100]`
 * `**Ana Ruiz** 2:25`
 *
 * A name and a time code, alone on a line; what is said stands below.
 */
export const timedLabel: ShapeReader = (line, from, state) => {
  let lineEnd = trimEnd(line, line.length);
  // a colon closes the label only behind a bracket: `Ana Ruiz (02:25):`
  if (line.charCodeAt(lineEnd - 1) === 58 && ")]".includes(line[lineEnd - 2] ?? " ")) lineEnd--;
  if (lineEnd - from > LINE_UNITS || lineEnd - from < 5) return undefined;
  const last = line.charCodeAt(lineEnd - 1);
  if (!isDigit(last) && last !== 41 && last !== 93) return undefined;
  const match = /(?:^|[\s:,–—-])([[(]?)(\d{1,3}:[\d:.,]{2,12})([\])]?)$/.exec(
    line.slice(Math.max(from, lineEnd - 32), lineEnd),
  );
  if (!match || (match[1] === "") !== (match[3] === "")) return undefined;
  const time = timeAt(match[2]!, 0);
  if (!time || time.end !== match[2]!.length) return undefined;
  let start = from;
  let end = trimEnd(line, lineEnd - match[0].length, from);
  while (end > start && ":,–—-".includes(line[end - 1]!)) end = trimEnd(line, end - 1, from);
  if (line.startsWith("**", start) && line.slice(start + 2, end).endsWith("**")) {
    start += 2;
    end -= 2;
    if (line.charCodeAt(end - 1) === 58) end--;
  }
  end = labelEnd(line, start, end);
  const words = foldSpace(line.slice(start, end));
  if (words.includes(":")) return undefined;
  const wordCount = words ? nameWords(words) : 0;
  if (wordCount === 0 || wordCount > 6) return undefined;
  return makeCandidate(
    line,
    { shape: "timedLabel", start, end, speech: line.length, words, time: time.seconds },
    state,
  );
};
