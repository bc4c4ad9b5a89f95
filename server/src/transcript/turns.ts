import { trimEnd } from "../syntax/characters.ts";
import { type Position, type Range, span } from "../text/position.ts";
import { MOST_BACK, type Role } from "./exchanges.ts";
import type { Stretch } from "./part.ts";
import type { Transcript, TurnPlace } from "./transcript.ts";

/** The stretch in which a turn begins. */
export function turnStretch(transcript: Transcript, { block, index }: TurnPlace): Stretch {
  return transcript.part(block).turns[index]!;
}

/** The line on which a turn's label stands. */
export function turnLine(transcript: Transcript, place: TurnPlace): number {
  return transcript.text.firstLine(place.block) + turnStretch(transcript, place).line;
}

/** The printed words of a turn's label. */
export function labelRange(transcript: Transcript, place: TurnPlace): Range {
  const { label } = turnStretch(transcript, place);
  return span(turnLine(transcript, place), label!.start, label!.end);
}

/** Where a turn's words end: the last thing said before the next label, heading or the document's end. */
export function turnEnd(transcript: Transcript, place: TurnPlace): Position {
  const stretch = turnStretch(transcript, place);
  const part = transcript.part(place.block);
  let line = transcript.text.firstLine(place.block) + stretch.lastLine;
  if (part.stretches.at(-1) === stretch) {
    for (let block = place.block + 1; block < transcript.blockCount; block++) {
      const { leading, stretches } = transcript.part(block);
      if (leading.lastLine >= 0) line = transcript.text.firstLine(block) + leading.lastLine;
      if (stretches.length > 0) break;
    }
  }
  return lineEnd(transcript, line);
}

/** When a turn's last cue ends, in seconds: it may have gone on over several blocks. */
export function turnEndTime(transcript: Transcript, place: TurnPlace): number | undefined {
  const part = transcript.part(place.block);
  const stretch = turnStretch(transcript, place);
  let { end } = stretch;
  if (part.stretches.at(-1) === stretch) {
    for (let block = place.block + 1; block < transcript.blockCount; block++) {
      const { leading, stretches } = transcript.part(block);
      end = leading.end ?? end;
      if (stretches.length > 0) break;
    }
  }
  return end;
}

/** A whole turn, from its label's first character to the last thing said. */
export function turnRange(transcript: Transcript, place: TurnPlace): Range {
  return { start: labelRange(transcript, place).start, end: turnEnd(transcript, place) };
}

/** Where the words of a line end, white space not counted. */
export function lineEnd(transcript: Transcript, line: number): Position {
  const words = transcript.text.line(line);
  return { line, character: trimEnd(words, words.length) };
}

/** The first words of a turn on one line, at most `units` UTF-16 units and an ellipsis. */
export function firstWords(transcript: Transcript, place: TurnPlace, units = 80): string {
  const { label } = turnStretch(transcript, place);
  const start = turnLine(transcript, place);
  const end = turnEnd(transcript, place).line;
  let words = transcript.text.line(start).slice(label!.speech).trim();
  for (let line = start + 1; line <= end && words.length <= units; line++) {
    if (transcript.line(line).kind !== "text") continue;
    words = `${words} ${spoken(transcript, line).trim()}`.trim();
  }
  return excerpt(words, units);
}

/** A line's words, without the gutter or the voice before them. */
export function spoken(transcript: Transcript, line: number): string {
  const { gutter, labels } = transcript.line(line);
  const words = transcript.text.line(line);
  // the next cue of the same speaker has the label again
  const voice = labels?.find(({ shape }) => shape === "voice");
  return words.slice(voice?.speech ?? gutter?.words ?? 0);
}

/** A text cut at a blank so that it has at most `units` UTF-16 units and an ellipsis. */
export function excerpt(text: string, units: number): string {
  if (text.length <= units) return text;
  const blank = text.lastIndexOf(" ", units);
  let end = blank > units / 2 ? blank : units;
  const code = text.charCodeAt(end - 1);
  if (code >= 0xd800 && code < 0xdc00) end--;
  return `${text.slice(0, end)}…`;
}

/** What a turn is in its exchange. */
export function turnRole(transcript: Transcript, { block, index }: TurnPlace): Role {
  return transcript.exchanges(block).roles[index]!;
}

/** All turns from a place on, in order; from the first where none is given. */
export function* turnsFrom(
  transcript: Transcript,
  from: TurnPlace = { block: 0, index: 0 },
): Generator<TurnPlace> {
  let first = from.index;
  for (let block = from.block; block < transcript.blockCount; block++) {
    const { turns } = transcript.part(block);
    for (let index = first; index < turns.length; index++) yield { block, index };
    first = 0;
  }
}

/** All turns before a place, the nearest first. */
export function* turnsBefore(transcript: Transcript, place: TurnPlace): Generator<TurnPlace> {
  let first = place.index - 1;
  for (let { block } = place; block >= 0; block--) {
    for (let index = first; index >= 0; index--) yield { block, index };
    first = block > 0 ? transcript.part(block - 1).turns.length - 1 : -1;
  }
}

/** The turn that a line belongs to: the last one that begins on it or before it. */
export function turnAt(transcript: Transcript, line: number): TurnPlace | undefined {
  const block = transcript.text.blockAt(line);
  const offset = line - transcript.text.firstLine(block);
  const { turns } = transcript.part(block);
  let index = turns.length - 1;
  while (index >= 0 && turns[index]!.line > offset) index--;
  if (index >= 0) return { block, index };
  for (const before of turnsBefore(transcript, { block, index: 0 })) return before;
  return undefined;
}

/** The answers to a question, in order. They may stand behind later questions that are no more than interjections. */
export function answersTo(transcript: Transcript, question: TurnPlace): TurnPlace[] {
  const answers: TurnPlace[] = [];
  let back = 0;
  for (const { block, index } of turnsFrom(transcript, question)) {
    const { roles, backs } = transcript.exchanges(block);
    if (roles[index] === "question") back++;
    if (back > MOST_BACK) break;
    if (backs[index] === back) answers.push({ block, index });
    else if (backs[index]! > 0 && backs[index]! < back) break;
  }
  return answers;
}

/** The question that an answer responds to. */
export function questionOf(transcript: Transcript, answer: TurnPlace): TurnPlace | undefined {
  let back = transcript.exchanges(answer.block).backs[answer.index]!;
  if (back === 0) return undefined;
  for (const place of turnsBefore(transcript, answer)) {
    if (turnRole(transcript, place) === "question" && --back === 0) return place;
  }
  return undefined;
}
