import { beginsWithTitle, isParticular, speakerKey, standsForMany } from "../syntax/roles.ts";
import type { LabelShape } from "../syntax/shapes/shape.ts";
import type { LabelTally, ShapeTally, Tallies } from "./tally.ts";

/**
 * What a document does with its labels of one shape. Small on purpose: when it changes, every candidate is judged
 * again.
 */
export interface LabelHabit {
  /** Labels stand behind a blank line, so that a wrapped line that begins `Word:` is none. */
  readonly afterBlank: boolean;
  /** Labels have words behind them on their line, so that a word that is always alone is a heading of its own kind. */
  readonly followed: boolean;
  /** Where labels stand on their lines, in UTF-16 units; -1 where they have no one place. */
  readonly indent: number;
}

/** How many candidates must agree on a place before it counts as the habit. */
const INDENT_USES = 6;
/** How far from the habitual place a label may stand. */
const INDENT_SLACK = 5;

/** The document's habit with labels of a shape, from the sums over all candidates. */
export function labelHabit(tally: ShapeTally | undefined): LabelHabit {
  if (!tally || tally.uses === 0) return { afterBlank: false, followed: false, indent: -1 };
  let indent = -1;
  let most = 0;
  for (const [place, uses] of tally.indents) {
    if (uses > most || (uses === most && place < indent)) [indent, most] = [place, uses];
  }
  return {
    afterBlank: tally.afterBlank * 10 >= tally.uses * 7,
    followed: tally.alone <= 3 * (tally.uses - tally.alone),
    indent: most >= INDENT_USES && most * 10 >= (tally.uses - tally.alone) * 6 ? indent : -1,
  };
}

export function sameHabit(a: LabelHabit, b: LabelHabit): boolean {
  return a.afterBlank === b.afterBlank && a.followed === b.followed && a.indent === b.indent;
}

/**
 * Whether a candidate is a label, judged by all its uses.
 *
 *     MS VALE: Good day.        a title: a label even when used once
 *     Fabrice: So, fees.        a name: a label from its second use on
 *     RUIZ: No.                 a name once, where ANA RUIZ, HOST: stands as well: a label
 *     Ana Ruiz: Yes.            two capitalised words: a label, unless the document's habit speaks against it
 *     Note: this was cut.       a particular: no label
 *     Chair: Ana Ruiz           names alone, once: a particular
 *     … and then we use
 *     IT: the department        in the middle of a paragraph, where labels stand behind blank lines: no label
 */
export function isLabel(tally: LabelTally, habit: LabelHabit, tallies: Tallies): boolean {
  return judges[tally.shape](tally, habit, tallies);
}

type Judge = (tally: LabelTally, habit: LabelHabit, tallies: Tallies) => boolean;

const judges: Record<LabelShape, Judge> = {
  colon: (tally, habit, tallies) => {
    if (against(tally, habit)) return false;
    const key = speakerKey(tally.words);
    if (standsForMany(key)) return true;
    // Q: Is it safe?  A: Yes.
    if (key === "A" && tallies.labels.has("Q")) return true;
    if (tally.uses === 1 && tally.names === 1) return false;
    if (beginsWithTitle(key)) return true;
    // SUE LARKIN, HOST: and later LARKIN: each speaks for the other
    if (tallies.isMetOtherwise(tally.words)) return true;
    if (habit.followed && tally.alone === tally.uses) return false;
    if (tally.uses > 1) return true;
    return tally.words.includes(" ");
  },
  bare: isLetterLabel,
  stop: isLetterLabel,
  pair: isPairLabel,
  bold: (tally, habit) => {
    if (isParticular(speakerKey(tally.words))) return false;
    return !(habit.followed && tally.alone === tally.uses);
  },
  timedLabel: (tally) => !isParticular(speakerKey(tally.words)),
  timed: () => true,
  sentence: (tally, habit) => !against(tally, habit),
  chat: () => true,
  voice: () => true,
};

/** Whether the document's habit, or the words themselves, speak against a name and a colon. */
function against(tally: LabelTally, habit: LabelHabit): boolean {
  if (habit.afterBlank && tally.afterBlank * 2 < tally.uses) return true;
  if (habit.indent >= 0 && Math.abs(tally.indent / tally.uses - habit.indent) > INDENT_SLACK) return true;
  return isParticular(speakerKey(tally.words));
}

/**
 * `Q` and `A` are labels where the document asks so at least twice, or asks and answers once; with the same white space
 * behind both, so that `A man …` at a line's start is none.
 */
function isLetterLabel(tally: LabelTally, habit: LabelHabit, { labels }: Tallies): boolean {
  if (habit.afterBlank && tally.afterBlank * 2 < tally.uses && tally.uses < 4) return false;
  const uses = (letter: string, gap: string) => labels.get(`${tally.shape} ${letter} ${gap}`)?.uses ?? 0;
  const wide = uses("Q", "wide");
  const narrow = uses("Q", "narrow");
  if (tally.words === "Q") return wide + narrow + uses("A", "wide") > 1;
  const isWide = tally === labels.get(`${tally.shape} A wide`);
  return isWide ? wide + narrow > 0 : narrow > 1 && narrow >= wide;
}

/** The letters that reply to another. */
const partners: Readonly<Record<string, readonly string[]>> = {
  P: ["pair R"],
  D: ["pair R"],
  R: ["pair P", "pair D", "stop Q narrow", "stop Q wide"],
};

/** `P` and `R` are labels where both stand again and again, about as often: initials at a line's start do not. */
function isPairLabel({ words, uses }: LabelTally, habit: LabelHabit, { labels }: Tallies): boolean {
  let others = 0;
  for (const key of partners[words] ?? []) others += labels.get(key)?.uses ?? 0;
  return habit.followed && uses > 1 && others > 1 && uses <= 2 * others && others <= 2 * uses;
}
