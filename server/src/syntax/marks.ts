import { foldSpace, isDigit, isUpper, owned } from "./characters.ts";
import type { MarkKind } from "./line.ts";
import { timeAt } from "./timecode.ts";
import { vocabulary } from "./vocabulary.ts";

/** What the words in a bracket say. */
export interface MarkReading {
  readonly kind: MarkKind;
  /** The time code among them, in seconds. */
  readonly time?: number;
}

/** How a bracket stands among the words around it. */
export interface BracketPlace {
  readonly square: boolean;
  /** Whether a whole sentence could stand here: alone, before the first or behind the last word, or between two. */
  readonly free: boolean;
}

/** The most UTF-16 units of a bracket that is looked at: a report such as `(Whereupon, …)` may be long. */
export const MARK_UNITS = 600;

/** The most words around the telling one: `(partially inaudible)`, `[inaudible question from the floor]`. */
const NEAR_WORDS = 7;

const exact = new Map<string, MarkKind>();
for (const kind of ["inaudible", "crosstalk", "uncertain", "sic", "redacted"] as const) {
  for (const words of vocabulary[kind]) exact.set(words, kind);
}
for (const words of vocabulary.inaudibleAlone) exact.set(words, "inaudible");
for (const words of vocabulary.crosstalkAlone) exact.set(words, "crosstalk");
const telling = new Map<string, "inaudible" | "crosstalk">();
for (const word of vocabulary.inaudible) telling.set(word, "inaudible");
for (const word of vocabulary.crosstalk) telling.set(word, "crosstalk");
const redactedRoles = new Set<string>(vocabulary.redactedRole);
const ownVoice = new Set<string>(vocabulary.ownVoice);

/**
 * Says what kind of mark the words in a bracket are, or that they are none.
 * @param inner what stands between the brackets, line ends as one blank
 */
export function readMark(inner: string, place: BracketPlace): MarkReading | undefined {
  if (inner.length === 0 || inner.length > MARK_UNITS) return undefined;
  if (inner.length > KNOWN_UNITS) return read(inner, place);
  // transcripts use the same few marks again and again
  const table = known[(place.square ? 2 : 0) + (place.free ? 1 : 0)]!;
  let reading = table.get(inner);
  if (reading === undefined) {
    reading = read(inner, place) ?? null;
    if (table.size >= KNOWN) table.clear();
    table.set(owned(inner), reading);
  }
  return reading ?? undefined;
}

/** What short brackets were found to be, by how they stand; null for no mark. */
const known = [0, 1, 2, 3].map(() => new Map<string, MarkReading | null>());
const KNOWN = 2000;
const KNOWN_UNITS = 40;

function read(inner: string, place: BracketPlace): MarkReading | undefined {
  const guess = readGuess(inner);
  if (guess) return guess;
  const { words, time } = withoutTime(inner);
  if (words === "") return undefined;
  const kind = kindOf(words, inner, place, time !== undefined);
  if (!kind) return undefined;
  return time === undefined ? { kind } : { kind, time };
}

/** The most words of a report that begins with a sound. */
const REPORT_WORDS = 24;

/** `[Harlow?]`, `(sp?)`, `[??]`, `(?)`: one to four words and a question mark, or question marks alone. */
function readGuess(inner: string): MarkReading | undefined {
  const doubt = inner.indexOf("?");
  if (doubt < 0 || !isTimeOnly(inner.slice(doubt).replace(/^\?+/, ""))) return undefined;
  const { words } = withoutTime(inner.slice(0, doubt));
  const { time } = withoutTime(inner);
  const reading: MarkReading = time === undefined ? { kind: "uncertain" } : { kind: "uncertain", time };
  if (words === "") return inner.trim().startsWith("?") ? reading : undefined;
  const kind = exact.get(words) ?? nearKind(words.split(" "));
  if (kind === "inaudible" || kind === "crosstalk") return { ...reading, kind };
  return words.split(" ").length <= 4 && !/[.!,;]/.test(words) ? reading : undefined;
}

