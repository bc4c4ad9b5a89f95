import { isQuestioner, speakerKey } from "../syntax/roles.ts";
import type { Cast } from "./cast.ts";
import type { Part, Stretch } from "./part.ts";
import type { Traits } from "./traits.ts";

export type Role = "question" | "answer" | "moderation" | "statement";

/**
 * To what a turn would respond where a block begins: a question, an examiner's question, which the witness alone
 * answers, a word about the proceedings, or nothing.
 */
export type ExchangeState = "question" | "examination" | "proceedings" | "nothing";

/** What the turns that begin in one block are to one another. */
export interface ExchangePart {
  readonly roles: readonly Role[];
  /** For an answer, the index of its question among the block's turns; -1 where it stands in a block before. */
  readonly questions: readonly (number | undefined)[];
  /** The block's last question, by its index among the turns; -1 where there is none. */
  readonly lastQuestion: number;
}

/** Who answers an examiner: `A`, or the witness named as such, unless it is to ask something in return. */
function isWitness(turn: Stretch): boolean {
  const { words } = turn.label!;
  return words === "A" || (/^THE (?:WITNESS|DEPONENT)$/.test(speakerKey(words)) && !turn.asks);
}

/** A reply about the proceedings is short; whoever speaks longer has begun to make a statement. */
const REPLY_WORDS = 40;

/**
 * Pairs the turns that begin in a block, from the first to the last.
 *
 *     MS VALE: Next is Ana Ruiz.        moderation
 *     QUESTION: Is it safe?             question: it is open now
 *     MR ODA: Go ahead, Henry.          moderation: the word is passed on, the question stays open
 *     DR LIND: Yes.                     answer
 *     MS VALE: Can you take one more?   moderation, about the proceedings: nothing is open any more
 *     MR ODA: Sure.                     moderation
 */
export function readExchanges(
  part: Part,
  entry: ExchangeState,
  cast: Cast,
  speakerOf: (turn: Stretch) => string,
  traits: (turn: Stretch) => Traits,
): { out: ExchangePart; exit: ExchangeState } {
  const roles: Role[] = [];
  const questions: (number | undefined)[] = [];
  let open = entry;
  let question = -1;
  part.turns.forEach((turn, i) => {
    const asks = isQuestioner(speakerKey(turn.label!.words));
    const duty = asks ? "asks" : cast.duty(speakerOf(turn));
    let role: Role;
    if (duty === "asks") {
      role = "question";
      open = turn.speaker ? "examination" : "question";
      question = i;
    } else if (duty === "moderates") {
      role = "moderation";
      if (traits(turn).housekeeping) open = "proceedings";
    } else if (open === "question") role = traits(turn).handsOn ? "moderation" : "answer";
    else if (open === "examination") role = isWitness(turn) ? "answer" : "moderation";
    else role = open === "proceedings" && turn.words <= REPLY_WORDS ? "moderation" : "statement";
    roles.push(role);
    questions.push(role === "answer" ? question : undefined);
  });
  return { out: { roles, questions, lastQuestion: question }, exit: open };
}
