import type { FixEdit } from "../rules/fix.ts";
import { leavesOthersAlone } from "../rules/fixes/delete-note.ts";
import { type PlacedMarker, printed, readMarkers } from "../rules/fixes/markers.ts";
import { isBlank, looseNote, type NoteLines, rangeOfNote } from "../rules/fixes/note-lines.ts";
import type { Position } from "../text/position.ts";
import { markerAt } from "../transcript/footnotes.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { type Annotation, inOrder } from "./annotation.ts";
import { closeGap, isNumber } from "./footnote-numbers.ts";
import { MarkerEdits } from "./marker-edits.ts";

/**
 * Takes the footnote at a place away: its note and all references to it. The numbers that follow become one less.
 *
 *     The gate|[1] is shut, the bell[2] too.     The gate is shut, the bell[1] too.
 *
 *     [1] The north gate.                        [1] Since May.
 *     [2] Since May.
 */
export function deleteFootnote(transcript: Transcript, position: Position): Annotation {
  const marker = footnoteAt(transcript, position);
  if (marker === undefined) return { reason: "Put the cursor on a reference or on its note" };
  const { referencesTo, notesUnder } = readMarkers(transcript);
  const notes: NoteLines[] = [];
  for (const note of notesUnder.get(marker) ?? []) {
    const lines = looseNote(transcript, note.line);
    if (!lines)
      return { reason: `The note ${printed(transcript, note)} cannot be told from what stands around it` };
    if (!leavesOthersAlone(transcript, lines))
      return { reason: `The note ${printed(transcript, note)} is the only one to point to another note` };
    notes.push(lines);
  }
  const stays = ({ line }: PlacedMarker) => !notes.some(({ first, last }) => first <= line && line <= last);
  const edits = new MarkerEdits(transcript);
  for (const reference of referencesTo.get(marker) ?? []) if (stays(reference)) edits.remove(reference);
  if (isNumber(marker)) closeGap(transcript, Number(marker), edits, stays);
  const { misread } = edits;
  if (misread !== undefined) return { reason: `Line ${misread + 1} would be read as something else` };
  return { edits: inOrder([...edits.edits, ...withoutNotes(transcript, notes)]) };
}

/** The marker of the reference or the note at a place; a note reaches from its marker to its last word. */
export function footnoteAt(transcript: Transcript, position: Position): string | undefined {
  const { line, character } = transcript.text.clamp(position);
  const marker = markerAt(transcript, line, character);
  if (marker) return marker.marker;
  let first = line;
  while (first > 0 && transcript.line(first).kind === "note" && !transcript.line(first).note) first--;
  return transcript.line(first).note?.marker;
}

/** What takes notes away; those between which no words stand go in one piece. */
function withoutNotes(transcript: Transcript, notes: readonly NoteLines[]): FixEdit[] {
  const runs: NoteLines[] = [];
  for (const { first, last } of notes) {
    const before = runs.at(-1);
    let next = (before?.last ?? -1) + 1;
    while (next < first && isBlank(transcript, next)) next++;
    if (before && next === first) runs[runs.length - 1] = { first: before.first, last };
    else runs.push({ first, last });
  }
  return runs.map((lines) => ({ range: rangeOfNote(transcript, lines), newText: "" }));
}
