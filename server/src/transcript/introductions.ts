import { isUpper } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import { perVersion } from "./memo.ts";
import type { Speaker } from "./speakers.ts";
import type { Transcript } from "./transcript.ts";
import { excerpt, turnLine } from "./turns.ts";

/** Who a speaker is, in the document's own words. */
export interface Introduction {
  readonly name?: string;
  readonly description?: string;
}

/** Where people are introduced: at the start, and shortly before they first speak. */
const OPENING_LINES = 200;
const LINES_BEFORE = 60;
const LINES_BEHIND = 6;
/** How much of a line is looked at, in UTF-16 units. */
const LINE_UNITS = 8000;
const DESCRIPTION_UNITS = 160;

/**
 * Finds the words that introduce a speaker:
 *
 *     We have Deputy Director Henry Lind from the Bureau of Tides, and Ana Ruiz, who runs the harbour.
 *     DR LIND: …      name `Henry Lind`, description `Deputy Director from the Bureau of Tides`
 */
export function introduction(transcript: Transcript, speaker: Speaker): Introduction {
  const names = nameWords(speaker.label);
  if (names.length === 0) return {};
  const own = names.length > 1 && /\p{Ll}/u.test(names.join(""));
  const surname = names.at(-1)!.toLowerCase();
  // DANA LIND may be introduced as Dan Lind, but not as Kim Lind
  const given = names.length === 1 ? "" : own ? names[0]!.toLowerCase() : names[0]![0]!.toLowerCase();
  // `Kevin Tom`, where both speak, is nobody's name
  const others = own ? nobody : everySpeaker(transcript);
  let best: Introduction = {};
  for (const line of introducingLines(transcript, speaker)) {
    const found = inLine(line, surname, given, others);
    if (found?.description && !best.description) best = found;
    else if (found?.name && !best.name) best = { ...best, name: found.name };
    if (best.description) break;
  }
  const name = own ? names.join(" ") : best.name;
  return { ...(name && { name }), ...(best.description && { description: best.description }) };
}

const nobody: ReadonlySet<string> = new Set();

/** The keys of all who speak. */
const everySpeaker = perVersion((transcript): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const { key } of transcript.cast.speakers()) keys.add(key);
  return keys;
});

