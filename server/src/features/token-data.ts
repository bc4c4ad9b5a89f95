import type { SemanticTokensEdit } from "vscode-languageserver-types";
import { type Token, tokenModifiers, tokenTypes } from "./block-tokens.ts";

/** The tokens of some lines that follow one another, packed: a long document holds hundreds of thousands. */
export interface TokenCell {
  /** As the protocol has them, the first one counted from the first of the lines. */
  readonly data: Uint32Array;
  /** How many lines there are. */
  readonly lines: number;
  /** The line of the last token, from the first of the lines; -1 where there is none. */
  readonly last: number;
}

/** Each token is so many numbers: lines and characters from the one before, length, type, modifiers. */
const NUMBERS = 5;

const typeNumbers = new Map(tokenTypes.map((type, i) => [type, i]));
const modifierBits = new Map(tokenModifiers.map((kind, i) => [kind, 1 << i]));

/** Packs tokens, which are in order and do not overlap. */
export function pack(tokens: readonly Token[], lines: number): TokenCell {
  const data = new Uint32Array(NUMBERS * tokens.length);
  let line = 0;
  let character = 0;
  tokens.forEach((token, i) => {
    const down = token.line - line;
    const right = down === 0 ? token.start - character : token.start;
    const modifiers = token.kind ? modifierBits.get(token.kind)! : 0;
    data.set([down, right, token.end - token.start, typeNumbers.get(token.type)!, modifiers], i * NUMBERS);
    ({ line, start: character } = token);
  });
  return { data, lines, last: tokens.at(-1)?.line ?? -1 };
}

/**
 * Writes the tokens of cells that follow one another as the protocol has them.
 * @param lines how many lines lie between the token before, or the document's start, and the first cell
 */
export function encode(cells: readonly TokenCell[], lines = 0): number[] {
  const written: number[] = [];
  let since = lines;
  for (const { data, lines: own, last } of cells) {
    for (let i = 0; i < data.length; i++) written.push(i === 0 ? data[0]! + since : data[i]!);
    since = last < 0 ? since + own : own - last;
  }
  return written;
}

/**
 * The same for the tokens on some lines alone.
 * @param first the document's line on which the cells begin
 * @param from the first of the lines, and `to` the last one, in the document
 */
export function encodeLines(
  cells: readonly TokenCell[],
  first: number,
  { from, to }: { readonly from: number; readonly to: number },
): number[] {
  const all = encode(cells, first);
  let line = 0;
  let start = 0;
  while (start < all.length && line + all[start]! < from) {
    line += all[start]!;
    start += NUMBERS;
  }
  let end = start;
  let lastLine = line;
  while (end < all.length && lastLine + all[end]! <= to) {
    lastLine += all[end]!;
    end += NUMBERS;
  }
  const within = all.slice(start, end);
  if (within.length > 0) within[0]! += line;
  return within;
}

/**
 * What makes the tokens of one list of cells those of another: nothing, or one edit. Cells that are the same at the
 * start and at the end are not looked into; only how far the first token behind the edit has moved.
 */
export function deltaOf(before: readonly TokenCell[], now: readonly TokenCell[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, now.length);
  let same = 0;
  while (same < most && before[same] === now[same]) same++;
  let end = 0;
  while (end < most - same && before[before.length - 1 - end] === now[now.length - 1 - end]) end++;
  const behind = upToFirst(now.slice(now.length - end));
  const lines = linesBehind(now, same);
  const old = encode([...before.slice(same, before.length - end), ...behind], lines);
  const fresh = encode([...now.slice(same, now.length - end), ...behind], lines);
  const start = now.slice(0, same).reduce((sum, { data }) => sum + data.length, 0);
  return difference(old, fresh, start);
}

/** Cells up to the first token, which says how far it is from the one before. */
function upToFirst(cells: readonly TokenCell[]): TokenCell[] {
  const index = cells.findIndex(({ data }) => data.length > 0);
  if (index < 0) return [];
  const { data, lines } = cells[index]!;
  return [...cells.slice(0, index), { data: data.subarray(0, NUMBERS), lines, last: data[0]! }];
}

/** How many lines lie between the last token before a cell, or the document's start, and the cell. */
function linesBehind(cells: readonly TokenCell[], index: number): number {
  let lines = 0;
  for (let i = index - 1; i >= 0; i--) {
    lines += cells[i]!.lines;
    if (cells[i]!.last >= 0) return lines - cells[i]!.last;
  }
  return lines;
}

/** One edit that leaves alone what is the same at both ends. */
function difference(old: readonly number[], fresh: readonly number[], at: number): SemanticTokensEdit[] {
  const most = Math.min(old.length, fresh.length);
  let same = 0;
  while (same < most && old[same] === fresh[same]) same++;
  let end = 0;
  while (end < most - same && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++;
  if (same === old.length && same === fresh.length) return [];
  const data = fresh.slice(same, fresh.length - end);
  return [{ start: at + same, deleteCount: old.length - same - end, data }];
}
