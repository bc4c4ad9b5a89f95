import { isSpace, skipSpace } from "../syntax/characters.ts";
import type { Position } from "../text/position.ts";
import { nearestTime } from "../transcript/nearest-time.ts";
import { likeliestNext } from "../transcript/succession.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnAt, turnEnd } from "../transcript/turns.ts";
import { blankLinesBetween } from "./gap.ts";
import { isNumbered } from "./numbered.ts";
import { openingFor } from "./opening.ts";
import { timeBehind } from "./time-between.ts";

/** The most UTF-16 units that can be the beginning of a label, and the most speakers that are offered. */
const TYPED_UNITS = 60;
const MOST = 40;

/** A label that may be written at a place. */
export interface NextLabel {
  readonly label: string;
  /** All that opens the turn, as the document prints it. */
  readonly text: string;
}

/** What of a label is typed before a place: nothing but that stands on the line. */
export interface Typed {
  /** Where it begins, in UTF-16 units. */
  readonly start: number;
  /** The signs before the words: `**` */
  readonly signs: string;
  readonly words: string;
}

/** What is typed of a label; undefined where no label can stand: in the middle of a line, of a paragraph, of notes. */
export function typedLabel(transcript: Transcript, { line, character }: Position): Typed | undefined {
  const { kind, gutter } = transcript.line(line);
  if (kind !== "text" && kind !== "blank" && kind !== "gutter") return undefined;
  if (gutter?.of !== "line" && isBelowNumbers(transcript, line)) return undefined;
  const text = transcript.text.line(line);
  const from = gutter?.of === "line" ? gutter.words : 0;
  if (character < from || character - from > TYPED_UNITS || skipSpace(text, character) < text.length)
    return undefined;
  const start = skipSpace(text, from, character);
  const typed = text.slice(start, character);
  const match = /^(\*{0,2}|_{0,2}|<v |>{2,3} ?)((?:[\p{L}\p{N}?][\p{L}\p{M}\p{N}.'’ -]*)?)$/u.exec(typed);
  if (!match || continues(transcript, line)) return undefined;
  return { start, signs: match[1]!, words: match[2]! };
}

/** Whether the turn above has numbered lines: where there is no number then, nobody speaks. */
function isBelowNumbers(transcript: Transcript, line: number): boolean {
  const turn = turnBefore(transcript, line);
  const last = turn && turnEnd(transcript, turn).line;
  return last !== undefined && isNumbered(transcript, last, last);
}

/** Whether a line goes on with the paragraph above it, where blank lines stand between turns. */
function continues(transcript: Transcript, line: number): boolean {
  if (line === 0 || transcript.line(line - 1).kind !== "text") return false;
  const turn = turnAt(transcript, line - 1);
  return turn !== undefined && blankLinesBetween(transcript, line) > 0;
}

/** The turn behind which a label at a place would stand. */
export function turnBefore(transcript: Transcript, line: number): TurnPlace | undefined {
  return line > 0 ? turnAt(transcript, line - 1) : undefined;
}

/** The labels of those who may speak at a place, likeliest first. */
export function nextLabels(transcript: Transcript, line: number, typed = ""): NextLabel[] {
  const before = turnBefore(transcript, line);
  const known = likeliestNext(transcript, before).filter((label) => begins(label, typed));
  const seconds = before && timeAfter(transcript, before);
  return known.slice(0, MOST).map((label) => ({
    label,
    text: openingFor(transcript, line, label, seconds).text,
  }));
}

/** When a turn ends: when the next one begins, else the last time told in it. */
export function timeAfter(transcript: Transcript, turn: TurnPlace): number | undefined {
  return timeBehind(transcript, turn) ?? nearestTime(transcript, turnEnd(transcript, turn));
}

/** Whether one of a label's words begins with what is typed. */
function begins(label: string, typed: string): boolean {
  const [all, part] = [label.toUpperCase(), typed.toUpperCase()];
  for (let at = all.indexOf(part); at >= 0; at = all.indexOf(part, at + 1)) {
    if (at === 0 || isSpace(all.charCodeAt(at - 1)) || "([-".includes(all[at - 1]!)) return true;
  }
  return false;
}
