import { isAudience } from "../syntax/roles.ts";
import type { ExchangeState } from "./exchange-state.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Traits } from "./traits.ts";

/*
 * What a turn that asks nothing leaves of an answer that it follows: whether whoever tells may go on.
 *
 *     MS VALE: What was the tower like?      question
 *     MR ODA: It leaned.                     answer
 *     MS VALE: I would have liked it.        statement
 *     MR ODA: You had to hold the rail all   answer: it goes on, and does not reply to what was remarked
 *     the way up, and there was no rail.
 */

/** Whether a turn asks, by a question mark or in words. */
export function asksAnything(traits: Traits): boolean {
  return traits.asking !== "" || traits.requests;
}

/** A remark of so many words does not end what another is telling: "That is wild." */
const REMARK_WORDS = 4;

/** Who is asked something in return replies in so many words; whoever says more has taken the floor. */
const COUNTER_WORDS = 24;

/** A longer remark, up to so many words, ends it unless the one who tells goes on at some length and does not reply to it. */
const LONG_REMARK_WORDS = 12;
const LONG_REPLY_WORDS = 40;
const GOES_ON_WORDS = 12;

/** How many turns behind a remark who answered must go on. */
const REMARKS = 3;

/** A first answer of so few words is hardly one, if a longer one follows. */
const BRIEF_WORDS = 6;
const AFTER_BRIEF_WORDS = 25;

/** A turn of no more words may do no more than break in. */
const BREAK_IN_WORDS = 6;

/**
 * Whether a turn of a few words only breaks into an answer, which takes up what was broken off.
 *
 *     MS VALE: A signal?
 *     MR ODA: -- and then I saw that somebody stood there.
 */
export function interrupts(
  traits: Traits,
  state: ExchangeState,
  around: Surroundings,
  index: number,
): boolean {
  if (traits.words > BREAK_IN_WORDS) return false;
  if (traits.asking !== "" && !traits.opensWithQuestion && isPassedOver(around, index)) return true;
  if (state.open !== "question") return false;
  if (state.pending !== "broken" && state.pending !== "trails") return false;
  for (const { turn, block } of around.behind(index))
    return around.speakerOf(turn) === state.answerer && around.traits(turn, block).takesUp;
  return false;
}

/** Whether who speaks behind a word put in goes on with a list of their own, and does not respond: “Also, the bell …” */
function isPassedOver(around: Surroundings, index: number): boolean {
  for (const { turn, block } of around.behind(index)) return around.traits(turn, block).lists;
  return false;
}

/** What somebody else's remark leaves of an exchange: one or two words do not end what is told, nor does a reply. */
export function remark(
  traits: Traits,
  state: ExchangeState,
  around: Surroundings,
  index: number,
): ExchangeState {
  const { words } = traits;
  const { pending } = state;
  if (!state.answered || words <= REMARK_WORDS) return state;
  const replies =
    pending === "broken" || pending === "trails" || (pending === "asks" && words <= COUNTER_WORDS);
  const most = pending === "asks" ? LONG_REPLY_WORDS : LONG_REMARK_WORDS;
  const leaves =
    replies ||
    (words <= LONG_REPLY_WORDS && traits.wantsAssent) ||
    (words <= most && tellsOn(state, around, index));
  return leaves && !traits.thanksSomebody ? state : { ...state, open: "nothing" };
}

/** Whether who answered last goes on behind a remark and other short ones, and does not only reply to it. */
function tellsOn({ answerer, pending }: ExchangeState, around: Surroundings, index: number): boolean {
  let ahead = 0;
  for (const { turn, block } of around.behind(index)) {
    if (++ahead > REMARKS) return false;
    const traits = around.traits(turn, block);
    if (around.speakerOf(turn) === answerer) {
      if (pending === "brief" && traits.words >= AFTER_BRIEF_WORDS) return true;
      return traits.words >= GOES_ON_WORDS && !traits.agrees;
    }
    if (around.cast.duty(around.speakerOf(turn)) === "answers" && traits.adds) return true;
    if (traits.words > LONG_REMARK_WORDS || asksAnything(traits)) return false;
  }
  return false;
}

/** Whether an answer that broke off goes on though nothing was asked; one that only trails off must be taken up. */
export function goesOnUnasked({ pending }: ExchangeState, around: Surroundings, index: number): boolean {
  if (pending !== "trails") return pending === "broken";
  for (const { turn, block } of around.behind(index)) return around.traits(turn, block).takesUp;
  return false;
}

/**
 * Whether one who has answered in full is back at a talk of their own, in which they ask the audience.
 *
 *     AUDIENCE: Could the gate stay open?
 *     Ana Ruiz: Not in this wind.                                 answer
 *     Ana Ruiz: So the gate is out. What else could we shut?      statement
 *     AUDIENCE: (Inaudible.)
 */
export function asksAudience(
  traits: Traits,
  speaker: string,
  state: ExchangeState,
  around: Surroundings,
  index: number,
): boolean {
  const complete = state.answered && state.pending === "" && state.answerer === speaker;
  if (!complete || !asksAnything(traits)) return false;
  for (const { turn } of around.behind(index)) return isAudience(turn.label!.speakerKey);
  return false;
}

/** What an answer leaves to come. */
export function pendingAfter(traits: Traits, state: ExchangeState): ExchangeState["pending"] {
  if (traits.breaksOff) return traits.trailsOff ? "trails" : "broken";
  if (traits.endsInQuestion) return "asks";
  return !state.answered && traits.words <= BRIEF_WORDS && traits.noise === "" ? "brief" : "";
}
