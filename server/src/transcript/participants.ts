import { foldSpace } from "../syntax/characters.ts";
import { isParticular, speakerKey } from "../syntax/roles.ts";
import { readAttendeeTable } from "./attendee-table.ts";
import { isInitials, type Participant, personOf } from "./person.ts";
import { headLine, opensList, particular, readPresentList } from "./present-list.ts";
import type { Transcript } from "./transcript.ts";

export type { Participant } from "./person.ts";

/** Roles that a header gives by name: `Interviewer: Ana Ruiz`, `Town Clerk: Joe Oda` */
const roles = new RegExp(
  `(?:^|[ -])(?:${[
    "interviewers?|interviewees?|interviewed by|narrators?|hosts?|co-?hosts?|guests?|moderators?|facilitators?|chair(?:man|woman|person)?s?|president",
    "secretary|clerk|presenters?|speakers?|panell?ists?|panel|witness(?:es)?|examiners?|reporter|videographer|interpreters?|translators?|anchor",
    "correspondent|respondents?|informants?|storytellers?|judge|arbitrator|mediator|coroner|counsel|deponent|commissioner|operator",
    "interviewerin|interviewte|interviewter|interviewpartner(?:in)?|gesprächspartner(?:in)?|moderation|moderatorin|gast|gäste|gastgeber(?:in)?|erzähler(?:in)?|vorsitz(?:ende|ender)?|zeugin?|zeuge|protokoll",
    "intervieweur|intervieweuse|enquêteur|enquêtrice|enquêtée?|animateur|animatrice|invitée?s?|témoin|présidente?|modérateur|modératrice|narrateur|narratrice",
    "entrevistadora?|entrevistad[ao]|moderadora?|presentadora?|invitad[ao]s?|narradora?|testigo|presidenta?",
    "convidad[ao]s?|apresentadora?|testemunha",
    "intervistatore|intervistatrice|intervistat[ao]|moderatore|moderatrice|ospit[ei]|narratore|narratrice|testimone|conduttore|conduttrice",
  ].join("|")})$`,
  "i",
);
/** `Interviewed by Ana Ruiz` */
const interviewed = /^(?:interviewed by|interview conducted by|interviewer:?|im gespräch mit)\s+(\S.*)$/i;
/** `MS P STEVIN KC and MR J ODA appeared on behalf of the Claimant.` */
const appeared = /^(.{5,100}?)\s+(?:appears|appeared|appearing)\s+(?:on behalf of|for)\s+(.{3,60}?)\.?$/i;
/** `Name of narrator: Joe Oda` · `Narrator's name: Joe Oda` */
const nameOf = /^(?:full )?name of (?:the )?|['’]s (?:full )?name$/i;
/** `AR = Ana Ruiz` · `AR – Ana Ruiz, interviewer` */
const key = /^\s*([\p{Lu}][\p{L}.]{0,5})(?:\s*(?:=|[–—-]\s)|[^\S\t]*\t)\s*(\S.*)$/u;
/** From this length on, in UTF-16 units, a line is no particular. */
const PARTICULAR_UNITS = 160;
/** The most lines over which a list in running words goes on, and how long one is at least that goes on. */
const LIST_LINES = 12;
const LIST_UNITS = 4000;
const WRAPPED_UNITS = 55;

/** Those whom the header's lines name, behind front matter and up to `end`. */
export function readParticipants(transcript: Transcript, end: number): Participant[] {
  const found: Participant[] = [];
  for (let line = 0; line < end; line++) {
    const words = headLine(transcript, line);
    if (words.trim() === "") continue;
    if (words.trimStart().startsWith("|")) {
      const table = readAttendeeTable(transcript, line, end);
      found.push(...table.participants);
      line = table.last;
      continue;
    }
    const list = opensList(words);
    if (list) {
      const inline = list.words === "" ? undefined : readWrapped(transcript, line, list.words, end);
      found.push(...(inline?.participants ?? []));
      line = inline && inline.participants.length === 0 ? line : (inline?.last ?? line);
      line = readPresentList(transcript, line + 1, end, found) - 1;
      continue;
    }
    const inRole = readRole(transcript, line, words, end);
    found.push(...inRole.participants);
    line = inRole.last;
  }
  return found;
}

/** `Interviewer: Ana Ruiz (AR)` · `Interviewed by Ana Ruiz` · `AR = Ana Ruiz` */
function readRole(
  transcript: Transcript,
  line: number,
  text: string,
  end: number,
): { participants: Participant[]; last: number } {
  const nobody = { participants: [], last: line };
  const words = text.trim().replace(/^[-*•]\s+/, "");
  if (words.length >= PARTICULAR_UNITS) return nobody;
  const counsel = appeared.exec(words);
  if (counsel) {
    const description = `for ${counsel[2]!}`;
    const people = namesOf(counsel[1]!).map((person) => ({ ...person, description }));
    return { participants: people, last: line };
  }
  const by = interviewed.exec(words);
  const own = by ? ["", "Interviewer", by[1]!] : particular.exec(words);
  if (!own) {
    const [, label, behind] = key.exec(words) ?? [];
    const person = behind && personOf(behind);
    const defines = person && isInitials(label!, person.name.split(/,?\s+/)) && label!.length > 1;
    return defines ? { participants: [{ ...person, labels: [label!] }], last: line } : nobody;
  }
  const role = foldSpace(own[1]!.replace(nameOf, "").replace(/\(s\)$/, ""));
  const alone = personOf(own[2]!);
  // a label in brackets makes sure that somebody is named, whatever the role
  const labelled = alone !== undefined && alone.labels.length > 0 && !isParticular(speakerKey(role));
  if (!roles.test(role) && !labelled) return nobody;
  const description = /^interviewed by$/i.test(role) ? "Interviewer" : capitalised(role);
  const { participants, last } = readWrapped(transcript, line, own[2]!, end);
  if (participants.length > 1) return { participants, last };
  const [person] = participants.length === 1 ? participants : alone ? [alone] : [];
  if (!person) return nobody;
  return { participants: [{ description, ...person }], last: participants.length === 1 ? last : line };
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** A list in running words, with the lines over which it is wrapped. */
function readWrapped(
  transcript: Transcript,
  line: number,
  words: string,
  end: number,
): { participants: Participant[]; last: number } {
  let text = words;
  let last = line;
  for (let next = line + 1; next < Math.min(end, line + LIST_LINES); next++) {
    const more = headLine(transcript, next).trim();
    const wraps =
      /[,;&]$|\b(?:and|und|et|y|e)$/.test(text) || headLine(transcript, last).trim().length >= WRAPPED_UNITS;
    if (more === "" || !wraps || particular.test(more) || opensList(more) || more.startsWith("|")) break;
    text = `${text} ${more}`;
    last = next;
  }
  const participants = namesOf(text);
  if (participants.length > 0 || last === line) return { participants, last };
  return { participants: namesOf(words), last: line };
}

/**
 * Names in running words: each is a name, or there is nobody.
 *
 *     Ana Ruiz (AR), Joe Oda and Kim Berg
 *     Ana Ruiz, Chair; Joe Oda, Clerk; and Kim Berg
 *     Ana Ruiz, Chair, Joe Oda, Clerk
 */
export function namesOf(text: string): Participant[] {
  if (text.length > LIST_UNITS) return [];
  const whole = foldSpace(text).replace(/^(?:and|und|et|y|e)\s/, "");
  if (whole.includes(";")) {
    const people = whole
      .split(/(?:(?<!\s)\s+)?;\s*(?:(?:and|und|et|y|e)\s+)?/)
      .filter(Boolean)
      .map(personOf);
    return people.every((person) => person !== undefined) ? people : [];
  }
  const pieces = outsideBrackets(whole);
  const people = pieces.map(personOf);
  if (people.every((person) => person !== undefined)) return people;
  // one person and what they are, or names and functions in turn
  const inTurn =
    pieces.length % 2 === 0 && people.every((person, i) => (person !== undefined) === (i % 2 === 0));
  if (inTurn) {
    return people.flatMap((person, i) =>
      person ? [{ description: pieces[i + 1]!.replace(/\.$/, ""), ...person }] : [],
    );
  }
  const one =
    people[0] && people.slice(1).every((person) => person === undefined) ? personOf(whole) : undefined;
  return one ? [one] : [];
}

/** The pieces between commas and the last `and`; a suffix stays with its name, and what stands in brackets together. */
function outsideBrackets(text: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let start = 0;
  const parts =
    /[([]|[)\]]|,(?!\s*(?:ESQ|Esq|J[rR]\b|S[rR]\b|II|M\.?D\b|Ph\.?D|K\.?C\b|Q\.?C\b))\s*(?:(?:and|und|et|y|e)\s+)?|(?<!\s)\s+(?:and|und|et|y|e|&)\s+/g;
  for (let match = parts.exec(text); match; match = parts.exec(text)) {
    if (/^[([]$/.test(match[0])) depth++;
    else if (/^[)\]]$/.test(match[0])) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      pieces.push(text.slice(start, match.index));
      start = match.index + match[0].length;
    }
  }
  pieces.push(text.slice(start));
  return pieces.map((piece) => piece.trim()).filter(Boolean);
}
