import { isSpace, skipSpace } from "../characters.ts";
import { makeCandidate } from "./candidate.ts";
import type { ShapeReader } from "./shape.ts";

const STOP = 46;

/**
 * `Q    Is it safe?`  `A  Yes.`  `Q.  Is it safe?`  `A. Yes.`
 *
 * The two letters of questions and answers, without a colon. White space stands behind them; how much is the document's
 * habit, so it is part of what tells such labels from a sentence that begins `A man …`.
 */
export const letter: ShapeReader = (line, start, state) => {
  const code = line.charCodeAt(start);
  if (code !== 81 && code !== 65) return undefined;
  const end = start + 1;
  const stopped = line.charCodeAt(end) === STOP;
  const behind = stopped ? end + 1 : end;
  if (behind < line.length && !isSpace(line.charCodeAt(behind))) return undefined;
  const speech = skipSpace(line, behind);
  if (speech === line.length) return undefined;
  const words = line.slice(start, end);
  return makeCandidate(
    line,
    { shape: stopped ? "stop" : "bare", start, end, speech, words, gap: speech - behind },
    state,
  );
};
