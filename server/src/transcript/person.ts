import { foldSpace, isUpper } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";

/** Somebody whom the header names. */
export interface Participant {
  readonly name: string;
  /** The labels that the header gives for them, `AvW` of `Aaron van Wirdum (AvW)`. */
  readonly labels: readonly string[];
  readonly description?: string;
}

export function sameParticipants(a: readonly Participant[], b: readonly Participant[]): boolean {
  return a.length === b.length && a.every((one, i) => isSame(one, b[i]!));
}

function isSame(a: Participant, b: Participant): boolean {
  const same = a.name === b.name && a.description === b.description && a.labels.length === b.labels.length;
  return same && a.labels.every((label, i) => label === b.labels[i]);
}

/** What belongs to a name behind it. As `speakerKey` writes it. */
const suffixes =
  /^(?:ESQ|ESQUIRE|JR|SR|II|III|IV|KC|QC|SC|MP|MSP|MEP|PHD|MD|DDS|DVM|RN|CPA|PE|JD|LLM|MBA|CBE|OBE|MBE|CSR|RPR|FRS)$/;
const particles =
  /^(?:van|von|zu|zur|vom|de|der|den|del|della|da|do|dos|das|di|du|la|le|las|los|al|bin|ibn|el|y|e|ter|ten)$/;
/** Words of functions, houses and places, which no name holds. */
const noName = new RegExp(
  `^(?:${[
    "advocate|advisor|adviser|analyst|assistant|associate|attorney|board|bureau|chief|clerk|coordinator|corporate|counsel",
    "county|court|department|deputy|director|district|division|engineer|executive|founder|cofounder|head|inspector|manager",
    "member|ministry|office|officer|partner|patient|planner|president|producer|professor|recorder|reporter|secretary",
    "solicitor|speaker|staff|student|surveyor|town|treasurer|vice|videographer|interpreter|teacher|nurse|owner|editor",
    "committee|commission|council|college|university|school|institute|institution|society|association|foundation|agency",
    "authority|center|centre|city|company|corp|corporation|group|hospital|harbou?r|inc|llc|llp|ltd|gmbh|ag|museum",
    "library|medicine|medical|police|services?|state|avenue|road|suite|floor",
    "studio|union|online|zoom|pages|exhibit|exhibits|index|contents|plaintiffs?|defendants?|respondents?|petitioners?|claimants?",
    "leader|sheriff|superintendent|principal|detective|resident|councill?or|councilwoman|nation|campus|team|network|health|science",
    "representative|consultant|specialist|therapist|physician|author|historian|archivist|volunteer|tribal|senior|junior|retired",
    "of|in|for|on|at|with|from|by|to|who|or|start|end|begin|years?|minutes|date|time|place|location|case|number",
    "absent|excused|regrets|apologies|present|none|all|tba|unknown|various|the|and|und|et|transcript|recording|tape|side|part",
  ].join("|")})s?$`,
  "i",
);
/** How names of places begin. */
const placeStart = /^(?:port|north|south|east|west|new|saint|st|mount|mt|lake|fort|cape|upper|lower)$/i;
/** What a transcriber writes behind a name that was not clear. */
const mark = /^(?:ph|phonetic|sp|sic)\b[.?]*$/i;
/** The most UTF-16 units in which a person is named and described. */
const PERSON_UNITS = 400;
/** The most words of a name, suffixes not counted, and UTF-16 units of a description. */
const NAME_WORDS = 6;
const DESCRIPTION_UNITS = 160;

/**
 * Reads the words that name a person, and what stands behind the name.
 *
 *     ANA RUIZ, ESQ.                     a suffix belongs to the name
 *     Dr. Ana Ruiz (AR), Chair           `AR` is a label, the rest describes
 *     Ana Ruiz – Office of Tides         likewise
 *     Chief Engineer                     nobody
 */
