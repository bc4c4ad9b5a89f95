import { beginsWithTitle, speakerKey } from "../syntax/roles.ts";
import { mayBeSame } from "./calls.ts";
import type { ExchangeState } from "./exchange-state.ts";
import type { Stretch } from "./part.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Traits } from "./traits.ts";

/* How the word is passed: who gives it to whom, and whether whoever speaks next is meant. */

/** Whether a turn only names who is to speak: with a title, or who then does. */
export function callsNext(traits: Traits, around: Surroundings, index: number): boolean {
  if (traits.names) return true;
  return traits.name !== undefined && speaksNext(traits.name, around, index);
}

/** Whether who answered last speaks right behind: then nothing was passed on. "Would you like to answer that?" */
export function speaksNextAgain({ answerer }: ExchangeState, around: Surroundings, index: number): boolean {
  for (const { turn } of around.behind(index)) return around.speakerOf(turn) === answerer;
  return false;
}

function speaksNext(name: string, around: Surroundings, index: number): boolean {
  for (const { turn } of around.behind(index)) return mayBeSame(name, turn.label!.words);
  return false;
}

/** Whether a turn that gives the word has the name of another turn's speaker in it. */
export function mentions(traits: Traits, { label }: Stretch): boolean {
  const said = speakerKey(traits.text.head());
  return speakerKey(label!.words)
    .split(" ")
    .some((word) => word.length > 2 && !beginsWithTitle(word) && said.includes(word));
}

/** Whether a turn gives the word for the same question to one who has not answered it: "And Farah, bring us home." */
export function callsAnother(
  traits: Traits,
  state: ExchangeState,
  around: Surroundings,
  index: number,
): boolean {
  if (state.open !== "question" || traits.asking !== "" || traits.requests) return false;
  for (const { turn } of around.behind(index)) {
    if (around.speakerOf(turn) === state.answerer) return false;
    return traits.addressed.some((name) => mayBeSame(name, turn.label!.words));
  }
  return false;
}

/** Whether a turn comments and then gives the word for the same question: "I know that tree. Farah?" */
export function callsAfterRemark(traits: Traits, around: Surroundings, index: number): boolean {
  const last = traits.beforeName;
  return last !== undefined && !last.asks && speaksNext(last.name, around, index);
}

/**
 * Whether a turn passes the question on. Where the next turn asks, "Go ahead" was said to whom it is by.
 *
 *     DR LIND: Henry, we both --
 *     MR ODA: Go ahead.
 *     DR LIND: -- know that. Why don't you take it?     what was broken off counts with what takes it up
 */
export function passesOn(turn: Stretch, traits: Traits, around: Surroundings, index: number): boolean {
  if (traits.handsOnAlone || callsNext(traits, around, index) || callsAfterRemark(traits, around, index))
    return true;
  for (const name of [traits.assignedTo, traits.addressedFirst])
    if (name !== undefined && speaksNext(name, around, index)) return true;
  const speaker = around.speakerOf(turn);
  let ahead = 0;
  for (const { turn: next, block } of around.behind(index)) {
    const asks = around.cast.duty(around.speakerOf(next)) === "asks";
    if (traits.handsOn) return !asks && !traits.answersFirst;
    if (!traits.breaksOff || asks || ++ahead > 2) return false;
    if (around.speakerOf(next) !== speaker) continue;
    const taken = around.traits(next, block);
    return taken.takesUp && taken.handsOn;
  }
  return traits.handsOn && !traits.answersFirst;
}

/**
 * Whether a turn puts a question over for another, in words that are not written out.
 *
 *     MS VALE: Where were you born?        question
 *     MS BRAND: (Speaks in Welsh.)         moderation: an interpreter
 *     MR ODA: (Speaks in Welsh.)           answer
 *     MS BRAND: In a house by the river.   answer
 */
export function putsOver(turn: Stretch, traits: Traits, around: Surroundings, index: number): boolean {
  if (traits.noise === "") return false;
  const said = traits.text.head().trim();
  if (!/^\\?[[(].*\b(?:in|through|speaks|spricht|habla|parle|parla|fala)\b/i.test(said)) return false;
  for (const { turn: next, block } of around.behind(index))
    return (
      around.speakerOf(next) !== around.speakerOf(turn) &&
      around.traits(next, block).text.head().trim() === said
    );
  return false;
}
