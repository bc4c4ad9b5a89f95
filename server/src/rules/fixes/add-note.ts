import { readLine } from "../../syntax/read-line.ts";
import { type LineState, sameState } from "../../syntax/state.ts";
import type { Position } from "../../text/position.ts";
import { perVersion } from "../../transcript/memo.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix, FixEdit } from "../fix.ts";
import type { Finding } from "../rule.ts";
import { type PlacedMarker, printed, printLike, readMarkers } from "./markers.ts";
import { isBlank, looseNote, standsApart } from "./note-lines.ts";
import { stateAt } from "./reread.ts";

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
  const edit = besideOthers(transcript, reference, index) ?? atEnd(transcript, reference);
  if (edit) yield { title: `Add the note ${printed(transcript, reference)}`, edits: [edit], safe: false };
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

/** Behind the note of the reference before, or before that of the one behind, or behind the last note of all. */
function besideOthers(transcript: Transcript, reference: PlacedMarker, index: number): FixEdit | undefined {
  const { before, behind } = neighbours(transcript);
  const [up, down, last] = [before[index], behind[index], readMarkers(transcript).notes.at(-1)];
  return (
    (up && behindNote(transcript, reference, up)) ??
    (down && beforeNote(transcript, reference, down)) ??
    (last && behindNote(transcript, reference, last))
  );
}

function behindNote(
  transcript: Transcript,
  reference: PlacedMarker,
  other: PlacedMarker,
): FixEdit | undefined {
  const lines = looseNote(transcript, other.line);
  if (!lines) return undefined;
  const { text } = transcript;
  const after = stateAt(transcript, lines.last + 1);
  const apart = standsApart(transcript, lines);
  const behind = text.line(lines.last + 1);
  for (const words of forms(transcript, reference, other)) {
    const entry = apart ? readLine("", after, words).state : after;
    const exit = readAsNote(words, entry, behind, reference.marker);
    if (!exit || !sameState(exit, after)) continue;
    const newText = text.lineEnd.repeat(apart ? 2 : 1) + words;
    const at = { line: lines.last, character: text.lineLength(lines.last) };
    return { range: { start: at, end: at }, newText, cursor: newText.length };
  }
  return undefined;
}

function beforeNote(
  transcript: Transcript,
  reference: PlacedMarker,
  other: PlacedMarker,
): FixEdit | undefined {
  const lines = looseNote(transcript, other.line);
  if (!lines) return undefined;
  const { text } = transcript;
  const apart = standsApart(transcript, lines);
  const entry = stateAt(transcript, other.line);
  const behind = apart ? "" : text.line(other.line);
  for (const words of forms(transcript, reference, other)) {
    if (!readAsNote(words, entry, behind, reference.marker)) continue;
    const at = { line: other.line, character: 0 };
    const newText = words + text.lineEnd.repeat(apart ? 2 : 1);
    return { range: { start: at, end: at }, newText, cursor: words.length };
  }
  return undefined;
}

/** Where a document has no notes yet, they come at its end; not where a line of words would be out of place there. */
function atEnd(transcript: Transcript, reference: PlacedMarker): FixEdit | undefined {
  const { text, convention } = transcript;
  if (["cues", "chat", "numbered-page"].includes(convention.id)) return undefined;
  let last = text.lineCount - 1;
  while (last >= 0 && isBlank(transcript, last)) last--;
  const end = stateAt(transcript, last + 1);
  if (end.mode !== "text" || end.bracket || end.gutter !== 0 || end.vtt) return undefined;
  const words = ownForm(transcript, reference);
  if (!readAsNote(words, readLine("", end, words).state, "", reference.marker)) return undefined;
  const newText = text.lineEnd.repeat(2) + words;
  const at = { line: last, character: text.lineLength(last) };
  return { range: { start: at, end: at }, newText, cursor: newText.length };
}

/** The note's line in the form of another note, and in that of the reference. */
function forms(transcript: Transcript, reference: PlacedMarker, other: PlacedMarker): string[] {
  const line = transcript.text.line(other.line);
  const { text } = transcript.line(other.line).note!;
  const gap = text < line.length ? line.slice(other.end, text) : line.slice(other.end).trimEnd();
  const marker = printLike(line.slice(other.start, other.end), other.marker, reference.marker);
  const like = line.slice(0, other.start) + marker + gap;
  return [/\s$/.test(like) ? like : `${like} `, ownForm(transcript, reference)];
}

/** `[1] `, and `[^1]: ` as Markdown has it. */
function ownForm(transcript: Transcript, reference: PlacedMarker): string {
  const marker = printed(transcript, reference);
  return marker.includes("^") ? `${marker}: ` : `${marker} `;
}

/** The state behind a line, if it is read as the beginning of a note under a marker. */
function readAsNote(words: string, entry: LineState, next: string, marker: string): LineState | undefined {
  const { syntax, state } = readLine(words, entry, next);
  return syntax.note?.marker === marker && !syntax.references?.length && !entry.bracket ? state : undefined;
}
