import { countWords, isWordUnit } from "../syntax/characters.ts";
import { unquote } from "./asking.ts";
import { isNoise, isThanks } from "./noises.ts";
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

/** Stands for the first words of a phrase that may begin with any, and has “to know” or “to ask” in it. */
const anything = "";

/** What asks without a question mark, at the start of what a sentence says, each behind the words with which it begins. */
const asks: readonly (readonly [words: string, phrase: string])[] = [
  [
    "can could would will do if i go you tell talk walk take describe explain elaborate share give say help remind paint state introduce spell show read set look turn name define",
    "(?:can you |could you |would you |will you |do you want to |if you (?:could|would|can) |i(?:['’]d| would) (?:like|love|want) you to |i want you to |go ahead and |you (?:could|can|might) )?(?:tell (?:us|me|everyone|the (?:committee|audience|court|jury|listeners))|talk (?:to us|to me|a (?:little|bit)|us|me|more|through)|walk (?:us|me)|take (?:us|me) (?:back|through|to)|describe|explain|elaborate|share|give (?:us|me)|say (?:more|something|a (?:bit|little|word))|help (?:us|me) (?:understand|with)|remind (?:us|me)|paint (?:us|me)|state (?:your|for)|introduce yourself|spell|show (?:us|me)|read (?:us|me|that|the|out)|set the (?:scene|stage)|go on,? then|tell it|look at|turn to|take a look|name|define)\\b",
  ],
  [
    "i we",
    "(?:i|we)(?:['’]d| would| should)(?: also| just| really)? (?:like|love|be (?:interested|curious|keen)|appreciate|want)(?: to (?:hear|know|learn|understand|ask)\\b|[^.]{0,30}\\b(?:your (?:view|views|take|thoughts|sense|reaction|response)|(?:reaction|word|answer|comment)s? from|(?:each|all|both|any) of you)\\b)",
  ],
  [
    anything,
    "[^.?!]{1,160}[, ](?:and|but|so) (?:i|we)(?: just| also)?(?:['’]d like| would like| want(?:ed)?) to (?:know|ask)\\b",
  ],
  [
    "and just only i to",
    "(?:and |just |only |i(?:['’]m| am) (?:just |only )?(?:here |calling )?)*to ask(?: you)? (?:about|whether|if|how|what|why|when|where|who)\\b",
  ],
  [
    "what",
    "what (?:i|we)(?:['’]d| would| really| also)* (?:like|love|want(?:ed)?) to (?:know|ask|hear|understand)\\b",
  ],
  ["lo", "lo que (?:me gustaría|quería|quisiera|quiero) (?:saber|preguntar\\p{L}{0,3})(?!\\p{L})"],
  ["was", "was (?:ich|mich|wir|uns) (?:gern |gerne |noch )*(?:wissen|fragen|interessiert|interessieren)\\b"],
  [
    "ce",
    "ce que (?:je|nous) (?:voudrais|voulais|voudrions|aimerais|aimerions) (?:vous )?(?:savoir|demander|comprendre)(?!\\p{L})",
  ],
  ["why", "why don['’]t you \\p{L}+"],
  [
    "i we",
    "(?:i|we)(?:['’]m| am|['’]re| are| was| were)(?: also| just| really| so)? (?:curious|interested|wondering|keen|trying to (?:understand|figure out|get a sense))\\b",
  ],
  [
    "i we",
    "(?:i|we)(?: just| also)? (?:wonder(?:ed)?|was wondering|were wondering|want(?:ed)? to (?:ask|know|hear|understand|dig into|touch on|follow up on|get your|get a sense)|need to (?:ask|know)|have to ask|must ask)\\b",
  ],
  // “The question was about the bell” tells of a question
  [
    "my our",
    "(?:my|our)(?: \\w+){0,2} question (?:is|was|would be)?,? ?(?:about|on|whether|regarding|concerning|around|how|what|why|if)\\b",
  ],
  [
    "one another a last final next first second quick follow",
    "(?:one|another|a|last|final|next|first|second|quick|follow-up)(?: \\w+){0,2} question (?:is|would be)?,? ?(?:about|on|whether|regarding|concerning|around|how|what|why|if)\\b",
  ],
  ["the", "the(?: \\w+){0,2} question (?:is|would be|becomes),? ?(?:about|whether|how|what|why|if)\\b"],
  [
    "your",
    "your (?:\\p{L}+ ){0,2}(?:name|occupation|profession|address|age|rank|date of birth)(?:,[^.]{1,30})?\\.?$",
  ],
  [
    "you",
    "you(?:['’]ve got to| have(?: got)? to| must| need to|['’]ll have to) (?:tell|explain|describe)(?: that| this)?(?: to)? (?:me|us)\\b",
  ],
  [
    anything,
    "(?:\\p{L}+\\.? ){1,5}(?:both |all )?(?:wants?|would like) to know (?:about|whether|if|why|how|what|when|where|who)\\b",
  ],
  ["let", "(?:let['’]s|let us) (?:talk|hear|turn|go back|start|begin|move|discuss|get)\\b"],
  [
    "what how where when why who which",
    "(?:what|how|where|when|why|who|which)(?: \\w+)? (?:did|do|does|would|could|can|have|has|had|was|were|is|are) (?:you|he|she|they|we|your)\\b[^.]*\\.?$",
  ],
  [
    "erzählen beschreiben schildern erklären sagen nennen verraten berichten nehmen geben helfen führen stellen",
    "(?:erzählen|beschreiben|schildern|erklären|sagen|nennen|verraten|berichten|nehmen|geben|helfen|führen|stellen) sie\\b",
  ],
  [
    "erzähl beschreib schilder erklär sag nenn verrat bericht nimm gib",
    "(?:erzähl|beschreib|schilder|erklär|sag|nenn|verrate|berichte|nimm|gib)e?(?: uns| mir| mal| doch| bitte)\\b",
  ],
  ["das da dazu davon", "(?:das|da|dazu|davon) (?:müssen|sollten|können) sie\\b"],
  ["mich uns", "(?:mich|uns) (?:würde|interessiert|würde interessieren|beschäftigt)\\b"],
  [
    "ich",
    "ich (?:würde|möchte|wüsste)(?: sie| gern| gerne| noch| auch)* (?:fragen|wissen|hören|gern|gerne)\\b",
  ],
  ["ich", "ich (?:wollte|will|wüsste|hätte)(?: \\p{L}+){0,3} (?:fragen|wissen)\\b"],
  [
    "meine unsere eine die noch",
    "(?:meine|unsere|eine|die|noch eine)(?: \\p{L}+)? frage (?:ist|wäre|lautet|war)\\b",
  ],
  [
    "yo quería quisiera querría me",
    "(?:yo )?(?:quería|quisiera|querría|me gustaría) (?:preguntar(?:l[ea]s?|te|os)?|saber)(?!\\p{L})",
  ],
  ["mi una la otra", "(?:mi|una|la|otra)(?: \\p{L}+)? pregunta (?:es|sería)(?!\\p{L})"],
  ["je j", "(?:je voulais|j['’]aurais voulu|je souhaitais) (?:vous |te |lui )?(?:demander|savoir|poser)\\b"],
  ["ma une la", "(?:ma|une|la)(?: \\p{L}+)? question,? (?:est|serait|c['’]est|ce serait)(?!\\p{L})"],
  ["volevo vorrei", "(?:volevo|vorrei) (?:chieder\\p{L}{1,3}|sapere)(?!\\p{L})"],
  [
    "cuéntenos háblenos explíquenos explícanos díganos díjanos dinos dime descríbanos recuérdenos ayúdenos",
    "(?:cuént[ae]|hábl[ae]|explíque|explíca|dí[gj]a|di|descríb[ae]|recuérd[ae]|ayúd[ae])(?:nos|me)(?!\\p{L})",
  ],
  [
    "cuente hable explique describa diga",
    "(?:cuente|hable|explique|describa|diga)(?: usted| algo| cómo| qué| por qué)(?!\\p{L})",
  ],
  ["me nos", "(?:me|nos) (?:gustaría|interesa|pregunto)\\b"],
  [
    "parlez racontez décrivez expliquez dites donnez rappelez présentez",
    "(?:parlez|racontez|décrivez|expliquez|dites|donnez|rappelez|présentez)(?:-| )?(?:moi|nous)?\\b",
  ],
  ["j je nous", "(?:j['’]aimerais|je voudrais|nous aimerions) (?:savoir|vous demander|que vous|entendre)\\b"],
  [
    "conte fale descreva explique diga comente lembre",
    "(?:conte|fale|descreva|explique|diga|comente|lembre)(?:-nos|-me| mais| um pouco| sobre| como| por que)(?!\\p{L})",
  ],
  ["ci mi", "(?:ci|mi) (?:racconti|parli|dica|spieghi|descriva)\\b"],
  [
    "raccontaci parlaci spiegaci descrivici dimmi",
    "(?:racconta|parla|spiega|descrivi|dim)(?:ci|mi)(?!\\p{L})",
  ],
];
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

function requestsAt(words: string, at: number): boolean {
  let end = at;
  while (end < words.length && end - at < KEY_UNITS && isWordUnit(words.charCodeAt(end))) end++;
  const request = requests.get(words.slice(at, end).toLowerCase());
  const mayAsk = knowOrAsk.test(words);
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
  return requestsAt(words, at) || (at > 0 && requestsAt(words, 0));
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
