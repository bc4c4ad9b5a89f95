import { isQuestioner, speakerKey } from "../syntax/roles.ts";
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
}

/** Who spoke last, where a block begins. */
export interface CastState {
  readonly speaker: string;
  readonly asked: boolean;
  /** Whether nobody has responded to what was asked. */
  readonly waiting: boolean;
  /** Whether the last turn ends by calling on somebody. */
  readonly called: boolean;
}

export const castStart: CastState = { speaker: "", asked: false, waiting: false, called: false };

export function sameCastState(a: CastState, b: CastState): boolean {
  return a.speaker === b.speaker && a.asked === b.asked && a.waiting === b.waiting && a.called === b.called;
}

/** What the turns of one block say of those who speak in it. */
export interface CastPart {
  readonly adjacencies: ReadonlyMap<string, Readonly<Adjacency>>;
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
    const adjacency = counts.get(key) ?? { turns: 0, before: 0, behind: 0 };
    counts.set(key, adjacency);
    return adjacency;
  };
  let state = entry;
  let last: Stretch | undefined;
  let changes = 0;
  let words = entry.speaker === "" ? 0 : part.leading.words;
  let loose = part.leading.words - words;
  for (const turn of part.stretches) {
    if (!turn.label) {
      loose += turn.words;
      continue;
    }
    words += turn.words;
    const speaker = speakerOf(turn);
    const asked = isQuestioner(speakerKey(turn.label!.words));
    const adjacency = count(speaker);
    adjacency.turns++;
    if (asked && !state.asked && state.speaker !== "" && (last ? traits(last).callsOn : state.called)) {
      count(state.speaker).before++;
    }
    const responds = !asked && state.waiting && !traits(turn).handsOn;
    if (responds) adjacency.behind++;
    if (speaker !== state.speaker) changes++;
    state = {
      speaker,
      asked,
      waiting: asked || (state.waiting && !responds),
      called: false,
    };
    last = turn;
  }
  // only the block's last turn may be followed by a question that this block does not see
  const exit = last && !state.asked ? { ...state, called: traits(last).callsOn } : state;
  return { out: { adjacencies: counts, changes, words, loose }, exit };
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

  add(part: CastPart | undefined, sign: 1 | -1): void {
    if (!part) return;
    this.changes += sign * part.changes;
    this.words += sign * part.words;
    this.loose += sign * part.loose;
    for (const [key, { turns, before, behind }] of part.adjacencies) {
      this.turns += sign * turns;
      let sum = this.#adjacencies.get(key);
      if (!sum) {
        sum = { turns: 0, before: 0, behind: 0 };
        this.#adjacencies.set(key, sum);
      }
      sum.turns += sign * turns;
      sum.before += sign * before;
      sum.behind += sign * behind;
      this.#touched.add(key);
    }
  }

  /** Works out anew the duties of those whose sums have changed. Returns whether anybody's is another than before. */
  settle(): boolean {
    let changed = false;
    for (const key of this.#touched) {
      const sum = this.#adjacencies.get(key)!;
      const gone = sum.turns === 0 && sum.before === 0 && sum.behind === 0;
      if (gone) this.#adjacencies.delete(key);
      const duty = gone ? undefined : dutyOf(key, sum);
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
  *speakers(): Generator<{ key: string; turns: number; before: number; behind: number }> {
    for (const [key, sum] of this.#adjacencies) if (sum.turns > 0) yield { key, ...sum };
  }

  duty(key: string): Duty {
    return this.#duties.get(key) ?? "answers";
  }
}

/**
 * A moderator is told by what they do: they call on people before questions, and seldom are the first to respond to
 * one. Whoever both calls on people and answers, answers.
 */
function dutyOf(key: string, { turns, before, behind }: Adjacency): Duty {
  if (isQuestioner(key)) return "asks";
  return before > 0 && behind * 2 <= before && behind * 4 <= turns ? "moderates" : "answers";
}
