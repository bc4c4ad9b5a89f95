import { speakerKey, standsForMany } from "../syntax/roles.ts";
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

/** What is known of one block: its part and all behind it that was looked at, and what was found. */
interface Cell {
  readonly from: readonly object[];
  /** How many of the questions that begin here ask. */
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
  readonly #cells = new WeakMap<Part, Cell>();
  /** What was last said of the blocks' questions. */
  readonly #said = new WeakMap<Part, readonly number[]>();
  /** The version of the transcript that was looked at, the one that is being looked at, and how far that is. */
  #done = -1;
  #begun = -1;
  #reading: Cell[] = [];

  constructor(transcript: Transcript) {
    this.#transcript = transcript;
  }

  /** The questions of a block that nobody answers, by their index among its turns. To be asked when settled. */
  of(part: Part): readonly number[] {
    return this.#said.get(part) ?? none;
  }

  /**
   * Brings itself up to date with a transcript that is.
   * @param changed called for each block of which it now says something else
   * @returns whether all is done; stops when `late` says so
   */
  settle(changed: (block: number) => void, late?: () => boolean): boolean {
    const transcript = this.#transcript;
    if (this.#done === transcript.version) return true;
    if (this.#begun !== transcript.version) this.#reading = [];
    this.#begun = transcript.version;
    while (this.#reading.length < transcript.blockCount) {
      this.#reading.push(this.#cell(this.#reading.length));
      if (late?.()) return false;
    }
    this.#judge(changed);
    this.#done = transcript.version;
    this.#reading = [];
    return true;
  }

  #judge(changed: (block: number) => void): void {
    let asked = 0;
    let unanswered = 0;
    for (const cell of this.#reading) {
      asked += cell.asked;
      unanswered += cell.unanswered.length;
    }
    // where questions often go unanswered that is how it was, and no mistake of the transcript
    const habit = unanswered > FEW && unanswered > asked * SHARE;
    this.#reading.forEach((cell, block) => {
      const part = this.#transcript.part(block);
      const now = habit ? none : cell.unanswered;
      const before = this.of(part);
      if (now.length === before.length && now.every((index, i) => index === before[i])) return;
      this.#said.set(part, now);
      changed(block);
    });
  }

  #cell(block: number): Cell {
    const part = this.#transcript.part(block);
    const from = this.#sources(block);
    const before = this.#cells.get(part);
    if (before?.from.length === from.length && from.every((one, i) => one === before.from[i])) return before;
    const cell = { from, ...look(this.#transcript, block) };
    this.#cells.set(part, cell);
    return cell;
  }

  /** The block's roles, and the parts and roles behind it up to the next question. */
  #sources(block: number): object[] {
    const own = this.#transcript.exchanges(block);
    const from: object[] = [own];
    if (own.lastQuestion < 0) return from;
    for (let behind = block + 1; behind < this.#transcript.blockCount; behind++) {
      const roles = this.#transcript.exchanges(behind);
      from.push(this.#transcript.part(behind), roles);
      if (roles.lastQuestion >= 0) break;
    }
    return from;
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
  const pieces = piecesOf(transcript, block, index);
  const { asks, words } = transcript.part(block).turns[index]!;
  const behind = pieces.slice(1).map(({ part }) => part.leading);
  if (!asks && !behind.some((leading) => leading.asks)) return false;
  return behind.reduce((sum, leading) => sum + leading.words, words) >= QUESTION_WORDS;
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
      if (reactions > 0 && turn.words <= REQUEST_WORDS) return false;
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
