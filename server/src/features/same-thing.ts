import { type DocumentHighlight, DocumentHighlightKind } from "vscode-languageserver-types";
import { type Position, type Range, span, touches } from "../text/position.ts";
import { footnote, markerAt } from "../transcript/footnotes.ts";
import { allMarks, markAt } from "../transcript/marks.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { labelRange, turnAt, turnEnd, turnLine, turnStretch, turnsFrom } from "../transcript/turns.ts";

/**
 * All that is the same as the thing under the cursor: each label of a speaker, or a footnote's references and notes.
 * @param declaration whether notes count, which tell what a reference stands for
 */
export function references(transcript: Transcript, position: Position, declaration = true): Range[] {
  const at = transcript.text.clamp(position);
  const marker = markerAt(transcript, at.line, at.character);
  if (marker) {
    const found = footnote(transcript, marker.marker);
    return [...found.references, ...(declaration ? found.notes.map(({ markerRange }) => markerRange) : [])];
  }
  const turn = turnAt(transcript, at.line);
  if (!turn) return [];
  const own = [...labelsOf(transcript, turn)];
  if (!own.some((label) => touches(label, at))) return [];
  const speaker = transcript.speakerOf(turnStretch(transcript, turn));
  const labels: Range[] = [];
  for (const other of turnsFrom(transcript)) {
    if (transcript.speakerOf(turnStretch(transcript, other)) === speaker)
      labels.push(...labelsOf(transcript, other));
  }
  return labels;
}

/** The same, and each mark of the kind under the cursor. */
export function documentHighlight(transcript: Transcript, position: Position): DocumentHighlight[] {
  const at = transcript.text.clamp(position);
  const found = references(transcript, at);
  if (found.length > 0) return found.map((range) => ({ range, kind: DocumentHighlightKind.Text }));
  const mark = markAt(transcript, at.line, at.character);
  if (!mark) return [];
  return allMarks(transcript)
    .filter(({ kind }) => kind === mark.kind)
    .map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
}

/**
 * The label of a turn, and in cues the same again in each of its next cues.
 * @param from the first of the lines that are looked at, and `to` the last
 */
export function* labelsOf(
  transcript: Transcript,
  turn: TurnPlace,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Generator<Range> {
  const first = turnLine(transcript, turn);
  if (from <= first && first <= to) yield labelRange(transcript, turn);
  if (transcript.convention.id !== "cues") return;
  const { words, shape } = turnStretch(transcript, turn).label!;
  const last = Math.min(to, turnEnd(transcript, turn).line);
  for (let line = Math.max(from, first + 1); line <= last; line++) {
    const label = transcript
      .line(line)
      .labels?.find((other) => other.words === words && other.shape === shape);
    if (label) yield span(line, label.start, label.end);
  }
}
