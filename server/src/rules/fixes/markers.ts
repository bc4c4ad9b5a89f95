import { perVersion } from "../../transcript/memo.ts";
import type { Transcript } from "../../transcript/transcript.ts";

/** A marker as it stands in the document. Characters are UTF-16 units from the line's start. */
export interface PlacedMarker {
  readonly marker: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The document's markers, each list in order. */
export interface Markers {
  readonly references: readonly PlacedMarker[];
  readonly notes: readonly PlacedMarker[];
  /** The same by marker. */
  readonly referencesTo: ReadonlyMap<string, readonly PlacedMarker[]>;
  readonly notesUnder: ReadonlyMap<string, readonly PlacedMarker[]>;
}

/** Where references and notes stand: one pass over the lines that hold more than words. */
export const readMarkers: (transcript: Transcript) => Markers = perVersion((transcript) => {
  const references: PlacedMarker[] = [];
  const notes: PlacedMarker[] = [];
  for (let block = 0; block < transcript.blockCount; block++) {
    const { lines, notable } = transcript.syntax(block);
    const first = transcript.text.firstLine(block);
    for (const i of notable) {
      const { note, references: found } = lines[i]!;
      const line = first + i;
      if (note) notes.push({ marker: note.marker, line, start: note.start, end: note.end });
      for (const { marker, start, end } of found ?? []) references.push({ marker, line, start, end });
    }
  }
  return { references, notes, referencesTo: byMarker(references), notesUnder: byMarker(notes) };
});

function byMarker(list: readonly PlacedMarker[]): Map<string, PlacedMarker[]> {
  const found = new Map<string, PlacedMarker[]>();
  for (const placed of list) {
    const same = found.get(placed.marker);
    if (same) same.push(placed);
    else found.set(placed.marker, [placed]);
  }
  return found;
}

/** How a marker is printed in the document. */
export function printed(transcript: Transcript, { line, start, end }: PlacedMarker): string {
  return transcript.text.line(line).slice(start, end);
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A marker printed in the way of another: `[^3]`, `³` or `\3\` for 3. It may not be readable: a name has no superscript. */
export function printLike(like: string, old: string, marker: string): string {
  if (superscripts.includes(like[0]!)) return marker.replace(/\d/g, (digit) => superscripts[Number(digit)]!);
  return like.replace(old, () => marker);
}
