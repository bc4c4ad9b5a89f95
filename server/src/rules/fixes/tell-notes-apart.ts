import { span } from "../../text/position.ts";
import { readNote } from "../../transcript/footnotes.ts";
import { perVersion } from "../../transcript/memo.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix, FixEdit } from "../fix.ts";
import type { Finding } from "../rule.ts";
import { leavesOthersAlone } from "./delete-note.ts";
import { type PlacedMarker, printed, printLike, readMarkers } from "./markers.ts";
import { looseNote, rangeOfNote } from "./note-lines.ts";
import { markersOf, staysTheSame } from "./reread.ts";

/** All notes under one marker. */
interface Doubles {
  readonly marker: string;
  readonly notes: readonly PlacedMarker[];
  /** What they say. */
  readonly texts: readonly string[];
  /** Which of them begins on a line. */
  readonly indexes: ReadonlyMap<number, number>;
  /** The first that says something. */
  readonly firsts: ReadonlyMap<string, number>;
  /** How all become one, once that was asked: the same for each of them. */
  joined?: readonly Fix[];
}

/** A note under a marker that others have too. */
interface Double extends Pick<Doubles, "marker" | "notes" | "texts" | "firsts"> {
  readonly index: number;
}

/**
 * Mends two notes under one marker: takes away one that says the same again, gives one a marker of its own, or makes
 * one note of them. Only the first is safe.
 */
export function* tellNotesApart(
  { range: { start } }: Finding,
  transcript: Transcript,
  safeOnly?: boolean,
): Generator<Fix> {
  const marker = transcript.line(start.line).note?.marker;
  if (marker === undefined) return;
  const doubles = doublesUnder(transcript, marker);
  const { notes } = doubles;
  const double = { ...doubles, index: doubles.indexes.get(start.line)! };
  yield* deleteRepeated(transcript, double);
  if (safeOnly) return;
  const paired = readMarkers(transcript).referencesTo.get(marker)?.length === notes.length;
  if (paired) yield* giveMarker(transcript, double, true);
  doubles.joined ??= [...join(transcript, doubles)];
  yield* doubles.joined;
  if (!paired) yield* giveMarker(transcript, double, false);
}

const knownDoubles = perVersion(() => new Map<string, Doubles>());

function doublesUnder(transcript: Transcript, marker: string): Doubles {
  const known = knownDoubles(transcript);
  const before = known.get(marker);
  if (before) return before;
  const notes = readMarkers(transcript).notesUnder.get(marker)!;
  const texts = notes.map(({ line }) => readNote(transcript, line)!.text);
  const firsts = new Map<string, number>();
  for (const [i, text] of texts.entries()) if (!firsts.has(text)) firsts.set(text, i);
  const indexes = new Map(notes.map(({ line }, i) => [line, i]));
  const doubles = { marker, notes, texts, indexes, firsts };
  known.set(marker, doubles);
  return doubles;
}

/**
 *     [1] The north gate.
 *     [1] The north gate.      this one goes
 */
function* deleteRepeated(transcript: Transcript, { notes, index, texts, firsts }: Double): Generator<Fix> {
  const lines = firsts.get(texts[index]!)! < index && looseNote(transcript, notes[index]!.line);
  if (!lines || !leavesOthersAlone(transcript, lines)) return;
  const title = `Delete this note ${printed(transcript, notes[index]!)}, which repeats the one above`;
  yield { title, edits: [{ range: rangeOfNote(transcript, lines), newText: "" }], safe: true };
}

/**
 * Where there are as many references as notes they belong together in order, as when the numbers begin anew in each
 * chapter; else the references stay with the others.
 *
 *     The gate[1] … the bell[1].        The gate[1] … the bell[2].
 *
 *     [1] The north gate.               [1] The north gate.
 *     [1] Since May.                    [2] Since May.
 */
function* giveMarker(transcript: Transcript, double: Double, paired: boolean): Generator<Fix> {
  const { marker, notes, index } = double;
  const fresh = freeMarker(transcript, marker);
  const places = [notes[index]!];
  if (paired) places.unshift(readMarkers(transcript).referencesTo.get(marker)![index]!);
  if (paired && places[0]!.line === places[1]!.line) return;
  const edits = places.map((place) => printAs(transcript, place, fresh));
  if (!edits.every((edit) => edit !== undefined)) return;
  const what = paired ? "this note and its reference" : "this note";
  yield { title: `Give ${what} the marker ${fresh}, which is free`, edits, safe: false };
}

/** A marker that nothing has yet: the next number, or the name with one. */
function freeMarker(transcript: Transcript, marker: string): string {
  const { markers } = transcript.tallies;
  if (/^\d+$/.test(marker)) return String(highest(transcript) + 1);
  let number = 2;
  while (markers.has(`${marker}-${number}`)) number++;
  return `${marker}-${number}`;
}

const highest = perVersion(({ tallies }) => {
  let most = 0;
  for (const marker of tallies.markers.keys())
    if (/^\d+$/.test(marker)) most = Math.max(most, Number(marker));
  return most;
});

/** Prints another marker at a place, if it can be read there. */
function printAs(transcript: Transcript, place: PlacedMarker, marker: string): FixEdit | undefined {
  const { line, start, end } = place;
  const words = transcript.text.line(line);
  const newText = printLike(printed(transcript, place), place.marker, marker);
  const { note, references = [] } = transcript.line(line);
  const markers = references.map((reference) => (reference.start === start ? marker : reference.marker));
  const expected = { markers, note: note?.start === start ? marker : note?.marker };
  const changed = words.slice(0, start) + newText + words.slice(end);
  return staysTheSame(transcript, line, changed, expected)
    ? { range: span(line, start, end), newText }
    : undefined;
}

/**
 *     [1] The north gate.               [1] The north gate. Since May.
 *     [1] Since May.
 */
function* join(transcript: Transcript, { marker, notes, texts }: Doubles): Generator<Fix> {
  const [into, ...others] = notes.map(({ line }) => looseNote(transcript, line));
  if (!into || texts.every((text) => text === texts[0])) return;
  const edits: FixEdit[] = [];
  const found = [...markersOf(transcript.line(into.last))];
  for (const lines of others) {
    if (!lines || lines.first !== lines.last) return;
    edits.push({ range: rangeOfNote(transcript, lines), newText: "" });
    found.push(...markersOf(transcript.line(lines.first)));
  }
  const behind = texts.slice(1).filter((text) => text !== "");
  const words = transcript.text.line(into.last);
  const end = words.trimEnd().length;
  const newText = behind.map((text) => ` ${text}`).join("");
  const expected = { markers: found, note: into.first === into.last ? marker : undefined };
  if (!staysTheSame(transcript, into.last, words.slice(0, end) + newText + words.slice(end), expected))
    return;
  const title = `Make one note of the ${notes.length} notes ${printed(transcript, notes[0]!)}`;
  yield { title, edits: [{ range: span(into.last, end, end), newText }, ...edits], safe: false };
}
