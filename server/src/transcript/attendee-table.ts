import { foldSpace, withoutEnd } from "../syntax/characters.ts";
import { type Participant, personOf } from "./person.ts";
import type { Transcript } from "./transcript.ts";

const people =
  /^(?:participants?|attendees?|speakers?|persons?|people|who|present|panell?ists?|witness(?:es)?|teilnehmer|teilnehmer(?:\*|:)?innen|teilnehmende|anwesende|sprecher|sprecher(?:\*|:)?in|personen?|participant[·.]?e?·?s?|intervenants?|personnes?|participantes?|asistentes?|ponentes?|persona|pessoas?|partecipanti|partecipante)$/i;
const fullName =
  /^(?:(?:full )?names?|name of .*|(?:participant|attendee|speaker)(?:['’]s)? name|vor- und nachname|noms?|nom et prénom|prénom et nom|nombres?|nombre y apellidos?|nomes?|nome completo|nome e cognome)$/i;
const given = /^(?:first|given) names?$|^first$|^vorname$|^prénom$|^nombre$|^nome$/i;
const family =
  /^(?:last|family) names?$|^surname$|^last$|^(?:nach|familien)name$|^nom(?: de famille)?$|^apellidos?$|^sobrenome$|^apelido$|^cognome$/i;
const label =
  /^(?:label|code|short|tag|(?:speaker )?(?:initials?|id|label)|abbr(?:ev)?(?:iation)?\.?|kürzel|abkürzung|initialen|sigles?|abréviation|initiales|sigla|iniciales|iniciais|iniziali)$/i;
const role =
  /^(?:functions?|roles?|(?:job )?title|positions?|capacity|job|occupation|funktion|rolle|amt|fonction|rôle|qualité|poste|cargo|función|rol|puesto|função|papel|ruolo|funzione|carica|function ?\/ ?role)$/i;
const house =
  /^(?:organi[sz]ations?|org\.?|affiliations?|compan(?:y|ies)|institutions?|employer|representing|party|firm|agency|department|organisationen?|firma|institution|verein|abteilung|partei|organisme|organisation|société|entreprise|service|organización|entidad|empresa|institución|organização|instituição|organizzazione|azienda|ente|istituto)$/i;

/**
 * Reads a table of those who are there: which column is which, its heads say, in any order.
 *
 *     | Function | Name     | Org.       | Initials |
 *     |----------|----------|------------|----------|
 *     | Chair    | Ana Ruiz | Tide Board | AR       |
 */
export function readAttendeeTable(
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
    rows.push(cellsOf(words));
  }
  const [head, rule, ...body] = rows;
  if (!head || !rule?.every((cell) => /^:?-+:?$/.test(cell))) return { participants: [], last };
  return { participants: readBody(head, body), last };
}

/** The cells of a row, without emphasis. */
function cellsOf(row: string): string[] {
  return row
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => withoutEnd(foldSpace(cell).replace(/^[*_`]+/, ""), "*_`").trim());
}

function readBody(head: readonly string[], body: readonly string[][]): Participant[] {
  const column = (pattern: RegExp) => head.findIndex((cell) => pattern.test(cell));
  const [labels, roles, houses, first, second] = [label, role, house, given, family].map(column);
  const parted = first! >= 0 && second! >= 0 && first !== second;
  const sure = column(people);
  const names = column(fullName) >= 0 ? column(fullName) : sure;
  if (names < 0 && !parted) return [];
  // a table of boats has names too
  const ofPeople = sure >= 0 || labels! >= 0 || roles! >= 0 || parted;
  return body.flatMap((cells): Participant[] => {
    const cell = (at: number | undefined) => (at === undefined || at < 0 ? "" : (cells[at] ?? ""));
    const name = parted ? `${cell(first)} ${cell(second)}`.trim() : cell(names);
    const person = personOf(name) ?? (ofPeople && /^\p{L}/u.test(name) ? { name, labels: [] } : undefined);
    if (!person) return [];
    const own = cell(labels);
    const description = [cell(roles), cell(houses)].filter((words) => /\p{L}/u.test(words)).join(", ");
    return [
      {
        ...person,
        ...(/^[\p{L}\p{N}][\p{L}\p{N}. _-]{0,29}$/u.test(own) && { labels: [own] }),
        ...(description && { description }),
      },
    ];
  });
}
