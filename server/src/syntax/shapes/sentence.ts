import { foldSpace, isSpace, isUpper, skipSpace } from "../characters.ts";
import { beginsWithTitle, speakerKey } from "../roles.ts";
import { makeCandidate } from "./candidate.ts";
import type { ShapeReader } from "./shape.ts";

/** The most UTF-16 units and words of a label: `Mr. Fernández-Lind of Northern Shore.` */
const LABEL_UNITS = 60;
const LABEL_WORDS = 7;

/**
 * `    Mr. Latta.  Good morning.`  `    The Chairman. The committee will come to order.`  `    Ms. Ruiz of Dover. Yes.`
 *
 * Indented, a title and a name, closed by a full stop, as printed hearings have it. The title is what tells it from the
 * first sentence of a paragraph.
 */
export const sentence: ShapeReader = (line, from, state) => {
  const start = from;
  if (start === 0) return undefined;
  if (!isUpper(line[start] ?? "a")) return undefined;
  const end = labelStop(line, start);
  if (end < 0) return undefined;
  const words = foldSpace(line.slice(start, end));
  const list = words.split(" ");
  if (list.length > LABEL_WORDS || !beginsWithTitle(speakerKey(words))) return undefined;
  if (list.length === 1 && !/^(?:witness|chairman|chairwoman|chair|clerk|speaker|moderator)$/i.test(words))
    return undefined;
  if (
    !list.every(
      (word, i) => i === 0 || isUpper(word[0]!) || /^(?:of|the|de|la|van|von|der|del|and)$/.test(word),
    )
  )
    return undefined;
  const speech = skipSpace(line, end + 1);
  if (speech === line.length && !state.blank) return undefined;
  return makeCandidate(line, { shape: "sentence", start, end, speech, words }, state);
};

/** The full stop that closes the label: one that is followed by white space and does not shorten a title. */
function labelStop(line: string, start: number): number {
  const limit = Math.min(line.length, start + LABEL_UNITS);
  for (let i = start; i < limit; i++) {
    const sign = line[i]!;
    if (',;:?!()[]"“'.includes(sign)) return -1;
    if (sign !== ".") continue;
    if (i + 1 < line.length && !isSpace(line.charCodeAt(i + 1))) continue;
    const word = line.slice(line.lastIndexOf(" ", i) + 1, i);
    // Mr. Lind Jr.  We do not: two blanks close the label whatever is shortened before them
    const wide = isSpace(line.charCodeAt(i + 2)) && line.slice(start, i).includes(" ");
    if (wide) return i;
    if (
      /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Adm|Col|Maj|Capt|Lt|Sgt|Cdr|Hon|Rev|Jr|Sr|St|[A-Z])$/.test(word)
    )
      continue;
    return i;
  }
  return -1;
}
