import { owned } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import { CueWords } from "./cue-words.ts";
import { sentencesOf } from "./sentences.ts";

/**
 * Whom the last words of a turn call on.
 *
 *     Thank you, Amara. Next up is Tom Rey of the Courier.     Tom Rey
 *     We have Tom -- sorry, Tim on the line. Tim, go ahead.    Tim
 *     Yes, in the second row, with the green scarf.            somebody, who is not named
 *     Thank you. Go ahead.                                     whoever waits for it
 */
export type Call =
  | { readonly name: string }
  /** Somebody described, or an office: not the one who had the word before. */
  | "somebody"
  /** “Yes, ma'am”: who was called on before and has not spoken yet, else somebody. */
  | "addressed"
  /** The word is given and nothing says to whom. */
  | "waiting";

/** How many sentences from the end a call is looked for. */
const CALL_SENTENCES = 5;

const word = "\\p{Lu}[\\p{L}’'.-]*[\\p{L}.]";
const particle = "(?:van|von|der|den|de|del|della|da|dos|di|du|la|le|el|al|bin|ibn|ter|ten|zu|y|e)";
const name = `((?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?${word}(?: (?:${particle} )*${word}){0,3})`;
const think = "(?:,? (?:I (?:think|believe)(?: (?:it['’]s|that['’]s|we have))?|let['’]s see|uh|um),?)?";
/** What stands between the name and the words that call. */
const beside = "(?:,? (?:(?:from|with|of|at|for) )?[^.?!,]{1,48})?";

/** Words that call, each with a name in it. */
const named = [
  `^(?:And |Now |So |Okay,? |All right,? |Yes,? |Then,? )*${name}${beside}, (?:you['’]re|you are|you can|you may|you have|you had|you haven['’]t|you started|you were|you should|your line|your (?:turn|question|hand)|the floor is|please\\b|go ahead|I saw|are you (?:there|on|with us|still)|did you|do you|would you like to (?:ask|go)|unmute|over to you|next\\b|what['’]s your question)`,
  `\\b[Gg]o (?:right )?ahead,? ${name}`,
  `\\b(?:[Nn]ext|[Ff]irst|[Ll]ast|[Ff]inal|[Oo]ne more|[Aa]nother)\\b[^.?!]{0,40}?\\b(?:is|are|have|has|it['’]s|to|from|with|be|by)${think} (?:the line of )?${name}`,
  `\\b[Ll]ine of ${name}`,
  `\\b(?:question|hand)s?(?: (?:is|comes|coming|will (?:go|come)|goes))?(?: (?:from|to|by)) (?:the line of )?${name}`,
  `\\b(?:[Gg]o|[Gg]oing|[Tt]urn|[Cc]ome|[Oo]ver|[Bb]ack|[Nn]ext|[Mm]ove)(?: next| now| over| back)? to (?:the line of )?${name}`,
  `\\b(?:[Ww]e|I)(?: also)?(?:['’]ve got| have| see| got| now have)${think} ${name}[^.?!]{0,40}\\b(?:next|queue|line|hand|up|waiting|on)\\b`,
  `\\b(?:[Ss]tart|[Bb]egin|[Ff]inish|[Cc]lose|[Ee]nd)(?:ing)? (?:off |up |out )?with ${name}`,
  `\\b(?:[Ll]et['’]s|[Ll]et us|[Ww]e['’]ll|[Ii]['’]ll|[Ww]e will|I will)(?: now| next| also)? (?:try|take|hear from|have|call on|go with|do|see|recognize|give it to|pick|bring in)${think} ${name}`,
  `\\b(?:I think |I believe |Maybe )(?:it['’]s|that['’]s) ${name}`,
  `\\b(?:Frage|Wort)(?: (?:hat|kommt von|geht an|an|von)) (?:jetzt |nun )?${name}`,
  `\\b(?:[Pp]regunta de|[Tt]iene la palabra|[Ll]a parole est à|[Qq]uestion de|[Pp]ergunta de|[Dd]omanda di|[Ll]a parola a) ${name}`,
].map((pattern) => new RegExp(pattern, "u"));

/** How many of them are so plain that they call even among the words of those who do not moderate. */
const PLAIN = 2;

