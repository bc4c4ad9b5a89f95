import { span } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import { openMark } from "../open-mark.ts";
import type { RuleFinding } from "../rule.ts";

/**
 * Puts the sign that closes a mark behind its words. Where more is said behind them, somebody must look whether that
 * belongs to the mark.
 *
 *     We [inaudible         We [inaudible]
 *     We [inaudible) it.    We [inaudible] it.
 */
export function* closeMark({ range }: RuleFinding, transcript: Transcript): Generator<Fix> {
  const { line, character } = range.start;
  const words = transcript.text.line(line);
  const sloped = words[character] === "\\" ? "\\" : "";
  const content = character + sloped.length + 1;
  const [other, sign] = words[content - 1] === "[" ? [")", "]"] : ["]", ")"];
  const wrong = closingAt(words, content, other);
  const mark = openMark(words.slice(content, wrong?.start));
  if (!mark) return;
  const end = content + mark.end;
  const replaced = wrong?.start === end ? span(line, end, wrong.end) : span(line, end, end);
  const safe = replaced.end.character > end || !(mark.goesOn || goesOn(transcript, line, end));
  yield { title: `Close the mark with ${sign}`, edits: [{ range: replaced, newText: sloped + sign }], safe };
}

/** Where the first sign that closes a bracket stands, its escape included, if it is of one kind. */
function closingAt(line: string, from: number, sign: string): { start: number; end: number } | undefined {
  const match = /\\?[)\]]/.exec(line.slice(from));
  if (!match?.[0].endsWith(sign)) return undefined;
  return { start: from + match.index, end: from + match.index + match[0].length };
}

/** Whether the mark's line ends with it, and words follow below that may belong to it. */
function goesOn(transcript: Transcript, line: number, end: number): boolean {
  if (transcript.text.line(line).slice(end).trim() !== "" || line + 1 >= transcript.text.lineCount)
    return false;
  const { kind, labels } = transcript.line(line + 1);
  return kind === "text" && !labels;
}