export function personOf(text: string): Participant | undefined {
  if (text.length > PERSON_UNITS) return undefined;
  const words = foldSpace(text)
    .replace(/\*\*|__/g, "")
    .trim();
  const cut = /(?:(?<!\s)\s+)?(?:,\s*|(?=[([]))|(?<!\s)\s+[-–—]+\s+/g;
  const first = cut.exec(words);
  let name = first ? words.slice(0, first.index) : words;
  let rest = first ? words.slice(name.length).trim() : "";
  for (let suffix = suffixBehind(rest); suffix; suffix = suffixBehind(rest)) {
    name += `, ${suffix}`;
    rest = rest.replace(/^,\s*/, "").slice(suffix.length).trim();
  }
  if (rest === "") name = withoutStop(name);
  const parts = nameParts(name);
  if (!parts) return undefined;
  const bracket = /^[([]([^()[\]]{1,60})[)\]]/.exec(rest);
  const said = bracket && mark.test(bracket[1]!) ? "" : (bracket?.[1] ?? "");
  const labels = bracket && isLabelOf(bracket[1]!, parts) ? [bracket[1]!] : [];
  const behind = bracket ? rest.slice(bracket[0].length) : rest;
  const description = [labels.length === 0 ? said : "", withoutStop(trimmed(behind))]
    .filter(Boolean)
    .join(", ");
  const told = description !== "" && description.length <= DESCRIPTION_UNITS;
  return { name, labels, ...(told && { description }) };
}

/** The words of a name without suffixes; undefined where they are none. */
function nameParts(name: string): string[] | undefined {
  if (name.length > 80) return undefined;
  const parts = name.split(/,?\s+/).filter((part) => !suffixes.test(speakerKey(part)));
  if (parts.length < 2 || parts.length > NAME_WORDS) return undefined;
  let title = true;
  for (const part of parts) {
    if (!/^[\p{L}\p{M}.'’-]+$/u.test(part)) return undefined;
    title &&= beginsWithTitle(speakerKey(part));
    if (!title && noName.test(part.replaceAll(".", ""))) return undefined;
    if (!isUpper(part[0]!) && !particles.test(part) && !/^[dl]['’]\p{Lu}/u.test(part)) return undefined;
  }
  if (placeStart.test(parts[0]!.replace(".", ""))) return undefined;
  // `Forum Moderator`
  const last = speakerKey(parts.at(-1)!);
  if (last.length > 2 && beginsWithTitle(last)) return undefined;
  // `The Chairman`, `Vice President`
  return title ? undefined : parts;
}

/** Whether words hold one that tells a function or a house. */
export function isFunction(words: string): boolean {
  return words
    .split(/[\s,]+/)
    .some((word) => noName.test(word) || word.split("-").some((part) => noName.test(part)));
}

/** A document has few names, and asks for their words with every speaker. */
const bare = new Map<string, readonly string[]>();
const NAMES = 5000;

/** A name's words without titles, suffixes and what stands in brackets, as `speakerKey` writes them. */
export function bareName(name: string): readonly string[] {
  let words = bare.get(name);
  if (words === undefined) {
    words = readBareName(name);
    if (bare.size >= NAMES) bare.clear();
    bare.set(name, words);
  }
  return words;
}

function readBareName(name: string): string[] {
  const words = speakerKey(name.split(/[([]/, 1)[0]!.trimEnd())
    .split(/,?\s+/)
    .filter((word) => word !== "" && !suffixes.test(word));
  while (words.length > 1 && (beginsWithTitle(words[0]!) || noName.test(words[0]!))) words.shift();
  return words;
}

/** `, ESQ.` at the beginning of what stands behind a name: the suffix alone. */
function suffixBehind(rest: string): string | undefined {
  const word = /^,\s*([\p{L}.]{2,8})(?=$|[\s,;([])/u.exec(rest)?.[1];
  return word && suffixes.test(speakerKey(word)) ? word : undefined;
}

/** A full stop ends a sentence, unless it belongs to an initial or to a suffix. */
function withoutStop(text: string): string {
  const last = /(?<!\S)(\S+)\.$/.exec(text)?.[1];
  if (last === undefined) return text;
  return last.length === 1 ||
    last.includes(".") ||
    suffixes.test(speakerKey(last)) ||
    /^(?:inc|ltd|co|corp)$/i.test(last)
    ? text
    : text.slice(0, -1);
}

/** Without the signs that part it from the name. */
function trimmed(text: string): string {
  return text.replace(/^[\s,;–—-]+/, "").replace(/(?<![\s,;])[\s,;]+$/, "");
}

/** Whether a word in brackets behind a name is the label for it: its initials, or a part of it. */
function isLabelOf(bracket: string, name: readonly string[]): boolean {
  return isInitials(bracket, name) || name.some((part) => speakerKey(part) === speakerKey(bracket));
}

/** Whether a word is made of letters with which a name's words begin. */
export function isInitials(label: string, name: readonly string[]): boolean {
  const initials = name
    .flatMap((part) => part.split("-"))
    .map((part) => part.slice(0, 1).toUpperCase())
    .join("");
  const key = speakerKey(label).replaceAll(" ", "");
  if (!/^[\p{L}.-]{1,6}$/u.test(label) || !isUpper(label[0]!)) return false;
  return [...key].every((letter) => letter === "-" || initials.includes(letter));
}
