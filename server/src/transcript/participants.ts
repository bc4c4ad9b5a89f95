import { foldSpace, isUpper } from "../syntax/characters.ts";
import { speakerKey } from "../syntax/roles.ts";
import type { Transcript } from "./transcript.ts";
import { spoken } from "./turns.ts";

/** Somebody whom the header names. */
export interface Participant {
  readonly name: string;
  /** The labels that the header gives for them, `AvW` of `Aaron van Wirdum (AvW)`. */
  readonly labels: readonly string[];
  readonly description?: string;
}

/** Lines that open a list of those who are there. */
const opensList =
  /^\s*(?:also |members |others )?(?:present|appearances|attendees|attending|participants|speakers|panelists?|witnesses|presiding|in attendance|anwesend|teilnehmer|présents|participants|asistentes|presentes|presenti|participantes|partecipanti)\b[^:]{0,30}:\s*(.*)$/i;
/** A particular that names a person: `Interviewer: Ana Ruiz (AR)` */
const particular = /^\s*([\p{Lu}][\p{L} ]{2,40}):\s+(.+)$/u;

/** Those whom the header's lines name, behind front matter and up to `end`. */
export function readParticipants(transcript: Transcript, end: number): Participant[] {
  const found: Participant[] = [];
  for (let line = 0; line < end; line++) {
    if (transcript.line(line).kind === "frontMatter") continue;
    const words = spoken(transcript, line);
    if (words.trimStart().startsWith("|")) {
      const table = readTable(transcript, line, end);
      found.push(...table.participants);
      line = table.last;
      continue;
    }
    const list = opensList.exec(words);
    if (list) {
      if (list[1]) found.push(...namesOf(list[1]));
      line = readList(transcript, line + 1, end, found) - 1;
      continue;
    }
    const own = particular.exec(words);
    const names = own && words.length < 120 ? namesOf(own[2]!) : [];
    if (own && names.length === 1) found.push({ description: own[1]!, ...names[0]! });
  }
  return found;
}

/** `Ana Ruiz (AR), Joe Oda`: each a name, or nothing at all. */
function namesOf(text: string): Participant[] {
  const names = text.split(/;|,(?!\s*(?:ESQ|Esq|Jr|Sr|MD|PhD|Ph\.D))|\s+(?:and|und|et|y|e)\s+/).map(personOf);
  return names.every((name) => name !== undefined) ? names : [];
}

/** `Senator Ana Ruiz`, `ANA RUIZ, ESQ.`, `Ana Ruiz (AR)`, `Ana Ruiz, Chair` */
function personOf(text: string): Participant | undefined {
  const words = foldSpace(text);
  const match = /^([\p{L}.'’\- ]{3,60}?)(?:\s*\(([^()]{1,30})\))?(?:\s*,\s*(.{2,100}))?$/u.exec(words);
  if (!match) return undefined;
  const [, name, bracket, rest] = match;
  const parts = name!.trim().split(" ");
  if (parts.length < 2 || parts.length > 6) return undefined;
  if (
    !parts.every(
      (part) => isUpper(part[0]!) || /^(?:van|von|de|der|den|del|da|di|la|le|al|bin|el|y|e)$/.test(part),
    )
  ) {
    return undefined;
  }
  const labels = bracket && isLabelOf(bracket, parts) ? [bracket] : [];
  const description = [bracket && labels.length === 0 ? bracket : "", rest ?? ""].filter(Boolean).join(", ");
  return { name: name!.trim(), labels, ...(description && { description }) };
}

/** Whether a word in brackets behind a name is the label for it: its initials, or a part of it. */
function isLabelOf(bracket: string, name: readonly string[]): boolean {
  const initials = name.map((part) => part[0]!.toUpperCase()).join("");
  const key = speakerKey(bracket).replaceAll(" ", "");
  if (
    /^[\p{L}.]{1,5}$/u.test(bracket) &&
    isUpper(bracket[0]!) &&
    [...key].every((letter) => initials.includes(letter))
  ) {
    return true;
  }
  return name.some((part) => speakerKey(part) === key);
}

/** The lines below `PRESENT:`; one that stands further in than a name describes it. Returns the first line behind. */
function readList(transcript: Transcript, from: number, end: number, found: Participant[]): number {
  let blanks = 0;
  let line = from;
  let indent = -1;
  for (; line < end; line++) {
    const words = spoken(transcript, line);
    if (words.trim() === "") {
      if (transcript.line(line).kind === "blank" && ++blanks > 2) break;
      continue;
    }
    if (opensList.test(words) || particular.test(words) || words.trimStart().startsWith("|")) break;
    if (transcript.line(line).kind === "heading") break;
    // `For the Plaintiff:` heads those who follow
    if (/:\s*$/.test(words)) {
      indent = -1;
      continue;
    }
    blanks = 0;
    const place = words.search(/\S/);
    const person = personOf(words.replace(/^\s*[-*•]\s+/, "").replace(/\s{3,}\d+$/, ""));
    const last = found.at(-1);
    if (person) {
      indent = place;
      found.push(person);
    } else if (last && indent >= 0) {
      found[found.length - 1] = {
        ...last,
        description: foldSpace([last.description, words].filter(Boolean).join(" ")),
      };
    }
  }
  return line;
}

/** `| Name | Function |` with a rule below: the column of names by its head, the next one describes. */
function readTable(
  transcript: Transcript,
  from: number,
  end: number,
): { participants: Participant[]; last: number } {
  const rows: string[][] = [];
  let last = from;
  for (let line = from; line < end; line++) {
    const words = transcript.text.line(line).trim();
    if (!words.startsWith("|")) break;
    last = line;
    rows.push(
      words
        .replace(/^\||\|$/g, "")
        .split("|")
        .map(foldSpace),
    );
  }
  const [head, rule, ...body] = rows;
  if (!head || !rule?.every((cell) => /^:?-+:?$/.test(cell))) return { participants: [], last };
  const column = (pattern: RegExp) => head.findIndex((cell) => pattern.test(cell));
  const names = column(/^(?:full )?name|^participant|^attendee|^speaker|^who|^nom\b|^nombre|^nome/i);
  if (names < 0) return { participants: [], last };
  const labels = column(/label|initial|abbr|short|kürzel|sigle/i);
  const what = column(
    /function|role|title|position|organi[sz]ation|affiliation|funktion|rolle|fonction|cargo|função|ruolo/i,
  );
  const participants = body.flatMap((cells): Participant[] => {
    const person = cells[names] ? (personOf(cells[names]) ?? { name: cells[names], labels: [] }) : undefined;
    if (!person) return [];
    const label = labels >= 0 ? cells[labels] : undefined;
    const description = what >= 0 ? cells[what] : undefined;
    return [{ ...person, ...(label && { labels: [label] }), ...(description && { description }) }];
  });
  return { participants, last };
}
