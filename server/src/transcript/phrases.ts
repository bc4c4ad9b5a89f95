import { countWords, isWordUnit, withoutStops } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import { handOnPhrases, proceedingsPhrases } from "./floor-phrases.ts";
import { isNoise, isThanks } from "./noises.ts";
import { PhraseList } from "./phrase-list.ts";
import { sentencesOf } from "./sentences.ts";

const handOn = new PhraseList(handOnPhrases);
const proceedings = new PhraseList(proceedingsPhrases);

/** Whether words pass the floor to another. */
export function handsOn(text: string): boolean {
  if (!handOn.standsIn(text)) return false;
  // “What would you tell somebody who wants to start with a jar and no flour?” is none
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (countWords(sentence, 0, sentence.length) > HAND_ON_SENTENCE) continue;
    if (handOn.standsIn(sentence)) return true;
  }
  return false;
}

/** The most words of a sentence that passes the floor. */
const HAND_ON_SENTENCE = 18;

/** How many words stand in the sentences that do not pass the floor. */
export function wordsBesideHandOn(text: string): number {
  let words = 0;
  for (const { start, end } of sentencesOf(text)) {
    if (!handsOn(text.slice(start, end))) words += countWords(text, start, end);
  }
  return words;
}

/** Whether words do nothing else: no sentence among them says more than a name, thanks or assent. */
export function handsOnAlone(text: string): boolean {
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (
      !handsOn(sentence) &&
      !isNoise(sentence) &&
      !isThanks(sentence) &&
      !beginsWithTitle(speakerKey(nameCalled(sentence) ?? ""))
    )
      return false;
  }
  return true;
}

