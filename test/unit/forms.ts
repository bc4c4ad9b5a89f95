import { type Drawing, read } from "./drawing.ts";

/**
 * A text as it is, with other line ends, and with characters of two UTF-16 units before all that follows on a line: what
 * comes of an edit must be the same in each.
 * @param word a word of the text that is no part of a label, or what finds such words
 */
export function forms(word: string | RegExp): readonly ((text: string) => string)[] {
  return [
    (text) => text,
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll(word, (found) => `\u{1f6a2}${found}`),
  ];
}

/**
 * Reads a drawing in each form, and has it checked.
 * @param check gets the text in that form, what is drawn in it, and how the expected text is in that form
 */
export function eachForm(
  word: string | RegExp,
  drawing: string,
  check: (text: string, drawn: Drawing, form: (expected: string) => string) => void,
): void {
  for (const form of forms(word)) {
    const drawn = read(form(drawing).replaceAll("\r\n", "\n"));
    const lines = form("\n") === "\r\n" ? drawn.text.replaceAll("\n", "\r\n") : drawn.text;
    check(lines, drawn, form);
  }
}
