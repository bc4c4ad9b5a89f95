import { isAudience, isQuestioner, isReplier, speakerKey } from "../syntax/roles.ts";
import { mayBeSame } from "./calls.ts";
import { type ExchangeState, exchangeStart } from "./exchange-state.ts";
import type { Part, Stretch } from "./part.ts";
import {
  callsAfterRemark,
  callsAnother,
  callsNext,
  mentions,
  passesOn,
  putsOver,
  speaksNextAgain,
} from "./passing.ts";
import { asksAnything, asksAudience, goesOnUnasked, interrupts, pendingAfter, remark } from "./remarks.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Traits } from "./traits.ts";
import { hear, leave, whoAsks } from "./who-asks.ts";

export type Role = "question" | "answer" | "moderation" | "statement";

/** What the turns that begin in one block are to one another. */
export interface ExchangePart {
  readonly roles: readonly Role[];
  /** For an answer, how many question turns back its question is: 1 is the last one before it. Else 0. */
  readonly backs: Uint8Array;
  /** For a question under a label of those who ask, the name of who does; else empty or not there. */
  readonly askers: readonly string[];
  /** The block's last question, by its index among the turns; -1 where there is none. */
  readonly lastQuestion: number;
  /** How many blocks behind it were looked at to tell. */
  ahead: number;
}

/** How many turns behind a question somebody must answer it. */
export const AHEAD = 6;

/** Who answers an examiner: `A`, or the witness named as such, unless it is to ask something in return. */
function isWitness(turn: Stretch, { asks }: Traits): boolean {
  const { words } = turn.label!;
  return words === "A" || (/^THE (?:WITNESS|DEPONENT)$/.test(speakerKey(words)) && !asks);
}

/** A reply about the proceedings is short; whoever speaks longer has begun to make a statement. */
const REPLY_WORDS = 40;

/** A turn about who hears whom is short. */
const HOUSEKEEPING_WORDS = 20;

/** What takes up an answer after something was amiss with the line is longer than a reply to that: “Better?” “Yes.” */
const RESUMED_WORDS = 12;

/** A turn under a question label that asks nothing and is no longer than this is an interjection: "(Inaudible.)" */
const INTERJECTION_WORDS = 3;

/** One who asks as well and says more than this has taken the question up themselves. */
const ASIDE_WORDS = 5;

/** A moderator who says more than this has begun with something else. */
const MODERATION_WORDS = 40;

/** How many questions an answer may reach back over interjections. */
export const MOST_BACK = 3;

/**
 * Pairs the turns that begin in a block, from the first to the last.
 *
 *     MS VALE: Next is Ana Ruiz.        moderation
 *     QUESTION: Is it safe?             question: it is open now
 *     MR ODA: Go ahead, Henry.          moderation: the word is passed on, the question stays open
 *     DR LIND: Yes, as long as --       answer; it breaks off
 *     QUESTION: (Inaudible.)            question, but it asks nothing
 *     DR LIND: -- the gate is shut.     answer to the question before
 *     MS VALE: Can you take one more?   moderation, about the proceedings: nothing is open any more
 *     MR ODA: Sure.                     moderation
 */
export function readExchanges(
  part: Part,
  block: number,
  entry: ExchangeState,
  around: Surroundings,
): { out: ExchangePart; exit: ExchangeState } {
  const { length } = part.turns;
  const roles: Role[] = new Array(length);
  const backs = new Uint8Array(length);
  let askers: string[] = nobody;
  let state = entry;
  part.turns.forEach((turn, i) => {
    const traits = around.traits(turn, block);
    const key = turn.label!.speakerKey;
    const asker = isQuestioner(key) && !(state.quizzed && isAudience(key) && traits.asking === "");
    const { role, next } = asker
      ? underQuestionLabel(turn, traits, state, around, i)
      : byDuty(turn, traits, state, around, i);
    if (asker && next.asker !== "") {
      if (askers === nobody) askers = new Array(length).fill("");
      askers[i] = next.asker;
    }
    roles[i] = role;
    if (role === "answer") backs[i] = state.back;
    state = asker ? leave(turn, traits, next) : hear(turn, traits, state, given(role, next), around, i);
  });
  return {
    out: { roles, backs, askers, lastQuestion: roles.lastIndexOf("question"), ahead: 0 },
    exit: state,
  };
}

/** Whoever was given the open question has spoken by now, or somebody else has instead of them. */
function given(role: Role, state: ExchangeState): ExchangeState {
  return state.passed && role !== "moderation" ? { ...state, passed: false } : state;
}

/** Whether something is asked to which a word of assent is an answer: "I have two questions" is none. */
function asksForReply({ asking, asks, words }: Traits): boolean {
  return asking !== "" || (asks && words >= LONG_QUESTION_WORDS);
}

