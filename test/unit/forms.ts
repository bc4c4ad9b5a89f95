/**
 * A text as it is, with other line ends, and with characters of two UTF-16 units before all that follows on a line: what
 * comes of an edit must be the same in each.
 * @param word a word of the text that is no part of a label
 */
export function forms(word: string): readonly ((text: string) => string)[] {
  return [
    (text) => text,
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll(word, `\u{1f6a2}${word}`),
  ];
}
