import { countWords, isWordUnit } from "../syntax/characters.ts";
import { unquote } from "./asking.ts";
import { isNoise, isThanks } from "./noises.ts";
import { anything, asks } from "./request-phrases.ts";
import { type Sentence, sentenceFrom, sentencesOf, WORDS_BEHIND, wordsOf } from "./sentences.ts";

/** How people ask in words, without a question mark. */

/** Words that stand before what a sentence says: “So, Ana, please tell us.” */
const openers = new Set(
  "and so but now well okay ok yeah yes right alright great good perhaps maybe first then please just also again und dann bitte nun ja y pues entonces bueno et alors donc e então allora".split(
    " ",
  ),
);

/** The length of the longest of them, in UTF-16 units. */
const OPENER_UNITS = 8;

/** How many words may stand before what asks. */
const OPENERS = 12;

/** Where a sentence begins to say something: behind words that only open it, and behind a name and a comma. */
function skipOpening(sentence: string): number {
  let at = 0;
  for (let n = 0; n < OPENERS; n++) {
    while (at < sentence.length && !isWordUnit(sentence.charCodeAt(at))) at++;
    let end = at;
    while (end < sentence.length && isWordUnit(sentence.charCodeAt(end))) end++;
    if (end === at) break;
    if (end - at <= OPENER_UNITS && openers.has(sentence.slice(at, end).toLowerCase())) at = end;
    else {
      const comma = sentence.indexOf(",", at);
      if (comma < 0 || comma >= at + NAME_UNITS) break;
      const named = nameAndComma.exec(sentence.slice(at, at + NAME_UNITS));
      if (!named) break;
      at += named[0].length;
    }
  }
  return at;
}

/** The most UTF-16 units of a name and its comma. */
const NAME_UNITS = 60;

const nameAndComma = /^\p{Lu}[\p{L}’'.-]{1,20}(?: \p{Lu}[\p{L}’'.-]{1,20})?,/u;

/** How many UTF-16 units of a first word tell it from others. */
const KEY_UNITS = 3;

const anyRequest = requestOf(asks.filter(([words]) => words === anything));
/** Under the first letters of a word, what may ask where a sentence begins with it: most sentences begin with another. */
const requests = new Map<string, RegExp>();
for (const key of new Set(asks.flatMap(([words]) => keysOf(words)))) {
  requests.set(key, requestOf(asks.filter(([words]) => keysOf(words).includes(key))));
}

function requestOf(phrases: typeof asks): RegExp {
  return new RegExp(`^(?:${phrases.map(([, phrase]) => phrase).join("|")})`, "iu");
}

function keysOf(words: string): string[] {
  return words === anything ? [] : words.split(" ").map((word) => word.slice(0, KEY_UNITS));
}

function requestsAt(words: string, at: number, mayAsk: boolean): boolean {
  let end = at;
  while (end < words.length && end - at < KEY_UNITS && isWordUnit(words.charCodeAt(end))) end++;
  const request = requests.get(words.slice(at, end).toLowerCase());
  if (!request && !mayAsk) return false;
  const rest = at > 0 ? words.slice(at) : words;
  return (request?.test(rest) ?? false) || (mayAsk && anyRequest.test(rest));
}

const knowOrAsk = /to (?:know|ask)/i;

/** The most UTF-16 units of a sentence that are looked at. */
const SENTENCE_UNITS = 240;

/** Whether a sentence asks without a question mark. */
export function isRequest(sentence: string): boolean {
  const words = sentence.slice(0, SENTENCE_UNITS);
  const at = skipOpening(words);
  // “Dites-nous,” is no name
  const mayAsk = knowOrAsk.test(words);
  return requestsAt(words, at, mayAsk) || (at > 0 && requestsAt(words, 0, mayAsk));
}

const openRequest =
  /(?<!\p{L})(?:my question|(?:i|we)(?:['’]m|['’]d| am| just| would)?(?: just| also)? (?:want(?:ed)?|like|love|wonder(?:ed)?|wondering|calling|ringing)(?: to (?:ask|know))?|meine frage|ich (?:wollte|möchte|würde)(?: \p{L}+){0,4} (?:fragen|wissen)|(?:i|we)(?:['’]m| am| was|['’]re| are| were)(?: just)? (?:wondering|curious|trying to understand)|mi pregunta|(?:quería|quisiera) (?:saber|preguntar(?:l[ea]s?|te|os)?)|ma question|je (?:voulais|voudrais)(?: \p{L}+)? (?:demander|savoir)|minha pergunta|la mia domanda|volevo (?:sapere|chiedere))(?!\p{L})/iu;

/** Whether a text says that its speaker asks: “My question is whether it is safe.” */
export function saysThatItAsks(text: string): boolean {
  return openRequest.test(text);
}

/** Of these one stands in whatever says that it asks: pieces of words, since they are found fastest. */
const openCues =
  /question|want|like|love|wonder|curious|calling|ringing|trying|frage|wissen|pregunta|saber|demand|savoir|pergunta|domanda|sapere|chieder/i;

/** How many sentences that say something are looked at for the words with which somebody begins to ask. */
const OPENING_SENTENCES = 2;

/** Whether the first words of a text say that it asks, whatever follows: “I was wondering about the rope. It is …” */
export function opensWithRequest(text: string): boolean {
  // nothing there begins a request, so nothing is to be told from thanks
  if (!openCues.test(text)) return false;
  let said = 0;
  for (let next = sentenceFrom(text, 0); next; next = sentenceFrom(text, next.end)) {
    const sentence = text.slice(next.start, next.end);
    if (isNoise(sentence) || isThanks(sentence)) continue;
    if (isRequest(sentence) && saysThatItAsks(sentence)) return true;
    if (++said === OPENING_SENTENCES) break;
  }
  return false;
}

/** How many UTF-16 units of a text's end hold the words that are looked at, as a rule. */
const END_UNITS = 200;
/** The longest word before a full stop that tells whether a sentence ends there, and some more. */
const STOP_UNITS = 40;

/** The last sentences of a text, or all: at least so many that more than `WORDS_BEHIND` words stand in them. */
function lastSentences(text: string): Sentence[] {
  const from = text.length - END_UNITS;
  // where a sentence ends does not depend on where it begins
  const cut = from > 0 ? sentenceFrom(text, from) : undefined;
  if (!cut || cut.end - from < STOP_UNITS || countWords(text, cut.end, text.length) <= WORDS_BEHIND)
    return sentencesOf(text);
  const sentences: Sentence[] = [];
  for (let next = sentenceFrom(text, cut.end); next; next = sentenceFrom(text, next.end))
    sentences.push(next);
  return sentences;
}

/** Whether the last words of a text ask without a question mark: “Tell us about the bell.” */
export function requestsIn(text: string): boolean {
  const plain = unquote(text);
  let behind = 0;
  for (const { start, end } of lastSentences(plain).reverse()) {
    const words = plain.slice(start, end);
    if (isRequest(words)) return true;
    behind += wordsOf(words);
    if (behind > WORDS_BEHIND) break;
  }
  return false;
}
