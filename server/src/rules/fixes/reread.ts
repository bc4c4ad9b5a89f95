import type { LineSyntax } from "../../syntax/line.ts";
import type { LineReading } from "../../syntax/line-reading.ts";
import { readLine } from "../../syntax/read-line.ts";
import { type LineState, sameState } from "../../syntax/state.ts";
import type { Transcript } from "../../transcript/transcript.ts";

/** The state in which a line of the document begins; behind the last line, that in which it ends. */
export function stateAt(transcript: Transcript, line: number): LineState {
  const block = transcript.text.blockAt(line);
  return transcript.syntax(block).states.at(line - transcript.text.firstLine(block));
}

/** How a line would be read with other words on it, nothing else changed. */
export function reread(transcript: Transcript, line: number, words: string): LineReading {
  return readLine(words, stateAt(transcript, line), transcript.text.line(line + 1));
}

/**
 * Whether a line with other words on it leaves all else as it is: it is of the same kind, has the same labels and as
 * many marks, and the line behind it is read as before.
 * @param markers the markers of its references, in order
 * @param note the marker of the note that it begins
 */
export function staysTheSame(
  transcript: Transcript,
  line: number,
  words: string,
  { markers, note }: { readonly markers: readonly string[]; readonly note: string | undefined },
): boolean {
  const before = transcript.line(line);
  const { syntax, state } = reread(transcript, line, words);
  return (
    ![before, syntax].some(overlap) &&
    syntax.kind === before.kind &&
    syntax.note?.marker === note &&
    sameList(markersOf(syntax), markers) &&
    sameList(labelsOf(syntax), labelsOf(before)) &&
    syntax.marks?.length === before.marks?.length &&
    syntax.heading?.level === before.heading?.level &&
    goesOnTheSame(state, stateAt(transcript, line + 1))
  );
}

/** The markers of the references on a line, in order; that of a note which it begins is none of them. */
export function markersOf({ references }: LineSyntax): string[] {
  return (references ?? []).map(({ marker }) => marker);
}

/** Whether a sign is read as part of two references: `\2\[1]` */
function overlap({ references }: LineSyntax): boolean {
  return !!references?.some(({ start }, i) => i > 0 && start < references[i - 1]!.end);
}

/** A bracket that is still open may hold other words than before: of those only a mark's text is made. */
function goesOnTheSame(now: LineState, before: LineState): boolean {
  if (!now.bracket || !before.bracket) return sameState(now, before);
  return sameState({ ...now, bracket: before.bracket }, before) && now.bracket.back === before.bracket.back;
}

function labelsOf({ labels }: LineSyntax): string[] {
  return (labels ?? []).map(({ key }) => key);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}
