import { type PlacedMarker, printed, printLike, readMarkers } from "../rules/fixes/markers.ts";
import { placeNote } from "../rules/fixes/note-place.ts";
import { stateAt } from "../rules/fixes/reread.ts";
import type { Position } from "../text/position.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { type Annotation, inOrder, oneLine } from "./annotation.ts";
import { isNumber, makeRoom, numberAt } from "./footnote-numbers.ts";
import { MarkerEdits } from "./marker-edits.ts";
import { placeInWords } from "./place-in-words.ts";

/** How references are printed in a document, and what stands before each. */
interface Style {
  readonly like: string;
  readonly marker: string;
  readonly gap: string;
}

/**
 * Puts a reference behind the word at a place, with the number that it has in the order of the text, and its note where
 * notes stand, in their form. The numbers that follow become one more.
 *
 *     The gate| is shut, the bell[1] too.        The gate[1] is shut, the bell[2] too.
 *
 *     [1] Since May.                             [1] The north gate.
 *                                                [2] Since May.
 */
export function addFootnote(transcript: Transcript, position: Position, words: string): Annotation {
  const text = oneLine(words);
  if (text === "") return { reason: "Write what the note says" };
  const at = placeInWords(transcript, position);
  if ("reason" in at) return at;
  const { line, character } = at;
  if (transcript.line(line).kind === "note") return { reason: "A note has no footnotes of its own" };
  const style = styleAt(transcript, line, character);
  const number = numberAt(transcript, line, character);
  const marker = String(number);
  const reference = printLike(style.like, style.marker, marker);
  const edits = new MarkerEdits(transcript);
  edits.insert(line, character, style.gap + reference, marker);
  makeRoom(transcript, number, edits);
  const misread = edits.misread;
  if (misread === line) return { reason: `A reference ${reference} cannot be read here` };
  if (misread !== undefined)
    return { reason: `The footnotes on line ${misread + 1} cannot be numbered anew` };
  const [up, down] = notesAround(transcript, line, character);
  const note = placeNote(transcript, { marker, printed: reference, text }, up, down);
  if (!note) return { reason: whyNoNote(transcript, text) };
  return { edits: inOrder([...edits.edits, besideLines(transcript, note)]) };
}

/** The conventions in whose files notes have no place. */
const withoutNotes: ReadonlySet<string> = new Set(["numbered-page", "chat", "cues"]);

/** Whether notes have a place in a document: not in formats and on pages that have none for them. */
export function hasNotes({ convention }: Transcript): boolean {
  return !withoutNotes.has(convention.id);
}

/** Whether a footnote can be added at a place, as far as that is told by its line. */
export function takesFootnote(transcript: Transcript, position: Position): boolean {
  const at = placeInWords(transcript, position);
  return hasNotes(transcript) && !("reason" in at) && transcript.line(at.line).kind !== "note";
}

/** The way in which the nearest reference with a number is printed; else that of a note; else that of the convention. */
function styleAt(transcript: Transcript, line: number, character: number): Style {
  const { references, notes } = readMarkers(transcript);
  const numbered = references.filter(({ marker }) => isNumber(marker));
  const behind = numbered.findIndex(
    (placed) => placed.line > line || (placed.line === line && placed.start >= character),
  );
  const nearest = numbered[(behind < 0 ? numbered.length : behind) - 1] ?? numbered[0];
  if (nearest) {
    const gap = /^.*\S(\s)$/.exec(transcript.text.line(nearest.line).slice(0, nearest.start))?.[1];
    return { like: printed(transcript, nearest), marker: nearest.marker, gap: gap ?? "" };
  }
  const note = notes.find(({ marker }) => isNumber(marker));
  if (note) return { like: printed(transcript, note), marker: note.marker, gap: "" };
  return { like: transcript.convention.id === "markdown" ? "[^1]" : "[1]", marker: "1", gap: "" };
}

/** The notes of the nearest references before a place and behind it that have one. */
function notesAround(
  transcript: Transcript,
  line: number,
  character: number,
): [up: PlacedMarker | undefined, down: PlacedMarker | undefined] {
  const { references, notesUnder } = readMarkers(transcript);
  const noteOf = ({ marker }: PlacedMarker) => notesUnder.get(marker)?.[0];
  const isBefore = (placed: PlacedMarker) =>
    placed.line < line || (placed.line === line && placed.start < character);
  const before = references.findLast((placed) => isBefore(placed) && noteOf(placed));
  const behind = references.find((placed) => !isBefore(placed) && noteOf(placed));
  return [before && noteOf(before), behind && noteOf(behind)];
}

/** Whole lines before a line, put behind the one above it instead: so they meet no other edit of the line. */
function besideLines(
  { text }: Transcript,
  edit: ReturnType<typeof placeNote> & object,
): { range: { start: Position; end: Position }; newText: string } {
  const { range, newText } = edit;
  const { line, character } = range.start;
  const { lineEnd } = text;
  if (character > 0 || line === 0 || !newText.endsWith(lineEnd)) return { range, newText };
  const end = { line: line - 1, character: text.lineLength(line - 1) };
  return { range: { start: end, end }, newText: lineEnd + newText.slice(0, -lineEnd.length) };
}

function whyNoNote(transcript: Transcript, text: string): string {
  const { id } = transcript.convention;
  if (id === "cues" || id === "chat")
    return "Such a file has no place for notes. Insert an editor's note instead";
  if (id === "numbered-page")
    return "Numbered pages have no place for notes. Insert an editor's note instead";
  if (/[[\]()\\¹²³⁰⁴-⁹]/.test(text))
    return "Such a note would be read as something else. Write it without brackets";
  if (stateAt(transcript, transcript.text.lineCount).bracket)
    return "A bracket is open at the document's end. Close it first";
  return "There is no place for the note";
}
