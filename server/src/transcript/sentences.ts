import { isUpper, isWordUnit, skipSpace, trimEnd } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";

/** A sentence in a text, as places in it in UTF-16 units; white space around it left out. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Words before whose full stop no sentence ends. */
const abbreviations = new Set(
  "mr mrs ms mx dr prof st sen rep gov gen col capt lt sgt maj adm amb rev hon jr sr ca ltd vs etc inc corp co no nos vol pp fig approx dept est min max hr bzw usw nr str tel sra srta ud vd mme mlle av art núm pág sig dott ecc".split(
    " ",
  ),
);

/**
 * Cuts a text into sentences: behind a full stop, a question or an exclamation mark or an ellipsis, with the quotes and
 * brackets that close there, where white space and a word that could begin a sentence follow.
 *
 *     We met Mr. Oda at 5 p.m. there. Was it late? “No,” he said.
 *     └──────────────────────────────┘ └─────────┘ └────────────┘
 */
export function* sentencesOf(text: string): Generator<Sentence> {
  let start = skipSpace(text, 0);
  for (let i = start; i < text.length; i++) {
    const sign = text.charCodeAt(i);
    if (!isStop(sign)) continue;
    const first = i;
    while (i + 1 < text.length && isStop(text.charCodeAt(i + 1))) i++;
    while (i + 1 < text.length && closing.includes(text[i + 1]!)) i++;
    i += reference.exec(text.slice(i + 1, i + 9))?.[0].length ?? 0;
    if (!endsSentence(text, start, first, i + 1)) continue;
    yield { start, end: i + 1 };
    start = skipSpace(text, i + 1);
  }
  const end = trimEnd(text, text.length, start);
  if (start < end) yield { start, end };
}

/** Full stop, question and exclamation mark, ellipsis, and their like in other scripts. */
function isStop(code: number): boolean {
  if (code < 0x80) return code === 46 || code === 63 || code === 33;
  return code === 0x2026 || code === 0x3002 || code === 0xff1f || code === 0xff01 || code === 0x61f;
}

/** A reference behind a stop: `[1]` */
const reference = /^(?:\[\^?\w{1,4}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})/;
const closing = "\"”’')]»*_";

/** Whether a sentence from `start` ends with the signs from `stop` to `end`. */
function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const next = skipSpace(text, end);
  if (next === text.length) return true;
  const opening = text[next]!;
  const asked = text.charCodeAt(stop) !== 46 || text.charCodeAt(stop + 1) === 46;
  if (next === end) return asked && (opening === "¿" || opening === "¡");
  if (isLower(text, next)) return false;
  if (asked) return true;
  let word = stop;
  while (word > start && (isWordUnit(text.charCodeAt(word - 1)) || text.charCodeAt(word - 1) === 46)) word--;
  // an initial, `U.S.`, `Mr.`
  if (stop - word === 1) return !isUpper(text[word]!) || text[word] === "I";
  if (stop - word > 6) return true;
  const short = text.slice(word, stop);
  if (/^\p{L}(?:\.\p{L})+$/u.test(short)) return false;
  return !(abbreviations.has(short.toLowerCase()) || beginsWithTitle(speakerKey(short)));
}

/** Whether a small letter stands at a place, so that no sentence begins there. */
function isLower(text: string, at: number): boolean {
  const sign = String.fromCodePoint(text.codePointAt(at)!);
  return sign.toLowerCase() !== sign.toUpperCase() ? !isUpper(sign) : ",;:)]»”".includes(sign);
}
