import { skipSpace, trimEnd } from "../syntax/characters.ts";
import type { Position } from "../text/position.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnEnd, turnLine, turnStretch } from "../transcript/turns.ts";

/** A line's words, without label and gutter. */
interface Line {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The words of a paragraph as one text, and where each of them stands in the document. */
export interface Paragraph {
  /** Lines joined by one blank. */
  readonly text: string;
  readonly start: Position;
  readonly end: Position;
  /** The place in the text that a place in the document is; undefined for one in label or gutter. */
  indexOf(at: Position): number | undefined;
  /** The place in the document that a place in the text is; at a line's end the one or the next line's start. */
  positionOf(index: number, side: "start" | "end"): Position;
}

/**
 * The paragraph of a turn that a line belongs to: what stands between blank lines, label and gutter left out.
 *
 *     MS VALE: It is            the paragraph begins behind the label
 *     2  as safe as it was.     and goes on behind the gutter
 */
export function paragraphAt(transcript: Transcript, turn: TurnPlace, line: number): Paragraph | undefined {
  const first = turnLine(transcript, turn);
  const last = turnEnd(transcript, turn).line;
  const isText = (at: number) => at >= first && at <= last && isSaid(transcript, at);
  if (!isText(line)) return undefined;
  let from = line;
  let to = line;
  while (isText(from - 1)) from--;
  while (isText(to + 1)) to++;
  const lines: Line[] = [];
  for (let at = from; at <= to; at++) {
    const words = transcript.text.line(at);
    const behind = at === first ? turnStretch(transcript, turn).label!.speech : undefined;
    const start = skipSpace(words, behind ?? transcript.line(at).gutter?.words ?? 0);
    const end = trimEnd(words, words.length, start);
    if (end > start) lines.push({ line: at, start, end });
  }
  return lines.length > 0 ? join(transcript, lines) : undefined;
}

function isSaid(transcript: Transcript, line: number): boolean {
  return transcript.line(line).kind === "text";
}

function join(transcript: Transcript, lines: readonly Line[]): Paragraph {
  const offsets: number[] = [];
  let text = "";
  for (const { line, start, end } of lines) {
    if (text !== "") text += " ";
    offsets.push(text.length);
    text += transcript.text.line(line).slice(start, end);
  }
  const opening = lines[0]!;
  const closing = lines.at(-1)!;
  return {
    text,
    start: { line: opening.line, character: opening.start },
    end: { line: closing.line, character: closing.end },
    indexOf({ line, character }) {
      const i = lines.findIndex((own) => own.line === line);
      if (i < 0 || character < lines[i]!.start) return undefined;
      return offsets[i]! + Math.min(character, lines[i]!.end) - lines[i]!.start;
    },
    positionOf(index, side) {
      let i = 0;
      while (i + 1 < lines.length && (side === "start" ? offsets[i + 1]! <= index : offsets[i + 1]! < index))
        i++;
      const { line, start, end } = lines[i]!;
      return { line, character: Math.min(end, start + index - offsets[i]!) };
    },
  };
}
