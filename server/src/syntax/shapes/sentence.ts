import { foldSpace, isDigit, isSpace, isUpper, skipSpace } from "../characters.ts";
import { beginsWithTitle, speakerKey } from "../roles.ts";
import { makeCandidate } from "./candidate.ts";
import type { ShapeReader } from "./shape.ts";

/** The most UTF-16 units and words of a label: `Mr. Fernández-Lind of Northern Shore.` */
const LABEL_UNITS = 60;
const LABEL_WORDS = 7;
/** The same where a function stands behind the name. */
const FUNCTION_UNITS = 120;
const FUNCTION_WORDS = 16;

/** Titles with which a label may begin at the very start of a line, behind a blank one. */
const outset = /^(?:M\.|MM\.|Mmes?|Mlle|Mrs?\.|Ms\.|Dr\.) /i;
/** `M. le président`, `Mme la rapporteure`: a function in place of the name. */
const inPlace =
  /^(?:M\.|MM\.|Mmes?) (?:le|la|les) (?:premi[eè]re? |vice-)?(?:président|ministre|secrétaire|rapporteur|garde|doyen)\p{L}*(?: (?:de|des|du|d['’]|la|le|l['’]|général|d['’]État)[\p{L}'’-]*| \p{Ll}[\p{L}'’-]*){0,8}$/iu;
/** `, ministre des transports`: a function behind the name. */
const behindName =
  /^(?:(?:premi[eè]re? |vice-)?(?:président|ministre|secrétaire|rapporteur|garde|doyen|haute?|député|sénat|maire|au nom)|vice-)/i;

/**
 * `    Mr. Latta.  Good morning.`  `    The Chairman. The committee will come to order.`  `    Ms. Ruiz of Dover. Yes.`
 *
 * `MR. SACKS.1 Thank you.`  `M. le président. La séance est ouverte.`  `Mme Ana Ruiz, ministre des ports. Oui.`
 *
 * Indented, a title and a name, closed by a full stop, as printed hearings have it. The title is what tells it from the
 * first sentence of a paragraph. Behind an empty line, titles that hardly begin a sentence need no indent.
 */
export const sentence: ShapeReader = (line, from, state) => {
  const start = from;
  if (!isUpper(line[start] ?? "a")) return undefined;
  if (start === 0 && !(state.blank && outset.test(line.slice(0, 6)))) return undefined;
  const end = labelStop(line, start);
  if (end < 0) return undefined;
  const words = foldSpace(line.slice(start, end));
  const list = words.split(" ");
  if (!beginsWithTitle(speakerKey(words))) return undefined;
  const name = words.split(",", 1)[0]!.split(" ");
  if (list.length > FUNCTION_WORDS || name.length > (inPlace.test(words) ? FUNCTION_WORDS : LABEL_WORDS))
    return undefined;
  if (list.length === 1 && !/^(?:witness|chairman|chairwoman|chair|clerk|speaker|moderator)$/i.test(words))
    return undefined;
  const named = name.every(
    (word, i) => i === 0 || isUpper(word[0]!) || /^(?:of|the|de|la|le|du|d|van|von|der|del|and)$/.test(word),
  );
  if (!named && !inPlace.test(words)) return undefined;
  const speech = skipSpace(line, referenceEnd(line, end + 1));
  if (speech === line.length && !state.blank) return undefined;
  return makeCandidate(line, { shape: "sentence", start, end, speech, words }, state);
};

/** The full stop that closes the label: one that is followed by white space and does not shorten a title. */
function labelStop(line: string, start: number): number {
  let limit = Math.min(line.length, start + LABEL_UNITS);
  for (let i = start; i < limit; i++) {
    const sign = line[i]!;
    if (sign === "," && i - start < LABEL_UNITS && behindName.test(line.slice(i + 2, i + 32))) {
      limit = Math.min(line.length, start + FUNCTION_UNITS);
      continue;
    }
    if (',;:?!()[]"“'.includes(sign)) return -1;
    if (sign !== ".") continue;
    if (i + 1 < line.length && !isSpace(line.charCodeAt(referenceEnd(line, i + 1)))) continue;
    const word = line.slice(line.lastIndexOf(" ", i) + 1, i);
    // Mr. Lind Jr.  We do not: two blanks close the label whatever is shortened before them
    const wide = isSpace(line.charCodeAt(i + 2)) && line.slice(start, i).includes(" ");
    if (wide) return i;
    if (
      /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Adm|Col|Maj|Capt|Lt|Sgt|Cdr|Hon|Rev|Jr|Sr|St|MM|MR|MRS|MS|DR|PROF|SEN|REP|GOV|GEN|HON|REV|JR|SR|ST|[A-Z])$/.test(
        word,
      )
    )
      continue;
    return i;
  }
  return -1;
}

/** `MR. SACKS.1 Thank you.`: behind a raised number of one or two digits, which plain text sets beside the full stop. */
function referenceEnd(line: string, at: number): number {
  let end = at;
  while (end < at + 2 && isDigit(line.charCodeAt(end))) end++;
  return end;
}
