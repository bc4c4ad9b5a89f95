import { foldSpace, withoutEnd } from "../syntax/characters.ts";
import { timeAt } from "../syntax/timecode.ts";
import { vocabulary } from "../syntax/vocabulary.ts";
import { editDistance } from "./edit-distance.ts";

/** Words that say of themselves that they are a mark, whatever stands beside them in the bracket. */
const telling: readonly string[] = [...vocabulary.inaudible, ...vocabulary.crosstalk];

/** Sounds and the like as transcribers write them; the vocabulary knows only how such words begin. */
const events = (
  "laughter laughs laughing chuckles chuckling giggles applause cheers " +
  "pause pauses coughs coughing sneezes sighs gasps groans whispers whispering music silence"
).split(" ");

/** Words and phrases that are a mark where the bracket holds nothing else. */
const alone: readonly string[] = [
  ...vocabulary.inaudibleAlone,
  ...vocabulary.crosstalkAlone,
  ...vocabulary.uncertain,
  ...vocabulary.redacted,
  ...events,
];

/** Every word and phrase by which a mark is known; of sounds and scenes there are more. */
const known: ReadonlySet<string> = new Set([
  ...[...telling, ...alone, ...vocabulary.sic],
  ...[...vocabulary.event, ...vocabulary.scene],
]);
const likely = { telling: telling.filter(isLikely), all: [...telling, ...alone].filter(isLikely) };

/**
 * Words of the language that lie as near to a mark's word as its misspellings do, and are none: `(audible)`,
 * `[nuclear]`, `(reaction)`.
 */
const words = new Set(
  (
    "anonymise anonymises anonymising anonymity anonymize anonymizes applauses asps beeped bleed " +
    "boughs cause causes censure censured cheeks cheer cheery chewers chucking chuckle chuckled " +
    "comprehensible comprehensibly compressible cornstalk couching cough couths crosswalk crosswalks " +
    "daughter daughters delete deletes depleted discernable discernibly doughs expunge expunges " +
    "gabbled gables gaggles gambled gaps garbed garble garbles gargled gases gasp giggle giggled " +
    "goggles grans grasps groan groins guest guests healed highs imperceptible imperceptive " +
    "inapprehensible inaudibly includible incomprehensibly incomprehension incomprehensive " +
    "incompressible indecipherably indiscernibly inducible inedible ineligible ineludible infusible " +
    "instinct intelligible intelligibly interposition jiggles laigher laugh laughed laughton lighter " +
    "marbled muffed muffle muffler muffles musick niggles nuclear overlay overlaying overleap " +
    "overleaping overtaking overtask overtopping parse parses passe passes paused phonemic phonetics " +
    "pluses rasps reacted reaction reactions reduction remove remover removes roughing roughs ruffled " +
    "scaled seabed sealer seamed seared seated selling sheers shelling sigh sight sights signs " +
    "silenced silencer silences slaughter sleep smelling sneeze sneezed spilling staled swelling " +
    "synonymised synonymized toughing toughs unclean uncomprehensive undeliverable undiscernible " +
    "unintelligence unintelligibly warbled wasps whimpering whimpers whippers whiskers whisper " +
    "whithering wiggles withhold"
  ).split(" "),
);

/** What a mark holds, its brackets and the escapes before them left out. */
export function inMark(text: string): string {
  return text.replace(/^\\?[[(]|\\?[\])]$/g, "");
}

/** The words in a bracket in small letters, without time codes and the signs around them. */
export function wordsOfMark(inner: string): string {
  const words = foldSpace(inner).toLowerCase().split(" ");
  const said = words.filter((word) => !isTimeCode(word)).join(" ");
  return withoutEnd(said.replace(/^["“'‘*_-]+/, ""), '.,:;!?"”’*_–—-').trim();
}

/** Whether a word of a mark is its time code, or the sign before it. */
export function isTimeCode(word: string): boolean {
  const at = word.search(/\d/);
  return word === "@" || (at >= 0 && at < 3 && timeAt(word, at) !== undefined);
}

/** What a bracket holds with other words in the place of its own, its capitals, time code and signs kept. */
export function writtenAs(inner: string, words: string, meant: string): string {
  const folded = foldSpace(inner);
  const at = folded.toLowerCase().indexOf(words);
  if (at < 0) return meant;
  const printed = folded.slice(at, at + words.length);
  let written = meant;
  if (printed === printed.toUpperCase()) written = meant.toUpperCase();
  else if (printed[0] !== printed[0]!.toLowerCase()) written = meant[0]!.toUpperCase() + meant.slice(1);
  return folded.slice(0, at) + written + folded.slice(at + words.length);
}

/** Whether words stand as they are in the tables of marks. */
export function isMarkPhrase(words: string): boolean {
  return known.has(words);
}

/** Whether words in a bracket are a mark by the tables. */
export function isKnownMark(inner: string): boolean {
  return known.has(inner) || inner.split(" ").some((word) => telling.includes(word));
}

/** From so many letters on a mark that only this document has is told by its letters. */
const OWN_LENGTH = 8;

/** Whether a mark's words are long and unlike others enough for a slip in them to be told. */
function isLikely(mark: string): boolean {
  return mark.length > 4;
}

/** How many slips a mark's words may hold and still be told. */
export function slipsOf(mark: string): number {
  if (mark.length >= 12) return 3;
  return mark.length >= 10 || mark === "inaudible" || mark === "crosstalk" || mark === "laughter" ? 2 : 1;
}

/**
 * What words in a bracket are meant to be, if they are no words of their own but those of a mark with a slip or two.
 *
 *     unintealligible           unintelligible
 *     inaudable question        inaudible question
 *     audible, Laughton         words of their own
 * @param inner what stands in the bracket, in small letters, without a time code and signs at its ends
 */
export function meantMark(inner: string): string | undefined {
  const list = inner.split(" ");
  if (list.length > 4 || isKnownMark(inner) || !/^[\p{L} '’-]+$/u.test(inner)) return undefined;
  const whole = words.has(inner) ? undefined : nearest(inner, likely.all);
  if (whole) return whole;
  for (const [i, word] of list.entries()) {
    const meant = words.has(word) ? undefined : nearest(word, likely.telling);
    if (meant) return list.with(i, meant).join(" ");
  }
  return undefined;
}

/** Which of a document's own marks is meant by words with a slip. */
export function meantOwn(inner: string, own: readonly string[]): string | undefined {
  if (inner.length < OWN_LENGTH || own.includes(inner) || isKnownMark(inner) || /\d/.test(inner))
    return undefined;
  const long = own.filter((mark) => mark.length >= OWN_LENGTH && mark.split(" ").length <= 3);
  return nearest(inner, long);
}

/** The one of some words that lies nearest, if it is near enough. */
function nearest(word: string, among: readonly string[]): string | undefined {
  let found: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of among) {
    const limit = Math.min(slipsOf(one), least - 1);
    if (limit < 1 || isForm(word, one)) continue;
    const slips = editDistance(word, one, limit);
    if (slips > limit || (slips > 1 && one.length < 10 && word[0] !== one[0])) continue;
    found = one;
    least = slips;
  }
  return found;
}

/** A form of the mark's word, or the word without the syllable that says no: `inaudibles`, `audible`, `verständlich`. */
function isForm(word: string, mark: string): boolean {
  if (/^(?:in|un|im)/.test(mark) && mark.slice(2) === word) return true;
  const ending = word.slice(mark.length);
  return word.startsWith(mark) && ending !== mark.at(-1) && /^(?:s|es|e|n|en|er|ly|d)$/.test(ending);
}
