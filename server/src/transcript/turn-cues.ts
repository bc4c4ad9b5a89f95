import { CueWords } from "./cue-words.ts";
import { handOnPhrases, proceedingsPhrases } from "./floor-phrases.ts";
import { thankWords } from "./noises.ts";
import type { Phrase } from "./phrase-list.ts";
import { callWords, unheardWords } from "./phrases.ts";

/*
 * Families of words of which one stands in every turn that does a thing. Most turns have none of them, and one pass says
 * so for all that would each look for its own.
 */

/** Passing the floor. */
export const HANDING_ON = 1;
/** The run of the meeting. */
export const PROCEEDINGS = 2;
/** Calling on somebody who is to ask. */
export const CALLING = 4;
/** The same by one who answers: “Go ahead.” “Yes, ma'am.” “You, please.” */
export const POINTING = 8;
export const THANKING = 16;
/** Not having heard. */
export const UNHEARD = 32;

const families = new CueWords([
  [HANDING_ON, wordsOf(handOnPhrases)],
  [PROCEEDINGS, wordsOf(proceedingsPhrases)],
  [CALLING, callWords],
  [POINTING, "ahead you your yours please yes ma sir"],
  [THANKING, thankWords],
  [UNHEARD, unheardWords],
]);

function wordsOf(phrases: readonly Phrase[]): string {
  return phrases.map(([words]) => words).join(" ");
}

/** The families that may stand in a text, as a sum of their bits. It may name one too many, and never one too few. */
export function cuesIn(text: string): number {
  return families.in(text);
}
