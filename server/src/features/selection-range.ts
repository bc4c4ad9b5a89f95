import type { SelectionRange } from "vscode-languageserver-types";
import { comparePositions, type Position, type Range, span, touches } from "../text/position.ts";
import { readNote } from "../transcript/footnotes.ts";
import { readHeader } from "../transcript/header.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { answersTo, labelRange, lineEnd, turnAt, turnRange } from "../transcript/turns.ts";
import { questionAt } from "./exchange.ts";
import { paragraphAt } from "./paragraph.ts";
import { sentenceAt, wordAt } from "./sentence.ts";

/**
 * What a selection grows to at each of some places, the smallest first: word, sentence, paragraph, turn, exchange,
 * section, document; in the header and in notes these instead of a turn.
 */
export function selectionRange(transcript: Transcript, positions: readonly Position[]): SelectionRange[] {
  const sections = readSections(transcript);
  return positions.map((position) => {
    const at = transcript.text.clamp(position);
    const growing: Range[] = [];
    for (const range of [...around(transcript, at), ...sections.around(at), whole(transcript)]) {
      if (touches(range, at) && grows(growing.at(-1), range)) growing.push(range);
    }
    return growing.reduceRight<SelectionRange | undefined>(
      (parent, range) => ({ range, ...(parent && { parent }) }),
      undefined,
    )!;
  });
}

/** Whether a range holds another and more. */
function grows(inner: Range | undefined, outer: Range): boolean {
  if (!inner) return true;
  const before = comparePositions(outer.start, inner.start);
  const behind = comparePositions(inner.end, outer.end);
  return before <= 0 && behind <= 0 && before + behind < 0;
}

/** All that stands around a place below a section, from small to large. */
function* around(transcript: Transcript, at: Position): Generator<Range> {
  const word = wordAt(transcript.text.line(at.line), at.character);
  if (word) yield span(at.line, word.start, word.end);
  const header = readHeader(transcript).range;
  if (touches(header, at)) {
    yield lineWords(transcript, at.line);
    yield header;
    return;
  }
  if (transcript.line(at.line).kind === "note") {
    yield* aroundInNote(transcript, at.line);
    return;
  }
  const turn = turnAt(transcript, at.line);
  if (!turn) return void (yield lineWords(transcript, at.line));
  yield labelRange(transcript, turn);
  const paragraph = paragraphAt(transcript, turn, at.line);
  const index = paragraph?.indexOf(at);
  if (paragraph && index !== undefined) {
    const { start, end } = sentenceAt(paragraph.text, index);
    yield { start: paragraph.positionOf(start, "start"), end: paragraph.positionOf(end, "end") };
    yield { start: paragraph.start, end: paragraph.end };
  } else yield lineWords(transcript, at.line);
  yield turnRange(transcript, turn);
  const question = questionAt(transcript, at.line);
  if (!question) return;
  const { start, end } = turnRange(transcript, question);
  const last = answersTo(transcript, question).at(-1);
  yield { start, end: last ? turnRange(transcript, last).end : end };
}

/** A note that goes on over lines, then all notes that stand together with it. */
function* aroundInNote(transcript: Transcript, line: number): Generator<Range> {
  yield lineWords(transcript, line);
  let first = line;
  while (first > 0 && transcript.line(first).kind === "note" && !transcript.line(first).note) first--;
  const note = readNote(transcript, first);
  if (note) yield note.range;
  let from = line;
  let to = line;
  for (let i = line - 1; i >= 0 && isNoteOrBlank(transcript, i); i--) if (isNote(transcript, i)) from = i;
  for (let i = line + 1; i < transcript.text.lineCount && isNoteOrBlank(transcript, i); i++)
    if (isNote(transcript, i)) to = i;
  yield { start: { line: from, character: 0 }, end: lineEnd(transcript, to) };
}

function isNote(transcript: Transcript, line: number): boolean {
  return transcript.line(line).kind === "note";
}

function isNoteOrBlank(transcript: Transcript, line: number): boolean {
  return isNote(transcript, line) || transcript.line(line).kind === "blank";
}

function lineWords(transcript: Transcript, line: number): Range {
  const words = transcript.text.line(line);
  const { character } = lineEnd(transcript, line);
  return span(line, Math.min(character, words.length - words.trimStart().length), character);
}

function whole(transcript: Transcript): Range {
  const line = transcript.text.lineCount - 1;
  return {
    start: { line: 0, character: 0 },
    end: { line, character: transcript.text.lineLength(line) },
  };
}

/** The document's headings, asked for the sections around a place: the innermost first. */
function readSections(transcript: Transcript) {
  const headings: { line: number; level: number }[] = [];
  for (let block = 0; block < transcript.blockCount; block++) {
    const first = transcript.text.firstLine(block);
    for (const { line, heading } of transcript.part(block).stretches) {
      if (heading) headings.push({ line: first + line, level: heading.level });
    }
  }
  return {
    *around({ line }: Position): Generator<Range> {
      let i = headings.length - 1;
      while (i >= 0 && headings[i]!.line > line) i--;
      for (let level = Number.POSITIVE_INFINITY; i >= 0; i--) {
        if (headings[i]!.level >= level) continue;
        level = headings[i]!.level;
        const next = headings.slice(i + 1).find((other) => other.level <= level);
        yield sectionRange(transcript, headings[i]!.line, next?.line);
      }
    },
  };
}

/** From a heading to what last stands before the next one, or to the document's end. */
function sectionRange(transcript: Transcript, from: number, next: number | undefined): Range {
  let last = (next ?? transcript.text.lineCount) - 1;
  while (last > from && transcript.line(last).kind === "blank") last--;
  return { start: { line: from, character: 0 }, end: lineEnd(transcript, last) };
}
