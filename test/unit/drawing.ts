import { comparePositions, type Position, type Range, span } from "../../server/src/text/position.ts";

/** A range with what is said of it. */
export interface Annotation {
  readonly range: Range;
  readonly note: string;
}

/** A miniature transcript, with what was drawn in it and under it taken out. */
export interface Drawing {
  readonly text: string;
  /** Every `|`, in order. */
  readonly cursors: readonly Position[];
  /** What lies between each two of them: the first and second, the third and fourth. */
  readonly ranges: readonly Range[];
  readonly annotations: readonly Annotation[];
}

/** An annotation's line: carets, or the sign for a range that holds nothing, then what is said of them. */
const annotationLine = /^ *(\^+|‸)(?: (.*))?$/;
/** Ends the note of a range that goes on below its line, and begins that of the piece in which it ends. */
const runsOn = "…";

/**
 * Reads a drawing.
 *
 *     MS VALE: Next is |Ana| Ruiz.     `|` is a cursor, two of them are a range
 *     QUESTION: Is␣it safe [1]?        `␣` is a no-break space
 *     ^^^^^^^^ question                said of the line above, its bars not counted
 *                          ^^^ reference
 *     MR ODA: It is (in-
 *                   ^^^^ mark…         this range goes on below
 *     audible) to me.
 *     ^^^^^^^^ …mark                   and ends here
 *
 * The indentation that all lines share is taken off, and so are a blank first and last line.
 */
export function read(drawing: string): Drawing {
  const lines: string[] = [];
  const cursors: Position[] = [];
  const annotations: Annotation[] = [];
  const open: Annotation[] = [];
  for (const drawn of dedent(drawing).split("\n")) {
    const carets = annotationLine.exec(drawn);
    if (carets && lines.length > 0) {
      const from = carets[0].length - carets[0].trimStart().length;
      const width = carets[1] === "‸" ? 0 : carets[1]!.length;
      const piece = span(lines.length - 1, from, from + width);
      const note = carets[2] ?? "";
      if (note.endsWith(runsOn)) open.push({ range: piece, note: note.slice(0, -1) });
      else if (note.startsWith(runsOn)) annotations.push(closed(open, piece, note.slice(1)));
      else annotations.push({ range: piece, note });
      continue;
    }
    const [first, ...others] = drawn.replaceAll("␣", "\u00a0").split("|");
    let line = first!;
    for (const piece of others) {
      cursors.push({ line: lines.length, character: line.length });
      line += piece;
    }
    lines.push(line);
  }
  if (open.length > 0) throw new Error(`“${open[0]!.note}${runsOn}” never ends`);
  const ranges: Range[] = [];
  for (let i = 0; i + 1 < cursors.length; i += 2) ranges.push({ start: cursors[i]!, end: cursors[i + 1]! });
  return { text: lines.join("\n"), cursors, ranges, annotations };
}

/** Draws annotations under a text, so that two drawings can be compared as strings. */
export function draw(text: string, annotations: Iterable<Annotation>): string {
  const under = new Map<number, { from: number; to: number; note: string }[]>();
  const lines = text.split(/\r\n|\r|\n/);
  const put = (line: number, from: number, to: number, note: string) => {
    under.set(line, [...(under.get(line) ?? []), { from, to, note }]);
  };
  for (const { range, note } of [...annotations].sort((a, b) =>
    comparePositions(a.range.start, b.range.start),
  )) {
    const { start, end } = range;
    if (start.line === end.line) put(start.line, start.character, end.character, note);
    else {
      put(start.line, start.character, lines[start.line]?.length ?? 0, note + runsOn);
      put(end.line, 0, end.character, runsOn + note);
    }
  }
  const drawn: string[] = [];
  lines.forEach((line, i) => {
    drawn.push(line.replaceAll("\u00a0", "␣"));
    const pieces = (under.get(i) ?? []).sort(
      (a, b) => a.from - b.from || a.to - b.to || (a.note < b.note ? -1 : 1),
    );
    for (const { from, to, note } of pieces) {
      drawn.push(`${" ".repeat(from)}${"^".repeat(to - from) || "‸"}${note && ` ${note}`}`);
    }
  });
  return drawn.join("\n");
}

/** The drawing as `draw` would write it: cursors taken out, annotations in order. What tests expect. */
export function redraw(drawing: string): string {
  const { text, annotations } = read(drawing);
  return draw(text, annotations);
}

/** Takes off the indentation that all lines share, and a blank first and last line. */
export function dedent(text: string): string {
  const lines = text.split("\n");
  if (lines.length > 1 && lines[0]!.trim() === "") lines.shift();
  if (lines.length > 1 && /^ *$/.test(lines.at(-1)!)) lines.pop();
  const indents = lines.filter((line) => /[^ ]/.test(line)).map((line) => line.search(/[^ ]/));
  const shared = indents.length > 0 ? Math.min(...indents) : 0;
  return lines.map((line) => line.slice(shared)).join("\n");
}

/** The whole of a range whose last piece was found. */
function closed(open: Annotation[], { end }: Range, note: string): Annotation {
  const at = open.findIndex((piece) => piece.note === note);
  if (at < 0) throw new Error(`“${runsOn}${note}” ends, but never began`);
  const [first] = open.splice(at, 1);
  return { range: { start: first!.range.start, end }, note };
}
