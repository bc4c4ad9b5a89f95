import { isWordUnit, trimEnd, withoutEnd, withoutStops } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import { CueWords } from "./cue-words.ts";
import { isNoise } from "./noises.ts";
import { sentenceFrom, sentencesOf, WORDS_BEHIND, wordsOf } from "./sentences.ts";

/**
 * How people ask by a question mark. Everything here looks at some hundred characters, and knows nothing of
 * who speaks.
 */

/** Words that somebody else said are nobody's question here: “Why now?” she asked. */
const quoted =
  /“[^“”]{0,600}”|„[^„“”]{0,600}[“”]|«[^«»]{0,600}»|&quot;.{0,600}?&quot;|(?<![\p{L}\d])"[^"]{0,600}"/gu;

/** A text without what is quoted in it, each as many blanks. A quote that a cut left open is none. */
export function unquote(text: string): string {
  if (!hasQuotes(text)) return text;
  let whole = text;
  if (text.includes('"') && text.split('"').length % 2 === 0) whole = text.replace('"', " ");
  // a sentence that ends with the quote ends all the same
  return whole.replace(
    quoted,
    (words) => " ".repeat(words.length - 1) + (/[.?!…]["”»“]$/.test(words) ? "." : " "),
  );
}

function hasQuotes(text: string): boolean {
  return anyQuote.test(text);
}

const anyQuote = /["“„«]|&quot;/;

/** What a speaker ends a statement with, to be followed and not to be answered: “…, you know?” */
const fillers =
  /(?:^|[,.…—–-]\s*)(?:you know(?: what i(?: mean|['’]m saying))?|know what i mean|(?:do )?you see(?: what i(?: mean|['’]m saying))?|you follow(?: me)?|you with me|(?:if )?(?:that|this) makes (?:any )?sense|(?:does|did) (?:that|this) make (?:any )?sense|ok(?:ay)?|all ?right|huh|eh|weißt du|wissen sie|verstehst du|verstehen sie|sabes?|¿sabes?|¿vale|vale|entiende?s?|tu vois|vous voyez|capisci|capisce|sabe|percebe[s]?|entendeu|tá)\s*\?$/iu;

/** The same for those who want assent: “…, right?” An interviewer asks so, and storytellers do at every turn. */
const tags =
  /(?:^|[,.…—–-]\s*)(?:right|correct|yeah|yes|no|true|isn['’]t (?:it|that)(?: right| so)?|is that (?:right|correct)|nicht wahr|nicht|oder|ne|gell|n['’]est-ce pas|non|hein|¿?no|¿?verdad|¿?cierto|¿?no es así|não é|né|certo|vero|giusto)\s*\?$/iu;

/** “Can I ask a second one?” asks for the floor. */
const permission =
  /\b(?:can|could|may|might|let) (?:i|me|we)(?: just| also| please| quickly| maybe)* (?:ask(?: you)?(?: just| maybe)?(?: (?:a|an|one|two|three|another|something|some|more|quick)\b|\W*$)|follow|get|go|have|do|try|clarify|change|turn|switch|come|jump|press|pick|circle|start|add|finish|continue|interrupt|make)\b|\bif i (?:can|could|may|might)\b|\bmind if i\b|\b(?:darf|dürfte|kann|könnte) ich\b.{0,40}\b(?:fragen|nachfragen|einhaken|unterbrechen)\b|\bpuedo (?:preguntar|hacer)|\b(?:puis-je|je peux) (?:vous )?(?:demander|poser)|\bposso (?:fare|chiedere|perguntar|fazer)/iu;

/** Questions that nobody answers: “Who knows?” “But who didn't?” “You know what?” */
const rhetorical =
  /^(?:\W*(?:and|but|because|so|or|i mean|well)\b)*\W*(?:who (?:knows|cares|wouldn['’]t|didn['’]t|doesn['’]t|would(?:n['’]t)? (?:not )?want)|you know what|guess what|why not|so what|what (?:else )?(?:can|do|would) i (?:say|know)|am i right|wer weiß|(?:was|wer|wo|wie) (?:denn )?sonst|quién sabe|qui sait|quem sabe|chissà)[^.?!]{0,12}\?$/iu;

/** Nothing but a sound of surprise: “Really?” “Oh, yeah?” */
const echo =
  /^(?:[^\p{L}\p{N}_]*(?:oh|ah|and|so|wow|really|yeah|yes|no|okay|ok|right|huh|hm+|mm+|sorry|pardon|what|seriously|is that so|is that right|wirklich|echt|ach|ja|ah bon|vraiment|de verdad|en serio|sí|davvero|sério|é mesmo)(?!\p{L}))+[^\p{L}\p{N}_]*\?$/iu;

const behindStop = /(?:\s{0,3}\\?[[(][^[\]()]{0,80}\\?[\])]){1,4}\s*$/;

/** How a sentence asks. */
export type Asking = "" | "tag" | "question";

/** Whether and how a sentence asks by its question mark; `sentence` without what is quoted in it. */
export function askingOf(sentence: string): Asking {
  const words = untilQuestionMark(sentence);
  if (words === undefined) return "";
  if (words.length < SHORT_UNITS && rhetorical.test(words)) return "";
  if (words.length < LONG_UNITS && speaksOfSelf.test(words) && mayAskLeave(words) && permission.test(words))
    return "";
  // nearly every question is told from the rest by its last word
  if (!lastWords.has(lastWord(words))) return "question";
  const end = words.slice(-END_UNITS);
  if (fillers.test(end) || (words.length < SHORT_UNITS && echo.test(words))) return "";
  return tags.test(end) ? "tag" : "question";
}

/** A sentence up to its question mark: a mark or a reference may stand behind it. */
function untilQuestionMark(sentence: string): string | undefined {
  const trimmed = trimEnd(sentence, sentence.length);
  if (isQuestionMark(sentence.charCodeAt(trimmed - 1))) return sentence.slice(0, trimmed);
  if (!hasQuestionMark(sentence)) return undefined;
  const words = withoutEnd(sentence.slice(0, trimmed).replace(behindStop, ""), "\"”’')]»*_");
  return isQuestionMark(words.charCodeAt(words.length - 1)) ? words : undefined;
}

/** Whether any question mark stands in a text. */
export function hasQuestionMark(text: string): boolean {
  return text.includes("?") || text.includes("？") || text.includes("؟");
}

function isQuestionMark(code: number): boolean {
  return code === 63 || code === 0xff1f || code === 0x61f;
}

/** The words with which fillers, tags and sounds of surprise end. */
const lastWords = new Set(
  "know mean saying me follow you sense ok okay right alright huh eh du sie verstehst verstehen sabe sabes vale entiende entiendes tu vois voyez vous capisci capisce percebe percebes entendeu tá correct yeah yes no true it that so wahr nicht oder ne gell pas non hein verdad cierto así é né certo vero giusto oh ah and wow really hm hmm mm sorry pardon what seriously wirklich echt ach ja bon vraiment serio sí davvero sério mesmo".split(
    " ",
  ),
);

function lastWord(words: string): string {
  let end = words.length;
  while (end > 0 && !isWordUnit(words.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 12 && isWordUnit(words.charCodeAt(start - 1))) start--;
  return words.slice(start, end).toLowerCase();
}

/** Words without which nobody asks for the floor: a verb with who speaks, or one that has it in it. */
const MAY = 1;
const OWN = 2;
const MAY_I = 4;
const leaveWords = new CueWords([
  [MAY, "can could may might let"],
  [OWN, "i me we"],
  [MAY_I, "mind ich puedo puis peux posso"],
]);

/** Who asks for the floor speaks of themselves. */
function mayAskLeave(words: string): boolean {
  const found = leaveWords.in(words);
  return (found & MAY_I) !== 0 || ((found & MAY) !== 0 && (found & OWN) !== 0);
}

const speaksOfSelf = / (?:[Ii]|me|we) |ich|uedo|osso|[Jj]e /;

/** The most UTF-16 units of a sound of surprise, and of a sentence that asks for the floor. */
const SHORT_UNITS = 60;
const LONG_UNITS = 160;
/** How much of a sentence's end is looked at for a tag. */
const END_UNITS = 40;

/** Words that say that a question of somebody else is read out. */
const readsOut =
  /(?<!\p{L})(?:question|asks?|asking|wonders?|wondering|wants? to know|writes?|wrote|says?|from|chat|viewer|listener|reader|inbox|email|frage|fragt|schreibt|pregunta|escribe|demande|écrit|pergunta|escreve|domanda|chiede|scrive)(?!\p{L})/iu;

/** Whether the last words read out what somebody else asks: Tom writes, “Does it hurt the tree?” */
function readsQuestion(text: string): boolean {
  if (!hasQuotes(text)) return false;
  const last = [...text.matchAll(quoted)].at(-1);
  if (!last || !/[?？](?:["”»“]$|\s)/.test(last[0])) return false;
  const behind = text.slice(last.index + last[0].length);
  return behind.split(/\s+/).length <= WORDS_BEHIND && readsOut.test(text.slice(0, last.index));
}

/** A question that opens with the word that asks: “So what do you listen for? Because I have heard …” */
const openly =
  /^(?:\W*(?:and|so|but|now|well|okay|ok|yeah|yes|right|und|also|y|et|alors|e|então|allora)\b)*\W*(?:what|how|where|when|why|who|which|do|does|did|is|are|was|were|can|could|would|will|have|has|wie|was|wo|woher|wohin|wann|warum|wieso|weshalb|wer|welche[rsmn]?|cómo|qué|dónde|cuándo|por qué|quién(?:es)?|cuál(?:es)?|cuánt[oa]s?|comment|pourquoi|où|quand|qui|combien|quel(?:le)?s?|est-ce|como|quando|onde|quem|qual|quais|quant[oaie]s?|come|dove|chi|quali|perché)(?!\p{L})[^?]*\?$/iu;

/** Whether the first words of a text ask, whatever follows them. */
export function opensWithQuestion(text: string): boolean {
  if (!text.includes("?")) return false;
  const plain = unquote(text);
  for (let next = sentenceFrom(plain, 0); next; next = sentenceFrom(plain, next.end)) {
    const sentence = plain.slice(next.start, next.end);
    if (isNoise(sentence)) continue;
    return openly.test(sentence) && askingOf(sentence) === "question";
  }
  return false;
}

/** The strongest way in which the last words of a text ask, outside what is quoted in it. */
export function askingIn(text: string): Asking {
  const plain = unquote(text);
  const sentences = sentencesOf(plain);
  let strongest: Asking = "";
  let behind = 0;
  for (let i = sentences.length - 1; i >= 0; i--) {
    const sentence = sentences[i]!;
    const words = plain.slice(sentence.start, sentence.end);
    const asked = askingOf(words);
    const asking = asked !== "" && words.length < NAME_UNITS && namesSomebody(words) ? "" : asked;
    if (asking === "question") return asking;
    if (asking !== "") strongest = asking;
    behind += wordsOf(words);
    if (behind > WORDS_BEHIND) break;
  }
  return strongest === "" && readsQuestion(text) ? "question" : strongest;
}

/** The most UTF-16 units of a sentence that only names somebody. */
const NAME_UNITS = 40;

/** “Ms Vale?” “Captain?”: a name with a title is a call. */
function namesSomebody(sentence: string): boolean {
  const space = sentence.indexOf(" ");
  const first = withoutStops(space < 0 ? sentence : sentence.slice(0, space));
  if (!beginsWithTitle(first.replaceAll(".", "").toUpperCase())) return false;
  const name = withoutStops(sentence);
  return (
    /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}\s*$/u.test(name) && beginsWithTitle(speakerKey(name))
  );
}

/** Whether the last sentence of a text is a question to somebody. */
export function endsInQuestion(text: string): boolean {
  if (!hasLateQuestionMark(text)) return false;
  const end = text.slice(-LONG_UNITS);
  const plain = unquote(end.endsWith("?") ? end : end.replace(behindStop, ""));
  let last = "";
  for (const { start, end } of sentencesOf(plain)) last = plain.slice(start, end);
  return askingOf(last) === "question";
}

/** Whether a question mark stands behind the last word. */
function hasLateQuestionMark(text: string): boolean {
  for (let i = text.length - 1; i >= 0 && i > text.length - END_UNITS; i--) {
    const code = text.charCodeAt(i);
    if (isQuestionMark(code)) return true;
    // a mark or a reference may stand behind it
    if (code === 41 || code === 93) i = Math.max(text.lastIndexOf(code === 41 ? "(" : "[", i), 0);
    else if (isWordUnit(code)) return false;
  }
  return false;
}
