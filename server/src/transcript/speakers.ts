import { speakerKey, standsForMany } from "../syntax/roles.ts";
import { introduction } from "./introductions.ts";
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
export function readSpeakers(transcript: Transcript): Speakers {
  const sums = new Map<string, Sum>();
  let total = 0;
  let current: Sum | undefined;
  for (let block = 0; block < transcript.blockCount; block++) {
    const part = transcript.part(block);
    let index = 0;
    if (current) current.words += part.leading.words;
    if (current) total += part.leading.words;
    for (const stretch of part.stretches) {
      current = undefined;
      if (!stretch.label) continue;
      const key = speakerKey(stretch.label.words);
      let sum = sums.get(key);
      if (!sum) {
        sum = { labels: new Map(), turns: 0, words: 0, first: { block, index } };
        sums.set(key, sum);
      }
      sum.labels.set(stretch.label.words, (sum.labels.get(stretch.label.words) ?? 0) + 1);
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
    return { key, label, labels: names, turns, words, many: standsForMany(key), first };
  });
  return { list, words: total };
}

/** A speaker's full name and function, where the document tells them. */
export function describe(transcript: Transcript, speaker: Speaker): { name?: string; description?: string } {
  return speaker.many ? {} : introduction(transcript, speaker);
}
