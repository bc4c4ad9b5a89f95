import { withoutEnd } from "../syntax/characters.ts";
import { inMark, isTimeCode, wordsOfMark } from "./mark-words.ts";

/** The most UTF-16 units of a mark of which there may be several spellings. */
const UNITS = 40;

/** What a mark says, and how it is written. */
export interface MarkForm {
  /** Its words without blanks and hyphens, so that `cross-talk` and `crosstalk` are the same. */
  readonly thing: string;
  /** An example of the form: its bracket and its words, in capitals or in small letters; `(inaudible)` */
  readonly form: string;
}

/**
 * The form in which a mark is written. A first capital and a full stop hang on the sentence, so they are none of it.
 *
 *     (inaudible)  (Inaudible.)  (inaudible 00:04:48)      (inaudible)
 *     [INAUDIBLE]                                          [INAUDIBLE]
 *
 * @returns nothing for marks without brackets and for long ones
 */
export function formOfMark(text: string): MarkForm | undefined {
  if (text.length > UNITS) return undefined;
  // the same few marks stand in a document again and again, and several rules ask
  if (known.has(text)) return known.get(text);
  if (known.size >= MOST_KNOWN) known.clear();
  const form = readForm(text);
  known.set(text, form);
  return form;
}

const known = new Map<string, MarkForm | undefined>();
const MOST_KNOWN = 500;

function readForm(text: string): MarkForm | undefined {
  const open = /^\\?([[(])/.exec(text)?.[1];
  if (!open) return undefined;
  const inner = inMark(text);
  const words = wordsOfMark(inner);
  if (!/^\p{L}[\p{L} '’-]*$/u.test(words)) return undefined;
  const printed = inner.toUpperCase() === inner && words.length > 3 ? words.toUpperCase() : words;
  return { thing: words.replace(/[ -]/g, ""), form: open === "[" ? `[${printed}]` : `(${printed})` };
}

/** A mark written in another form of the same, with its own time code, first capital, full stop and escapes. */
export function inForm(text: string, form: string): string {
  const words = form.slice(1, -1);
  const own = inMark(text).trim().split(/\s+/);
  const first = own.findIndex((word) => !isTimeCode(word));
  const last = own.findLastIndex((word) => !isTimeCode(word));
  const stop = own[last]!.slice(withoutEnd(own[last]!, ".!,:;?").length);
  const begins = own[first]!;
  const capital =
    begins[0] !== begins[0]!.toLowerCase() &&
    words === words.toLowerCase() &&
    begins !== begins.toUpperCase();
  const written = (capital ? words[0]!.toUpperCase() + words.slice(1) : words) + stop;
  const content = [...own.slice(0, first), written, ...own.slice(last + 1)].join(" ");
  const sloped = text.startsWith("\\") ? "\\" : "";
  return `${sloped}${form[0]}${content}${sloped}${form.at(-1)}`;
}
