import type { Part } from "../transcript/part.ts";
import { atOnce } from "./in-bits.ts";
import { type LoopState, loopStart, sameLoopState } from "./loop-state.ts";
import { type Double, LONGEST, type Loop, LoopReader, SENTENCE_WORDS, WORD_TIMES } from "./loops.ts";
import {
  SentenceReader,
  type SentenceState,
  sameSentenceState,
  sentenceStart,
} from "./repeated-sentences.ts";
import { openingTurn, type Words } from "./word-list.ts";
import { spokenWords } from "./words.ts";

/** What must be known of the words before a block to see what is said again in it. */
export interface PassageState {
  readonly loops: LoopState;
  readonly sentences: SentenceState;
  /**
   * Whether a turn has begun of which no word has been said yet.
   *
   *     MS VALE:          the block ends here
   *     Thank you.        a turn begins with this word all the same
   */
  readonly label: boolean;
}

export const passageStart: PassageState = { loops: loopStart, sentences: sentenceStart, label: false };

export function samePassageState(a: PassageState, b: PassageState): boolean {
  if (a === b) return true;
  return (
    a.label === b.label && sameLoopState(a.loops, b.loops) && sameSentenceState(a.sentences, b.sentences)
  );
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
/** Of a very long block, read bit by bit while other blocks may be asked for. */
let long: Reading | undefined;

/**
 * Looks for what is said again and again.
 * @param last whether nothing follows the block
 */
export function readPassages(part: Part, entry: PassageState, last: boolean): Passages {
  if (isOf(long, part, entry, last)) return long.passages;
  // several rules ask for the same block one after another
  if (!isOf(latest, part, entry, last))
    latest = { part, entry, last, passages: atOnce(read(part, entry, last)) };
  return latest!.passages;
}

/** Looks through a very long block bit by bit, for those who ask for its passages then. */
export function* preparePassages(part: Part, entry: PassageState, last: boolean): Generator<void, void> {
  const passages = yield* read(part, entry, last);
  long = { part, entry, last, passages };
}

/** Lets go of what was read bit by bit. */
export function forgetPassages(): void {
  long = undefined;
}

function isOf(
  reading: Reading | undefined,
  part: Part,
  entry: PassageState,
  last: boolean,
): reading is Reading {
  return reading?.part === part && reading.last === last && samePassageState(reading.entry, entry);
}

function* read(part: Part, entry: PassageState, last: boolean): Generator<void, Passages> {
  const own = spokenWords(part);
  const words = entry.label ? openingTurn(own) : own;
  const sentences = new SentenceReader(words, entry.sentences);
  while (sentences.readOn()) yield;
  if (last) sentences.close();
  const phrases = new LoopReader(words, entry.loops, sentences.loops.filter(onlySentence));
  while (phrases.readOn()) yield;
  if (last) phrases.close();
  const lines = part.syntax.block.count;
  return {
    loops: phrases.loops,
    doubles: phrases.doubles,
    rows: phrases.rows,
    exit: {
      loops: phrases.exit(lines),
      sentences: sentences.exit(lines, (range) => phrases.has(range)),
      label: words.label || (words.count === 0 && entry.label),
    },
  };
}

/** What is said again and again among some words, with nothing before and behind them. */
export function loopsAmong(words: Words): readonly Loop[] {
  const sentences = new SentenceReader(words, sentenceStart);
  sentences.close();
  const phrases = new LoopReader(words, loopStart, sentences.loops.filter(onlySentence));
  while (phrases.readOn());
  phrases.close();
  return phrases.loops;
}

/** Whether only whole sentences are looked at for such a loop. */
function onlySentence({ words, times }: Loop): boolean {
  return words > LONGEST || (words === SENTENCE_WORDS && times < WORD_TIMES);
}
