import { asksAboutProceedings, handsOn, isThanks } from "./phrases.ts";

/** What a turn does by its own words, whoever speaks it. */
export interface Traits {
  /** It passes the word to another: "Go ahead, Henry." */
  readonly handsOn: boolean;
  /** It asks about the proceedings: "Can you take one more?" */
  readonly housekeeping: boolean;
  /** It only thanks. */
  readonly thanks: boolean;
}

/** The first and the last words of a turn: where people hand on, call on and thank. Whole for short turns. */
export interface TurnText {
  readonly words: number;
  readonly asks: boolean;
  readonly head: string;
  readonly tail: string;
}

/** How many UTF-16 units of a turn's first and last words are looked at. */
export const TURN_TEXT_UNITS = 400;

/** A turn that passes the word says hardly more than that. */
const HAND_ON_WORDS = 30;
const THANKS_WORDS = 12;

/** Reads what a turn does. */
export function readTraits(turn: TurnText): Traits {
  return {
    handsOn: turn.words <= HAND_ON_WORDS && handsOn(turn.head),
    housekeeping: turn.asks && asksAboutProceedings(turn.tail),
    thanks: !turn.asks && turn.words <= THANKS_WORDS && isThanks(turn.head),
  };
}
