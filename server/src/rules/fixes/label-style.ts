import type { LabelShape } from "../../syntax/shapes/shape.ts";
import { dotOf, inTitleForm } from "../label-forms.ts";

/**
 * A name in the style in which a label is printed: capitals, the full stop of a title, blanks that do not break.
 *
 *     MS VALE       Ms. Oda      MS ODA
 *     Ms. Vale      MS. ODA      Ms. Oda       where the name was typed over a label in capitals
 *     SPEAKER_01    Ana Ruiz     Ana Ruiz      a number from a recogniser, nobody's style
 *
 * @param typedOver the label that the name was typed over, as it is printed there
 */
export function inStyleOf(printed: string, name: string, typedOver: string, shape: LabelShape): string {
  let words = name;
  if (inCapitals(printed, shape)) words = words.toUpperCase();
  else if (inCapitals(words, shape) && inCapitals(typedOver, shape)) words = capitalised(words);
  const dot = dotOf(printed);
  if (dot && dotOf(words)) words = inTitleForm(words, dot);
  return unbroken(printed, words);
}

/** With blanks that do not break, where the label has no others. */
export function unbroken(printed: string, words: string): string {
  return printed.includes("\u00a0") && !printed.includes(" ") ? words.replaceAll(" ", "\u00a0") : words;
}

function inCapitals(printed: string, shape: LabelShape): boolean {
  if (!/\p{Lu}/u.test(printed) || printed !== printed.toUpperCase() || printed.includes("_")) return false;
  // AR and Q are capitals in any style; codes of CHAT must be
  return shape === "chat" || !/^\p{Lu}{1,3}$/u.test(printed);
}

/** `MS. LIND-OKAFOR` as `Ms. Lind-Okafor`. */
function capitalised(words: string): string {
  return words.toLowerCase().replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
}
