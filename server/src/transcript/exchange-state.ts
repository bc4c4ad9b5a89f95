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
