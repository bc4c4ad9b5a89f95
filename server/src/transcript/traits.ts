import { asksAboutProceedings, callsOn, handsOn } from "./phrases.ts";

/** Finds the first or the last words of a turn, where people hand on, call on and ask. Whole for short turns. */
export interface TurnText {
  head(): string;
  tail(): string;
}

/** A turn that passes the word says hardly more than that. */
const HAND_ON_WORDS = 30;

/** How much of a turn's end is looked at for a call, in UTF-16 units. */
const CALL_UNITS = 200;

/** What is known of each trait, as two bits: whether it was worked out, and what came out. */
const HANDS_ON = 0;
const HOUSEKEEPING = 2;
const CALLS_ON = 4;

/** What a turn does by its own words, whoever speaks it. Each thing is worked out when it is first asked. */
export class Traits {
  /** @param known where what was worked out is kept, as bits: there is one for each turn */
  constructor(
    readonly words: number,
    readonly asks: boolean,
    readonly known: { traits: number },
    readonly text: TurnText,
  ) {}

  /** It passes the word to another: "Go ahead, Henry." */
  get handsOn(): boolean {
    return this.#find(HANDS_ON, () => this.words <= HAND_ON_WORDS && handsOn(this.text.head()));
  }

  /** It asks about the proceedings: "Can you take one more?" */
  get housekeeping(): boolean {
    return this.#find(HOUSEKEEPING, () => this.asks && asksAboutProceedings(this.text.tail()));
  }

  /** It ends by calling on somebody: "Next up is Shaun." */
  get callsOn(): boolean {
    return this.#find(CALLS_ON, () => callsOn(this.text.tail().slice(-CALL_UNITS)));
  }

  #find(trait: number, workOut: () => boolean): boolean {
    const known = (this.known.traits >> trait) & 3;
    if (known !== 0) return known === 3;
    const found = workOut();
    this.known.traits |= (found ? 3 : 1) << trait;
    return found;
  }
}
