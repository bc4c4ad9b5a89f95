import { span } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import { bracketEnd } from "../brackets.ts";
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
  const square = words[content - 1] === "[";
  const sign = square ? "]" : ")";
  const { at, closed } = bracketEnd(words, content, square);
  const escaped = closed === "other" && words[at - 1] === "\\";
  const inner = words.slice(content, escaped ? at - 1 : at);
  const mark = openMark(inner);
  if (!mark) return;
  const end = content + mark.end;
  const replaces = closed === "other" && mark.end === inner.length;
  const safe = replaces || !(mark.goesOn || goesOn(transcript, line, end));
  const edits = [{ range: span(line, end, replaces ? at + 1 : end), newText: sloped + sign }];
  yield { title: `Close the mark with ${sign}`, edits, safe };
}

/** Whether the mark's line ends with it, and words follow below that may belong to it. */
function goesOn(transcript: Transcript, line: number, end: number): boolean {
  if (transcript.text.line(line).slice(end).trim() !== "" || line + 1 >= transcript.text.lineCount)
    return false;
  const { kind, labels } = transcript.line(line + 1);
  return kind === "text" && !labels;
}
