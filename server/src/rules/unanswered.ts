import { speakerKey, standsForMany } from "../syntax/roles.ts";
import { Fold } from "../text/fold.ts";
import type { Splice } from "../text/text.ts";
import { breaksOff } from "../transcript/noises.ts";
import type { Part, Stretch } from "../transcript/part.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { TurnText, turnPieces } from "../transcript/turn-text.ts";

/** A question of fewer words asks nothing that could go unanswered: `Sorry?` */
const QUESTION_WORDS = 4;
/** A question of no more words that somebody reacts to asks for the word or for the sound: `Can I follow up?` */
const REQUEST_WORDS = 12;
/** So many of a document's questions may go unanswered before it is taken for its habit, and the share of them. */
const FEW = 3;
const SHARE = 1 / 6;

/** What is known of the questions that begin in one block. */
interface Cell {
  /** How many of them ask. */
  readonly asked: number;
  /** Those that nobody answers, by their index among the block's turns. */
  readonly unanswered: readonly number[];
}

const none: readonly number[] = [];

/**
 * The questions that nobody answers, kept per block: after an edit only those blocks are looked at again that changed,
 * or whose last question goes on to be answered in one that did.
 *
 *     QUESTION: Is the gate safe, and who looked at it?     nobody answers
 *     QUESTION: And the bell?
 *     MR ODA: Gone.
 */
