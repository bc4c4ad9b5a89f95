import type { Part } from "../transcript/part.ts";
import { type LoopState, loopStart, sameLoopState } from "./loop-state.ts";
import { type Double, LONGEST, type Loop, LoopReader, SENTENCE_WORDS, WORD_TIMES } from "./loops.ts";
import {
  SentenceReader,
  type SentenceState,
  sameSentenceState,
  sentenceStart,
} from "./repeated-sentences.ts";
import { spokenWords } from "./words.ts";

/** What must be known of the words before a block to see what is said again in it. */
export interface PassageState {
  readonly loops: LoopState;
  readonly sentences: SentenceState;
}

export const passageStart: PassageState = { loops: loopStart, sentences: sentenceStart };

export function samePassageState(a: PassageState, b: PassageState): boolean {
  return a === b || (sameLoopState(a.loops, b.loops) && sameSentenceState(a.sentences, b.sentences));
}

/** What is said again in a block. */
export interface Passages {
  /** The loops that end in it. */
  readonly loops: readonly Loop[];
  readonly doubles: readonly Double[];
  /** How many of its lines hold words. */
  readonly rows: number;
  readonly exit: PassageState;
}

interface Reading {
  readonly part: Part;
  readonly entry: PassageState;
  readonly last: boolean;
  readonly passages: Passages;
}

let latest: Reading | undefined;

/**
 * Looks for what is said again and again.
 * @param last whether nothing follows the block
 */
export function readPassages(part: Part, entry: PassageState, last: boolean): Passages {
  // several rules ask for the same block one after another
  const known = latest?.part === part && latest.last === last && samePassageState(latest.entry, entry);
  if (!known) latest = { part, entry, last, passages: read(part, entry, last) };
  return latest!.passages;
}

function read(part: Part, entry: PassageState, last: boolean): Passages {
  const words = spokenWords(part);
  const sentences = new SentenceReader(words, entry.sentences);
  if (last) sentences.close();
  const phrases = new LoopReader(words, entry.loops, sentences.loops.filter(onlySentence));
  if (last) phrases.close();
  const lines = part.syntax.block.count;
  return {
    loops: phrases.loops,
    doubles: phrases.doubles,
    rows: phrases.rows,
    exit: { loops: phrases.exit(lines), sentences: sentences.exit(lines, (range) => phrases.has(range)) },
  };
}

/** Whether only whole sentences are looked at for such a loop. */
function onlySentence({ words, times }: Loop): boolean {
  return words > LONGEST || (words === SENTENCE_WORDS && times < WORD_TIMES);
}
