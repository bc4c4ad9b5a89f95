import { skipSpace, trimEnd } from "../syntax/characters.ts";
import type { Correction, LineSyntax, Mark, MarkKind, Remark } from "../syntax/line.ts";
import type { LabelShape } from "../syntax/shapes/shape.ts";
import type { Role } from "../transcript/exchanges.ts";
import type { Part } from "../transcript/part.ts";

/** What is coloured, in the order of their numbers in the protocol. None of them is a type that editors know already. */
export const tokenTypes = [
  "speakerLabel",
  "questionLabel",
  "mark",
  "footnoteReference",
  "footnoteMarker",
  "heading",
  "timeCode",
  "gutter",
  "struckWords",
  "correctedWords",
  "editorsNote",
  "directive",
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** Which mark it is, likewise. */
export const tokenModifiers = [
  "inaudible",
  "crosstalk",
  "uncertain",
  "sic",
  "redacted",
  "event",
] as const satisfies readonly MarkKind[];

/** A piece of one line that has a colour. The line counts from the block's start, characters are UTF-16 units. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly kind?: MarkKind;
}

/** What begins in a block before and ends in this one: a mark or an editor's note over several lines. */
export interface Reaching {
  /** The lines count from the start of the block that is read: the first is below 0. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
  readonly kind?: MarkKind;
}

/** The turn that goes on into a block, in cues: the next cue of its speaker has the same label again. */
export interface GoesOn {
  readonly words: string;
  readonly shape: LabelShape;
  readonly question: boolean;
}

/** What the colours of a block follow from, beside its lines. */
export interface Around {
  /** What each of its turns is. */
  readonly roles: readonly Role[];
  /** Whether the next cue of a speaker goes on with the turn. */
  readonly cues: boolean;
  /** The turn that goes on into the block, in cues. */
  readonly entry: GoesOn | undefined;
  /** What begins in the block or before it and ends behind it. */
  readonly behind: readonly Reaching[];
}

/** What is coloured in one block. */
export interface BlockTokens {
  /** In order; no two overlap. */
  readonly tokens: readonly Token[];
  /** What of its lines begins in the blocks before it. */
  readonly reaching: readonly Reaching[];
}

/**
 * What is coloured in a block.
 *
 *     MS VALE: The bell [1] was (inaud-
 *     ^^^^^^^ speakerLabel
 *                      ^^^ footnoteReference
 *                               ^^^^^^^ mark
 *     ible) in 1901.
 *     ^^^^^ mark
 */
export function blockTokens(part: Part, around: Around): BlockTokens {
  const { lines, block } = part.syntax;
  const found: Token[] = [];
  const reaching: Reaching[] = [];
  const over = (piece: Reaching) => {
    for (let line = Math.max(0, piece.from); line <= Math.min(piece.to, lines.length - 1); line++) {
      const words = block.line(line);
      const start = line === piece.from ? piece.start : wordsStart(lines[line]!, words);
      const end = line === piece.to ? piece.end : trimEnd(words, words.length);
      found.push({ line, start, end, type: piece.type, ...(piece.kind && { kind: piece.kind }) });
    }
    if (piece.from < 0) reaching.push(piece);
  };
  for (const piece of around.behind) over(piece);
  labelTokens(part, around, found);
  lines.forEach((syntax, line) => {
    const words = () => block.line(line);
    for (const mark of syntax.marks ?? []) over(pieceOf(mark, line, "mark", mark.kind));
    for (const remark of syntax.remarks ?? []) over(pieceOf(remark, line, "editorsNote"));
    lineTokens(syntax, words, (start, end, type) => found.push({ line, start, end, type }));
  });
  return { tokens: inOrder(found), reaching };
}

function pieceOf(mark: Mark | Remark, line: number, type: TokenType, kind?: MarkKind): Reaching {
  const { back, start, end } = mark;
  return { from: line - back, to: line, start, end, type, ...(kind && { kind }) };
}

/** The labels of the turns that begin in a block, and of the cues that go on with one. */
function labelTokens({ syntax, stretches }: Part, { roles, entry, cues }: Around, found: Token[]): void {
  let current = entry;
  let turns = 0;
  let next = 0;
  for (const line of syntax.notable) {
    const stretch = stretches[next]?.line === line ? stretches[next++] : undefined;
    let label = stretch?.label;
    if (label) {
      const { words, shape } = label;
      current = { words, shape, question: roles[turns++] === "question" };
    } else if (stretch) current = undefined;
    else if (cues && current) {
      const { words, shape } = current;
      label = syntax.lines[line]!.labels?.find((other) => other.words === words && other.shape === shape);
    }
    if (!label) continue;
    const type = current!.question ? "questionLabel" : "speakerLabel";
    found.push({ line, start: label.start, end: label.end, type });
    if (label.time === undefined) continue;
    // Ana Ruiz (0:12)
    const time = /\d[\d:.,]*\d/.exec(syntax.block.line(line).slice(label.end, label.speech));
    if (!time) continue;
    const start = label.end + time.index;
    found.push({ line, start, end: start + time[0].length, type: "timeCode" });
  }
}

/** The turn that goes on behind a block of cues. */
export function goesOnBehind(
  { stretches, turns }: Part,
  roles: readonly Role[],
  entry: GoesOn | undefined,
): GoesOn | undefined {
  const last = stretches.at(-1);
  if (!last) return entry;
  const { label } = last;
  return (
    label && { words: label.words, shape: label.shape, question: roles[turns.length - 1] === "question" }
  );
}

/** What one line holds beside labels and marks. */
function lineTokens(
  syntax: LineSyntax,
  words: () => string,
  found: (start: number, end: number, type: TokenType) => void,
): void {
  const { kind, gutter, heading, note } = syntax;
  const whole = (type: TokenType) => found(skipSpace(words(), 0), trimEnd(words(), words().length), type);
  if (kind === "gutter") whole("gutter");
  else if (gutter) found(skipSpace(words(), 0), trimEnd(words(), gutter.words), "gutter");
  if (kind === "directive") whole("directive");
  else if (kind === "time") whole("timeCode");
  if (heading) found(heading.start, heading.end, "heading");
  if (note) found(note.start, note.end, "footnoteMarker");
  for (const { start, end } of syntax.references ?? []) found(start, end, "footnoteReference");
  for (const { start, end } of syntax.times ?? []) found(start, end, "timeCode");
  for (const correction of syntax.corrections ?? []) {
    const struck = struckEnd(correction, words());
    found(correction.start, struck, "struckWords");
    found(skipSpace(words(), struck), correction.end, "correctedWords");
  }
}

/** Where the struck words of a correction end. */
function struckEnd({ start, end }: Correction, line: string): number {
  const struck = /^(?:<(\w+)>[^<]*<\/\1>|~~[^~]+~~)/.exec(line.slice(start, end));
  return start + (struck?.[0].length ?? 0);
}

/** Where the words of a line begin, what is printed before them not counted. */
function wordsStart({ gutter }: LineSyntax, line: string): number {
  return skipSpace(line, gutter?.words ?? 0);
}

/**
 * Sorted by place. Of what overlaps, the later one begins where the earlier one ends, and what is empty goes. Of two in
 * the same place a note goes before what stands in it, wherever its block begins:
 *
 *     [Editor’s note: cut
 *     [Harlow?]            all of it is the note's
 *     ]
 */
function inOrder(found: Token[]): Token[] {
  found.sort((a, b) => a.line - b.line || a.start - b.start || b.end - a.end || rank(b) - rank(a));
  const tokens: Token[] = [];
  let last: Token | undefined;
  for (const token of found) {
    const start = last?.line === token.line ? Math.max(token.start, last.end) : token.start;
    if (token.end <= start) continue;
    last = start === token.start ? token : { ...token, start };
    tokens.push(last);
  }
  return tokens;
}

function rank({ type, kind }: Token): number {
  return tokenTypes.indexOf(type) * tokenModifiers.length + (kind ? tokenModifiers.indexOf(kind) : 0);
}
