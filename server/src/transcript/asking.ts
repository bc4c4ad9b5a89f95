import { countWords, isWordUnit, trimEnd, withoutEnd } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import { CueWords } from "./cue-words.ts";
import { sentenceFrom, sentencesOf } from "./sentences.ts";

/**
 * How people ask, by a question mark or in words. Everything here looks at some hundred characters, and knows nothing of
 * who speaks.
 */

/** A mark or another word of the transcriber's, in brackets. */
const bracketed = /\\?[[(][^\])]{0,80}\\?[\])]/g;

function withoutBrackets(text: string): string {
  return text.includes("[") || text.includes("(") ? text.replace(bracketed, " ") : text;
}

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
  if (words.length < LONG_UNITS && mayAskLeave(words) && permission.test(words)) return "";
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
  if (!sentence.includes("?") && !/[？؟]/.test(sentence)) return undefined;
  const words = withoutEnd(sentence.slice(0, trimmed).replace(behindStop, ""), "\"”’')]»*_");
  return isQuestionMark(words.charCodeAt(words.length - 1)) ? words : undefined;
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
  if (!(found & MAY_I) && !(found & MAY && found & OWN)) return false;
  return / (?:[Ii]|me|we) |ich|uedo|osso|[Jj]e /.test(words);
}

/** The most UTF-16 units of a sound of surprise, and of a sentence that asks for the floor. */
const SHORT_UNITS = 60;
const LONG_UNITS = 160;
/** How much of a sentence's end is looked at for a tag. */
const END_UNITS = 40;

/** Words that stand before what a sentence says: “So, Ana, please tell us.” */
const openers = new Set(
  "and so but now well okay ok yeah yes right alright great good perhaps maybe first then please just also again und dann bitte nun ja y pues entonces bueno et alors donc e então allora".split(
    " ",
  ),
);

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
    if (openers.has(sentence.slice(at, end).toLowerCase())) at = end;
    else {
      const named = nameAndComma.exec(sentence.slice(at, at + 60));
      if (!named) break;
      at += named[0].length;
    }
  }
  return at;
}

const nameAndComma = /^\p{Lu}[\p{L}’'.-]{1,20}(?: \p{Lu}[\p{L}’'.-]{1,20})?,/u;

