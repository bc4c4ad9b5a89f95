import type { InlineCompletionItem } from "vscode-languageserver-types";
import { trimEnd } from "../syntax/characters.ts";
import { type Position, span } from "../text/position.ts";
import { likeliestNext } from "../transcript/succession.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { turnAt, turnEnd, turnLine, turnStretch } from "../transcript/turns.ts";
import { timeAfter } from "./complete-label.ts";
import { blankAbove, blankLinesBetween } from "./gap.ts";
import { lineEndAt } from "./line-ends.ts";
import { isNumbered } from "./numbered.ts";
import { openingFor } from "./opening.ts";

/** What ends a turn, as far as anybody can tell. */
const finished = /[.!?…)\]”"»’'*—–-]$/;

/**
 * The label of who speaks next, on an empty line behind a turn that is finished: shown behind the cursor, to be taken or
 * typed over.
 *
 *     MS VALE: Is it safe?
 *     |                          a line end, where blank lines part turns, and `MR ODA: `
 */
export function inlineCompletion(transcript: Transcript, position: Position): InlineCompletionItem[] {
  const at = transcript.text.clamp(position);
  if (at.line === 0 || transcript.line(at.line).kind !== "blank") return [];
  if (transcript.text.lineLength(at.line) > at.character) return [];
  const turn = turnAt(transcript, at.line - 1);
  if (!turn) return [];
  const end = turnEnd(transcript, turn);
  const above = blankAbove(transcript, at.line);
  const words = transcript.text.line(end.line);
  const silent = end.line === turnLine(transcript, turn) && turnStretch(transcript, turn).label!.alone;
  if (
    end.line !== at.line - 1 - above ||
    silent ||
    !finished.test(words.slice(0, trimEnd(words, words.length)))
  )
    return [];
  const wanted = blankLinesBetween(transcript, at.line);
  if (above > wanted + 1 || isNumbered(transcript, end.line, end.line)) return [];
  if (transcript.convention.id === "cues") return [];
  const [label] = likeliestNext(transcript, turn);
  if (label === undefined) return [];
  const missing = lineEndAt(transcript, at.line).repeat(Math.max(0, wanted - above));
  const { text } = openingFor(transcript, at.line, label, timeAfter(transcript, turn));
  return [{ insertText: missing + text, range: span(at.line, 0, at.character) }];
}
