import { readLine } from "../../syntax/read-line.ts";
import { type LineState, sameState } from "../../syntax/state.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { FixEdit } from "../fix.ts";
import { type PlacedMarker, printLike, readMarkers } from "./markers.ts";
import { isBlank, looseNote, standsApart } from "./note-lines.ts";
import { stateAt } from "./reread.ts";

/** A note that is to be written. */
export interface NewNote {
  readonly marker: string;
  /** Its marker as a reference to it is printed: `[1]`, `[^1]`, `¹` */
  readonly printed: string;
  /** What it says, on one line; it may still be empty. */
  readonly text: string;
}

/**
 * Where a note comes: behind the note of the reference before, or before that of the one behind, or behind the last note
 * of all, in their form; where there are none, at the document's end.
 * @param up the note of the reference before it, and `down` that of the one behind
 */
export function placeNote(
  transcript: Transcript,
  note: NewNote,
  up: PlacedMarker | undefined,
  down: PlacedMarker | undefined,
): FixEdit | undefined {
  const last = readMarkers(transcript).notes.at(-1);
  return (
    (up && behindNote(transcript, note, up)) ??
    (down && beforeNote(transcript, note, down)) ??
    (last && behindNote(transcript, note, last)) ??
    atEnd(transcript, note)
  );
}

function behindNote(transcript: Transcript, note: NewNote, other: PlacedMarker): FixEdit | undefined {
  const lines = looseNote(transcript, other.line);
  if (!lines) return undefined;
  const { text } = transcript;
  const after = stateAt(transcript, lines.last + 1);
  const apart = standsApart(transcript, lines);
  const behind = text.line(lines.last + 1);
  for (const words of forms(transcript, note, other)) {
    const entry = apart ? readLine("", after, words).state : after;
    const exit = readAsNote(words, entry, behind, note.marker);
    if (!exit || !sameState(exit, after)) continue;
    const newText = text.lineEnd.repeat(apart ? 2 : 1) + words;
    const at = { line: lines.last, character: text.lineLength(lines.last) };
    return { range: { start: at, end: at }, newText, cursor: newText.length };
  }
  return undefined;
}

function beforeNote(transcript: Transcript, note: NewNote, other: PlacedMarker): FixEdit | undefined {
  const lines = looseNote(transcript, other.line);
  if (!lines) return undefined;
  const { text } = transcript;
  const apart = standsApart(transcript, lines);
  const entry = stateAt(transcript, other.line);
  const behind = apart ? "" : text.line(other.line);
  for (const words of forms(transcript, note, other)) {
    if (!readAsNote(words, entry, behind, note.marker)) continue;
    const at = { line: other.line, character: 0 };
    const newText = words + text.lineEnd.repeat(apart ? 2 : 1);
    return { range: { start: at, end: at }, newText, cursor: words.length };
  }
  return undefined;
}

/** Where a document has no notes yet, they come at its end; not where a line of words would be out of place there. */
function atEnd(transcript: Transcript, note: NewNote): FixEdit | undefined {
  const { text, convention } = transcript;
  if (["cues", "chat", "numbered-page"].includes(convention.id)) return undefined;
  let last = text.lineCount - 1;
  while (last >= 0 && isBlank(transcript, last)) last--;
  const end = stateAt(transcript, last + 1);
  if (end.mode !== "text" || end.bracket || end.gutter !== 0 || end.vtt) return undefined;
  const words = ownForm(note);
  if (!readAsNote(words, readLine("", end, words).state, "", note.marker)) return undefined;
  const newText = text.lineEnd.repeat(2) + words;
  const at = { line: last, character: text.lineLength(last) };
  return { range: { start: at, end: at }, newText, cursor: newText.length };
}

/** The note's line in the form of another note, and in that of the reference. */
function forms(transcript: Transcript, note: NewNote, other: PlacedMarker): string[] {
  const line = transcript.text.line(other.line);
  const begins = transcript.line(other.line).note!.text;
  const gap = begins < line.length ? line.slice(other.end, begins) : line.slice(other.end).trimEnd();
  const marker = printLike(line.slice(other.start, other.end), other.marker, note.marker);
  const like = line.slice(0, other.start) + marker + gap;
  return [`${like}${/\s$/.test(like) ? "" : " "}${note.text}`, ownForm(note)];
}

/** `[1] `, and `[^1]: ` as Markdown has it. */
function ownForm({ printed, text }: NewNote): string {
  return `${printed}${printed.includes("^") ? ":" : ""} ${text}`;
}

/** The state behind a line, if it is read as the beginning of a note under a marker. */
function readAsNote(words: string, entry: LineState, next: string, marker: string): LineState | undefined {
  const { syntax, state } = readLine(words, entry, next);
  return syntax.note?.marker === marker && !syntax.references?.length && !entry.bracket ? state : undefined;
}
