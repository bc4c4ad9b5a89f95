/** Turns that say next to nothing: sounds, assent, thanks; and how words break off. */

/** A mark or another word of the transcriber's, in brackets. */
const bracketed = /\\?[[(][^\])]{0,80}\\?[\])]/g;

function withoutBrackets(text: string): string {
  return text.includes("[") || text.includes("(") ? text.replace(bracketed, " ") : text;
}

/** Sounds that only show that one listens. */
const sound = "(?:m+|h+m+|mm+-?hm+|m+hm+|uh-?huh|um-?hm+|oh|ah|aha|wow|huh|whoa)";
/** Assent: an answer where something was asked, else only leave to go on. */
const assent =
  "(?:y(?:es|eah|ep|up)|sure|ok(?:ay)?|all ?right|alright|right|of course|please|certainly|i see|got it|gotcha|great|good|nice|cool|fine|exactly|absolutely|totally|definitely|indeed|true|interesting|fair enough|no problem|sorry|pardon(?: me)?|excuse me|ja|genau|klar|gut|okay|sí|claro|vale|bueno|oui|d['’]accord|bien sûr|sim|certo|va bene|hi|hello|hey|go ahead|go on|please go ahead|sir|ma['’]am)";
const sounds = new RegExp(`^\\W*(?:${sound}(?!\\p{L})\\W*){0,4}$`, "iu");
const noises = new RegExp(`^\\W*(?:(?:${sound}|${assent})(?!\\p{L})\\W*){0,4}$`, "iu");

/** The words with which noises begin, as far as they are written with the letters A to Z. */
const firstNoises = new Set(
  "oh ah aha wow huh whoa uh uhhuh um y yes yeah yep yup sure ok okay all alright right of please certainly i got gotcha great good nice cool fine exactly absolutely totally definitely indeed true interesting fair no sorry pardon excuse ja genau klar gut s claro vale bueno oui d bien sim certo va hi hello hey go sir ma".split(
    " ",
  ),
);

/** Whether the first word may be one of a noise; with a bracket before it, more than a word must be looked at. */
function mayBeNoise(text: string): boolean {
  let start = 0;
  while (start < text.length && !isAsciiWord(text.charCodeAt(start))) start++;
  let end = start;
  while (end < text.length && isAsciiWord(text.charCodeAt(end))) end++;
  if (start === end || (end - start < NOISE_UNITS && firstNoises.has(text.slice(start, end).toLowerCase())))
    return true;
  const sign = text.charCodeAt(start) | 32;
  // m, h, u
  if ((sign === 109 || sign === 104 || sign === 117) && /^(?:[mh]+$|umhm)/i.test(text.slice(start, end)))
    return true;
  return text.includes("[") || text.includes("(");
}

/** More than the longest word among the first ones has. */
const NOISE_UNITS = 12;

/** What `\w` is: a letter from A to Z, a digit, an underscore. */
function isAsciiWord(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
  );
}

/** Whether a short turn is nothing but sounds of listening, laughter and the like: “Mm-hmm.” */
export function isSound(text: string): boolean {
  return mayBeNoise(text) && sounds.test(withoutBrackets(text));
}

/** Whether a short turn is sounds and assent alone: “Sure, go ahead.” “Okay. Yeah.” */
export function isNoise(text: string): boolean {
  return mayBeNoise(text) && noises.test(withoutBrackets(text));
}

/** The signs with which words that break off end, and the quotes behind them. */
const endsBroken = "-—–….\"”’'";

/** Whether words break off: “It was then that we --” What was heard behind them, `(Laughter.)`, does not matter. */
export function breaksOff(text: string): boolean {
  const words = text.trimEnd();
  const last = words.charCodeAt(words.length - 1);
  const bracket = last === 41 || last === 93;
  // most words end with a full stop, and not with three
  if (!bracket && !endsBroken.includes(words.charAt(words.length - 1))) return false;
  if (last === 46 && words.charCodeAt(words.length - 2) !== 46) return false;
  const open = bracket ? Math.max(words.lastIndexOf("["), words.lastIndexOf("(")) : -1;
  const said = (open < 0 ? words : words.slice(0, open).replace(/\\$/, "")).trimEnd().slice(-6);
  return /(?:--|[—–…]|\.\.\.|\p{L}-)["”’']{0,2}$/u.test(said);
}

/** Whether words take up what was broken off: “-- as far as we can see.” */
export function takesUp(text: string): boolean {
  return /^\s*["“‘']?(?:--|[—–…]|\.\.\.|-\s)/.test(text);
}

/** Whether a short turn is thanks and good wishes alone: “Thanks, Jen.” “All right. Thank you, everyone.” */
export function isThanks(text: string): boolean {
  if (!thanking.test(text)) return false;
  // the time at which it was said may stand behind the last words
  const words = withoutBrackets(text).replace(/\s\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?|uhr|h)\b.{0,12}$/i, "");
  return words.length < 80 && thanks.test(words);
}

/** Of these one stands in whatever thanks. */
export const thankWords = "thank thanks appreciate dank danke gracias merci obrigado obrigada grazie";

const thanking = /thank|appreciate|dank|gracias|merci|obrigad|grazie/i;
const thanks =
  /^\W*(?:(?:ok(?:ay)?|all ?right|alright|great|good|well|and|yeah|yes|so|perfect)\b\W*){0,3}(?:(?:thanks?(?: you)?(?: so much| very much| again| all)?|many thanks|i appreciate (?:it|that)|(?:vielen |besten )?dank(?:e)?(?: schön| sehr| ihnen)?|(?:muchas )?gracias|merci(?: beaucoup| bien)?|(?:muito )?obrigad[oa]|grazie(?: mille)?)\b(?:,? \p{L}[\p{L}.’'-]*){0,3}\W*){1,2}$/iu;