const calls =
  /\b(?:next|go ahead|(?:the|our|your) (?:queue|line)|line of|in the back|over there|question (?:from|is from|comes from)|(?:first|last|final|one more|another) question|take (?:a|one|some|your) (?:few )?questions?|questions\b|the floor|your turn|to you|yes,? (?:sir|ma['’]am))/i;
/** Of these one stands in whatever calls so. */
export const callWords = "next ahead queue line back there question floor turn you yes";
/** The most words of a sentence that calls on somebody by ending in a name: "Let us begin with Ana Ruiz." */
const CALL_WORDS = 12;

/**
 * Whether a turn ends by calling on somebody: the last thing said is a name, or that somebody is next.
 * @param mayCall whether one of `callWords` stands in it
 */
export function callsOn(text: string, mayCall = true): boolean {
  if (!mayCall && endsInSmall(text)) return false;
  const sentences = lastSentences(text);
  return (
    (mayCall && sentences.some((sentence) => calls.test(sentence))) || endsInName(sentences.at(-1) ?? "")
  );
}

/** The last two sentences, where a stop and white space end one whatever stands before them. */
function lastSentences(text: string): string[] {
  const sentences: string[] = [];
  let end = text.length;
  for (let i = end - 1; i > 0 && sentences.length < 2; i--) {
    const stop = text.charCodeAt(i - 1);
    if ((!endsQuestion(stop) && stop !== 0x2026) || !/\s/.test(text[i]!)) continue;
    sentences.unshift(text.slice(i, end).trimStart());
    end = i;
  }
  if (sentences.length < 2) sentences.unshift(text.slice(0, end));
  return sentences;
}

/** Whether the last word is in small letters, so no name; “please” may stand behind one. */
function endsInSmall(sentence: string): boolean {
  let end = sentence.length;
  while (end > 0 && (endsQuestion(sentence.charCodeAt(end - 1)) || sentence[end - 1] === " ")) end--;
  let start = end;
  while (start > 0 && sentence.charCodeAt(start - 1) >= 97 && sentence.charCodeAt(start - 1) <= 122) start--;
  if (start === end || (start > 0 && sentence[start - 1] !== " ")) return false;
  return sentence.slice(start, end) !== "please";
}

function endsInName(sentence: string): boolean {
  if (endsInSmall(sentence)) return false;
  const words = sentence.split(/[\s.,!?…]+/).filter(Boolean);
  if (/^please$/i.test(words.at(-1) ?? "")) words.pop();
  return words.length > 0 && words.length <= CALL_WORDS && /^\p{Lu}\p{L}*\p{Ll}/u.test(words.at(-1)!);
}

/**
 * Whether a question among the words is about the run of the meeting: time left, the queue, who can hear whom.
 * @param last whether only the last question counts
 */
export function asksAboutProceedings(text: string, last = false): boolean {
  for (let at = last ? text.lastIndexOf("?") : text.indexOf("?"); at >= 0; at = text.indexOf("?", at + 1)) {
    let start = at;
    while (start > 0 && at - start < QUESTION_UNITS && !endsQuestion(text.charCodeAt(start - 1))) start--;
    const question = text.slice(start, at);
    if (proceedings.standsIn(question)) return true;
    // “I think we can unmute people. Pia, can we?”
    if (start > 0 && countWords(question, 0, question.length) <= ELLIPTIC_WORDS) {
      const before = text.slice(Math.max(0, start - QUESTION_UNITS / 2), start - 1);
      let last = before.length;
      while (last > 0 && !endsQuestion(before.charCodeAt(last - 1))) last--;
      if (proceedings.standsIn(before.slice(last))) return true;
    }
  }
  return false;
}

/** A full stop, an exclamation or a question mark. */
function endsQuestion(code: number): boolean {
  return code === 46 || code === 33 || code === 63;
}

/** A question of so few words leaves to the sentence before it what it is about. */
const ELLIPTIC_WORDS = 3;

/** The most UTF-16 units of a question about the proceedings. */
const QUESTION_UNITS = 300;

const unheard =
  /^\W*(?:sorry,? )?do you mean\b|\b(?:i|we)(?: think i| think we| just)? (?:missed|didn['’]t (?:hear|catch|get)|did not (?:hear|catch)|couldn['’]t (?:hear|catch|make)|can['’]t hear|lost) (?:you|that|it|the|what|your|any|a word)\b|\b(?:say|ask|repeat|run) (?:that|it|the question)(?: by me)?(?: again| once more|\?|$)|\b(?:das |sie |die frage )?(?:nicht|akustisch) verstanden\b|\bno (?:le|lo|la|te) (?:oigo|escuch[oé]|oí)(?!\p{L})|\bje n['’]ai pas (?:entendu|compris)\b/iu;

/** Words of which one stands in whatever it finds; `O` begins “oí”. */
export const unheardWords =
  "mean missed hear catch get make lost say ask repeat run verstanden oigo escuch escuché escucho o entendu compris";

/** Whether a short turn says that its speaker has not heard or not understood what was said. */
export function saysUnheard(text: string): boolean {
  return unheard.test(text);
}

const relays =
  /^\W*(?:(?:oh|well|so|i think|no)\b\W*){0,2}(?:(?:she|he|they)(?:['’]s|['’]re| is| are| was| were) asking\b|(?:she|he|they) wants? to know\b|the question (?:is|was)\b|(?:it|that)(?:['’]s| is| was) about\b)/iu;

/** Whether a short turn only says again what was asked: “She's asking about the oil.” */
export function relaysQuestion(text: string): boolean {
  return relays.test(text);
}

const assigning =
  /^\W*(?:(?:[Ww]ell|[Oo]h|[Oo]kay|[Ss]o|[Nn]o|I think|I guess)\b\W*){0,2}(?:[Tt]hat|[Tt]his)(?: one)?(?:['’]s| is| sounds like| has to be)(?: really| probably| more| definitely)?(?: an?| one for| for|) (\p{Lu}[\p{L}’'-]*\p{L})(?:['’]s)?(?: question| one| territory| department)?[.!]*$/u;

/** Whom a short turn leaves the question to: “That's a Devon question.” */
export function assignedTo(text: string): string | undefined {
  return assigning.exec(text)?.[1];
}

/** A name between stops or commas: “And Farah, bring us home.” “Think before you reply, Councillor.” */
const addressing =
  /(?:^|[.,!?…\])—–-]\s+)(?:(?:And|So|Then|Now|Yes|Okay|But)(?:,? |[.!] ))?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)[.,?!]/gu;

/** Those whom a short turn may address, by the names used. */
export function addressedIn(text: string): string[] {
  return [...text.matchAll(addressing)].map((found) => found[1]!);
}

/** Whom a short turn addresses with its first word. */
export function addressedFirst(text: string): string | undefined {
  if (!text.includes(",")) return undefined;
  return /^[^\p{L}\p{N}_]*(\p{Lu}[\p{L}’'-]+), \p{L}/u.exec(text)?.[1];
}

const thanking =
  /(?<!\p{L})(?:thank you|thanks|(?:vielen|herzlichen|besten|schönen) dank|danke|gracias|merci|grazie|obrigad[oa])(?!\p{L})/iu;

/** Whether thanks are among the words. */
export function thanksSomebody(text: string): boolean {
  return thanking.test(text);
}

const agreeing =
  /^\W*(?:y(?:es|eah|ep|up)|right|exactly|sure|true|correct|absolutely|totally|definitely|indeed|of course|no|it is|it does|it was|they are|they do|thank(?:s| you)|you['’]re welcome|ja|nein|genau|stimmt|richtig|eben|danke|bitte|sí|no|claro|exacto|exactamente|así es|vale|gracias|oui|non|exactement|voilà|tout à fait|d['’]accord|merci|sim|não|pois|exato|certo|esatto|già|grazie)(?!\p{L})/iu;

/** Whether words begin by agreeing or disagreeing with what somebody has said. */
export function agrees(text: string): boolean {
  return agreeing.test(text.replace(/^(?:\s*\\?[[(][^\])]{0,40}\\?[\])])+/, ""));
}

const adding =
  /^\W*(?:(?:and|well|so|yes|no|sorry|maybe|perhaps)\b\W*){0,2}(?:(?:if|can|could|may|might|let|i|i['’]d|i['’]ll|i would|i want|i just|just|only)(?: (?:i|me|we|may|might|could|can|like|want|to|just|only|also|quickly|would)){0,5} add|to add|ich (?:möchte|würde|darf)(?: \p{L}+){0,3} ergänzen|darf ich(?: \p{L}+){0,3} ergänzen|(?:si puedo|quisiera|me gustaría) añadir|(?:si je peux|je voudrais) ajouter|(?:se posso|vorrei) aggiungere|(?:se posso|queria) acrescentar)(?!\p{L})/iu;

/** Whether words begin by adding to what was said: “If I might add to that, Chair: it is less.” */
export function addsTo(text: string): boolean {
  return adding.test(text);
}

const goingOn =
  /^\W*(?:also|besides|moreover|furthermore|in addition|außerdem|zudem|también|además|en plus|également|também|além disso|anche|inoltre)(?!\p{L})/iu;

/** Whether words go on with a list of one's own: “We also spoke of the bell.” begins otherwise, “Also, the bell.” so. */
export function goesOnListing(text: string): boolean {
  return goingOn.test(text);
}

/** The most UTF-16 units of a text that only calls a name, with what the transcriber adds in brackets. */
const CALL_UNITS = 200;

/** Whether a name may be the last thing said: no word in small letters, but “please” or one in brackets. */
export function mayEndInName(text: string): boolean {
  let end = text.length;
  while (end > 0 && !isWordUnit(text.charCodeAt(end - 1))) {
    const code = text.charCodeAt(--end);
    if (code === 41 || code === 93) return true;
  }
  let start = end;
  while (start > 0 && !isBlank(text.charCodeAt(start - 1))) start--;
  const first = text.charCodeAt(start);
  return !(first >= 97 && first <= 122) || /^please/i.test(text.slice(start, end));
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 0xa0;
}

/** The letters with which “and”, “so”, “yes”, “okay”, “well” and “now” begin. */
const opens = /^[asyown]/i;

const smallWord = /\s(?!please)[a-z]/;

const questionWords =
  /^(?:I|why|what|how|when|where|who|which|whose|really|sorry|pardon|warum|wieso|was|wie|wann|wo|wer|echt|wirklich|cómo|qué|cuándo|dónde|quién|comment|pourquoi|quand|quoi|qui|como|quando|onde|quem|perché|come|dove|chi)(?!\p{L})/iu;

/** One to four words that can be a name, and how a sentence ends. */
const oneName = /^\p{Lu}[\p{L}.'’-]*(?:[\s,]+\p{Lu}[\p{L}.'’-]*){0,3}(?:[\s,]+[.?!…]*|[?!…][.?!…]*)?$/u;

/**
 * The name that a short text is and that it calls on: "Ms Vale?" "Dr. Lind, please." "Tomasz?" Whether a bare word is a
 * name is for those to say who know the names.
 */
export function nameCalled(text: string): string | undefined {
  if (text.length > CALL_UNITS) return undefined;
  const bracketed = text.includes("[") || text.includes("(");
  const spoken = bracketed ? text.replace(/\\?[[(][^\])]{0,40}\\?[\])]/g, " ") : text;
  const trimmed = spoken.trim();
  // a small letter behind a blank, and it is no name
  if (smallWord.test(trimmed)) return undefined;
  const words = !opens.test(trimmed)
    ? trimmed
    : trimmed.replace(/^(?:and|so|yes|okay|ok|well|now)(?!\p{L})[\s,]*/iu, "");
  const name = /please/i.test(words) ? words.replace(/(?<![\s,])[\s,]*\bplease\b\W*$/i, "") : words;
  if (!oneName.test(name) || questionWords.test(name)) return undefined;
  return withoutStops(name);
}
