import { foldSpace, isDigit, isSpace } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import { isFunction, type Participant, personOf } from "./person.ts";
import type { Transcript } from "./transcript.ts";
import { spoken } from "./turns.ts";

/** Words that open a list of those who are there, alone on a line or before a colon. */
const opening = new RegExp(
  `^(?:${[
    "(?:also |others? |those |staff |members |(?:committee |council |board )?members |people |persons )?(?:present|in attendance|attending|participating)",
    "(?:in )?attendance|attendees?|appearances?|(?:list of )?(?:participants?|speakers?|panell?ists?|witnesses|attendees)|panel|guests|presiding|who[’']s who",
    "(?:ferner |weiter |außerdem )?anwesende?|teilnehmer(?:innen)?|teilnehmer(?:\\*|:|/-?)?innen|teilnehmende|mitwirkende|gesprächsteilnehmer(?:innen)?",
    "(?:étaient |sont |aussi |également )?présente?s|participants?|participant[·.]e[·.]?s|intervenants?",
    "(?:también )?(?:presentes|asistentes|participantes|intervinientes|ponentes)|(?:também )?presentes|oradores",
    "(?:anche )?presenti|partecipanti|relatori|intervenuti",
  ].join(
    "|",
  )})(?: (?:were|are|was|at|on|for|from|by|of)\\b[^:]{0,40}| \\([^():]{0,30}\\))?\\s*(?::\\s*(.*))?$`,
  "i",
);
/** `Interviewer: Ana Ruiz` */
export const particular = /^\s*([\p{Lu}][\p{L}'’() -]{2,40}):\s+(\S.*)$/u;
/** What stands behind a list, or names those who were not there. */
const ends =
  /^(?:(?:\p{L} ){3,}\p{L}(?:\s|$)|(?:index|contents|table of contents|exhibits?|proceedings|transcript|agenda|examination|whereupon|taken|reported by|members? absent|absent|absentees|apolog(?:y|ies)|regrets|excused|not present|entschuldigt|abwesend|excusée?s|absents|ausentes|assenti|tagesordnung|ordre du jour|orden del día|witness(?:es)?\s{2,})(?![\p{L}]))/iu;
/** `For the Plaintiff:` · `ON BEHALF OF THE TOWN` · `Counsel for the Inquiry: Ana Ruiz` */
const side =
  /^((?:(?:counsel|attorneys?|solicitors?|appearing)\s+)?(?:for|on behalf of)\s+([^\s:][^:]*))(?::\s*(.*))?$/is;
/** The UTF-16 units of the words for whom somebody appears. */
const SIDE_UNITS = { least: 3, most: 60 };
/** `Attorneys for Defendant`, below those who are */
const sideBelow = /^(?:attorneys?|counsel|solicitors?|barristers?)\s+(for\s+.{3,60})$/i;
/** `Staff:` · `PANELISTS:     PAGE 22` heads some of the list. */
const groupHead = /^[^:]{2,60}:\s*(?:PAGE\b.*)?$/i;
/** `Halvern, North Marl` */
const town = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)*$/u;
/** Where a line ends that goes on in the next one. */
const breaksOff = /(?:,|\b(?:for|of|at|and|the|on|&))$/;
const bullet = /^\s*(?:[-*•–]|\d{1,2}[.)])\s+/;
const lawyer = /,?\s(?:ESQ|Esq|ESQUIRE|K\.?C|Q\.?C)\b\.?/;
/** `Speaker 3` · `Unknown Speaker` */
const placeholder = /^(?:speaker|participant|unknown|unidentified)(?: speaker)?(?: #?\d+)?$/i;
/** Lines of a list are short. */
const LINE_WORDS = 16;
const LINE_UNITS = 200;
/** The most digits of a page's number. */
const PAGE_DIGITS = 4;
/** As many blank lines end a list, and as many lines describe a person. */
const BLANKS = 3;
const DESCRIBING_LINES = 2;

/** A header's line as it is looked at: without gutter and emphasis; empty where nobody is named on it. */
export function headLine(transcript: Transcript, line: number): string {
  const { kind, heading, examiner, witness } = transcript.line(line);
  if (examiner || witness) return "";
  if (kind === "heading") return transcript.text.line(line).slice(heading!.start, heading!.end);
  return kind === "text" ? spoken(transcript, line).replace(/\*\*|__/g, "") : "";
}

/** Whether a line opens a list of those who are there, and what it says of it on the line itself. */
export function opensList(line: string): { words: string } | undefined {
  const match = opening.exec(line.trim());
  // `SPEAKERS:      PAGE  QUESTIONS`
  return match ? { words: (match[1] ?? "").replace(/^PAGE\b.*$/, "") } : undefined;
}

/** Lines that stand together, and for whom those on them appear. */
interface Group {
  readonly lines: string[];
  side: string;
}

/**
 * Reads the lines below `PRESENT:`. Lines without an empty one between them belong together.
 *
 *     For the Plaintiff:             for whom those below appear
 *          PIET STEVIN, ESQ.         a person
 *          Stevin & Osei             describes them, as it is nobody's name
 *          18 Sessions Street        says nothing of them
 *
 * @returns the first line behind the list
 */
export function readPresentList(
  transcript: Transcript,
  from: number,
  end: number,
  found: Participant[],
): number {
  let blanks = 0;
  const groups: Group[] = [];
  let group: Group = { lines: [], side: "" };
  const close = (next = "") => {
    if (group.lines.length > 0) groups.push(group);
    group = { lines: [], side: next };
  };
  let line = from;
  for (; line < end; line++) {
    const { kind, examiner, witness } = transcript.line(line);
    if (kind === "heading" || examiner || witness) break;
    const words = headLine(transcript, line).trim();
    if (words === "") {
      close(group.side);
      if (kind === "blank" && ++blanks >= BLANKS && transcript.tallies.gutterLines === 0) break;
      continue;
    }
    blanks = 0;
    if (opensList(words) || words.startsWith("|") || ends.test(words)) break;
    if (words.length > LINE_UNITS || words.split(/\s+/).length > LINE_WORDS) break;
    const below = sideBelow.exec(words);
    const own = below ? undefined : readSide(words);
    if (below) group.side ||= below[1]!;
    else if (own && (words.includes(":") || /^\S+(?: behalf of)? the [\p{L} ]{3,40}$/iu.test(words))) {
      close(own.side);
      if (own.behind) group.lines.push(own.behind);
    } else if (groupHead.test(words)) close();
    else if (particular.test(words) && !/^BY\b/i.test(words)) break;
    else group.lines.push(words);
  }
  close();
  found.push(...readGroups(groups));
  return line;
}

/** For whom those below appear, and what else stands on the line. */
function readSide(words: string): { side: string; behind: string | undefined } | undefined {
  const [, whole, whom, behind] = side.exec(words) ?? [];
  if (whole === undefined) return undefined;
  const units = whom!.trimEnd().length;
  if (units < SIDE_UNITS.least || units > SIDE_UNITS.most) return undefined;
  return { side: whole.trimEnd(), behind };
}

/** Where the numbers of pages begin that end a line, with the blanks before them: `Ana Ruiz      12, 14-17` */
function pagesAt(line: string): number {
  let first = line.length;
  for (let at = line.trimEnd().length; at > 0; ) {
    const digits = backOver(line, at, isDigit);
    if (digits === at || at - digits > PAGE_DIGITS) break;
    const blanks = backOver(line, digits, isSpace);
    if (digits - blanks >= 2) first = blanks;
    at = backOver(line, digits, (code) => isSpace(code) || ",–-".includes(String.fromCharCode(code)));
    if (at === digits) break;
  }
  return first;
}

/** The place behind the last character before `to` that is none of those. */
function backOver(line: string, to: number, isOne: (code: number) => boolean): number {
  while (to > 0 && isOne(line.charCodeAt(to - 1))) to--;
  return to;
}

/** A line of a group. */
interface Entry {
  readonly words: string;
  /** Whom it could name. */
  readonly people: readonly Participant[];
  /** Whether its form says that it names somebody. */
  readonly marked: boolean;
  readonly by: boolean;
}

function readGroups(groups: readonly Group[]): Participant[] {
  const read = groups.map(({ lines, side: whose }) => ({ entries: lines.map(entryOf), whose }));
  // where most names have a function below, lines that could be names are functions too: `Tribal Elder`
  const longer = read.filter(({ entries }) => entries.length > 1 && entries[0]!.people.length > 0);
  const described = longer.filter(({ entries }) => entries[1]!.people.length === 0);
  const firstAlone = described.length * 2 > longer.length;
  return read.flatMap(({ entries, whose }) => readGroup(entries, whose, firstAlone));
}

function entryOf(line: string): Entry {
  const by = /^\s*BY:?\s+/i.exec(line);
  const own = line.replace(by?.[0] ?? bullet, "");
  const words = own.slice(0, pagesAt(own));
  const people = peopleOn(words);
  const marked = by !== null || bullet.test(line) || pagesAt(line) < line.length || lawyer.test(words);
  return { words: foldSpace(words).trim(), people, marked: marked && people.length > 0, by: by !== null };
}

/** Those whom lines name that stand together. */
function readGroup(entries: readonly Entry[], whose: string, firstAlone: boolean): Participant[] {
  const anyMarked = entries.some(({ marked }) => marked);
  const namesAlone = !firstAlone && entries[1] !== undefined && entries[1].people.length > 0;
  const isPerson = (i: number) => {
    const { people, marked, words } = entries[i]!;
    if (people.length === 0 || anyMarked) return marked;
    const told = people.some(({ labels, description }) => labels.length > 0 || description !== undefined);
    return namesAlone || i === 0 || told || beginsWithTitle(speakerKey(words.split(" ")[0]!));
  };
  const appears = whose && sideWords(whose);
  const found: Participant[] = [];
  let house: string[] = [];
  entries.forEach(({ people, by }, i) => {
    if (!isPerson(i)) return;
    // a house stands above its people, the first of whom stands behind `BY:`
    if (by)
      house = i > 0 && !isPerson(i - 1) && !isAddress(entries[i - 1]!.words) ? [entries[i - 1]!.words] : [];
    else if (i > 0 && !isPerson(i - 1)) house = [];
    const below: string[] = [];
    for (let k = i + 1; k < entries.length && !isPerson(k); k++) {
      const { words, people: others } = entries[k]!;
      const goesOn = breaksOff.test(below.at(-1) ?? entries[i]!.words);
      // what could be a name may be one, and the next lines theirs
      if (!goesOn && (others.length > 0 || below.length >= DESCRIBING_LINES)) break;
      if (goesOn || !isAddress(words)) below.push(words);
    }
    for (const person of people) {
      const breaks = below.length > 0 && breaksOff.test(person.description ?? "");
      const told = [
        breaks
          ? joined([person.description!, ...below.splice(0)]).replace(/(?<=\p{Ll})\.$/u, "")
          : (person.description ?? ""),
        ...(house.length > 0 ? house : below.length > 0 ? [joined(below)] : []),
        appears,
      ];
      const description = told.map(unbroken).filter(Boolean).join(", ");
      found.push({ ...person, ...(description && { description }) });
    }
  });
  return found;
}

/** Who is named on a line of a list: one with what they are, or several. */
function peopleOn(words: string): Participant[] {
  const person = personOf(words);
  if (!person) return [];
  const all = words.split(/,\s+|(?<!\s)\s+and\s+/);
  const named = all.filter((piece) => !placeholder.test(piece));
  const pieces = named.map(personOf);
  if (all.length < 2 || pieces.some((piece) => piece === undefined)) return [person];
  // beside `Speaker 3` stand others who speak
  if (named.length < all.length) return pieces.map((piece) => piece!);
  // `Ana Ruiz, Gaia Plant` may be two or one with her firm
  return pieces.length > 2 ? pieces.map((piece) => piece!) : [{ name: person.name, labels: person.labels }];
}

/** `Denver, Colorado; on`, where the lines below are not read: without what breaks off. */
function unbroken(words: string): string {
  if (!breaksOff.test(words)) return words;
  return words.slice(0, Math.max(0, words.lastIndexOf(","), words.lastIndexOf(";"))).trimEnd();
}

function sideWords(words: string): string {
  const own = words.replace(/^(?:counsel|attorneys?|solicitors?|appearing)\s+/i, "");
  return own === own.toUpperCase() ? own.toLowerCase() : own.slice(0, 1).toLowerCase() + own.slice(1);
}

/** Lines that break off go on; others are parted by a comma. */
function joined(lines: readonly string[]): string {
  return lines.reduce((all, line) => `${all}${breaksOff.test(all) ? " " : ", "}${line}`);
}

/** Streets, towns, numbers and addresses of mail. */
function isAddress(words: string): boolean {
  if (/[\d@]|www\./.test(words)) return true;
  return town.test(words) && !isFunction(words);
}