/** What asks without a question mark, at the start of what a sentence says. */
const asks = [
  "(?:can you |could you |would you |will you |do you want to |if you (?:could|would|can) |i(?:['’]d| would) (?:like|love|want) you to |i want you to |go ahead and |you (?:could|can|might) )?(?:tell (?:us|me|everyone|the (?:committee|audience|court|jury|listeners))|talk (?:to us|to me|a (?:little|bit)|us|me|more|through)|walk (?:us|me)|take (?:us|me) (?:back|through|to)|describe|explain|elaborate|share|give (?:us|me)|say (?:more|something|a (?:bit|little|word))|help (?:us|me) (?:understand|with)|remind (?:us|me)|paint (?:us|me)|state (?:your|for)|introduce yourself|spell|show (?:us|me)|read (?:us|me|that|the|out)|set the (?:scene|stage)|go on,? then|tell it|look at|turn to|take a look|name|define)\\b",
  "(?:i|we)(?:['’]d| would| should)(?: also| just| really)? (?:like|love|be (?:interested|curious|keen)|appreciate|want)(?: to (?:hear|know|learn|understand|ask)\\b|[^.]{0,30}\\b(?:your (?:view|views|take|thoughts|sense|reaction|response)|(?:reaction|word|answer|comment)s? from|(?:each|all|both|any) of you)\\b)",
  "[^.?!]{1,160}[, ](?:and|but|so) (?:i|we)(?: just| also)?(?:['’]d like| would like| want(?:ed)?) to (?:know|ask)\\b",
  "(?:and |just |only |i(?:['’]m| am) (?:just |only )?(?:here |calling )?)*to ask(?: you)? (?:about|whether|if|how|what|why|when|where|who)\\b",
  "what (?:i|we)(?:['’]d| would| really| also)* (?:like|love|want(?:ed)?) to (?:know|ask|hear|understand)\\b",
  "lo que (?:me gustaría|quería|quisiera|quiero) (?:saber|preguntar\\p{L}{0,3})(?!\\p{L})",
  "was (?:ich|mich|wir|uns) (?:gern |gerne |noch )*(?:wissen|fragen|interessiert|interessieren)\\b",
  "ce que (?:je|nous) (?:voudrais|voulais|voudrions|aimerais|aimerions) (?:vous )?(?:savoir|demander|comprendre)(?!\\p{L})",
  "why don['’]t you \\p{L}+",
  "(?:i|we)(?:['’]m| am|['’]re| are| was| were)(?: also| just| really| so)? (?:curious|interested|wondering|keen|trying to (?:understand|figure out|get a sense))\\b",
  "(?:i|we)(?: just| also)? (?:wonder(?:ed)?|was wondering|were wondering|want(?:ed)? to (?:ask|know|hear|understand|dig into|touch on|follow up on|get your|get a sense)|need to (?:ask|know)|have to ask|must ask)\\b",
  // “The question was about the bell” tells of a question
  "(?:my|our)(?: \\w+){0,2} question (?:is|was|would be)?,? ?(?:about|on|whether|regarding|concerning|around|how|what|why|if)\\b",
  "(?:one|another|a|last|final|next|first|second|quick|follow-up)(?: \\w+){0,2} question (?:is|would be)?,? ?(?:about|on|whether|regarding|concerning|around|how|what|why|if)\\b",
  "the(?: \\w+){0,2} question (?:is|would be|becomes),? ?(?:about|whether|how|what|why|if)\\b",
  "your (?:\\p{L}+ ){0,2}(?:name|occupation|profession|address|age|rank|date of birth)(?:,[^.]{1,30})?\\.?$",
  "you(?:['’]ve got to| have(?: got)? to| must| need to|['’]ll have to) (?:tell|explain|describe)(?: that| this)?(?: to)? (?:me|us)\\b",
  "(?:\\p{L}+\\.? ){1,5}(?:both |all )?(?:wants?|would like) to know (?:about|whether|if|why|how|what|when|where|who)\\b",
  "(?:let['’]s|let us) (?:talk|hear|turn|go back|start|begin|move|discuss|get)\\b",
  "(?:what|how|where|when|why|who|which)(?: \\w+)? (?:did|do|does|would|could|can|have|has|had|was|were|is|are) (?:you|he|she|they|we|your)\\b[^.]*\\.?$",
  "(?:erzählen|beschreiben|schildern|erklären|sagen|nennen|verraten|berichten|nehmen|geben|helfen|führen|stellen) sie\\b",
  "(?:erzähl|beschreib|schilder|erklär|sag|nenn|verrate|berichte|nimm|gib)e?(?: uns| mir| mal| doch| bitte)\\b",
  "(?:das|da|dazu|davon) (?:müssen|sollten|können) sie\\b",
  "(?:mich|uns) (?:würde|interessiert|würde interessieren|beschäftigt)\\b",
  "ich (?:würde|möchte|wüsste)(?: sie| gern| gerne| noch| auch)* (?:fragen|wissen|hören|gern|gerne)\\b",
  "ich (?:wollte|will|wüsste|hätte)(?: \\p{L}+){0,3} (?:fragen|wissen)\\b",
  "(?:meine|unsere|eine|die|noch eine)(?: \\p{L}+)? frage (?:ist|wäre|lautet|war)\\b",
  "(?:yo )?(?:quería|quisiera|querría|me gustaría) (?:preguntar(?:l[ea]s?|te|os)?|saber)(?!\\p{L})",
  "(?:mi|una|la|otra)(?: \\p{L}+)? pregunta (?:es|sería)(?!\\p{L})",
  "(?:je voulais|j['’]aurais voulu|je souhaitais) (?:vous |te |lui )?(?:demander|savoir|poser)\\b",
  "(?:ma|une|la)(?: \\p{L}+)? question,? (?:est|serait|c['’]est|ce serait)(?!\\p{L})",
  "(?:volevo|vorrei) (?:chieder\\p{L}{1,3}|sapere)(?!\\p{L})",
  "(?:cuént[ae]|hábl[ae]|explíque|explíca|dí[gj]a|di|descríb[ae]|recuérd[ae]|ayúd[ae])(?:nos|me)(?!\\p{L})",
  "(?:cuente|hable|explique|describa|diga)(?: usted| algo| cómo| qué| por qué)(?!\\p{L})",
  "(?:me|nos) (?:gustaría|interesa|pregunto)\\b",
  "(?:parlez|racontez|décrivez|expliquez|dites|donnez|rappelez|présentez)(?:-| )?(?:moi|nous)?\\b",
  "(?:j['’]aimerais|je voudrais|nous aimerions) (?:savoir|vous demander|que vous|entendre)\\b",
  "(?:conte|fale|descreva|explique|diga|comente|lembre)(?:-nos|-me| mais| um pouco| sobre| como| por que)(?!\\p{L})",
  "(?:ci|mi) (?:racconti|parli|dica|spieghi|descriva)\\b",
  "(?:racconta|parla|spiega|descrivi|dim)(?:ci|mi)(?!\\p{L})",
];
const request = new RegExp(`^(?:${asks.join("|")})`, "iu");

/** The most UTF-16 units of a sentence that are looked at. */
const SENTENCE_UNITS = 240;

/** Whether a sentence asks without a question mark. */
export function isRequest(sentence: string): boolean {
  const words = sentence.slice(0, SENTENCE_UNITS);
  const at = skipOpening(words);
  // “Dites-nous,” is no name
  return request.test(words.slice(at)) || (at > 0 && request.test(words));
}