/** For each of these patterns words of which one stands in whatever it finds. */
const cueWords = new CueWords(
  [
    "you your the please go i are did do would unmute over next what",
    "ahead",
    "next first last final one another",
    "line",
    "question questions hand hands",
    "to",
    "we i",
    "start begin finish close end",
    "let we i",
    "think believe maybe",
    "frage wort",
    "pregunta palabra parole question pergunta domanda parola",
  ].map((words, i) => [1 << i, words]),
);

/** Whether the words that call stand as a pattern wants them: cheaper than the pattern, which looks for a name first. */
function mayCall(sentence: string, pattern: number): boolean {
  if (pattern === 0) return behindName.test(sentence);
  if (pattern === 5) return /to (?:the line of )?\p{Lu}/u.test(sentence);
  if (pattern === 7) return /with \p{Lu}/u.test(sentence);
  return true;
}

const behindName =
  /, (?:you|the floor|please|go ahead|I saw|are you|did you|do you|would you|unmute|over to|next|what)/;

/** A sentence that is a name: “Kelly.” “Jessica Donati, AP.” “Dan Osei, and then I will go to the phones.” */
const alone = new RegExp(
  `^(?:Okay[,.]? |All right[,.]? |And |Then |Now |Yes[,.]? |To )*${name}(?:,? (?:(?:from|with|of|at|for) )?(?:the )?(?:${word}[ ,.]*){1,5})?(?:,? please)?[.?!…]*$`,
  "u",
);

