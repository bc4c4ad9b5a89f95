import type { Position } from "../../text/position.ts";
import { perVersion } from "../../transcript/memo.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { Finding } from "../rule.ts";
import { type PlacedMarker, printed, readMarkers } from "./markers.ts";
import { placeNote } from "./note-place.ts";

/**
 * Adds the note that a reference lacks: its marker, and nothing else, for the words are not ours to invent. It comes
 * where the notes of the references around it stand, in their form; where there are none, at the document's end.
 *
 *     MS VALE: The gate[1] is shut[2].
 *
 *     [1] The north gate.
 *     [2]                                 this line comes
 */
export function* addNote({ range: { start } }: Finding, transcript: Transcript): Generator<Fix> {
  const { references } = readMarkers(transcript);
  const index = indexAt(references, start);
  if (index < 0) return;
  const reference = references[index]!;
  const { before, behind } = neighbours(transcript);
  const note = { marker: reference.marker, printed: printed(transcript, reference), text: "" };
  const edit = placeNote(transcript, note, before[index], behind[index]);
  if (edit) yield { title: `Add the note ${note.printed}`, edits: [edit], safe: false };
}

/** The index of the reference at a place; -1 where none is. */
function indexAt(references: readonly PlacedMarker[], { line, character }: Position): number {
  let low = 0;
  let high = references.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = references[middle]!.line - line || references[middle]!.start - character;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** For each reference, by its index: those with a note that are nearest before it and behind it. */
const neighbours = perVersion((transcript) => {
  const { references, notesUnder } = readMarkers(transcript);
  const before: (PlacedMarker | undefined)[] = [];
  const behind: (PlacedMarker | undefined)[] = [];
  let last: PlacedMarker | undefined;
  for (let i = 0; i < references.length; i++) {
    before.push(last);
    last = notesUnder.get(references[i]!.marker)?.[0] ?? last;
  }
  last = undefined;
  for (let i = references.length - 1; i >= 0; i--) {
    behind[i] = last;
    last = notesUnder.get(references[i]!.marker)?.[0] ?? last;
  }
  return { before, behind };
});