/** The words of a label that are a name: no titles, nothing in brackets. */
function nameWords(label: string): string[] {
  const words = label
    .replace(/(?:[([]| of ).*/s, "")
    .trim()
    .split(" ");
  while (words.length > 0 && beginsWithTitle(speakerKey(words[0]!))) words.shift();
  return words.filter((word) => /\p{L}{2}/u.test(word) && !/\d/.test(word));
}

function* introducingLines(transcript: Transcript, speaker: Speaker): Generator<string> {
  const first = turnLine(transcript, speaker.first);
  const opening = Math.min(OPENING_LINES, first + LINES_BEHIND);
  const last = Math.min(transcript.text.lineCount, first + LINES_BEHIND);
  for (let line = 0; line < last; line++) {
    if (line >= opening && line < first - LINES_BEFORE) line = first - LINES_BEFORE;
    if (transcript.line(line).kind === "text") yield transcript.text.line(line).slice(0, LINE_UNITS);
  }
}

function inLine(
  line: string,
  surname: string,
  given: string,
  others: ReadonlySet<string>,
): Introduction | undefined {
  const small = line.toLowerCase();
  if (small.length !== line.length) return undefined;
  let best: Introduction | undefined;
  for (let at = small.indexOf(surname); at >= 0; at = small.indexOf(surname, at + surname.length)) {
    const end = at + surname.length;
    if (/[\p{L}\p{N}]/u.test(`${line[at - 1] ?? " "}${line[end] ?? " "}`) || !isUpper(line[at]!)) continue;
    const { words: before, stop } = wordsBefore(line, at);
    const titles: string[] = [];
    // die Kapitänin Hedda Brink: the noun behind the article is no name
    if (before.length > 1 && /^(?:der|die|den|dem)$/i.test(stop)) titles.push(before.shift()!);
    while (before.length > 1 && beginsWithTitle(speakerKey(before[0]!))) titles.push(before.shift()!);
    if (before.length === 0 || before.length > 3 || beginsWithTitle(speakerKey(before[0]!))) continue;
    if (before.some((word) => others.has(speakerKey(word)))) continue;
    const first = before[0]!.toLowerCase();
    if (given.length > 1 ? first !== given : !first.startsWith(given)) continue;
    const name = [...before, line.slice(at, end)].join(" ");
    if (name === name.toUpperCase()) continue;
    const description = joined(titles, wordsBehind(line, end));
    if (description) return { name, description };
    best ??= { name };
  }
  return best;
}

/** `Deputy Director` and `from the Bureau of Tides`, or `Captain` and `senior pilot`; `Dr.` alone tells nothing. */
function joined(titles: readonly string[], behind: string): string {
  const functions = titles.filter(
    (title) => !/^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Herr|Frau|M|Mme|Sr|Sra)\.?$/.test(title),
  );
  const between = /^(?:from|of|with|at)\b/.test(behind) ? " " : ", ";
  return [functions.join(" "), behind].filter(Boolean).join(between);
}

/** Words with which sentences begin, and which are in nobody's name. */
const opener =
  /^(?:I|I['’](?:m|ve|ll|d)|\p{L}+['’](?:s|re|ve|ll)|and|but|or|so|well|now|yes|yeah|no|ok|okay|hello|hi|hey|thanks?|representatives|senators|messrs|dear|welcome|good|next|with|for|from|to|in|on|at|by|if|then|when|while|as|is|was|are|did|does|do|can|could|will|would|today|tonight|our|my|your|his|her|this|that|here|there|the|a|an|it|he|she|they|we|you|what|who|how|why|where|maybe|also|because|like|just|and|question|answer|und|aber|mit|hallo|guten|herzlich|ja|nein|mein|unser|der|die|das|den|dem|et|mais|avec|bonjour|merci|oui|le|la|les|notre|pero|con|hola|gracias|sí|el|los|mas|com|olá|obrigad[oa]|ma|ciao|grazie)$/iu;

/** The capitalised words right before a place, back to a small word or a stop; and the word that stops them. */
function wordsBefore(line: string, at: number): { words: string[]; stop: string } {
  const near = line.slice(Math.max(0, at - 120), at);
  // what stands in another column is no part of the name
  const all = near.slice(columnAt(near)).split(/\s+/);
  const words: string[] = [];
  // what stands right at the word makes it part of another
  if (all.pop() !== "") return { words, stop: "" };
  for (let i = all.length - 1; i >= 0; i--) {
    const word = all[i]!;
    const stops = /[.,;:!?—–”"]$/.test(word) && !/^\p{Lu}\p{L}{0,3}\.$/u.test(word);
    const capital = word !== "" && isUpper(String.fromCodePoint(word.codePointAt(0)!));
    if (stops || !capital || /[[\]()]/.test(word) || opener.test(word)) return { words, stop: word };
    words.unshift(word);
  }
  return { words, stop: "" };
}

const endsOpen = /\s(?:of|for|the|and|at|in|on|an?)$/;

/** Where the last column begins: behind three blanks or more. */
function columnAt(text: string): number {
  const gap = text.lastIndexOf("   ");
  return gap < 0 || gap + 3 === text.length ? 0 : gap + 3;
}

/** `, who runs the harbour` · ` from the Bureau of Tides` · `, our chief engineer` up to the end of the clause. */
function wordsBehind(line: string, end: number): string {
  const rest = line.slice(end).replace(/^(?:\[\^?\w{1,4}\]|[⁰¹²³⁴-⁹])+/, "");
  const clause =
    /^(?:,?\s+who(?:['’]s| is| are| was)?\s+(?!(?:has|have|had|been|will|would|can|could|just|also|did)\s)(?:our\s+)?|,?\s+(?:[fF]rom|of|with|at)\s+(?=(?:our|the|an?|his|her|its|their)\s|\p{Lu})|,\s+(?=(?:our|the|a|an|his|her|its|[dD]eputy|[dD]irector|[cC]hief|[hH]ead|[pP]rofessor)\s))/u.exec(
      rest,
    );
  if (!clause) return "";
  const lead = /\b(?:from|of|with|at)\b/i.exec(clause[0])?.[0] ?? "";
  const words = rest.slice(clause[0].length);
  const stop = words.search(
    /[.;:?!—–]|,\s+(?:and|who|whose|which|he|she|they|as well|to)\b|(?<!\s)\s+(?:and then|will|would|is|are|was|were|has|have|can)\s|$/,
  );
  const own = words.slice(0, stop).replace(/^(?:our|the)\s+/i, "");
  // what breaks off at the line's end is left out back to the last comma
  const whole = [lead.toLowerCase(), lead ? words.slice(0, stop) : own].filter(Boolean).join(" ").trimEnd();
  const kept = endsOpen.test(whole) ? whole.slice(0, Math.max(0, whole.lastIndexOf(","))) : whole;
  return /\p{L}/u.test(kept) ? excerpt(kept, DESCRIPTION_UNITS) : "";
}
