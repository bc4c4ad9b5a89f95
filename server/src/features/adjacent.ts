import type { Position, Range } from "../text/position.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import {
  labelRange,
  turnAt,
  turnLine,
  turnRange,
  turnRole,
  turnsBefore,
  turnsFrom,
} from "../transcript/turns.ts";

/** What to go to from a place. */
export interface AdjacentParams {
  readonly position: Position;
  readonly what: "question";
  readonly direction: "next" | "previous";
}

/** A turn to go to. */
export interface AdjacentTurn {
  readonly range: Range;
  readonly labelRange: Range;
}

/** The next question that begins below a place, or the previous one that begins above it. */
export function adjacent(
  transcript: Transcript,
  { position, direction }: AdjacentParams,
): AdjacentTurn | null {
  const { line } = transcript.text.clamp(position);
  const current = turnAt(transcript, line);
  for (const turn of candidates(transcript, current, direction)) {
    if (direction === "next" ? turnLine(transcript, turn) <= line : turnLine(transcript, turn) >= line)
      continue;
    if (turnRole(transcript, turn) !== "question") continue;
    return { range: turnRange(transcript, turn), labelRange: labelRange(transcript, turn) };
  }
  return null;
}

function* candidates(
  transcript: Transcript,
  current: TurnPlace | undefined,
  direction: "next" | "previous",
): Generator<TurnPlace> {
  if (direction === "next") yield* turnsFrom(transcript, current);
  else if (current) {
    yield current;
    yield* turnsBefore(transcript, current);
  }
}
