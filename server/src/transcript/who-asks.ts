import { isUpper, trimEnd } from "../syntax/characters.ts";
import { isQuestioner, speakerKey } from "../syntax/roles.ts";
import { breaksIn, callIn, introducesAs, mayBeSame } from "./calls.ts";
import type { ExchangeState } from "./exchange-state.ts";
import type { Stretch } from "./part.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Traits } from "./traits.ts";
import { cuesIn, POINTING } from "./turn-cues.ts";

/** A turn of so few words beside another question is called out by somebody. */
const CALLED_OUT_WORDS = 6;

/** How much of a question's start is looked at for a name, in UTF-16 units. */
const INTRODUCTION_UNITS = 160;

/** Who asks under a label that names nobody: who was called on last, unless the text shows another voice. */
export function whoAsks(traits: Traits, state: ExchangeState, around: Surroundings, index: number): string {
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
function mayCall(traits: Traits, moderates: boolean): boolean {
  if (moderates) return true;
  const end = traits.text.tail().slice(-CALL_UNITS / 4);
  return (traits.may(POINTING) && (cuesIn(end) & POINTING) !== 0) || endsInShortSentence(end);
}

/** The most UTF-16 units of a name that is all that the last sentence says. */
const NAME_UNITS = 32;

/** Whether the last sentence is short enough for a name, and begins as one: “That was in May. Peter.” */
function endsInShortSentence(text: string): boolean {
  let end = trimEnd(text, text.length);
  if (isEnd(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !isEnd(text.charCodeAt(start - 1))) if (end - --start > NAME_UNITS) return false;
  return start > 0 && text[start] === " " && isUpper(text[start + 1] ?? "");
}

/** A full stop, an exclamation or a question mark. */
function isEnd(code: number): boolean {
  return code === 46 || code === 33 || code === 63;
}

/** Whether the next turn stands under a label of those who ask. */
function isBeforeQuestion(around: Surroundings, index: number): boolean {
  for (const { turn } of around.behind(index)) return isQuestioner(turn.label!.speakerKey);
  return false;
}

/** What a question leaves behind: its asker has the word, or has given it to another. */
export function leave(turn: Stretch, traits: Traits, next: ExchangeState): ExchangeState {
  if (turn.speaker) return { ...next, labelled: true };
  const call = traits.handsOn ? callIn(traits.text.tail(), true) : undefined;
  // “Go ahead, Kaitlan”: the next question is hers, and no other voice
  if (typeof call === "object") return { ...next, asker: call.name, labelled: false, held: false };
  return { ...next, held: true, labelled: true };
}

/** What any other turn leaves behind: whom it calls on, if that matters here. */
export function hear(
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