export class Unanswered {
  readonly #transcript: Transcript;
  readonly #fold: Fold<Part, Cell, null>;
  /** What was last said of the blocks' questions. */
  readonly #said = new WeakMap<Part, readonly number[]>();
  #asked = 0;
  #unanswered = 0;
  #habit = false;
  /** The blocks that changed, of whose questions it must be said again; undefined where that may be any. */
  #changed: Set<number> | undefined;
  /** The blocks that are others now: the last question before each is looked at again. */
  #touched = new Set<number>();

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
    this.#fold = new Fold<Part, Cell, null>(null, {
      read: (_part, _entry, block) => ({ out: look(transcript, block), exit: null }),
      same: () => true,
      changed: (up, on, block) => {
        this.#asked += (on?.asked ?? 0) - (up?.asked ?? 0);
        this.#unanswered += (on?.unanswered.length ?? 0) - (up?.unanswered.length ?? 0);
        if (on) this.#changed?.add(block);
      },
    });
    const touch = (block: number) => {
      this.#fold.invalidate(block);
      this.#touched.add(block);
    };
    transcript.follow({
      splice: (splice) => {
        this.#fold.splice(splice);
        // what is known by its number is another block now
        if (this.#changed?.size !== 0) this.#changed = undefined;
        this.#touched = new Set([splice.at, ...shifted(this.#touched, splice)]);
      },
      invalidate: touch,
    });
    transcript.followExchanges(touch);
  }

  /** The questions of a block that nobody answers, by their index among its turns. To be asked when settled. */
  of(part: Part): readonly number[] {
    return this.#said.get(part) ?? none;
  }

  /** How many blocks were looked at: what growth tests count. */
  get reads(): number {
    return this.#fold.reads;
  }

  /**
   * Brings itself up to date with a transcript that is.
   * @param changed called for each block of which it now says something else
   * @returns whether all is done; stops when `late` says so
   */
  settle(changed: (block: number) => void, late?: () => boolean): boolean {
    const transcript = this.#transcript;
    for (const block of this.#touched) this.#touchQuestionBefore(block);
    this.#touched.clear();
    if (!this.#fold.settle((i) => transcript.part(i), late)) return false;
    // where questions often go unanswered that is how it was, and no mistake of the transcript
    const habit = this.#unanswered > FEW && this.#unanswered > this.#asked * SHARE;
    if (habit !== this.#habit) this.#changed = undefined;
    this.#habit = habit;
    if (this.#changed) for (const block of this.#changed) this.#say(block, changed);
    else for (let block = 0; block < transcript.blockCount; block++) this.#say(block, changed);
    this.#changed = new Set();
    return true;
  }

  #say(block: number, changed: (block: number) => void): void {
    const part = this.#transcript.part(block);
    const now = this.#habit ? none : this.#fold.at(block).unanswered;
    const before = this.of(part);
    if (now.length === before.length && now.every((index, i) => index === before[i])) return;
    this.#said.set(part, now);
    changed(block);
  }

  /** What stands behind a question, up to the next one, says whether it is answered. */
  #touchQuestionBefore(block: number): void {
    for (let i = block - 1; i >= 0; i--) {
      const asks = this.#transcript.exchanges(i).lastQuestion >= 0;
      if (asks) this.#fold.invalidate(i);
      // before one that changed as well it is looked for from there
      if (asks || this.#touched.has(i)) return;
    }
  }
}

/** The same blocks by their numbers behind a change of the blocks. */
function* shifted(blocks: Iterable<number>, { at, removed, added }: Splice): Generator<number> {
  for (const block of blocks) {
    if (block < at) yield block;
    else if (block >= at + removed) yield block + added - removed;
  }
}

function look(transcript: Transcript, block: number): Pick<Cell, "asked" | "unanswered"> {
  const unanswered: number[] = [];
  let asked = 0;
  transcript.exchanges(block).roles.forEach((role, index) => {
    if (role !== "question" || !asks(transcript, block, index)) return;
    asked++;
    if (isUnanswered(transcript, block, index)) unanswered.push(index);
  });
  return { asked, unanswered };
}

/** Whether a question asks something: there is a question mark, and some words. */
function asks(transcript: Transcript, block: number, index: number): boolean {
  const { asks } = transcript.part(block).turns[index]!;
  const behind = piecesOf(transcript, block, index).slice(1);
  if (!asks && !behind.some(({ part }) => part.leading.asks)) return false;
  return wordsOf(transcript, block, index) >= QUESTION_WORDS;
}

/** How many words a turn has, over all blocks through which it goes. */
function wordsOf(transcript: Transcript, block: number, index: number): number {
  const { words } = transcript.part(block).turns[index]!;
  const behind = piecesOf(transcript, block, index).slice(1);
  return behind.reduce((sum, { part }) => sum + part.leading.words, words);
}

function isUnanswered(transcript: Transcript, block: number, index: number): boolean {
  const turn = transcript.part(block).turns[index]!;
  let reactions = 0;
  for (let b = block, i = index + 1; b < transcript.blockCount; b++, i = 0) {
    const { roles } = transcript.exchanges(b);
    for (; i < roles.length; i++) {
      const next = transcript.part(b).turns[i]!;
      if (roles[i] !== "question") {
        // whoever answers at other times has not left this one without a word
        if (roles[i] === "answer" || !moderates(transcript, next)) return false;
        reactions++;
        continue;
      }
      if (reactions === 0 && goesOn(transcript, turn, next)) return false;
      if (reactions > 0 && wordsOf(transcript, block, index) <= REQUEST_WORDS) return false;
      return !isBrokenOff(transcript, block, index);
    }
  }
  // the last question of all may be one whose answer is still to be written
  return false;
}

function moderates(transcript: Transcript, turn: Stretch): boolean {
  return transcript.cast.duty(transcript.speakerOf(turn)) === "moderates";
}

/** Whether the next question is the same person's, who is named by the label and has gone on. */
function goesOn(transcript: Transcript, turn: Stretch, next: Stretch): boolean {
  if (turn.speaker || standsForMany(speakerKey(turn.label!.words))) return false;
  return transcript.speakerOf(turn) === transcript.speakerOf(next);
}

/** `Is the gate --`: the asker was interrupted, so there was nothing to answer. */
function isBrokenOff(transcript: Transcript, block: number, index: number): boolean {
  const part = transcript.part(block);
  return breaksOff(new TurnText(part.turns[index]!, part, () => partsBehind(transcript, block)).tail());
}

function piecesOf(transcript: Transcript, block: number, index: number) {
  const part = transcript.part(block);
  return turnPieces(part.turns[index]!, part, partsBehind(transcript, block));
}

function* partsBehind(transcript: Transcript, block: number): Generator<Part> {
  for (let behind = block + 1; behind < transcript.blockCount; behind++) yield transcript.part(behind);
}
