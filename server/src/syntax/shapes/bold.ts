import { foldSpace, isDigit, isSpace, skipSpace, trimEnd } from "../characters.ts";
import type { LabelCandidate } from "../label-candidate.ts";
import { beginsWithTitle, speakerKey } from "../roles.ts";
import type { LineState } from "../state.ts";
import { timeAt } from "../timecode.ts";
import { makeCandidate } from "./candidate.ts";
import { labelEnd, nameWords } from "./colon.ts";
import type { ShapeReader } from "./shape.ts";

const STAR = 42;
const UNDERSCORE = 95;
const COLON = 58;
const BRACKET = 91;
const ROUND = 40;
/** The most UTF-16 units between the signs. */
const LABEL_UNITS = 90;
/** The same where a link stands around the name. */
const LINK_UNITS = 400;

/**
 * `**Ana Ruiz:** Yes.`  `**Ana Ruiz**: Yes.`  `**Ana Ruiz: ** Yes.`  `__Ana Ruiz:__ Yes.`  `**[12:31] Ana Ruiz:** Yes.`
 *
 * `[12:31] **Ana Ruiz:** Yes.`  `[**Ana Ruiz**](https://…): Yes.`  `**[Ana Ruiz](https://…):** Yes.`
 *
 * Two stars or low lines, words that can be a name, and a colon inside or right behind. A link may stand around the
 * words, and a time code before them.
 */
export const bold: ShapeReader = (line, from, state) => {
  const first = line.charCodeAt(from);
  if (first === STAR || first === UNDERSCORE) return boldAt(line, from, state);
  if (first === BRACKET && line.charCodeAt(from + 1) === STAR) return boldLink(line, from, state);
  const before = first === BRACKET || first === ROUND || isDigit(first) ? leadingTime(line, from) : undefined;
  if (!before) return undefined;
  const at = skipSpace(line, before.end);
  return line.charCodeAt(at) === STAR ? boldAt(line, at, state, before.seconds) : undefined;
};

/** `[**Ana Ruiz**](https://…): Yes.` */
function boldLink(line: string, from: number, state: LineState): LabelCandidate | undefined {
  const start = from + 3;
  const end = line.slice(0, start + LABEL_UNITS).indexOf("**](", start);
  if (line.charCodeAt(from + 2) !== STAR || end < 0) return undefined;
  const close = line.slice(0, end + LINK_UNITS).indexOf(")", end);
  if (close < 0 || line.charCodeAt(close + 1) !== COLON) return undefined;
  const words = foldSpace(line.slice(start, end));
  if (nameWords(words) === 0) return undefined;
  return makeCandidate(line, { shape: "bold", start, end, speech: skipSpace(line, close + 2), words }, state);
}

function boldAt(line: string, from: number, state: LineState, seconds?: number): LabelCandidate | undefined {
  const sign = line.charCodeAt(from);
  if ((sign !== STAR && sign !== UNDERSCORE) || line.charCodeAt(from + 1) !== sign) return undefined;
  const signs = line.slice(from, from + 2);
  const linked =
    line.charCodeAt(from + 2) === BRACKET && line.slice(0, from + LABEL_UNITS).indexOf("](", from) > 0;
  const close = line.slice(0, from + 2 + (linked ? LINK_UNITS : LABEL_UNITS)).indexOf(signs, from + 2);
  if (close < 0) return undefined;
  let inner = trimEnd(line, close, from + 2);
  const inside = line.charCodeAt(inner - 1) === COLON;
  // **Joe Oda**[^1]: a reference may stand before the colon
  // **Q.** Is it? and **THE CHAIR.** Yes.
  const stopped = !inside && closesItself(line.slice(from + 2, inner));
  const colonAt = inside || stopped ? close + 1 : colonBehind(line, close + 2);
  if (colonAt < 0) return undefined;
  if (inside || (stopped && line[inner - 1] === ".")) inner--;
  const time = leadingTime(line, skipSpace(line, from + 2, inner));
  let start = skipSpace(line, time?.end ?? from + 2, inner);
  const behind = trailingTime(line, start, inner);
  let end = labelEnd(line, start, behind?.start ?? inner);
  const link = linked ? line.slice(start, end).indexOf("](") : -1;
  if (link > 0 && line.charCodeAt(end - 1) === 41) {
    end = start + link;
    start++;
  }
  const words = foldSpace(line.slice(start, end));
  const wordCount = words ? nameWords(words) : 0;
  if (wordCount === 0) return undefined;
  const speech = skipSpace(line, colonAt + 1);
  const when = time?.seconds ?? behind?.seconds ?? seconds;
  return makeCandidate(line, { shape: "bold", start, end, speech, words, time: when }, state);
}

/** `Q.` `A` `THE CHAIR.`: labels that need no colon. Other bold words with a full stop are headings. */
function closesItself(inner: string): boolean {
  if (/^[QA]\.?$/.test(inner)) return true;
  if (!inner.endsWith(".") || inner !== inner.toUpperCase()) return false;
  return inner.includes(" ") && beginsWithTitle(speakerKey(inner));
}

/** The colon right behind the closing signs or a reference there; -1 where none is. */
function colonBehind(line: string, at: number): number {
  const match = /^(?:\[(?:\d{1,3}|\^[\w.-]{1,40})\]|[⁰¹²³⁴-⁹]{1,3})?:/.exec(line.slice(at, at + 48));
  return match ? at + match[0].length - 1 : -1;
}

/** `[12:31] ` before the name; `[12:31 --> 12:35] ` has the end as well. */
export function leadingTime(line: string, at: number): { seconds: number; end: number } | undefined {
  const bracket = "[(".includes(line[at] ?? " ") ? 1 : 0;
  const time = timeAt(line, at + bracket);
  if (!time) return undefined;
  let { end } = time;
  if (bracket && isSpace(line.charCodeAt(end))) {
    const arrow = /^\s{1,3}(?:-->|->|[-–—]|to)\s{1,3}(?=\d)/.exec(line.slice(end, end + 12));
    const last = arrow ? timeAt(line, end + arrow[0].length) : undefined;
    if (last && "])".includes(line[last.end] ?? " ")) end = last.end;
  }
  return { seconds: time.seconds, end: end + (bracket && "])".includes(line[end] ?? " ") ? 1 : 0) };
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
