import { speakerKey, standsForMany } from "../syntax/roles.ts";
import { readHeader } from "./header.ts";
import { introduction } from "./introductions.ts";
import { perVersion } from "./memo.ts";
import type { Participant } from "./participants.ts";
import type { Transcript, TurnPlace } from "./transcript.ts";

/** A person or a role behind labels. */
export interface Speaker {
  readonly key: string;
  /** The label used most. */
  readonly label: string;
  /** All labels, in order of first use. */
  readonly labels: readonly string[];
  readonly turns: number;
  readonly words: number;
  /** Whether the label stands for a role that many take, such as `QUESTION`. */
  readonly many: boolean;
  readonly first: TurnPlace;
}

/** Everybody who speaks, in order of their first turn, and all words said in turns. */
export interface Speakers {
  readonly list: readonly Speaker[];
  readonly words: number;
}

interface Sum {
  labels: Map<string, number>;
  turns: number;
  words: number;
  first: TurnPlace;
}

/** Sums up who speaks how much: one pass over the blocks, none over the lines. */
export const readSpeakers: (transcript: Transcript) => Speakers = perVersion((transcript) => {
  const sums = new Map<string, Sum>();
  let total = 0;
  let current: Sum | undefined;
  for (let block = 0; block < transcript.blockCount; block++) {
    const part = transcript.part(block);
    let index = 0;
    if (current) {
      current.words += part.leading.words;
      total += part.leading.words;
    }
    for (const stretch of part.stretches) {
      current = undefined;
      if (!stretch.label) continue;
      const key = transcript.speakerOf(stretch);
      let sum = sums.get(key);
      if (!sum) {
        sum = { labels: new Map(), turns: 0, words: 0, first: { block, index } };
        sums.set(key, sum);
      }
      for (const label of stretch.speaker ? [stretch.speaker, stretch.label.words] : [stretch.label.words]) {
        sum.labels.set(label, (sum.labels.get(label) ?? 0) + 1);
      }
      sum.turns++;
      sum.words += stretch.words;
      total += stretch.words;
      current = sum;
      index++;
    }
  }
  const list = [...sums].map(([key, { labels, turns, words, first }]) => {
    const names = [...labels.keys()];
    const label = names.reduce((most, name) => (labels.get(name)! > labels.get(most)! ? name : most));
    return {
      key,
      label,
      labels: names,
      turns,
      words,
      many: names.every((name) => standsForMany(speakerKey(name))),
      first,
    };
  });
  return { list, words: total };
});

/**
 * A speaker's full name and function, where the document tells them: its header first, then the words that introduce
 * them.
 */
export function describe(transcript: Transcript, speaker: Speaker): { name?: string; description?: string } {
  if (speaker.many) return {};
  const known = participantOf(transcript, speaker);
  const introduced = introduction(transcript, speaker);
  const name = known?.name ?? introduced.name;
  const description = known?.description ?? introduced.description;
  return { ...(name && { name }), ...(description && { description }) };
}

/** The participant whom one of a speaker's labels names: by the label that the header gives, or by name. */
function participantOf(transcript: Transcript, { labels, key }: Speaker): Participant | undefined {
  const keys = new Set([key, ...labels.map(speakerKey)]);
  const all = [...readHeader(transcript).participants, ...transcript.known];
  const found = all.find(
    ({ name, labels: own }) => keys.has(speakerKey(name)) || own.some((label) => keys.has(speakerKey(label))),
  );
  if (found) return merged(found, all);
  const surnames = [...keys].map(surnameOf).filter((surname) => surname !== "");
  const named = all.filter(({ name }) => surnames.includes(surnameOf(speakerKey(name))));
  const names = new Set(named.map(({ name }) => speakerKey(name)));
  return names.size === 1 ? merged(named[0]!, all) : undefined;
}

/** A participant may stand in front matter and in a table: what one does not say the other may. */
function merged(participant: Participant, all: readonly Participant[]): Participant {
  const key = speakerKey(participant.name);
  const other = all.find(({ name, description }) => speakerKey(name) === key && description);
  return participant.description || !other
    ? participant
    : { ...participant, description: other.description! };
}

/** The last word of a name, or of a label that is a title and a surname; empty for other labels of one word. */
function surnameOf(key: string): string {
  const words = key
    .replace(/[([,].*$/, "")
    .trim()
    .split(" ");
  return words.length > 1 ? words.at(-1)! : "";
}
