import { hashed } from "../text/hash.ts";
import type { Range } from "../text/position.ts";
import { describe, readSpeakers } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { labelRange } from "../transcript/turns.ts";

/** The answer to `transcript/speakers`. */
export type SpeakersReport =
  | { readonly kind: "full"; readonly resultId: string; readonly speakers: readonly SpeakerRow[] }
  | { readonly kind: "unchanged"; readonly resultId: string };

/** Somebody who speaks, or a role that many take. */
export interface SpeakerRow {
  /** The label used most. */
  readonly label: string;
  readonly name?: string;
  readonly description?: string;
  readonly turns: number;
  readonly words: number;
  /** Of all words said in turns, from 0 to 1. */
  readonly share: number;
  /** Of the words in each twentieth of the document, from 0 to 1. */
  readonly where: readonly number[];
  /** The label of their first turn. */
  readonly first: Range;
}

/** Into how many pieces the document is cut to say where somebody speaks. */
const PIECES = 20;

/** Everybody who speaks, in order of their first turn. */
export function speakers(transcript: Transcript): SpeakerRow[] {
  const { list, words: all } = readSpeakers(transcript);
  const where = spread(transcript, all);
  return list.map((speaker) => {
    const { key, label, turns, words, first } = speaker;
    return {
      label,
      ...describe(transcript, speaker),
      turns,
      words,
      share: all > 0 ? rounded(words / all) : 0,
      where: where(key),
      first: labelRange(transcript, first),
    };
  });
}

/** What a client is answered that may have the list under a name already. */
export function speakersReport(transcript: Transcript, previousResultId?: unknown): SpeakersReport {
  const rows = speakers(transcript);
  const resultId = hashed(JSON.stringify(rows));
  if (resultId === previousResultId) return { kind: "unchanged", resultId };
  return { kind: "full", resultId, speakers: rows };
}

/**
 * Where each speaker speaks. The document is cut into pieces with the same number of words said in turns, so that a
 * long header or long notes do not move anybody.
 */
function spread(transcript: Transcript, all: number): (key: string) => readonly number[] {
  const sums = new Map<string, number[]>();
  // in twentieths of a word, so that every number is whole
  let at = 0;
  const add = (key: string, words: number) => {
    const own = sums.get(key) ?? new Array<number>(PIECES).fill(0);
    sums.set(key, own);
    for (let left = words * PIECES; left > 0; ) {
      const piece = Math.floor(at / all);
      const here = Math.min(left, (piece + 1) * all - at);
      own[piece] = own[piece]! + here;
      at += here;
      left -= here;
    }
  };
  let current: string | undefined;
  for (let block = 0; block < transcript.blockCount; block++) {
    const { leading, stretches } = transcript.part(block);
    if (current !== undefined) add(current, leading.words);
    for (const stretch of stretches) {
      current = stretch.label && transcript.speakerOf(stretch);
      if (current !== undefined) add(current, stretch.words);
    }
  }
  return (key) => sums.get(key)!.map((sum) => (all > 0 ? rounded(sum / all) : 0));
}

/** Three places are more than anybody sees. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