/** A question of so many words has asked somewhere in it, if a question mark stands there. */
const LONG_QUESTION_WORDS = 30;

const nobody: string[] = [];

interface Step {
  readonly role: Role;
  readonly next: ExchangeState;
}

/** Under a question label every turn is a question, but one that asks nothing may leave the one before it open. */
function underQuestionLabel(
  turn: Stretch,
  traits: Traits,
  state: ExchangeState,
  around: Surroundings,
  index: number,
): Step {
  const asker = turn.speaker ?? whoAsks(traits, state, around, index);
  const open = turn.speaker ? "examination" : "question";
  // a turn of thanks is replied to
  const asks = turn.speaker !== undefined || traits.thanks || asksForReply(traits);
  const interjects = !asks && traits.words <= INTERJECTION_WORDS && goesOnUnasked(state, around, index);
  if (interjects && state.open === "question" && state.back < MOST_BACK)
    return { role: "question", next: { ...state, asker, back: state.back + 1 } };
  return { role: "question", next: { ...exchangeStart, open, back: 1, asks, asker } };
}

/** Elsewhere it depends on what the speaker does over the whole document. */
function byDuty(
  turn: Stretch,
  traits: Traits,
  state: ExchangeState,
  around: Surroundings,
  index: number,
): Step {
  const speaker = around.speakerOf(turn);
  // an audience that does not ask has been asked: by a lecturer, or in return
  if (isQuestioner(speaker)) {
    const next: ExchangeState = state.pending === "asks" ? state : { ...state, open: "nothing" };
    return { role: "statement", next };
  }
  const examines = turn.examines && !around.cast.labelled;
  if (examines && !isFollowed(speaker, traits, around, index)) return { role: "moderation", next: state };
  if (examines)
    return {
      role: "question",
      next: { ...exchangeStart, open: "question", back: 1, asks: true, answerer: state.answerer },
    };
  const duty = isReplier(turn.label!.speakerKey) ? "answers" : around.cast.duty(speaker);
  if (duty === "asks" || (duty === "answers" && callsIn(speaker, traits, around)))
    return byAsker(turn, traits, state, around, index);
  if (duty === "moderates") {
    if (traits.housekeeping) return { role: "moderation", next: { ...state, open: "proceedings" } };
    return moderates(traits, state);
  }
  if (state.open === "question") return byAnswerer(turn, traits, state, around, index);
  if (state.open === "examination")
    return { role: isWitness(turn, traits) ? "answer" : "moderation", next: state };
  const resumes = state.open === "proceedings" && state.pending === "broken" && traits.words > RESUMED_WORDS;
  if (resumes && around.speakerOf(turn) === state.answerer)
    return byAnswerer(turn, traits, { ...state, open: "question" }, around, index);
  const replies = state.open === "proceedings" && traits.words <= REPLY_WORDS;
  return { role: replies ? "moderation" : "statement", next: state };
}

/** Who passes the word says hardly more, or has begun with something else. */
function moderates({ words }: Traits, state: ExchangeState): Step {
  const turnsAway = words > MODERATION_WORDS && (state.answered || !state.asks);
  return { role: "moderation", next: turnsAway ? { ...state, open: "nothing" } : state };
}

/** Whether one of whom little is asked says that they ask, beside those who do: a caller, a voice from the floor. */
function callsIn(speaker: string, traits: Traits, { cast }: Surroundings): boolean {
  return !cast.labelled && cast.someAsk && !cast.replies(speaker) && traits.saysThatItAsks;
}

/** Whether somebody else speaks right behind an examiner, who did not only give them the word. */
function isFollowed(speaker: string, traits: Traits, around: Surroundings, index: number): boolean {
  if (traits.handsOnAlone || traits.thanks || traits.noise !== "") return false;
  for (const { turn } of around.behind(index)) return around.speakerOf(turn) !== speaker;
  return false;
}

/** Somebody with a name who asks: what they say is a question where it asks and somebody else answers. */
function byAsker(
  turn: Stretch,
  traits: Traits,
  state: ExchangeState,
  around: Surroundings,
  index: number,
): Step {
  const passes =
    (traits.handsOn && !speaksNextAgain(state, around, index)) ||
    callsNext(traits, around, index) ||
    callsAfterRemark(traits, around, index) ||
    callsAnother(traits, state, around, index);
  if (!passes && interrupts(traits, state, around, index)) return { role: "statement", next: state };
  if (state.passed && !passes && !asksAnything(traits)) return answers(turn, traits, state, around);
  const housekeeping = traits.housekeeping && !(traits.words > HOUSEKEEPING_WORDS && traits.asksElse);
  if (
    !passes &&
    !traits.noise &&
    !housekeeping &&
    asksAnything(traits) &&
    isAnswered(around, index, around.speakerOf(turn))
  )
    return {
      role: "question",
      next: { ...exchangeStart, open: "question", back: 1, asks: true, answerer: state.answerer },
    };
  if (housekeeping) return { role: "moderation", next: { ...state, open: "proceedings" } };
  if (passes) return givesOn(moderates(traits, state), traits, around, index);
  return { role: traits.callsOn ? "moderation" : "statement", next: remark(traits, state, around, index) };
}

