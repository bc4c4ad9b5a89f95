import { labelPlaces } from "../rules/fixes/label-places.ts";
import { speakerKey } from "../syntax/roles.ts";
import { readSpeakers, type Speaker } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { giveLabels } from "./give-turn.ts";
import type { TurnEdit } from "./turn-edit.ts";

/**
 * Makes two speakers one: all turns of the first are given to the second, under the label that they use most.
 *
 *     Speaker 2: Yes.          Ana Ruiz: Yes.        into `Ana Ruiz`
 *     MS RUIZ: No.             MS RUIZ: No.          another speaker
 *
 * @param label a label of the speaker who goes
 * @param into a label of the one who stays
 */
export function mergeSpeakers(transcript: Transcript, label: string, into: string): TurnEdit {
  const { list } = readSpeakers(transcript);
  const from = speakerWith(list, label);
  const to = speakerWith(list, into);
  if (!from || !to) return { reason: `Nobody speaks as “${from ? into : label}”` };
  if (from === to) return { reason: `“${label}” and “${into}” are one speaker already` };
  const places = labelPlaces(transcript, new Set(from.labels.map(speakerKey)));
  return giveLabels(transcript, places, to.label);
}

function speakerWith(list: readonly Speaker[], label: string): Speaker | undefined {
  const key = speakerKey(label);
  return list.find(({ labels }) => labels.some((one) => speakerKey(one) === key));
}
