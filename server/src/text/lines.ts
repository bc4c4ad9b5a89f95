const LF = 10;
const CR = 13;

/**
 * Where the lines of a text end, their line ends included (`\n`, `\r\n` or `\r`, the three of LSP).
 * No search begins twice at the same place.
 * @param last whether a line follows the last line end, were it empty; the empty text is one empty line then, else none
 */
export function* lineEnds(text: string, last: boolean): Generator<number> {
  let start = 0;
  let lf = text.indexOf("\n");
  let cr = text.indexOf("\r");
  while (lf >= 0 || cr >= 0) {
    let end: number;
    if (cr >= 0 && (lf < 0 || cr < lf)) {
      end = cr + 1 === lf ? lf + 1 : cr + 1;
      if (end > lf && lf >= 0) lf = text.indexOf("\n", end);
      cr = text.indexOf("\r", end);
    } else {
      end = lf + 1;
      lf = text.indexOf("\n", end);
    }
    yield end;
    start = end;
  }
  if (last || start < text.length) yield text.length;
}

/** How many UTF-16 units of a line stand before its line end; the line lies in a text from `start` to `end`. */
export function contentLength(text: string, start: number, end: number): number {
  let length = end - start;
  if (length > 0 && text.charCodeAt(start + length - 1) === LF) length--;
  if (length > 0 && text.charCodeAt(start + length - 1) === CR) length--;
  return length;
}
