import type { Part, Stretch } from "./part.ts";
import { Recent } from "./recent.ts";
import type { PlacedStretch } from "./surroundings.ts";
import { Traits } from "./traits.ts";
import { TurnText } from "./turn-text.ts";

/** The parts of a document's blocks, as far as there are any. */
interface Parts {
  readonly length: number;
  at(block: number): Part;
}

/** What a turn is like, and how many blocks behind its own were looked at for that. */
interface KnownTraits {
  readonly traits: Traits;
  readonly ahead: number;
}

/**
 * What turns are like and which stand behind them, beyond their block's end as well. It keeps in mind how far it was looked:
 * where one of those blocks changes, what was worked out has to be worked out again.
 */
export class LookingAhead {
  readonly #parts: Parts;
  readonly #recent = new Recent<Stretch, KnownTraits>();
  #from = 0;
  #farthest = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Forgets what turns were like. */
  clear(): void {
    this.#recent.clear();
  }

  /** Begins to look ahead from a block. */
  begin(block: number): void {
    this.#from = block;
    this.#farthest = block;
  }

  /** How many blocks behind that one were looked at since. */
  get ahead(): number {
    return this.#farthest - this.#from;
  }

  /** The turns behind one of a block's, this one's index given. */
  *turnsBehind(block: number, index: number): Generator<PlacedStretch> {
    let first = index + 1;
    for (let i = block; i < this.#parts.length; i++) {
      this.#lookAt(i);
      const { turns } = this.#parts.at(i);
      for (let k = first; k < turns.length; k++) yield { turn: turns[k]!, block: i };
      first = 0;
    }
  }

  /** What a turn is like that begins in a block. */
  traits(turn: Stretch, block: number): Traits {
    let known = this.#recent.find(turn);
    if (!known) {
      known = this.#readTraits(turn, block);
      this.#recent.add(turn, known);
    }
    this.#lookAt(block + known.ahead);
    return known.traits;
  }

  #lookAt(block: number): void {
    this.#farthest = Math.max(this.#farthest, block);
  }

  #readTraits(turn: Stretch, block: number): KnownTraits {
    const part = this.#parts.at(block);
    let { words, asks } = turn;
    const text = new TurnText(turn, part, () => this.#partsBehind(block));
    let ahead = 0;
    if (part.stretches.at(-1) !== turn) return { traits: new Traits(words, asks, turn, text), ahead };
    for (const { leading, stretches } of this.#partsBehind(block)) {
      ahead++;
      words += leading.words;
      asks ||= leading.asks;
      if (stretches.length > 0) break;
    }
    // what goes on behind its block may have changed without it
    turn.traits = 0;
    return { traits: new Traits(words, asks, turn, text), ahead };
  }

  *#partsBehind(block: number): Generator<Part> {
    for (let i = block + 1; i < this.#parts.length; i++) yield this.#parts.at(i);
  }
}
