import { trimEnd } from "../syntax/characters.ts";
import type { LineKind, LineSyntax } from "../syntax/line.ts";
import type { Position } from "../text/position.ts";
import type { Lines } from "./rule.ts";

/** A bracket, whatever it holds. Lines count from the block's start and are below 0 in the blocks before. */
export interface Bracket {
  /** Its sign, an escape before it included. */
  readonly start: Position;
  /** Where what it holds begins, behind its sign and on the same line. */
  readonly content: number;
  readonly square: boolean;
  /** What stands behind its sign, up to the sign that closes it or to where it goes on no further; line ends as one blank. */
  readonly inner: string;
  /** Behind the sign that closes it, or behind `inner`. */
  readonly end: Position;
  readonly closed: Closed;
}

/** Which sign closes a bracket: its own, that of the other kind, none; or what does may stand further on. */
type Closed = "own" | "other" | "none" | "unknown";

/** The kinds of line in whose words marks stand. */
const worded: ReadonlySet<LineKind> = new Set(["text", "note", "heading"]);

/** The most UTF-16 units of a bracket inside another. */
const INSIDE_UNITS = 80;
const ROUND = 40;
const SQUARE = 91;
const ESCAPE = 92;

/**
 * The brackets of a block that end in it, in order. One ends at the next of its kind that opens; it goes on over a line's
 * end as far as the reading of lines says, so where the border of a block lies makes no difference.
 *
 *     MS VALE: We [inaudible to the [bell (or the
 *                 ^^^^^^^^^^^^^^^^^ nothing closes it
 *     gate) and home.      (or the gate): over a line's end
 *
 * @param last whether the block is the document's last: a bracket that is open there ends there
 */
export function* brackets(part: Lines, last: boolean): Generator<Bracket> {
  const { block, lines, states } = part.syntax;
  const { text, ends } = block;
  const open = states.at(0).bracket;
  if (open) {
    const sign = open.text.startsWith("\\") ? 2 : 1;
    const opening = { line: -open.back, start: open.start, content: open.start + sign, square: open.square };
    const before = open.text.slice(sign).split("\n");
    // one that has ended before another of its kind was told where it did
    const goesOn = before.every((words) => bracketEnd(words, 0, open.square).at === words.length);
    const found = goesOn ? follow(part, last, opening, before.reduce(joined), 0, 0) : undefined;
    if (found && found.closed !== "unknown") yield found;
  }
  let line = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== ROUND && code !== SQUARE) continue;
    while (ends[line]! <= at) line++;
    if (!worded.has(lines[line]!.kind)) {
      at = ends[line]! - 1;
      continue;
    }
    const content = at + 1 - block.startOf(line);
    const start = text.charCodeAt(at - 1) === ESCAPE ? content - 2 : content - 1;
    const found = follow(part, last, { line, start, content, square: code === SQUARE }, "", line, content);
    // one that goes on behind the block is the next block's
    if (found.closed !== "unknown") yield found;
  }
}

interface Opening {
  readonly line: number;
  readonly start: number;
  readonly content: number;
  readonly square: boolean;
}

/**
 * Follows a bracket to its end.
 * @param before what lines before hold of it
 * @param line where to go on, and `from` where on that line
 */
function follow(
  part: Lines,
  last: boolean,
  { line: first, start, content, square }: Opening,
  before: string,
  line: number,
  from: number,
): Bracket {
  const { block, lines, states } = part.syntax;
  let inner = before;
  let end: Position = { line: first, character: content };
  const found = (closed: Closed): Bracket => ({
    start: { line: first, character: start },
    content,
    square,
    inner,
    end,
    closed,
  });
  for (let i = line; i < block.count; i++) {
    const own = i === line && from > 0;
    if (!own && !goesOn(lines[i]!)) return found("none");
    const words = block.line(i);
    const begin = own ? from : (lines[i]!.gutter?.words ?? 0);
    const { at, closed } = bracketEnd(words, begin, square);
    const escaped = closed !== "none" && words.charCodeAt(at - 1) === ESCAPE;
    const held = words.slice(begin, escaped ? at - 1 : at);
    inner = own ? held : joined(inner, held);
    end = { line: i, character: closed === "none" ? trimEnd(words, at, begin) : at + 1 };
    if (closed !== "none" || at < words.length) return found(closed);
    const carried = states.at(i + 1).bracket;
    if (!carried) return found("none");
    if (carried.start === start && carried.back === i + 1 - first) continue;
    // it has ended another of its kind; inside one of the other kind that goes on nobody knows what closes it
    return found(carried.square === square ? "none" : "unknown");
  }
  return found(last ? "none" : "unknown");
}

/** Whether a line goes on with a bracket that was opened above, or leaves it open. */
function goesOn({ kind, labels }: LineSyntax): boolean {
  return !labels && (kind === "text" || kind === "note" || kind === "blank" || kind === "gutter");
}

/** The place of the sign that closes a bracket on a line, or the one where it ends on it without. */
export function bracketEnd(
  line: string,
  from: number,
  square: boolean,
): { at: number; closed: "own" | "other" | "none" } {
  for (let at = from; at < line.length; at++) {
    const sign = line[at]!;
    if (sign === (square ? "[" : "(")) return { at, closed: "none" };
    if (sign === "(" || sign === "[") {
      // another inside it
      const inside = line.slice(at, at + INSIDE_UNITS).search(/[)\]]/);
      if (inside > 0 && line[at + inside] === (square ? ")" : "]")) at += inside;
    } else if (sign === ")" || sign === "]") {
      return { at, closed: (sign === "]") === square ? "own" : "other" };
    }
  }
  return { at: line.length, closed: "none" };
}

/** Line ends as one blank; a word that is parted there is put together. */
function joined(before: string, words: string): string {
  return `${before} ${words.trim()}`.trimEnd().replace(/(\p{L})- (?=\p{Ll})/gu, "$1");
}
