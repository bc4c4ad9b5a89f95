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

/** What a turn does by its own words, whoever speaks it. Each thing is worked out when it is first asked. */
export class Traits {
  readonly #read: () => TurnText;
  #text: TurnText | undefined;
  #handsOn: boolean | undefined;
  #housekeeping: boolean | undefined;
  #callsOn: boolean | undefined;

  /** @param read finds the turn's words, called at most once */
  constructor(
    readonly words: number,
    readonly asks: boolean,
    read: () => TurnText,
  ) {
    this.#read = read;
  }

  get text(): TurnText {
    this.#text ??= this.#read();
    return this.#text;
  }

  /** It passes the word to another: "Go ahead, Henry." */
  get handsOn(): boolean {
    this.#handsOn ??= this.words <= HAND_ON_WORDS && handsOn(this.text.head);
    return this.#handsOn;
  }

  /** It ends by calling on somebody: "Next up is Shaun." */
  get callsOn(): boolean {
    this.#callsOn ??= callsOn(this.text.tail.slice(-CALL_UNITS));
    return this.#callsOn;
  }

  /** It asks about the proceedings: "Can you take one more?" */
  get housekeeping(): boolean {
    this.#housekeeping ??= this.asks && asksAboutProceedings(this.text.tail);
    return this.#housekeeping;
  }
}
