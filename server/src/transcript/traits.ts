import { asksAboutProceedings, callsOn, handsOn } from "./phrases.ts";

/** The first and the last words of a turn: where people hand on, call on and thank. Whole for short turns. */
export interface TurnText {
  readonly head: string;
  readonly tail: string;
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
  readonly #read: () => TurnText;
  #text: TurnText | undefined;

  /** @param read finds the turn's words, called at most once */
  constructor(
    readonly words: number,
    readonly asks: boolean,
    known: KnownTraits,
    read: () => TurnText,
  ) {
    this.#known = known;
    this.#read = read;
  }

  /** It passes the word to another: "Go ahead, Henry." */
  get handsOn(): boolean {
    this.#known.handsOn ??= this.words <= HAND_ON_WORDS && handsOn(this.#words.head);
    return this.#known.handsOn;
  }

  /** It asks about the proceedings: "Can you take one more?" */
  get housekeeping(): boolean {
    this.#known.housekeeping ??= this.asks && asksAboutProceedings(this.#words.tail);
    return this.#known.housekeeping;
  }

  /** It ends by calling on somebody: "Next up is Shaun." */
  get callsOn(): boolean {
    this.#known.callsOn ??= callsOn(this.#words.tail.slice(-CALL_UNITS));
    return this.#known.callsOn;
  }

  get #words(): TurnText {
    this.#text ??= this.#read();
    return this.#text;
  }
}
