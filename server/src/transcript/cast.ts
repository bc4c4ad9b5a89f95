import { isQuestioner, isReplier } from "../syntax/roles.ts";
import type { Part, Stretch } from "./part.ts";
import type { Traits } from "./traits.ts";

/** What a speaker does in a transcript. */
export type Duty = "asks" | "moderates" | "answers";

/** How a speaker's turns stand beside questions, over the whole document. */
export interface Adjacency {
  turns: number;
  /** Turns right before a question that end by calling on somebody. */
  before: number;
  /** Turns that are the first to respond to a question; one that only passes the word does not. */
  behind: number;
  /** How much others say, in words, right behind turns that end by asking; so much of each is counted as `REPLY_WORDS`. */
  asked: number;
  /** How many such turns. */
  asks: number;
  /** How much is said, counted so, right behind others' turns that end by asking. */
  replied: number;
  /** How many turns that is. */
  replies: number;
}

/** Of a reply so many words are counted: that one is long says no more than that it is a reply. */
const REPLY_WORDS = 25;

/** Who spoke last, where a block begins. */
export interface CastState {
  readonly speaker: string;
  readonly asked: boolean;
  /** Whether something was asked, under a label of those who ask, and nobody has responded to it. */
  readonly waiting: boolean;
  /** Whether the last turn ends by calling on somebody. */
  readonly called: boolean;
  /** Who called on somebody right before the last turn, which only gives them the word; else empty. */
  readonly caller: string;
  /** Whether the last turn, of somebody with a name, ends by asking. */
  readonly asking: boolean;
}

export const castStart: CastState = {
  speaker: "",
  asked: false,
  waiting: false,
  called: false,
  caller: "",
  asking: false,
};

export function sameCastState(a: CastState, b: CastState): boolean {
  const same = a.speaker === b.speaker && a.asked === b.asked && a.waiting === b.waiting;
  return same && a.called === b.called && a.caller === b.caller && a.asking === b.asking;
}

/** What the turns of one block say of those who speak in it. */
export interface CastPart {
  readonly adjacencies: ReadonlyMap<string, Readonly<Adjacency>>;
  /** Turns under labels of those who ask. */
  readonly questions: number;
  /** Turns by another speaker than the one before. */
  readonly changes: number;
  /** Words said in turns, and words that are nobody's. */
  readonly words: number;
  readonly loose: number;
}

/** Counts how the turns that begin in a block stand beside questions. */
export function readCast(
  part: Part,
  entry: CastState,
  speakerOf: (turn: Stretch) => string,
  traits: (turn: Stretch) => Traits,
): { out: CastPart; exit: CastState } {
  const counts = new Map<string, Adjacency>();
  const count = (key: string) => {
    const adjacency = counts.get(key) ?? nothing();
    counts.set(key, adjacency);
    return adjacency;
  };
  let state = entry;
  let last: Stretch | undefined;
  let before = entry;
  let beforeLast: Stretch | undefined;
  // an operator calls on somebody, and the moderator says: “Go ahead, please.”
  const caller = (): string => {
    if (!last) return entry.caller;
    const gives = !before.asked && before.speaker !== "" && traits(last).handsOnAlone;
    return gives && (beforeLast ? traits(beforeLast).callsOn : before.called) ? before.speaker : "";
  };
  let changes = 0;
  let said = entry.speaker === "" ? 0 : part.leading.words;
  let loose = part.leading.words - said;
  let questions = 0;
  for (const turn of part.stretches) {
    if (!turn.label) {
      loose += turn.words;
      continue;
    }
    said += turn.words;
    const speaker = speakerOf(turn);
    const asked = isQuestioner(turn.label!.speakerKey);
    if (asked) questions++;
    const adjacency = count(speaker);
    adjacency.turns++;
    if (asked && !state.asked && state.speaker !== "" && (last ? traits(last).callsOn : state.called)) {
      count(state.speaker).before++;
      const called = caller();
      if (called !== "" && called !== state.speaker) count(called).before++;
    }
    const responds = !asked && state.waiting && !traits(turn).handsOn;
    if (responds) adjacency.behind++;
    const words = Math.min(traits(turn).words, REPLY_WORDS);
    const others = !state.asked && !asked && speaker !== state.speaker;
    if (responds) adjacency.replied += words;
    else if (others && (last ? endsAsking(traits(last)) : state.asking)) {
      // “Ruth Pell. Is it safe?” was asked for her name alone
      if (!endsAsking(traits(turn))) {
        adjacency.replied += words;
        adjacency.replies++;
      }
      const asker = count(state.speaker);
      asker.asked += words;
      asker.asks++;
    }
    if (speaker !== state.speaker) changes++;
    before = state;
    beforeLast = last;
    state = {
      speaker,
      asked,
      waiting: asked ? asksSomething(traits(turn)) : state.waiting && !responds,
      called: false,
      caller: "",
      asking: false,
    };
    last = turn;
  }
  // only the block's last turn may be followed by a question that this block does not see
  const exit =
    last && !state.asked
      ? { ...state, called: traits(last).callsOn, caller: caller(), asking: endsAsking(traits(last)) }
      : state;
  return { out: { adjacencies: counts, questions, changes, words: said, loose }, exit };
}

