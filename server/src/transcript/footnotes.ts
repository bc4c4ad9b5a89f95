import { comparePositions, type Range, span } from "../text/position.ts";
import type { Transcript } from "./transcript.ts";

/** A note with what it says. */
export interface Note {
  readonly marker: string;
  /** The marker at the note's start. */
  readonly markerRange: Range;
  /** The whole note, marker included. */
  readonly range: Range;
  /** Its words, line ends as one blank. */
  readonly text: string;
}

/** A marker with all that stands under it. */
export interface Footnote {
  readonly marker: string;
  readonly references: readonly Range[];
  readonly notes: readonly Note[];
}

/** The reference or the note's marker at a place. */
export function markerAt(
  transcript: Transcript,
  line: number,
  character: number,
): { marker: string; range: Range; isNote: boolean } | undefined {
  const syntax = transcript.line(line);
  const note = syntax.note;
  if (note && note.start <= character && character <= note.end) {
    return { marker: note.marker, range: span(line, note.start, note.end), isNote: true };
  }
  const reference = syntax.references?.find(({ start, end }) => start <= character && character <= end);
  if (!reference) return undefined;
  return { marker: reference.marker, range: span(line, reference.start, reference.end), isNote: false };
}

/** All that stands under one marker, found in the blocks that hold it. */
export function footnote(transcript: Transcript, marker: string): Footnote {
  transcript.settle();
  const holders = new Set(transcript.tallies.holdersOfMarker(marker));
  const references: Range[] = [];
  const notes: Note[] = [];
  for (let block = 0; block < transcript.blockCount && holders.size > 0; block++) {
    const { syntax } = transcript.part(block);
    if (!holders.delete(syntax)) continue;
    const first = transcript.text.firstLine(block);
    syntax.lines.forEach((line, i) => {
      for (const reference of line.references ?? []) {
        if (reference.marker === marker) references.push(span(first + i, reference.start, reference.end));
      }
      if (line.note?.marker === marker) notes.push(readNote(transcript, first + i)!);
    });
  }
  return { marker, references, notes };
}

/** The document's footnotes in the order in which their markers first appear. */
export function footnotes(transcript: Transcript): Footnote[] {
  const found = new Map<string, { marker: string; references: Range[]; notes: Note[] }>();
  const under = (marker: string) => {
    let entry = found.get(marker);
    if (!entry) {
      entry = { marker, references: [], notes: [] };
      found.set(marker, entry);
    }
    return entry;
  };
  for (let block = 0; block < transcript.blockCount; block++) {
    const first = transcript.text.firstLine(block);
    transcript.syntax(block).lines.forEach((line, i) => {
      for (const { marker, start, end } of line.references ?? []) {
        under(marker).references.push(span(first + i, start, end));
      }
      if (line.note) under(line.note.marker).notes.push(readNote(transcript, first + i)!);
    });
  }
  return [...found.values()];
}

/** The note that starts on a line; it goes on to the next note or to a line that belongs to none. */
export function readNote(transcript: Transcript, line: number): Note | undefined {
  const { note } = transcript.line(line);
  if (!note) return undefined;
  const words = [transcript.text.line(line).slice(note.text).trim()];
  let last = line;
  for (let next = line + 1; next < transcript.text.lineCount; next++) {
    const syntax = transcript.line(next);
    if (syntax.kind !== "note" || syntax.note) break;
    words.push(transcript.text.line(next).trim());
    last = next;
  }
  const end = { line: last, character: transcript.text.line(last).trimEnd().length };
  const start = { line, character: note.start };
  return {
    marker: note.marker,
    markerRange: span(line, note.start, note.end),
    range: { start, end: comparePositions(start, end) < 0 ? end : start },
    text: words.filter(Boolean).join(" "),
  };
}

/** Words to the reader that have no marker: `[Editor's note: …]` and publisher's lines, `_note: …`. */
export function editorsNotes(transcript: Transcript): { range: Range; text: string }[] {
  const notes: { range: Range; text: string }[] = [];
  for (let block = 0; block < transcript.blockCount; block++) {
    const first = transcript.text.firstLine(block);
    transcript.syntax(block).lines.forEach((line, i) => {
      for (const { text, back, start, end } of line.remarks ?? []) {
        const range = {
          start: { line: first + i - back, character: start },
          end: { line: first + i, character: end },
        };
        notes.push({ range, text });
      }
      if (line.kind !== "note" || line.note) return;
      const words = transcript.text.line(first + i);
      const start = words.search(/\S/);
      if (words[start] !== "_") return;
      notes.push({ range: span(first + i, start, words.trimEnd().length), text: words.trim() });
    });
  }
  return notes;
}
