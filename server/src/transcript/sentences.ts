import { countWords, isUpper, isWordUnit, skipSpace, trimEnd } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey, titles } from "../syntax/roles.ts";
import { CueWords } from "./cue-words.ts";

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

/** All of them and the titles: most sentences end with another word. */
const shortWords = new CueWords([
  [1, `${[...abbreviations].join(" ")} ${[...titles].join(" ").toLowerCase()}`],
]);

/**
 * Cuts a text into sentences: behind a full stop, a question or an exclamation mark or an ellipsis, with the quotes and
 * brackets that close there, where white space and a word that could begin a sentence follow.
 *
 *     We met Mr. Oda at 5 p.m. there. Was it late? “No,” he said.
 *     └──────────────────────────────┘ └─────────┘ └────────────┘
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (let next = sentenceFrom(text, 0); next; next = sentenceFrom(text, next.end)) sentences.push(next);
  return sentences;
}

/** The sentence that begins at a place or behind the white space there. */
export function sentenceFrom(text: string, from: number): Sentence | undefined {
  const { length } = text;
  const start = skipSpace(text, from);
  stops.lastIndex = start;
  while (stops.test(text)) {
    const first = stops.lastIndex - 1;
    let end = first + 1;
    while (end < length && isStop(text.charCodeAt(end))) end++;
    while (end < length && closes(text.charCodeAt(end))) end++;
    if (end < length && opensReference(text.charCodeAt(end)))
      end += reference.exec(text.slice(end, end + 8))?.[0].length ?? 0;
    if (endsSentence(text, start, first, end)) {
      stops.lastIndex = 0;
      return { start, end };
    }
    stops.lastIndex = end;
  }
  const end = trimEnd(text, length, start);
  return start < end ? { start, end } : undefined;
}

/** The signs with which a sentence may end: what `isStop` tells one by one. */
const stops = /[.?!\u2026\u3002\uff1f\uff01\u061f]/g;

/** Full stop, question and exclamation mark, ellipsis, and their like in other scripts. */
function isStop(code: number): boolean {
  if (code < 0x80) return code === 46 || code === 63 || code === 33;
  return code === 0x2026 || code === 0x3002 || code === 0xff1f || code === 0xff01 || code === 0x61f;
}

/** A reference behind a stop: `[1]` */
const reference = /^(?:\[\^?\w{1,4}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})/;

/** A bracket or a raised digit, with which a reference begins. */
function opensReference(code: number): boolean {
  return code === 91 || (code >= 0xb2 && code <= 0xb9) || (code >= 0x2070 && code <= 0x2079);
}

/** The quotes and brackets that may close behind a stop: `"”’')]»*_` */
function closes(code: number): boolean {
  if (code < 0x80)
    return code === 34 || code === 39 || code === 41 || code === 42 || code === 93 || code === 95;
  return code === 0x201d || code === 0x2019 || code === 0xbb;
}

/** Whether a sentence from `start` ends with the signs from `stop` to `end`. */
function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const next = skipSpace(text, end);
  if (next === text.length) return true;
  const asked = text.charCodeAt(stop) !== 46 || text.charCodeAt(stop + 1) === 46;
  if (next === end) return asked && (text[next] === "¿" || text[next] === "¡");
  if (isLower(text, next)) return false;
  if (asked) return true;
  let word = stop;
  while (word > start && (isWordUnit(text.charCodeAt(word - 1)) || text.charCodeAt(word - 1) === 46)) word--;
  // an initial, `U.S.`, `Mr.`
  if (stop - word === 1) return !isUpper(text[word]!) || text[word] === "I";
  if (stop - word > 6) return true;
  const short = text.slice(word, stop);
  if (shortWords.in(short) === 0 && !short.includes(".")) return true;
  if (abbreviations.has(short.toLowerCase())) return false;
  // not by its key: there are more words than keys are remembered
  if (!short.includes(".")) return !beginsWithTitle(short.toUpperCase());
  return !(/^\p{L}(?:\.\p{L})+$/u.test(short) || beginsWithTitle(speakerKey(short)));
}

/** Whether a small letter stands at a place, so that no sentence begins there. */
function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || ",;:)]".includes(text[at]!);
  const sign = String.fromCodePoint(text.codePointAt(at)!);
  return sign.toLowerCase() !== sign.toUpperCase() ? !isUpper(sign) : "»”".includes(sign);
}

/** How many words stand in a text. */
export function wordsOf(text: string): number {
  return countWords(text, 0, text.length);
}

/** Who asks and then says more than so many words is no longer asking. */
export const WORDS_BEHIND = 17;