/** Of a turn under a label of those who ask so many words, and something is asked, with a question mark or without. */
const ASKING_WORDS = 12;

function asksSomething(traits: Traits): boolean {
  return traits.words >= ASKING_WORDS || traits.asking !== "";
}

function nothing(): Adjacency {
  return { turns: 0, before: 0, behind: 0, asked: 0, asks: 0, replied: 0, replies: 0 };
}

/** Whether a turn asks something of others: not for assent alone, and not about the proceedings. */
function endsAsking(traits: Traits): boolean {
  return (
    traits.asks && traits.asking === "question" && !traits.handsOn && !traits.names && !traits.housekeeping
  );
}

/** The sums of all blocks, and what follows from them. */
export class Cast {
  readonly #adjacencies = new Map<string, Adjacency>();
  readonly #duties = new Map<string, Duty>();
  readonly #touched = new Set<string>();
  /** The sums of the parts. */
  changes = 0;
  words = 0;
  loose = 0;
  turns = 0;
  /** Turns under labels of those who ask. */
  #questions = 0;
  #labelled = false;
  #someAsk = false;
  /** Those who plainly ask. */
  readonly #plain = new Set<string>();
  /** The sum of all replies, and how much of it makes a speaker one of those whom the questions are put to. */
  #replied = 0;
  #enough = 0;
  readonly #repliers = new Set<string>();

  add(part: CastPart | undefined, sign: 1 | -1): void {
    if (!part) return;
    this.changes += sign * part.changes;
    this.#questions += sign * part.questions;
    this.words += sign * part.words;
    this.loose += sign * part.loose;
    for (const [key, adjacency] of part.adjacencies) {
      this.turns += sign * adjacency.turns;
      let sum = this.#adjacencies.get(key);
      if (!sum) {
        sum = nothing();
        this.#adjacencies.set(key, sum);
      }
      for (const count of counts) sum[count] += sign * adjacency[count];
      this.#replied += sign * adjacency.replied;
      this.#touched.add(key);
    }
  }