/** Nothing, or a time code. */
function isTimeOnly(text: string): boolean {
  const words = text.trim();
  return words === "" || (words.length < 16 && timeAt(words, 0)?.end === words.length);
}

/** The words in small letters, without the time code that opens or ends them and without closing signs. */
function withoutTime(inner: string): { words: string; time: number | undefined } {
  const folded = foldSpace(inner).toLowerCase();
  let time: number | undefined;
  const kept: string[] = [];
  for (const word of folded.split(" ")) {
    const at = word.search(/[0-9]/);
    const match = at >= 0 && at < 3 ? timeAt(word, at) : undefined;
    if (match) time ??= match.seconds;
    else kept.push(word);
  }
  while (time !== undefined && kept.length > 0 && /^(?:at|@|[-–—,:;]+)$/.test(kept.at(-1)!)) kept.pop();
  const words = kept.join(" ").replace(/^["“'‘-]+|[.,:;!"”'’-]{1,4}$/g, "");
  return { words: words.trim(), time };
}

function kindOf(words: string, inner: string, place: BracketPlace, timed: boolean): MarkKind | undefined {
  const known = exact.get(words);
  if (known) return known;
  const list = words.split(" ");
  if (list.some((word) => ownVoice.has(word))) return undefined;
  const near = nearKind(list);
  if (near) return near;
  if (reportsEvent(words, list, place.free || timed)) return "event";
  if (place.square && isRole(words, list)) return "redacted";
  return (place.free || timed) && looksLikeReport(inner.trim(), list, place) ? "event" : undefined;
}

/** `partially inaudible`, `inaudible response`, `crosstalk, several voices` */
function nearKind(list: readonly string[]): "inaudible" | "crosstalk" | undefined {
  if (list.length > NEAR_WORDS) return undefined;
  for (const raw of list) {
    const kind = telling.get(raw.replace(/[.,:;]$/, ""));
    if (kind) return kind;
  }
  return undefined;
}

/** `[senior administration official]`, `[NURSE]`: a role, or words that end in one, in place of a name. */
function isRole(words: string, list: readonly string[]): boolean {
  return list.length <= 4 && /^[a-z ]+$/.test(words) && redactedRoles.has(list.at(-1)!);
}

/** Whether one of a few words is known to report a sound, a gesture or, where a sentence could stand, the scene. */
function reportsEvent(words: string, list: readonly string[], free: boolean): boolean {
  // (Beifall bei der SPD und der LINKEN – Lachen bei der FDP): what begins so goes on as it likes
  if (list.length > NEAR_WORDS) {
    const opens = (stem: string) =>
      stem.includes(" ") ? words.startsWith(`${stem} `) : list[0]!.startsWith(stem);
    return free && list.length <= REPORT_WORDS && vocabulary.event.some(opens);
  }
  const known = (stem: string) =>
    stem.includes(" ")
      ? words.startsWith(stem) || words.endsWith(stem)
      : list.some((word) => word.startsWith(stem));
  return vocabulary.event.some(known) || (free && vocabulary.scene.some(known));
}

/**
 * Whether words in a bracket read as a report on the scene though none of them is known: `(Whereupon, the panel was
 * sworn.)` `[The chamber rises.]` A sentence of its own, with a capital and, in round brackets, a full stop; neither a
 * name nor a date nor a number.
 */
function looksLikeReport(inner: string, list: readonly string[], place: BracketPlace): boolean {
  const first = String.fromCodePoint(inner.codePointAt(0)!);
  if (!isUpper(first) || isDigit(inner.charCodeAt(0))) return false;
  if (/[[\]|<>{}=_]|https?:/.test(inner)) return false;
  const closed = /\.["”’]?$/.test(inner);
  if (!place.square && !closed) return false;
  if (list.length < 2) return closed && inner.length > 4;
  // a name has a capital in every word: [Ana Ruiz], (Coastal Courier)
  return foldSpace(inner)
    .split(" ")
    .slice(1)
    .some((word) => !isUpper(String.fromCodePoint(word.codePointAt(0)!)) && !isDigit(word.charCodeAt(0)));
}
