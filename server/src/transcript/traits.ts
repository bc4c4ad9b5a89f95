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

/** What is known so far of what a turn does. Kept with the turn, so it holds no text. */
export interface KnownTraits {
  handsOn?: boolean;
  housekeeping?: boolean;
  callsOn?: boolean;
}

/** What a turn does by its own words, whoever speaks it. Each thing is worked out when it is first asked. */
export class Traits {
  readonly #known: KnownTraits;
  readonly #text: TurnText;

  constructor(
    readonly words: number,
    readonly asks: boolean,
    known: KnownTraits,
    text: TurnText,
  ) {
    this.#known = known;
    this.#text = text;
  }

  /** It passes the word to another: "Go ahead, Henry." */
  get handsOn(): boolean {
    this.#known.handsOn ??= this.words <= HAND_ON_WORDS && handsOn(this.#text.head());
    return this.#known.handsOn;
  }

  /** It asks about the proceedings: "Can you take one more?" */
  get housekeeping(): boolean {
    this.#known.housekeeping ??= this.asks && asksAboutProceedings(this.#text.tail());
    return this.#known.housekeeping;
  }

  /** It ends by calling on somebody: "Next up is Shaun." */
  get callsOn(): boolean {
    this.#known.callsOn ??= callsOn(this.#text.tail().slice(-CALL_UNITS));
    return this.#known.callsOn;
  }
}
