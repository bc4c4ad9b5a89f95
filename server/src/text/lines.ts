const LF = 10;
const CR = 13;

/**
 * Cuts a text into its lines, each with the line end that it had (`\n`, `\r\n` or `\r`, the three of LSP).
 * Joined again they are the text. The last line alone has no end; the empty text is one empty line.
 *
 * The pieces are slices of the text: nothing is copied, and no search begins twice at the same place.
 */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
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
    lines.push(text.slice(start, end));
    start = end;
  }
  lines.push(text.slice(start));
  return lines;
}

/** How many UTF-16 units of a line stand before its line end. */
export function contentLength(line: string): number {
  let length = line.length;
  if (length > 0 && line.charCodeAt(length - 1) === LF) length--;
  if (length > 0 && line.charCodeAt(length - 1) === CR) length--;
  return length;
}

/** The line without its line end. */
export function content(line: string): string {
  const length = contentLength(line);
  return length === line.length ? line : line.slice(0, length);
}
