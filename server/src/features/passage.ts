import type { RuleFinding } from "../rules/rule.ts";
import { hashed } from "../text/hash.ts";
import type { Position, Range } from "../text/position.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { excerpt, spoken } from "../transcript/turns.ts";
import type { Passage } from "./review.ts";
import { shown } from "./words.ts";

/** A passage before it is counted how many others are just like it. */
export interface ToldPassage extends Omit<Passage, "id"> {
  /** A name that it shares with the passages that are just like it. */
  readonly key: string;
}

/** How many UTF-16 units of a passage and of the words on each side of it are told. */
const TEXT_UNITS = 200;
const AROUND_UNITS = 40;
/** How much of a line is looked at for them: escapes and white space take room. */
const LOOK_UNITS = 4 * AROUND_UNITS;
/** How many words beside a passage tell it from others like it. More would reach the next passage more often. */
const KEY_WORDS = 2;

/** Tells of a finding, its lines those of the document. */
export function tellPassage(
  transcript: Transcript,
  { code, range }: RuleFinding,
  speaker: string | undefined,
  time: number | undefined,
): ToldPassage {
  const text = shown(transcript.text.slice({ start: range.start, end: nearEnd(range) }));
  return {
    key: hashed(`${code}\n${text}\n${surroundings(transcript, range)}`),
    kind: code,
    range,
    text: excerpt(text, TEXT_UNITS - 1),
    before: before(transcript, range.start),
    after: after(transcript, range.end),
    ...(speaker !== undefined && { speaker }),
    ...(time !== undefined && { time }),
  };
}

/** Loops may run over thousands of lines; what is told of them stands on the first few. */
function nearEnd({ start, end }: Range): Position {
  return end.line - start.line > 20 ? { line: start.line + 20, character: 0 } : end;
}

/** The words before a place, from its line and, where that has few, from the one above. */
function before(transcript: Transcript, { line, character }: Position): string {
  const from = speechStart(transcript, line);
  const own = transcript.text
    .line(line)
    .slice(Math.max(from, character - LOOK_UNITS), Math.max(from, character));
  const above = opensTurn(transcript, line) ? "" : wordsOf(transcript, line - 1).slice(-LOOK_UNITS);
  return tail(shown(own.length < AROUND_UNITS ? `${above} ${own}` : own));
}

/** The words behind a place, likewise. */
function after(transcript: Transcript, { line, character }: Position): string {
  const own = transcript.text.line(line).slice(character, character + LOOK_UNITS);
  const below = opensTurn(transcript, line + 1) ? "" : wordsOf(transcript, line + 1).slice(0, LOOK_UNITS);
  return excerpt(shown(own.length < AROUND_UNITS ? `${own} ${below}` : own), AROUND_UNITS - 1);
}

/** The last words of a text, at most `AROUND_UNITS` with the ellipsis. */
function tail(text: string): string {
  if (text.length <= AROUND_UNITS) return text;
  const from = text.length - AROUND_UNITS + 1;
  const blank = text.indexOf(" ", from);
  let start = blank >= 0 && blank < text.length - AROUND_UNITS / 2 ? blank + 1 : from;
  const code = text.charCodeAt(start);
  if (code >= 0xdc00 && code < 0xe000) start++;
  return `…${text.slice(start)}`;
}

/**
 * The words beside a passage that tell it from others: those behind it on its line, else those before it, else those
 * of the line below. Not those beyond the next mark, which may be resolved first.
 *
 *     MR ODA: It was (inaudible) and then we (crosstalk) left.     and then
 *     MR ODA: It was (inaudible).                                  It was
 */
function surroundings(transcript: Transcript, { start, end }: Range): string {
  const behind = transcript.text.line(end.line).slice(end.character, end.character + LOOK_UNITS);
  const words = firstWords(behind);
  if (words) return words;
  const from = Math.max(speechStart(transcript, start.line), start.character - LOOK_UNITS);
  const ahead = transcript.text.line(start.line).slice(from, Math.max(from, start.character));
  return (
    lastWords(ahead) || firstWords(wordsOf(transcript, nextLine(transcript, end.line)).slice(0, LOOK_UNITS))
  );
}

function nextLine(transcript: Transcript, line: number): number {
  return transcript.text.lineLength(line + 1) > 0 ? line + 1 : line + 2;
}

function firstWords(text: string): string {
  const open = text.search(/[[(\\]/);
  return (
    (open < 0 ? text : text.slice(0, open))
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, KEY_WORDS)
      .join(" ") ?? ""
  );
}

function lastWords(text: string): string {
  const close = Math.max(text.lastIndexOf("]"), text.lastIndexOf(")"));
  return (
    text
      .slice(close + 1)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(-KEY_WORDS)
      .join(" ") ?? ""
  );
}

/** The words said on a line, without label and gutter; empty where none are. */
function wordsOf(transcript: Transcript, line: number): string {
  if (line < 0 || line >= transcript.text.lineCount || transcript.line(line).kind !== "text") return "";
  return opensTurn(transcript, line)
    ? transcript.text.line(line).slice(speechStart(transcript, line))
    : spoken(transcript, line);
}

function opensTurn(transcript: Transcript, line: number): boolean {
  return labelOf(transcript, line) !== undefined;
}

/** Where the words of a line begin, in UTF-16 units. */
function speechStart(transcript: Transcript, line: number): number {
  return labelOf(transcript, line)?.speech ?? transcript.line(line).gutter?.words ?? 0;
}

function labelOf(transcript: Transcript, line: number) {
  if (line < 0 || line >= transcript.text.lineCount || !transcript.line(line).labels) return undefined;
  const block = transcript.text.blockAt(line);
  const own = line - transcript.text.firstLine(block);
  return transcript.part(block).turns.find((turn) => turn.line === own)?.label;
}
