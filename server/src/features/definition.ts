import type { LocationLink } from "vscode-languageserver-types";
import { type Position, type Range, touches } from "../text/position.ts";
import { footnote, markerAt } from "../transcript/footnotes.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import {
  answersTo,
  labelRange,
  questionOf,
  turnAt,
  turnLine,
  turnRange,
  turnRole,
} from "../transcript/turns.ts";

/**
 * Where the thing under the cursor leads: a question's label to its answers, an answer's label to its question, a
 * reference to its note, a note to its first reference.
 */
export function definition(transcript: Transcript, uri: string, position: Position): LocationLink[] {
  const at = transcript.text.clamp(position);
  const marker = markerAt(transcript, at.line, at.character);
  if (marker) {
    const { references, notes } = footnote(transcript, marker.marker);
    if (!marker.isNote) return notes.map((note) => link(uri, marker.range, note.range, note.markerRange));
    return references.slice(0, 1).map((range) => link(uri, marker.range, range, range));
  }
  const turn = turnAt(transcript, at.line);
  if (!turn || turnLine(transcript, turn) !== at.line) return [];
  const label = labelRange(transcript, turn);
  if (!touches(label, at)) return [];
  return counterparts(transcript, turn).map((other) =>
    link(uri, label, turnRange(transcript, other), labelRange(transcript, other)),
  );
}

/** A question's answers, an answer's question, nothing for other turns. */
export function counterparts(transcript: Transcript, turn: TurnPlace): TurnPlace[] {
  const role = turnRole(transcript, turn);
  if (role === "question") return answersTo(transcript, turn);
  const question = role === "answer" ? questionOf(transcript, turn) : undefined;
  return question ? [question] : [];
}

function link(
  targetUri: string,
  originSelectionRange: Range,
  targetRange: Range,
  selection: Range,
): LocationLink {
  return { targetUri, originSelectionRange, targetRange, targetSelectionRange: selection };
}
