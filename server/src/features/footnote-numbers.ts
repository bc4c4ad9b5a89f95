import { type Markers, type PlacedMarker, readMarkers } from "../rules/fixes/markers.ts";
import { readNote } from "../transcript/footnotes.ts";
import { perVersion } from "../transcript/memo.ts";
import type { Transcript } from "../transcript/transcript.ts";
import type { MarkerEdits } from "./marker-edits.ts";

export function isNumber(marker: string): boolean {
  return /^\d+$/.test(marker);
}

/** The references that stand in the words, not in notes, in order. */
const referencesInWords = perVersion((transcript): readonly PlacedMarker[] => {
  const { references, notes } = readMarkers(transcript);
  const inNotes = new Set<number>();
  for (const { line } of notes) {
    const { end } = readNote(transcript, line)!.range;
    for (let at = line; at <= end.line; at++) inNotes.add(at);
  }
  return references.filter(({ line }) => !inNotes.has(line));
});

/** Whether the numbers grow from each marker's first reference to the next one's. */
export const numbersGrow: (transcript: Transcript) => boolean = perVersion((transcript) => {
  const met = new Set<string>();
  let last = 0;
  for (const { marker } of referencesInWords(transcript)) {
    if (!isNumber(marker) || met.has(marker)) continue;
    met.add(marker);
    if (Number(marker) <= last) return false;
    last = Number(marker);
  }
  return true;
});

/**
 * The number of a footnote whose reference comes to stand at a place: the next one, where the numbers grow; else one
 * that is free.
 */
export function numberAt(transcript: Transcript, line: number, character: number): number {
  const { references, notes } = readMarkers(transcript);
  let most = 0;
  const grow = numbersGrow(transcript);
  const counted = grow
    ? referencesInWords(transcript).filter(
        (placed) => placed.line < line || (placed.line === line && placed.start < character),
      )
    : [...references, ...notes];
  for (const { marker } of counted) if (isNumber(marker)) most = Math.max(most, Number(marker));
  return most + 1;
}

/** Makes room for a number: it and those that follow without a gap become one more. */
export function makeRoom(transcript: Transcript, number: number, edits: MarkerEdits): Set<string> {
  const markers = readMarkers(transcript);
  return shift(markers, number, 1, edits);
}

/** Closes the gap that a number leaves: those that follow it without a gap become one less. */
export function closeGap(
  transcript: Transcript,
  number: number,
  edits: MarkerEdits,
  stays: (place: PlacedMarker) => boolean,
): void {
  if (numbersGrow(transcript)) shift(readMarkers(transcript), number + 1, -1, edits, stays);
}

function shift(
  { referencesTo, notesUnder }: Markers,
  from: number,
  by: 1 | -1,
  edits: MarkerEdits,
  stays: (place: PlacedMarker) => boolean = () => true,
): Set<string> {
  const shifted = new Set<string>();
  for (let number = from; ; number++) {
    const marker = String(number);
    const places = [...(referencesTo.get(marker) ?? []), ...(notesUnder.get(marker) ?? [])].filter(stays);
    if (places.length === 0) return shifted;
    shifted.add(marker);
    for (const place of places) edits.rename(place, String(number + by));
  }
}
