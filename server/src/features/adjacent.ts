import { speakerKey } from "../syntax/roles.ts";
import type { Position, Range } from "../text/position.ts";
import { readSpeakers } from "../transcript/speakers.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import {
  labelRange,
  turnAt,
  turnLine,
  turnRange,
  turnRole,
  turnStretch,
  turnsBefore,
  turnsFrom,
} from "../transcript/turns.ts";

export const adjacentThings = ["question", "turn", "speaker"] as const;
export const adjacentDirections = ["next", "previous"] as const;

/** What to go to from a place. */
export interface AdjacentParams {
  readonly position: Position;
  readonly what: (typeof adjacentThings)[number];
  readonly direction: (typeof adjacentDirections)[number];
  /** For what is said by one speaker: a label of theirs. Without it, whoever speaks at the place. */
  readonly speaker?: string;
}

/** A turn to go to. */
export interface AdjacentTurn {
  readonly range: Range;
  readonly labelRange: Range;
  readonly label: string;
}

/** The next turn of a kind that begins below a place, or the previous one that begins above it. */
export function adjacent(transcript: Transcript, params: AdjacentParams): AdjacentTurn | null {
  const { direction } = params;
  const { line } = transcript.text.clamp(params.position);
  const current = turnAt(transcript, line);
  const wanted = test(transcript, params, current);
  for (const turn of candidates(transcript, current, direction)) {
    const at = turnLine(transcript, turn);
    if ((direction === "next" ? at <= line : at >= line) || !wanted(turn)) continue;
    return {
      range: turnRange(transcript, turn),
      labelRange: labelRange(transcript, turn),
      label: turnStretch(transcript, turn).label!.words,
    };
  }
  return null;
}

/** Says which turns are asked for. */
function test(
  transcript: Transcript,
  { what, speaker }: AdjacentParams,
  current: TurnPlace | undefined,
): (turn: TurnPlace) => boolean {
  if (what === "turn") return () => true;
  if (what === "question") return (turn) => turnRole(transcript, turn) === "question";
  const keyOf = (turn: TurnPlace) => transcript.speakerOf(turnStretch(transcript, turn));
  const key = speaker === undefined ? current && keyOf(current) : keyOfLabel(transcript, speaker);
  return (turn) => keyOf(turn) === key;
}

/** The key under which the speaker behind a label is known, whichever of their labels it is. */
function keyOfLabel(transcript: Transcript, label: string): string {
  const known = readSpeakers(transcript).list.find(({ labels }) => labels.includes(label));
  return known?.key ?? speakerKey(label);
}

function* candidates(
  transcript: Transcript,
  current: TurnPlace | undefined,
  direction: AdjacentParams["direction"],
): Generator<TurnPlace> {
  if (direction === "next") yield* turnsFrom(transcript, current);
  else if (current) {
    yield current;
    yield* turnsBefore(transcript, current);
  }
}
