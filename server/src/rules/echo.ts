import { TURN } from "./word-list.ts";

/** The most words that somebody repeats whole. */
const ECHO_WORDS = 8;

/** How many turns a word opens, by its flags. */
export function turnsAt(flags: number): number {
  return flags & TURN ? 1 : 0;
}

/**
 * Whether people repeat one another. Copies of which each has a turn of its own are more likely said than those of which
 * some stand in one turn.
 *
 *     THE CHAIR: Ms. Ruiz is here. Good morning.
 *     MS. RUIZ: Good morning.
 *     MR. ODA: Good morning. To begin …             3 times, and 2 of them open a turn
 *
 * @param turns how many of the words that are repeated open a turn
 */
export function isEcho(words: number, turns: number, times: number): boolean {
  return words <= ECHO_WORDS && turns >= times - 1;
}