/** Gives the open question to who speaks next, if they are named: then they answer it, though they ask elsewhere. */
function givesOn(step: Step, traits: Traits, around: Surroundings, index: number): Step {
  const { next } = step;
  if (next.open !== "question" || next.answered) return step;
  for (const { turn } of around.behind(index)) {
    if (mentions(traits, turn)) return { ...step, next: { ...next, passed: true } };
    break;
  }
  return step;
}

/** Whether one who answers speaks behind a question, before somebody asks again. */
function isAnswered(around: Surroundings, index: number, asker: string): boolean {
  let ahead = 0;
  let aside: Traits | undefined;
  let given: Traits | undefined;
  let other = "";
  for (const { turn, block } of around.behind(index)) {
    if (++ahead > AHEAD || isQuestioner(turn.label!.speakerKey)) return false;
    // “Think before you reply, Councillor.”
    if (aside && !aside.addressed.some((name) => mayBeSame(name, turn.label!.words))) return false;
    aside = undefined;
    const duty = around.cast.duty(around.speakerOf(turn));
    const traits = around.traits(turn, block);
    if (duty === "answers" && !traits.handsOn && traits.noise !== "sound") return true;
    const passes = traits.handsOn || traits.names;
    if (given && !passes && mentions(given, turn) && !asksAnything(traits)) return true;
    given = passes ? traits : undefined;
    if (duty !== "asks" || passes) continue;
    const mine = around.speakerOf(turn) === asker;
    if (asksAnything(traits)) return false;
    if (mine) continue;
    // two others: an objection, and what is ruled on it
    if (other !== "" && other !== around.speakerOf(turn)) continue;
    other = around.speakerOf(turn);
    if (traits.words > ASIDE_WORDS) aside = traits;
  }
  return false;
}

function byAnswerer(
  turn: Stretch,
  traits: Traits,
  state: ExchangeState,
  around: Surroundings,
  index: number,
): Step {
  if (state.answered && !around.cast.replies(around.speakerOf(turn))) {
    // somebody who puts in a word, and is not asked
    return { role: "statement", next: remark(traits, state, around, index) };
  }
  if (asksAudience(traits, around.speakerOf(turn), state, around, index))
    return { role: "statement", next: { ...state, open: "nothing" } };
  const { noise } = traits;
  // leave to go on where nothing was asked yet; later, a sign that one listens
  const reply = isReplier(turn.label!.speakerKey);
  const nods = noise === "sound" || !around.cast.labelled;
  if (!reply && isAboutProceedings(turn, traits, around, index)) return { role: "moderation", next: state };
  if (state.passed) return answers(turn, traits, state, around);
  if (putsOver(turn, traits, around, index)) return { role: "moderation", next: { ...state, passed: true } };
  const listens = !reply && ((noise !== "" && (!state.asks || (state.answered && nods))) || traits.thanks);
  if (listens || passesOn(turn, traits, around, index)) return { role: "moderation", next: state };
  return answers(turn, traits, state, around);
}

function answered(
  { open, back, asks, quizzed, asker, held, labelled }: ExchangeState,
  pending: ExchangeState["pending"],
  answerer: string,
): ExchangeState {
  return {
    open,
    back,
    asks,
    answered: true,
    pending,
    answerer,
    passed: false,
    quizzed,
    asker,
    held,
    labelled,
  };
}

function answers(turn: Stretch, traits: Traits, state: ExchangeState, around: Surroundings): Step {
  return { role: "answer", next: answered(state, pendingAfter(traits, state), around.speakerOf(turn)) };
}

/** Whether a short turn of one who answers is about who hears whom: “Is that me?” “She's asking about the oil.” */
function isAboutProceedings(turn: Stretch, traits: Traits, around: Surroundings, index: number): boolean {
  if (traits.words > HOUSEKEEPING_WORDS) return false;
  if (traits.housekeeping || traits.unheard) return true;
  if (!traits.relays) return false;
  // who says again what was asked, and goes on, answers
  const speaker = around.speakerOf(turn);
  for (const { turn: next } of around.behind(index)) {
    const other = around.speakerOf(next);
    return other !== speaker && around.cast.duty(other) === "answers";
  }
  return false;
}