  /** Works out anew the duties of those whose sums have changed. Returns whether anybody's is another than before. */
  settle(): boolean {
    let changed = false;
    if (this.#touched.size === 0) return false;
    for (const key of this.#touched) {
      if (plainlyAsks(this.#adjacencies.get(key)!)) this.#plain.add(key);
      else this.#plain.delete(key);
    }
    // where questions have labels of their own, nobody else is looked for who asks
    const labelled = this.#questions * LABELLED > this.turns;
    const someAsk = !labelled && this.#plain.size > 0;
    const enough = enoughReplies(this.#replied);
    // both are asked for beside anybody's duty
    if (labelled !== this.#labelled || someAsk !== this.#someAsk) changed = true;
    if (changed || enough !== this.#enough) {
      for (const key of this.#adjacencies.keys()) this.#touched.add(key);
    }
    this.#labelled = labelled;
    this.#someAsk = someAsk;
    this.#enough = enough;
    for (const key of this.#touched) {
      const sum = this.#adjacencies.get(key)!;
      const gone = counts.every((count) => sum[count] === 0);
      if (gone) this.#adjacencies.delete(key);
      const replies = labelled || sum.replied >= enough;
      if (replies !== this.#repliers.has(key)) {
        if (!gone && this.#duties.has(key)) changed = true;
        if (replies) this.#repliers.add(key);
        else this.#repliers.delete(key);
      }
      if (gone) this.#repliers.delete(key);
      const duty = gone ? undefined : dutyOf(key, sum, labelled, someAsk, replies);
      if (this.#duties.get(key) === duty) continue;
      // somebody who leaves or enters changes only the blocks in which they speak, and those were read again
      if (duty && this.#duties.has(key)) changed = true;
      if (duty) this.#duties.set(key, duty);
      else this.#duties.delete(key);
    }
    this.#touched.clear();
    return changed;
  }

  /** How many turns each speaker has. */
  *speakers(): Generator<{ key: string } & Readonly<Adjacency>> {
    for (const [key, sum] of this.#adjacencies) if (sum.turns > 0) yield { key, ...sum };
  }

  /** Whether questions have labels of their own. */
  get labelled(): boolean {
    return this.#labelled;
  }

  /** Whether somebody with a name plainly asks. */
  get someAsk(): boolean {
    return this.#someAsk;
  }

  /** Whether a speaker is one of those whom the questions are put to. Where questions have labels, all are. */
  replies(key: string): boolean {
    return this.#repliers.has(key);
  }

  duty(key: string): Duty {
    return this.#duties.get(key) ?? "answers";
  }
}

const counts = ["turns", "before", "behind", "asked", "asks", "replied", "replies"] as const;

/** One turn in so many under a label of those who ask, and all questions have one. */
const LABELLED = 8;
/** Who asks is asked back less than others reply to them, by so much. */
const ASKS_MORE = 1.25;
/** Or so much more often, where the replies are short: “Your name?” “Harold Stope.” */
const ASKS_MORE_OFTEN = 1.25;
/** The fewest questions that tell somebody who asks; where others do, one is enough for who never replies. */
const FEWEST_ASKS = 2;

/**
 * A moderator is told by what they do: they call on people before questions, and seldom are the first to respond to
 * one. Whoever both calls on people and answers, answers. Where questions have no labels of their own, those ask whose
 * questions others reply to, and who themselves are asked less.
 */
function dutyOf(key: string, sum: Adjacency, labelled: boolean, someAsk: boolean, replies: boolean): Duty {
  if (isQuestioner(key)) return "asks";
  if (isReplier(key)) return "answers";
  const { turns, before, behind, replied, asks } = sum;
  if (before > 0 && behind * 2 <= before && behind * 4 <= turns) return "moderates";
  if (labelled) return "answers";
  // who calls in with one question says as well what they are asked in return
  const asksOnce = someAsk && asks > 0 && (replied === 0 || (!replies && isAskedLess(sum)));
  return plainlyAsks(sum) || asksOnce ? "asks" : "answers";
}

function plainlyAsks(sum: Adjacency): boolean {
  const asksOften = sum.asks > ASKS_MORE_OFTEN * sum.replies;
  return sum.asks >= FEWEST_ASKS && (isAskedLess(sum) || asksOften);
}

function isAskedLess({ asked, replied }: Adjacency): boolean {
  return asked > ASKS_MORE * replied;
}

/** One in so many words of reply, and a speaker is one of those whom the questions are put to. */
const REPLIES_SHARE = 20;

/** How much of all replies that is, in steps: else every word that is typed would change it for everybody. */
function enoughReplies(all: number): number {
  return all < 1 ? 0 : 1.25 ** Math.floor(Math.log(all) / Math.log(1.25)) / REPLIES_SHARE;
}
