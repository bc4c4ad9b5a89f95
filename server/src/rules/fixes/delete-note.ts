import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { Finding } from "../rule.ts";
import { printed } from "./markers.ts";
import { looseNote, type NoteLines, rangeOfNote } from "./note-lines.ts";

/** Takes a note away that nothing points to; not where another note would then have no reference any more. */
export function* deleteNote({ range: { start } }: Finding, transcript: Transcript): Generator<Fix> {
  const { note } = transcript.line(start.line);
  const lines = looseNote(transcript, start.line);
  if (!note || !lines || leavesOthersAlone(transcript, lines) === false) return;
  const title = `Delete the note ${printed(transcript, { ...note, line: start.line })}`;
  yield { title, edits: [{ range: rangeOfNote(transcript, lines), newText: "" }], safe: false };
}

/** Whether each note that these lines point to is pointed to from elsewhere as well. */
export function leavesOthersAlone(transcript: Transcript, { first, last }: NoteLines): boolean {
  const { markers } = transcript.tallies;
  const here = new Map<string, number>();
  for (let line = first; line <= last; line++) {
    for (const { marker } of transcript.line(line).references ?? []) {
      here.set(marker, (here.get(marker) ?? 0) + 1);
    }
  }
  return [...here].every(([marker, count]) => {
    const tally = markers.get(marker);
    return !tally || tally.notes === 0 || tally.references > count;
  });
}
