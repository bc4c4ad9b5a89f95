import type { TextEdit } from "vscode-languageserver-types";
import { isSpace } from "../syntax/characters.ts";
import { comparePositions, type Position, type Range } from "../text/position.ts";
import { markAt, markRange, type PlacedMark } from "../transcript/marks.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { turnAt, turnLine, turnStretch } from "../transcript/turns.ts";
import { guessStyle, marked, readGuessMark } from "./guess-style.ts";
import { wordAt } from "./sentence.ts";

/** What `transcript/flag` is asked with, beside the document. */
export interface FlagParams {
  /** The words; a place alone stands for the word at it. */
  readonly range: Range;
  /** Whether to mark them as uncertain, or to take such a mark off. */
  readonly flag: boolean;
  /** The last mark of a guess that the document held: where it holds none any more, its style is kept. */
  readonly last?: string;
}

/** What `transcript/guess` is asked with, beside the document. */
export interface GuessParams {
  /** The mark, or other words that the guess stands for. */
  readonly range: Range;
  readonly words: string;
  /** As in `FlagParams`. */
  readonly last?: string;
}

/** Marks words as uncertain in the document's own style, or takes such a mark off; null where neither can be done. */
export function flag(transcript: Transcript, { range, flag: wanted, last }: FlagParams): TextEdit[] | null {
  const start = transcript.text.clamp(range.start);
  const end = transcript.text.clamp(range.end);
  const chosen = comparePositions(start, end) <= 0 ? { start, end } : { start: end, end: start };
  const marks = uncertainMarks(transcript, chosen);
  if (!wanted) return marks.length > 0 ? marks.flatMap((mark) => takenOff(transcript, mark)) : null;
  if (marks.length > 0) return null;
  const words = wordsIn(transcript, chosen);
  if (!words) return null;
  const text = transcript.text.slice(words);
  return [{ range: words, newText: marked(text, guessStyle(transcript, last)) }];
}

/** Writes words as a guess in the document's own style, in the place of a mark; null where there are no words. */
export function guess(transcript: Transcript, { range, words, last }: GuessParams): TextEdit[] | null {
  const said = words.replace(/[\s\p{Cc}]+/gu, " ").trim();
  if (said === "") return null;
  const { line, character } = transcript.text.clamp(range.start);
  const mark = markAt(transcript, line, character);
  const place = mark
    ? guessed(transcript, mark)
    : { start: { line, character }, end: transcript.text.clamp(range.end) };
  return [{ range: place, newText: marked(said, guessStyle(transcript, last)) }];
}

/** The marks for uncertain words that a range touches. */
function uncertainMarks(transcript: Transcript, range: Range): PlacedMark[] {
  const { start, end } = range;
  const marks: PlacedMark[] = [];
  const first = markAt(transcript, start.line, start.character);
  if (first?.kind === "uncertain") marks.push(first);
  for (let line = start.line; line <= Math.min(end.line, start.line + MOST_LINES); line++) {
    for (const mark of transcript.line(line).marks ?? []) {
      const place = markRange(mark, line);
      if (mark.kind !== "uncertain" || same(place, first?.range)) continue;
      const meets = comparePositions(place.start, end) < 0 && comparePositions(start, place.end) < 0;
      if (meets) marks.push({ kind: mark.kind, text: mark.text, range: place });
    }
  }
  return marks;
}

/** The most lines that words to flag may run over: more is no passage of which somebody is unsure. */
const MOST_LINES = 8;

function same(a: Range, b: Range | undefined): boolean {
  return b !== undefined && comparePositions(a.start, b.start) === 0;
}

/** `[Harlow?]` becomes `Harlow`, and `Harlow (ph.)` too. A mark without words stands for some: it stays. */
function takenOff(transcript: Transcript, { text, range }: PlacedMark): TextEdit[] {
  const mark = readGuessMark(text);
  if (!mark) return [];
  if (mark.words !== "") return bracketsOf(transcript, range);
  return [{ range: { start: afterWord(transcript, range.start), end: range.end }, newText: "" }];
}

/** Edits that take off what stands around the words: of words over several lines each stays where it is. */
function bracketsOf(transcript: Transcript, range: Range): TextEdit[] {
  const text = transcript.text.slice(range);
  const open = /^\\?[[(]\s*(?:\d[\d:.,]*\s+)?/.exec(text)![0].length;
  const close = /(?:(?<!\s)\s+)?(?<!\?)\?+\s*(?:\d[\d:.,]*\s*)?\\?[\])]$/.exec(text)?.index ?? text.length;
  return [
    { range: { start: range.start, end: forward(text, range.start, open) }, newText: "" },
    { range: { start: forward(text, range.start, close), end: range.end }, newText: "" },
  ];
}

/** What a guess takes the place of: the mark, and the word before it where the mark is about that. */
function guessed(transcript: Transcript, { kind, text, range }: PlacedMark): Range {
  if (kind !== "uncertain" || readGuessMark(text)?.words !== "") return range;
  const end = afterWord(transcript, range.start);
  const word = wordAt(transcript.text.line(end.line), end.character);
  return word ? { start: { line: end.line, character: word.start }, end: range.end } : range;
}

/** Where the words before a place end, on its line. */
function afterWord(transcript: Transcript, { line, character }: Position): Position {
  const text = transcript.text.line(line);
  let end = character;
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--;
  return { line, character: end > 0 ? end : character };
}

/**
 * The words that a range stands for, without the white space, quotation marks and stops around them; undefined where
 * it holds none, more than one turn, or something that is not said.
 */
function wordsIn(transcript: Transcript, { start, end }: Range): Range | undefined {
  if (end.line - start.line > MOST_LINES) return undefined;
  if (comparePositions(start, end) === 0) {
    const word = wordAt(transcript.text.line(start.line), start.character);
    if (!word) return undefined;
    return wordsIn(transcript, {
      start: { line: start.line, character: word.start },
      end: { line: start.line, character: word.end },
    });
  }
  for (let line = start.line; line <= end.line; line++) {
    if (transcript.line(line).kind !== "text") return undefined;
    if (line > start.line && speechStart(transcript, line) > 0) return undefined;
  }
  const from = Math.max(start.character, speechStart(transcript, start.line));
  const words = trimmed(transcript, { start: { line: start.line, character: from }, end });
  if (!words || /[()[\]]/.test(transcript.text.slice(words))) return undefined;
  return words;
}

/** Where the words behind the label of a line begin; 0 where no turn begins. */
function speechStart(transcript: Transcript, line: number): number {
  const turn = turnAt(transcript, line);
  if (!turn || turnLine(transcript, turn) !== line) return 0;
  return turnStretch(transcript, turn).label!.speech;
}

/** A range without what stands around its words. */
function trimmed(transcript: Transcript, range: Range): Range | undefined {
  const text = transcript.text.slice(range);
  const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text);
  if (!inner) return undefined;
  return {
    start: forward(text, range.start, inner.index),
    end: forward(text, range.start, inner.index + inner[0].length),
  };
}

/** The place so many UTF-16 units behind a place, in the text that begins there. */
function forward(text: string, { line, character }: Position, units: number): Position {
  const lines = text.slice(0, units).split(/\r\n|\r|\n/);
  const last = lines.at(-1)!.length;
  return lines.length === 1
    ? { line, character: character + last }
    : { line: line + lines.length - 1, character: last };
}
