import type { Participant } from "../transcript/participants.ts";
import { describe, readSpeakers } from "../transcript/speakers.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnStretch } from "../transcript/turns.ts";

/** Full names by the keys of their speakers, for those whose name the document or the workspace tells. */
export type FullNames = ReadonlyMap<string, string>;

const known = new WeakMap<
  Transcript,
  { version: number; people: readonly Participant[]; names: FullNames }
>();

/** The full names of a transcript's speakers, worked out once for each state of it. */
export function fullNames(transcript: Transcript): FullNames {
  const { version, known: people } = transcript;
  const last = known.get(transcript);
  if (last?.version === version && last.people === people) return last.names;
  const names = new Map<string, string>();
  for (const speaker of readSpeakers(transcript).list) {
    const { name } = describe(transcript, speaker);
    if (name) names.set(speaker.key, name);
  }
  known.set(transcript, { version, people, names });
  return names;
}

/** The full name of who speaks in a turn, where it is known. */
export function fullName(transcript: Transcript, turn: TurnPlace): string | undefined {
  return fullNames(transcript).get(transcript.speakerOf(turnStretch(transcript, turn)));
}
