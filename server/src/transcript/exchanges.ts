import { isAudience, isQuestioner, isReplier, speakerKey } from "../syntax/roles.ts";
import { breaksIn, callIn, introducesAs, mayBeSame } from "./calls.ts";
import type { Cast } from "./cast.ts";
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
import { asksAnything, goesOnUnasked, interrupts, pendingAfter, remark } from "./remarks.ts";
import type { Traits } from "./traits.ts";

export type Role = "question" | "answer" | "moderation" | "statement";

/** What the turns before leave behind for the next one. */
export interface ExchangeState {
  /**
   * To what a turn would respond: a question, an examiner's question, which the witness alone answers, a word about the
   * proceedings, or nothing.
   */
  readonly open: "question" | "examination" | "proceedings" | "nothing";
  /** How many question turns back the open question is: 1 is the last one. */
  readonly back: number;
  /** Whether it asks anything; thanks and false starts do not. */
  readonly asks: boolean;
  /** Whether somebody has answered it. */
  readonly answered: boolean;
  /**
   * Whether the last answer broke off, trailed off, asked something in return, or is the only one and hardly one: then it
   * goes on after a remark.
   */
  readonly pending: "" | "broken" | "trails" | "asks" | "brief";
  /** The key of who answered last; empty where nobody did. */
  readonly answerer: string;
  /** Whether the open question was given to another, who has not spoken yet. */
  readonly passed: boolean;
  /** Whether somebody with a name has just asked: then an audience replies. */
  readonly quizzed: boolean;
  /** Who was called on to ask; empty where nobody was, or not by name. */
  readonly asker: string;
  /** Whether they have asked since. */
  readonly held: boolean;
  /** Whether the last turn is a question under a label of those who ask. */
  readonly labelled: boolean;
}

export const exchangeStart: ExchangeState = {
  open: "nothing",
  back: 0,
  asks: false,
  answered: false,
  pending: "",
  answerer: "",
  passed: false,
  quizzed: false,
  asker: "",
  held: false,
  labelled: false,
};

export function sameExchangeState(a: ExchangeState, b: ExchangeState): boolean {
  const same = a.open === b.open && a.back === b.back && a.asks === b.asks;
  const sameAnswer =
    a.answered === b.answered &&
    a.pending === b.pending &&
    a.answerer === b.answerer &&
    a.passed === b.passed &&
    a.quizzed === b.quizzed;
  return same && sameAnswer && a.asker === b.asker && a.held === b.held && a.labelled === b.labelled;
}

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

/** A turn, by its block. */
export interface PlacedStretch {
  readonly turn: Stretch;
  readonly block: number;
}

/** What is known beside the turns of the block. */
export interface Surroundings {
  readonly cast: Cast;
  speakerOf(turn: Stretch): string;
  traits(turn: Stretch, block: number): Traits;
  /** The turns behind one of the block's, beyond its end as well; at most `AHEAD` are looked at. */
  behind(index: number): Iterable<PlacedStretch>;
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

/** A turn of so few words beside another question is called out by somebody. */
const CALLED_OUT_WORDS = 6;

/** How much of a question's start is looked at for a name, in UTF-16 units. */
const INTRODUCTION_UNITS = 160;

/** Who asks under a label that names nobody: who was called on last, unless the text shows another voice. */
function whoAsks(traits: Traits, state: ExchangeState, around: Surroundings, index: number): string {
  if (state.asker === "") return "";
  // two in a row are two voices
  if (state.labelled || traits.handsOn) return "";
  if ((traits.words <= CALLED_OUT_WORDS || traits.breaksOff) && isBeforeQuestion(around, index)) return "";
  const head = traits.text.head().slice(0, INTRODUCTION_UNITS);
  const own = introducesAs(head);
  if (own ? !mayBeSame(own, state.asker) : breaksIn(head)) return "";
  return state.asker;
}

/** How much of a turn's end is looked at for a call, in UTF-16 units. */
const CALL_UNITS = 260;

/** Who answers calls on somebody with one of a few words, or with a name alone, at the very end. */
const hints = /ahead|you|please|\byes\b|ma['’]am|\bsir\b|[.!?] \p{Lu}[^.!?]{1,30}[.!?]?\s*$/iu;

function mayCall(traits: Traits, moderates: boolean): boolean {
  return moderates || hints.test(traits.text.tail().slice(-CALL_UNITS / 4));
}

/** Whether the next turn stands under a label of those who ask. */
function isBeforeQuestion(around: Surroundings, index: number): boolean {
  for (const { turn } of around.behind(index)) return isQuestioner(turn.label!.speakerKey);
  return false;
}

/** What a question leaves behind: its asker has the word, or has given it to another. */
function leave(turn: Stretch, traits: Traits, next: ExchangeState): ExchangeState {
  if (turn.speaker) return { ...next, labelled: true };
  const call = traits.handsOn ? callIn(traits.text.tail(), true) : undefined;
  // “Go ahead, Kaitlan”: the next question is hers, and no other voice
  if (typeof call === "object") return { ...next, asker: call.name, labelled: false, held: false };
  return { ...next, held: true, labelled: true };
}

/** What any other turn leaves behind: whom it calls on, if that matters here. */
function hear(
  turn: Stretch,
  traits: Traits,
  state: ExchangeState,
  next: ExchangeState,
  around: Surroundings,
  index: number,
): ExchangeState {
  let { asker, held } = state;
  const moderates = around.cast.duty(around.speakerOf(turn)) === "moderates";
  if (around.cast.labelled && (moderates || isBeforeQuestion(around, index))) {
    const call = mayCall(traits, moderates)
      ? callIn(traits.text.tail().slice(-CALL_UNITS), moderates)
      : undefined;
    if (typeof call === "object") {
      // “Tim, are you there?”: still the same
      const again = held && speakerKey(asker).split(" ").includes(speakerKey(call.name));
      if (!again) [asker, held] = [call.name, false];
    } else if (
      call === "somebody" ||
      (call === "addressed" && held) ||
      (call === "waiting" && next.answered && held)
    ) {
      asker = "";
    }
  }
  const quizzed = traits.endsInQuestion;
  // most turns change nothing of all that
  if (next.asker === asker && next.held === held && !next.labelled && next.quizzed === quizzed) return next;
  return heard(next, asker, held, quizzed);
}

/** Field by field and in the order of `exchangeStart`: this is done at every turn, and a spread takes far longer. */
function heard(
  { open, back, asks, answered, pending, answerer, passed }: ExchangeState,
  asker: string,
  held: boolean,
  quizzed: boolean,
): ExchangeState {
  return { open, back, asks, answered, pending, answerer, passed, quizzed, asker, held, labelled: false };
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
