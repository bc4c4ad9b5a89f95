import { isUpper } from "../syntax/characters.ts";
import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
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
  let best: Introduction = {};
  for (const line of introducingLines(transcript, speaker)) {
    const found = inLine(line, surname, own ? names[0]!.toLowerCase() : undefined);
    if (found?.description && !best.description) best = found;
    else if (found?.name && !best.name) best = { ...best, name: found.name };
    if (best.description) break;
  }
  const name = own ? names.join(" ") : best.name;
  return { ...(name && { name }), ...(best.description && { description: best.description }) };
}

/** The words of a label that are a name: no titles, nothing in brackets. */
function nameWords(label: string): string[] {
  const words = label
    .replace(/[([].*$| of .*$/, "")
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

function inLine(line: string, surname: string, given: string | undefined): Introduction | undefined {
  const small = line.toLowerCase();
  if (small.length !== line.length) return undefined;
  let best: Introduction | undefined;
  for (let at = small.indexOf(surname); at >= 0; at = small.indexOf(surname, at + surname.length)) {
    const end = at + surname.length;
    if (/[\p{L}\p{N}]/u.test(`${line[at - 1] ?? " "}${line[end] ?? " "}`) || !isUpper(line[at]!)) continue;
    const before = wordsBefore(line, at);
    const titles: string[] = [];
    while (before.length > 1 && beginsWithTitle(speakerKey(before[0]!))) titles.push(before.shift()!);
    if (before.length === 0 || before.length > 3 || beginsWithTitle(speakerKey(before[0]!))) continue;
    if (given !== undefined && before[0]!.toLowerCase() !== given) continue;
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

/** The capitalised words right before a place, back to a small word or a stop. */
function wordsBefore(line: string, at: number): string[] {
  const words = line.slice(Math.max(0, at - 120), at).split(/\s+/);
  words.pop();
  const kept: string[] = [];
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!;
    const stops = /[.,;:!?—–”"]$/.test(word) && !/^\p{Lu}\p{L}{0,3}\.$/u.test(word);
    if (word === "" || stops || !isUpper(String.fromCodePoint(word.codePointAt(0)!)) || /[[\]()]/.test(word))
      break;
    kept.unshift(word);
  }
  return kept;
}

/** `, who runs the harbour` · ` from the Bureau of Tides` · `, our chief engineer` up to the end of the clause. */
function wordsBehind(line: string, end: number): string {
  const rest = line.slice(end).replace(/^(?:\[\^?\w{1,4}\]|[⁰¹²³⁴-⁹])+/, "");
  const clause =
    /^(?:,?\s+(?:who(?:['’]s| is| are| was)?|from|of|with|at)\s+(?:our\s+)?|,\s+(?=(?:our|the|a|an|his|her|its|deputy|director|chief|head|professor)\s))/i.exec(
      rest,
    );
  if (!clause) return "";
  const lead = /\b(?:from|of|with|at)\b/i.exec(clause[0])?.[0] ?? "";
  const words = rest.slice(clause[0].length);
  const stop = words.search(
    /[.;:?!—–]|,\s+(?:and|who|whose|which|he|she|they|as well|to)\b|\s+(?:and then|will|would)\s|$/,
  );
  const own = words.slice(0, stop).replace(/^(?:our|the)\s+/i, "");
  const whole = [lead.toLowerCase(), lead ? words.slice(0, stop) : own].filter(Boolean).join(" ");
  return /\p{L}/u.test(whole) ? excerpt(whole, DESCRIPTION_UNITS) : "";
}