/** Words with a capital that name nobody who could be called on. */
const nobody =
  /^(?:Yes|No|Okay|Ok|Thanks?|Thank|Great|Good|Go|Next|First|Last|And|But|So|Our|The|This|That|Sir|Ma['’]am|Madam|Well|Right|All|Sure|Please|Let|It|I|We|You|He|She|They|Just|One|Who|What|Is|Are|Any|Anyone|Anybody|Operator|Welcome|Line|Sorry|Now|Then|Hello|Hi|Exactly|Correct|Absolutely|Perfect|Over|Back|In|On|At|For|From|With|My|Your|Their|His|Her|Mm|Uh|Um|Oh|Ah|Yeah|Yep|Maybe|Perhaps|Laughter|Pause|Question|Questions|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|If|When|While|Could|Can|Would|Will|Do|Does|Did|As|Because|After|Before|Once|How|Where|Why|Which|Some|Each|Every|Both|There|Here|Not|Only|Also|Again|Still|Those|These|Other|Another|Somebody|Someone|Everyone|Everybody|Ladies|Folks|Guys|Twitter|Zoom|YouTube|Facebook|English)(?![\p{L}\p{N}_])/u;

const described =
  /\b(?:(?:in|at) the (?:back|front|middle|corner|aisle|second|third|fourth|first|last)|(?:first|second|third|fourth|fifth|back|front|last) row|gentleman|gentlemen|lady|woman|young man|the man|person|somebody|someone|who (?:else|['’]s next|is next)|over (?:there|here)|on (?:the|my|your) (?:left|right|end|side|aisle)|by the (?:window|door|wall)|with the|you (?:in|with|over|at|by|there)|way (?:in|at)|your colleague|anyone|anybody|(?:go|going|turn|come|back) to (?:the|our|a|an)|from the (?:back|floor|room))\b/i;

const address = /^(?:(?:yes|okay|and|all right|please)[,.]? )*(?:sir|ma['’]am|madam|miss|you)[.?!,]*$/i;
const waiting =
  /\b(?:go (?:right )?ahead|your line is (?:now )?open|you may (?:go|proceed|ask)|next (?:question|one))\b|^(?:yes|yeah|please|yes,? please)[.!?]*$/i;
const takesBack = /\b(?:come back to|lost|get back to|try (?:that )?again later|move on|not there)\b/i;

/**
 * The last call in a turn's last words.
 * @param text the turn's last words, some hundred UTF-16 units
 * @param moderates whether the speaker's turns are there to call; in others' only plain calls at the end count
 */
export function callIn(text: string, moderates: boolean): Call | undefined {
  const spoken =
    text.includes("[") || text.includes("(") ? text.replace(/\\?[[(][^\])]{0,40}\\?[\])]/g, " ") : text;
  const plain = spoken.includes("  ") ? spoken.replace(/ {2,}/g, " ") : spoken;
  const sentences = sentencesOf(plain).slice(moderates ? -CALL_SENTENCES : -2);
  let weak: Call | undefined;
  let addressed = false;
  for (const { start, end } of sentences.reverse()) {
    const sentence = untilThen(plain.slice(start, end));
    const called = nameIn(sentence, moderates);
    if (called) return { name: owned(called) };
    if (address.test(sentence)) addressed = true;
    else if (
      moderates ? described.test(sentence) : /^(?:go ahead|yes)\b/i.test(sentence) && described.test(sentence)
    )
      return "somebody";
    else if (takesBack.test(sentence)) break;
    else if (waiting.test(sentence)) weak = "waiting";
  }
  // a bare name behind an answer may call, and may be part of it: then nobody is known to be called
  const last = sentences[0];
  if (!moderates && sentences.length > 1 && clean(alone.exec(plain.slice(last!.start, last!.end))?.[1]))
    return "somebody";
  return addressed ? "addressed" : weak;
}

/** Who is called after that is not called yet: “Mei-Ling, and then I will come to you, Dmitri.” */
function untilThen(sentence: string): string {
  const then = sentence.indexOf(" and then ");
  return then < 0 ? sentence : sentence.slice(0, then).replace(/,$/, "");
}

function nameIn(sentence: string, moderates: boolean): string | undefined {
  // the last of several, since a name may be corrected: “Tom — sorry, Tim.”
  if (!/, |[—–-] /.test(sentence)) return plainNameIn(sentence, moderates);
  const said = sentence.split(corrections);
  const last = said.at(-1)!;
  if (said.length > 1) {
    const corrected = plainNameIn(last, moderates);
    if (corrected) return corrected;
  }
  return plainNameIn(sentence, moderates);
}

const corrections = /(?:[—–-]|,) (?:sorry|excuse me|I mean|no|rather),? /;

function plainNameIn(sentence: string, moderates: boolean): string | undefined {
  const cues = cueWords.in(sentence);
  const count = moderates ? named.length : PLAIN;
  for (let i = 0; i < count; i++) {
    if (!(cues & (1 << i)) || !mayCall(sentence, i)) continue;
    const found = clean(named[i]!.exec(sentence)?.[1]);
    if (found) return found;
  }
  return moderates ? clean(alone.exec(sentence)?.[1]) : undefined;
}

/** A name as it was used, without what cannot belong to it. */
function clean(found: string | undefined): string | undefined {
  if (!found || nobody.test(found)) return undefined;
  const trimmed = found.replace(/['’]s$/u, "").replace(/(?<=\p{L}{2})\.$/u, "");
  // a title alone is somebody who answers: “Commissioner.”
  if (!trimmed.includes(" ") && beginsWithTitle(speakerKey(trimmed))) return undefined;
  return trimmed;
}

const introducing = new RegExp(
  `^(?:(?:Hi|Hello|Hey|Yes|Yeah|Thanks?|Thank you|Good (?:morning|afternoon|evening))\\b[^.!?—–]{0,40}[.!,—–] *){0,3}(?:(?:I['’]m|I am|this is|my name is|it['’]s) )?${name}(?:,| (?:here )?(?:from|with|of|at)\\b) ?(?:the )?\\p{Lu}`,
  "iu",
);
const twoCapitals = /(?<!\S)[^\sA-ZÀ-Þ]*[A-ZÀ-Þ]\S* [A-ZÀ-Þ]/;
const strictName = new RegExp(`^${name}$`, "u");

/** The name by which who asks introduces themselves: “Lena Faraj, Saltmarsh Radio.” */
export function introducesAs(text: string): string | undefined {
  for (const { start, end } of sentencesOf(text).slice(0, 3)) {
    const sentence = text.slice(start, end);
    const found = twoCapitals.test(sentence) ? introducing.exec(sentence)?.[1] : undefined;
    if (found && strictName.test(found) && found.includes(" ") && !nobody.test(found)) {
      if (!beginsWithTitle(speakerKey(found))) return found;
    }
  }
  return undefined;
}

/** Whether two forms of a name may be the same person's: they have a word in common. */
export function mayBeSame(a: string, b: string): boolean {
  const [one, other] = [speakerKey(a), speakerKey(b)];
  if (!one.includes(" ") && !other.includes(" ")) return one === other;
  const words = one.split(" ");
  return other.split(" ").some((part) => words.includes(part));
}

/** “Can I jump in?”: somebody who was not called on. */
export function breaksIn(text: string): boolean {
  return /\b(?:jump in|chime in|add to (?:that|this)|pick up on that|follow up on (?:his|her|their)|(?:his|her|their) question)\b/i.test(
    text.slice(0, 160),
  );
}
