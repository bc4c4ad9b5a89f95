import { type Position, span } from "../text/position.ts";
import { readSpeakers, type Speaker } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { turnAt, turnEnd, turnLine, turnStretch } from "../transcript/turns.ts";
import { betweenWords } from "./between-words.ts";
import { timeAfter } from "./complete-label.ts";
import { blankAbove, blankLinesBetween } from "./gap.ts";
import { giveTurn } from "./give-turn.ts";
import { lineEndAt } from "./line-ends.ts";
import { isNumbered, NUMBERED } from "./numbered.ts";
import { openingFor } from "./opening.ts";
import { splitTurn } from "./split-turn.ts";
import { behind, type TurnEdit } from "./turn-edit.ts";

/**
 * Has a speaker speak at a place: a new turn behind a finished one, or the rest of a turn, or the turn whose label the
 * place is in.
 *
 *     ANA: Is it safe?|        a new turn
 *     ANA: Is it safe? |Yes.   the rest of the turn
 *     A|NA: Is it safe?        the turn
 *
 * @param speaker counted from 1, in the order in which they first speak
 */
export function insertLabel(transcript: Transcript, position: Position, speaker: number): TurnEdit {
  const { list } = readSpeakers(transcript);
  const chosen = list[speaker - 1];
  if (!chosen) {
    const known = list.length === 1 ? "Only one speaks" : `Only ${list.length} speak`;
    return { reason: `There is no speaker ${speaker}. ${known} in this transcript so far` };
  }
  const at = transcript.text.clamp(position);
  const turn = turnAt(transcript, at.line);
  const label = printedLabel(transcript, chosen);
  if (turn && turnLine(transcript, turn) === at.line) {
    const own = turnStretch(transcript, turn).label!;
    if (at.character < own.end) return giveTurn(transcript, at, label, false);
  }
  const words = transcript.text.line(at.line);
  const end = turn && turnEnd(transcript, turn);
  if (
    turn &&
    end &&
    (at.line < end.line || (at.line === end.line && betweenWords(transcript, at).character < end.character))
  ) {
    if (words.trim() !== "") return splitTurn(transcript, at, label);
  }
  if (turn && isNumbered(transcript, turnLine(transcript, turn), at.line)) return { reason: NUMBERED };
  const seconds = turn && timeAfter(transcript, turn);
  const { text } = openingFor(transcript, at.line, label, seconds);
  const wanted = transcript.convention.id === "cues" ? 0 : blankLinesBetween(transcript, at.line);
  const lineEnd = lineEndAt(transcript, at.line);
  const isBlank = words.trim() === "";
  const above = isBlank ? blankAbove(transcript, at.line) : -1;
  const first = at.line - Math.max(0, above) === 0 && isBlank;
  const missing = first || !turn ? 0 : Math.max(0, wanted - above);
  // and as many in front of what stands right below
  const next = at.line + 1;
  const crowded = next < transcript.text.lineCount && transcript.line(next).kind !== "blank";
  const below = crowded && turn ? lineEnd.repeat(wanted) : "";
  const range = isBlank
    ? span(at.line, 0, words.length)
    : span(at.line, words.trimEnd().length, words.length);
  const put = (isBlank ? "" : turn ? "" : lineEnd) + lineEnd.repeat(missing) + text;
  return { edits: [{ range, newText: put + below }], cursor: behind(range.start, put) };
}

/** The label that is printed most of a speaker: a name behind `Q` and `A` is printed nowhere, maybe. */
function printedLabel({ tallies }: Transcript, { labels, label }: Speaker): string {
  let best = label;
  let most = 0;
  for (const { words, uses } of tallies.labels.values()) {
    if (uses > most && labels.includes(words)) [best, most] = [words, uses];
  }
  return best;
}
