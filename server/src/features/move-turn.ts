import type { Position } from "../text/position.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnAt, turnLine, turnsBefore, turnsFrom } from "../transcript/turns.ts";
import { followsTurn } from "./gap.ts";
import { isNumbered, NUMBERED } from "./numbered.ts";
import { NO_TURN, type TurnEdit } from "./turn-edit.ts";

/** The lines of a turn, both included: a time code above its label, and all below it up to its last words. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/**
 * Moves the turn at a place past the one before or behind it, as a whole. Only the other one is edited, so that the
 * cursor stays where it is in the words.
 */
export function moveTurn(transcript: Transcript, position: Position, direction: "up" | "down"): TurnEdit {
  const at = transcript.text.clamp(position);
  const turn = turnAt(transcript, at.line);
  if (!turn) return { reason: NO_TURN };
  const own = turnLine(transcript, turn);
  if (isNumbered(transcript, own, own)) return { reason: NUMBERED };
  const other = neighbour(transcript, turn, direction);
  if (!other) {
    const which = direction === "up" ? "first turn" : "last turn";
    return {
      reason: `This is the ${which} here: a turn is moved past turns only, not past headings and notes`,
    };
  }
  if (transcript.convention.id === "cues")
    return { reason: "Cues stand in the order of their times: give the turn to another speaker instead" };
  const [above, below] = [turn, other].sort((a, b) => a.block - b.block || a.index - b.index) as [
    TurnPlace,
    TurnPlace,
  ];
  const [upper, lower] = [linesOf(transcript, above), linesOf(transcript, below)];
  if (isNumbered(transcript, upper.from, lower.to)) return { reason: NUMBERED };
  return direction === "up" ? putBelow(transcript, upper, lower, at) : putAbove(transcript, upper, lower, at);
}

/** The upper one goes below the lower one, which is the turn that is moved up. */
function putBelow(transcript: Transcript, upper: Lines, lower: Lines, at: Position): TurnEdit {
  const { text } = transcript;
  const start = { line: upper.from, character: 0 };
  const next = { line: lower.from, character: 0 };
  const end = endOf(transcript, lower.to);
  const gap = text.slice({ start: endOf(transcript, upper.to), end: next });
  const words = text.slice({ start, end: endOf(transcript, upper.to) });
  return {
    edits: [
      { range: { start, end: next }, newText: "" },
      { range: { start: end, end }, newText: gap + words },
    ],
    cursor: { line: Math.min(at.line, lower.to) - (lower.from - upper.from), character: at.character },
  };
}

/** The lower one goes above the upper one, which is the turn that is moved down. */
function putAbove(transcript: Transcript, upper: Lines, lower: Lines, at: Position): TurnEdit {
  const { text } = transcript;
  const start = { line: upper.from, character: 0 };
  const words = text.slice({ start: { line: lower.from, character: 0 }, end: endOf(transcript, lower.to) });
  const end = endOf(transcript, upper.to);
  const gap = text.slice({ start: end, end: { line: lower.from, character: 0 } });
  return {
    edits: [
      { range: { start, end: start }, newText: words + gap },
      { range: { start: end, end: endOf(transcript, lower.to) }, newText: "" },
    ],
    cursor: {
      line: Math.min(at.line, upper.to) + (lower.to - lower.from + 1) + (lower.from - upper.to - 1),
      character: at.character,
    },
  };
}

function endOf({ text }: Transcript, line: number): Position {
  return { line, character: text.lineLength(line) };
}

/** The turn right before or behind another one. */
function neighbour(transcript: Transcript, turn: TurnPlace, direction: "up" | "down"): TurnPlace | undefined {
  if (direction === "up") {
    const [before] = turnsBefore(transcript, turn);
    return before && followsTurn(transcript, turn) ? before : undefined;
  }
  const next = turnBehind(transcript, turn);
  return next && followsTurn(transcript, next) ? next : undefined;
}

function turnBehind(transcript: Transcript, turn: TurnPlace): TurnPlace | undefined {
  let own = true;
  for (const place of turnsFrom(transcript, turn)) {
    if (!own) return place;
    own = false;
  }
  return undefined;
}

function linesOf(transcript: Transcript, turn: TurnPlace): Lines {
  const to = nextOpener(transcript, turn) - 1;
  let last = Math.max(turnLine(transcript, turn), to);
  while (last > turnLine(transcript, turn) && transcript.line(last).kind === "blank") last--;
  return { from: withTime(transcript, turnLine(transcript, turn)), to: last };
}

/** The line of a label, or of the time code right above it. */
function withTime(transcript: Transcript, line: number): number {
  return line > 0 && transcript.line(line - 1).kind === "time" ? line - 1 : line;
}

/** The line on which what is behind a turn begins: another turn, a heading, a note; the number of lines for the last. */
function nextOpener(transcript: Transcript, { block, index }: TurnPlace): number {
  const { stretches, turns } = transcript.part(block);
  let next = stretches.indexOf(turns[index]!) + 1;
  for (let at = block; at < transcript.blockCount; at++, next = 0) {
    const stretch = transcript.part(at).stretches[next];
    if (!stretch) continue;
    const line = transcript.text.firstLine(at) + stretch.line;
    return stretch.label ? withTime(transcript, line) : line;
  }
  return transcript.text.lineCount;
}
