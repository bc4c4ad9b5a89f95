import { speakerKey, standsForMany } from "../syntax/roles.ts";
import type { Range } from "../text/position.ts";
import type { Part, Stretch } from "../transcript/part.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { turnAt, turnLine, turnStretch, turnsFrom } from "../transcript/turns.ts";
import { labelsOf } from "./same-thing.ts";

/** A label with the number of its speaker. */
export interface SpeakerLabel {
  readonly range: Range;
  /** From 0, in the order in which the speakers first speak. A role that many take, such as `QUESTION`, has none. */
  readonly speaker: number;
}

/** The labels in a range whose speakers can be told apart: what their colours follow from. */
export function speakerLabels(transcript: Transcript, { start, end }: Range): SpeakerLabel[] {
  const { text } = transcript;
  const from = text.clamp(start).line;
  const to = text.clamp(end).line;
  const order = speakerOrder(transcript);
  const labels: SpeakerLabel[] = [];
  for (const turn of turnsFrom(transcript, turnAt(transcript, from))) {
    if (turnLine(transcript, turn) > to) break;
    const speaker = order.get(transcript.speakerOf(turnStretch(transcript, turn)));
    if (speaker === undefined) continue;
    for (const range of labelsOf(transcript, turn, from, to)) labels.push({ range, speaker });
  }
  return labels;
}

/** One turn of each label in a block, in their order. */
const distinct = new WeakMap<Part, readonly Stretch[]>();

/** The number of each speaker's key. The turns of a block are looked through once, as long as it does not change. */
function speakerOrder(transcript: Transcript): Map<string, number> {
  const order = new Map<string, number>();
  for (let block = 0; block < transcript.blockCount; block++) {
    for (const turn of firstTurns(transcript.part(block))) {
      const key = transcript.speakerOf(turn);
      if (!order.has(key)) order.set(key, order.size);
    }
  }
  return order;
}

function firstTurns(part: Part): readonly Stretch[] {
  let first = distinct.get(part);
  if (!first) {
    const found = new Map<string, Stretch>();
    for (const turn of part.turns) {
      const words = turn.speaker ?? turn.label!.words;
      if (!found.has(words) && !standsForMany(speakerKey(words))) found.set(words, turn);
    }
    first = [...found.values()];
    distinct.set(part, first);
  }
  return first;
}
