import { comparePositions, type Range, span } from "../../text/position.ts";
import { readNote } from "../../transcript/footnotes.ts";
import { perVersion } from "../../transcript/memo.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { FixEdit } from "../fix.ts";
import { type Markers, type PlacedMarker, printed, printLike, readMarkers } from "./markers.ts";
import { isBlank, looseNote, type NoteLines } from "./note-lines.ts";
import { staysTheSame } from "./reread.ts";

/**
 * Numbers the footnotes from 1 on, in the order in which they are first pointed to, and puts notes that stand together
 * into that order. Notes that nothing points to come last; names, `[^bell]`, stay.
 *
 *     The gate[4] … the bell[2].        The gate[1] … the bell[2].
 *
 *     [2] Since May.                    [1] The north gate.
 *     [4] The north gate.               [2] Since May.
 *
 * @returns nothing where all is in order, or where a number could not be read in the place of another
 */
export const renumberFootnotes: (transcript: Transcript) => readonly FixEdit[] = perVersion((transcript) => {
  const markers = readMarkers(transcript);
  const notes = markers.notes.map((note) => ({ note, ...linesOf(transcript, note) }));
  const numbers = number(transcript, markers, notes);
  const lines = new Renumbered(transcript, markers, numbers);
  if (!lines.readable) return [];
  const edits: FixEdit[] = [];
  const moved = new Set<number>();
  for (const group of groups(transcript, notes)) {
    const order = (slot: Slot) => Number(numbers.get(slot.note.marker));
    const sorted = group.toSorted((a, b) => order(a) - order(b));
    group.forEach((slot, i) => {
      if (sorted[i] === slot) return;
      for (let line = slot.first; line <= slot.last; line++) moved.add(line);
      edits.push({ range: wholeLines(transcript, slot), newText: lines.textOf(sorted[i]!) });
    });
  }
  for (const [line, changed] of lines.edits) if (!moved.has(line)) edits.push(...changed);
  return edits.sort((a, b) => comparePositions(a.range.start, b.range.start));
});

interface Slot extends NoteLines {
  readonly note: PlacedMarker;
}

function linesOf(transcript: Transcript, { line }: PlacedMarker): NoteLines {
  return { first: line, last: readNote(transcript, line)!.range.end.line };
}

const isNumber = (marker: string) => /^\d+$/.test(marker);

/** The new number of each numbered marker: first as the words point to them, then as notes do, in their new order. */
function number(
  transcript: Transcript,
  { references }: Markers,
  notes: readonly Slot[],
): Map<string, string> {
  const numbers = new Map<string, string>();
  const order: string[] = [];
  const meet = (marker: string) => {
    if (!isNumber(marker) || numbers.has(marker)) return;
    order.push(marker);
    numbers.set(marker, String(order.length));
  };
  const inNotes = new Set<number>();
  const under = new Map<string, Slot[]>();
  for (const slot of notes) {
    for (let line = slot.first; line <= slot.last; line++) inNotes.add(line);
    const same = under.get(slot.note.marker);
    if (same) same.push(slot);
    else under.set(slot.note.marker, [slot]);
  }
  let read = 0;
  const readNotes = () => {
    for (; read < order.length; read++) {
      for (const { first, last } of under.get(order[read]!) ?? []) {
        for (let line = first; line <= last; line++) {
          for (const { marker } of transcript.line(line).references ?? []) meet(marker);
        }
      }
    }
  };
  for (const { marker, line } of references) if (!inNotes.has(line)) meet(marker);
  readNotes();
  for (const { note } of notes) {
    meet(note.marker);
    readNotes();
  }
  for (const { marker } of references) meet(marker);
  return numbers;
}

/** Notes that can change places: only blank lines stand between them, and each has a number. */
function groups(transcript: Transcript, notes: readonly Slot[]): Slot[][] {
  const found: Slot[][] = [];
  let behind = -1;
  for (const slot of notes) {
    const movable = isNumber(slot.note.marker) && looseNote(transcript, slot.first) !== undefined;
    while (behind >= 0 && behind < slot.first && isBlank(transcript, behind)) behind++;
    if (movable && behind === slot.first) found.at(-1)!.push(slot);
    else if (movable) found.push([slot]);
    behind = movable ? slot.last + 1 : -1;
  }
  return found;
}

function wholeLines(transcript: Transcript, { first, last }: NoteLines): Range {
  return {
    start: { line: first, character: 0 },
    end: { line: last, character: transcript.text.lineLength(last) },
  };
}

/** The lines whose markers have new numbers. */
class Renumbered {
  /** What is to be done on which line. */
  readonly edits = new Map<number, FixEdit[]>();
  /** Whether each number can be read where it comes to stand. */
  readonly readable: boolean;
  readonly #transcript: Transcript;
  readonly #numbers: ReadonlyMap<string, string>;
  readonly #words = new Map<number, string>();

  constructor(transcript: Transcript, { notes, references }: Markers, numbers: ReadonlyMap<string, string>) {
    this.#transcript = transcript;
    this.#numbers = numbers;
    for (const place of [...notes, ...references]) {
      const now = numbers.get(place.marker);
      if (now === undefined || now === place.marker) continue;
      const newText = printLike(printed(transcript, place), place.marker, now);
      const edits = this.edits.get(place.line);
      const edit = { range: span(place.line, place.start, place.end), newText };
      if (edits) edits.push(edit);
      else this.edits.set(place.line, [edit]);
    }
    this.readable = [...this.edits].every(([line, edits]) => this.#change(line, edits));
  }

  /** The lines of a note with their new numbers, line ends as they are but for the last one's. */
  textOf({ first, last }: NoteLines): string {
    const { text } = this.#transcript;
    let all = "";
    for (let line = first; line <= last; line++) {
      all += this.#words.get(line) ?? text.line(line);
      if (line === last) continue;
      const end = { line, character: text.lineLength(line) };
      all += text.slice({ start: end, end: { line: line + 1, character: 0 } });
    }
    return all;
  }

  #change(line: number, edits: readonly FixEdit[]): boolean {
    let words = "";
    let from = 0;
    const old = this.#transcript.text.line(line);
    for (const { range, newText } of edits.toSorted(
      (a, b) => a.range.start.character - b.range.start.character,
    )) {
      words += old.slice(from, range.start.character) + newText;
      from = range.end.character;
    }
    words += old.slice(from);
    this.#words.set(line, words);
    const { note, references } = this.#transcript.line(line);
    const now = (marker: string) => this.#numbers.get(marker) ?? marker;
    const markers = (references ?? []).map(({ marker }) => now(marker));
    return staysTheSame(this.#transcript, line, words, { markers, note: note && now(note.marker) });
  }
}
