import { isSpace, isUpper, skipSpace } from "../characters.ts";
import { makeCandidate } from "./candidate.ts";
import type { ShapeReader } from "./shape.ts";

const STOP = 46;
const D = 68;
const P = 80;
const R = 82;

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

/**
 * `P. ¿Es seguro?`  `R. Sí.`  `P.- ¿Cuándo?`  `D. Quando?`
 *
 * The letters of questions and answers in Spanish, Portuguese, Italian and French, with a full stop and perhaps a dash.
 * They could be initials: only together are they labels.
 */
export const pair: ShapeReader = (line, start, state) => {
  const code = line.charCodeAt(start);
  if ((code !== P && code !== R && code !== D) || line.charCodeAt(start + 1) !== STOP) return undefined;
  let behind = start + 2;
  if ("-–—".includes(line[behind] ?? " ")) behind++;
  if (!isSpace(line.charCodeAt(behind))) return undefined;
  const speech = skipSpace(line, behind);
  // P. J. Lind: initials
  if (speech === line.length || (isUpper(line[speech]!) && line.charCodeAt(speech + 1) === STOP))
    return undefined;
  return makeCandidate(line, { shape: "pair", start, end: start + 1, speech, words: line[start]! }, state);
};
