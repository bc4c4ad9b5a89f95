/**
 * Words of a transcript as they may stand in a line of output: white space and control characters become blanks, so that
 * no file can break a table or send the terminal an order.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, " ").trim();
}
