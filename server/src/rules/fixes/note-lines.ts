import type { Range } from "../../text/position.ts";
import { readNote } from "../../transcript/footnotes.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import { stateAt } from "./reread.ts";

/** The lines of a note, from its marker to its last words. */
export interface NoteLines {
  readonly first: number;
  readonly last: number;
}

/**
 * The lines of the note that begins on a line, if notes can come and go there: nothing of it is printed in a gutter, no
 * turn begins in it, no bracket runs into it or out of it, and a blank line, another note or the document's end is
 * behind it.
 */
export function looseNote(transcript: Transcript, first: number): NoteLines | undefined {
  const note = readNote(transcript, first);
  if (!note) return undefined;
  const last = note.range.end.line;
  for (let line = first; line <= last; line++) {
    if (transcript.line(line).gutter || opensTurn(transcript, line)) return undefined;
  }
  if (stateAt(transcript, first).bracket || stateAt(transcript, last + 1).bracket) return undefined;
  return isBlank(transcript, last + 1) || beginsNote(transcript, last + 1) ? { first, last } : undefined;
}

/** Whether a line holds nothing; those before the document and behind it do. */
export function isBlank(transcript: Transcript, line: number): boolean {
  return line < 0 || line >= transcript.text.lineCount || transcript.line(line).kind === "blank";
}

export function beginsNote(transcript: Transcript, line: number): boolean {
  return line >= 0 && line < transcript.text.lineCount && transcript.line(line).note !== undefined;
}

function opensTurn(transcript: Transcript, line: number): boolean {
  const block = transcript.text.blockAt(line);
  const own = line - transcript.text.firstLine(block);
  return transcript.part(block).turns.some((turn) => turn.line === own);
}

/** Whether blank lines stand between the document's notes, as far as those beside this one tell. */
export function standsApart(transcript: Transcript, { first, last }: NoteLines): boolean {
  if (beginsNote(transcript, last + 1) || (first > 0 && transcript.line(first - 1).kind === "note"))
    return false;
  if (beginsNote(transcript, last + 2)) return true;
  return first > 1 && transcript.line(first - 2).kind === "note";
}

/** What takes a note away, with the blank line above it where it stands alone. */
export function rangeOfNote(transcript: Transcript, { first, last }: NoteLines): Range {
  const { text } = transcript;
  const alone = first > 0 && isBlank(transcript, first - 1) && isBlank(transcript, last + 1);
  const before = alone ? first - 2 : first - 1;
  const end = { line: last, character: text.lineLength(last) };
  if (before >= 0) return { start: { line: before, character: text.lineLength(before) }, end };
  const start = { line: 0, character: 0 };
  return last + 1 < text.lineCount ? { start, end: { line: last + 1, character: 0 } } : { start, end };
}