const openRequest =
  /(?<!\p{L})(?:my question|(?:i|we)(?:['’]m|['’]d| am| just| would)?(?: just| also)? (?:want(?:ed)?|like|love|wonder(?:ed)?|wondering|calling|ringing)(?: to (?:ask|know))?|meine frage|ich (?:wollte|möchte|würde)(?: \p{L}+){0,4} (?:fragen|wissen)|(?:i|we)(?:['’]m| am| was|['’]re| are| were)(?: just)? (?:wondering|curious|trying to understand)|mi pregunta|(?:quería|quisiera) (?:saber|preguntar(?:l[ea]s?|te|os)?)|ma question|je (?:voulais|voudrais)(?: \p{L}+)? (?:demander|savoir)|minha pergunta|la mia domanda|volevo (?:sapere|chiedere))(?!\p{L})/iu;

/** Whether a text says that its speaker asks: “My question is whether it is safe.” */
export function saysThatItAsks(text: string): boolean {
  return openRequest.test(text);
}

/** How many sentences that say something are looked at for the words with which somebody begins to ask. */
const OPENING_SENTENCES = 2;

/** Whether the first words of a text say that it asks, whatever follows: “I was wondering about the rope. It is …” */
export function opensWithRequest(text: string): boolean {
  let said = 0;
  for (const { start, end } of sentencesOf(text)) {
    const sentence = text.slice(start, end);
    if (isNoise(sentence) || isThanks(sentence)) continue;
    if (saysThatItAsks(sentence) && isRequest(sentence)) return true;
    if (++said === OPENING_SENTENCES) break;
  }
  return false;
}

/** Whether the last words of a text ask without a question mark: “Tell us about the bell.” */
export function requestsIn(text: string): boolean {
  const plain = unquote(text);
  let behind = 0;
  for (const { start, end } of sentencesOf(plain).reverse()) {
    const words = plain.slice(start, end);
    if (isRequest(words)) return true;
    behind += wordsOf(words);
    if (behind > WORDS_BEHIND) break;
  }
  return false;
}

function wordsOf(text: string): number {
  return countWords(text, 0, text.length);
}

/** Who asks and then says more than so many words is no longer asking. */
const WORDS_BEHIND = 17;

/** Words that say that a question of somebody else is read out. */
const readsOut =
  /(?<!\p{L})(?:question|asks?|asking|wonders?|wondering|wants? to know|writes?|wrote|says?|from|chat|viewer|listener|reader|inbox|email|frage|fragt|schreibt|pregunta|escribe|demande|écrit|pergunta|escreve|domanda|chiede|scrive)(?!\p{L})/iu;

/** Whether the last words read out what somebody else asks: Tom writes, “Does it hurt the tree?” */
function readsQuestion(text: string): boolean {
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
  const first = (space < 0 ? sentence : sentence.slice(0, space)).replace(
    /(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u,
    "",
  );
  if (!beginsWithTitle(first.replaceAll(".", "").toUpperCase())) return false;
  const name = sentence.replace(/(?<![^\p{L}\p{N}])[^\p{L}\p{N}]+$/u, "");
  return (
    /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}\s*$/u.test(name) && beginsWithTitle(speakerKey(name))
  );
}

/** Whether the last sentence of a text is a question to somebody. */
export function endsInQuestion(text: string): boolean {
  if (!hasLateQuestionMark(text)) return false;
  const plain = unquote(text.slice(-LONG_UNITS).replace(behindStop, ""));
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
  const first = firstWord.exec(text)?.[0];
  if (first === undefined || firstNoises.has(first.toLowerCase())) return true;
  return /^(?:[mh]+$|umhm)/i.test(first) || /[[(]/.test(text);
}

const firstWord = /\w+/;

/** Whether a short turn is nothing but sounds of listening, laughter and the like: “Mm-hmm.” */
export function isSound(text: string): boolean {
  return mayBeNoise(text) && sounds.test(withoutBrackets(text));
}

/** Whether a short turn is sounds and assent alone: “Sure, go ahead.” “Okay. Yeah.” */
export function isNoise(text: string): boolean {
  return mayBeNoise(text) && noises.test(withoutBrackets(text));
}

/** Whether words break off: “It was then that we --” What was heard behind them, `(Laughter.)`, does not matter. */
export function breaksOff(text: string): boolean {
  const words = text.trimEnd();
  const open = /[\])]$/.test(words) ? Math.max(words.lastIndexOf("["), words.lastIndexOf("(")) : -1;
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

const thanking = /thank|appreciate|dank|gracias|merci|obrigad|grazie/iu;
const thanks =
  /^\W*(?:(?:ok(?:ay)?|all ?right|alright|great|good|well|and|yeah|yes|so|perfect)\b\W*){0,3}(?:(?:thanks?(?: you)?(?: so much| very much| again| all)?|many thanks|i appreciate (?:it|that)|(?:vielen |besten )?dank(?:e)?(?: schön| sehr| ihnen)?|(?:muchas )?gracias|merci(?: beaucoup| bien)?|(?:muito )?obrigad[oa]|grazie(?: mille)?)\b(?:,? \p{L}[\p{L}.’'-]*){0,3}\W*){1,2}$/iu;
