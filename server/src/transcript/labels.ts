import { beginsWithTitle, isParticular, speakerKey, standsForMany } from "../syntax/roles.ts";
import type { LabelTally, Tallies } from "./tally.ts";

/**
 * What a document does with the line before a label. Small on purpose: when it changes, every candidate is judged
 * again.
 */
export interface LabelHabit {
  /** Labels stand behind a blank line, so that a wrapped line that begins `Word:` is none. */
  readonly afterBlank: boolean;
}

/** The document's habit, from the sums over all candidates. */
export function labelHabit(tallies: Tallies): LabelHabit {
  return { afterBlank: tallies.candidatesAfterBlank * 10 >= tallies.candidates * 7 };
}

export function sameHabit(a: LabelHabit, b: LabelHabit): boolean {
  return a.afterBlank === b.afterBlank;
}

/**
 * Whether a candidate of the convention `colon` is a label, judged by all its uses.
 *
 *     MS VALE: Good day.        a title: a label even when used once
 *     Fabrice: So, fees.        a name: a label from its second use on
 *     Ana Ruiz: Yes.            two capitalised words: a label, unless the document's habit speaks against it
 *     Note: this was cut.       a particular: no label
 *     … and then we use
 *     IT: the department        in the middle of a paragraph, where labels stand behind blank lines: no label
 */
export function isLabel(tally: LabelTally, habit: LabelHabit): boolean {
  const key = speakerKey(tally.words);
  const offHabit = habit.afterBlank && tally.afterBlank * 2 < tally.uses;
  if (offHabit) return false;
  if (isParticular(key)) return false;
  if (standsForMany(key) || beginsWithTitle(key)) return true;
  if (tally.uses > 1) return true;
  return tally.words.includes(" ") && tally.alone === 0;
}
