import { comparePositions, type Position } from "../text/position.ts";
import { nearestTime } from "../transcript/nearest-time.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnEnd, turnLine, turnStretch, turnsFrom } from "../transcript/turns.ts";

/**
 * When a place in a turn is said, in whole seconds: by its share of the turn's characters between the times at which the
 * turn and the next one begin. Undefined where no time is known.
 *
 *     [00:10] ANA: Is it safe? |Yes, it is.        00:15
 *     [00:20] TOM: So.
 */
export function timeBetween(transcript: Transcript, turn: TurnPlace, at: Position): number | undefined {
  const nearest = nearestTime(transcript, at);
  const begins = turnStretch(transcript, turn).label!.time;
  const ends = timeBehind(transcript, turn);
  if (begins === undefined || ends === undefined || ends <= begins) return nearest;
  const first = turnLine(transcript, turn);
  const last = turnEnd(transcript, turn).line;
  let done = 0;
  let all = 0;
  for (let line = first; line <= last; line++) {
    const { length } = transcript.text.line(line);
    const from = line === first ? Math.min(turnStretch(transcript, turn).label!.speech, length) : 0;
    all += length - from;
    if (comparePositions({ line, character: length }, at) <= 0) done += length - from;
    else if (line === at.line) done += Math.max(0, at.character - from);
  }
  const seconds = Math.floor(begins + ((ends - begins) * done) / Math.max(1, all));
  return Math.max(seconds, nearest ?? seconds);
}

/** The time code of the turn behind another one, in seconds. */
export function timeBehind(transcript: Transcript, turn: TurnPlace): number | undefined {
  let first = true;
  for (const place of turnsFrom(transcript, turn)) {
    if (!first) return turnStretch(transcript, place).label!.time;
    first = false;
  }
  return undefined;
}
