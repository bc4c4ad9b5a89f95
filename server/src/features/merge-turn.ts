import { skipSpace } from "../syntax/characters.ts";
import { type Position, span } from "../text/position.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnAt, turnEnd, turnLine, turnStretch, turnsBefore } from "../transcript/turns.ts";
import { followsTurn } from "./gap.ts";
import { lineEndAt } from "./line-ends.ts";
import { isNumbered, NUMBERED } from "./numbered.ts";
import { NO_TURN, type TurnEdit } from "./turn-edit.ts";

/**
 * Merges the turn at a place with the one before it: the label goes, the words stay. They go on in the paragraph before,
 * on its line, or on a line of their own where lines are broken by hand.
 *
 *     ANA: Is it safe?            ANA: Is it safe? Yes.
 *
 *     TOM: Yes.
 */
export function mergeTurn(transcript: Transcript, position: Position): TurnEdit {
  const turn = turnAt(transcript, transcript.text.clamp(position).line);
  if (!turn) return { reason: NO_TURN };
  const [before] = turnsBefore(transcript, turn);
  if (!before) return { reason: "This is the first turn: there is none before it to merge with" };
  if (!followsTurn(transcript, turn))
    return {
      reason: "A heading or a note stands above this turn: there is none right before it to merge with",
    };
  const line = turnLine(transcript, turn);
  const label = turnStretch(transcript, turn).label!;
  const from = turnEnd(transcript, before);
  if (label.shape === "chat")
    return { reason: "In CHAT each line has its label: give the turn to the speaker before instead" };
  if (label.shape === "voice") {
    const { words } = turnStretch(transcript, before).label!;
    return { edits: [{ range: span(line, label.start, label.end), newText: words }] };
  }
  const start = skipSpace(transcript.text.line(line), transcript.line(line).gutter?.words ?? 0);
  const said = label.alone ? saidBelow(transcript, turn) : { line, character: label.speech };
  const clear =
    onlyBlank(transcript, from.line + 1, line - 1) &&
    onlyBlank(transcript, line + 1, (said?.line ?? line) - 1);
  // its words stand on a line of their own, which keeps its number
  if (label.alone && isNumbered(transcript, line, said?.line ?? line)) return { reason: NUMBERED };
  const apart = !clear || isMarkAlone(transcript, from.line);
  if (isNumbered(transcript, line, line) || apart || transcript.convention.id === "cues") {
    // the line stays where it is
    const to = label.alone ? label.speech : said!.character;
    return { edits: [{ range: span(line, start, to), newText: "" }], cursor: { line, character: start } };
  }
  const newText = said ? joint(transcript, before, from, said) : "";
  const to = said ?? { line, character: transcript.text.lineLength(line) };
  const rows = newText.split(/\r\n|\r|\n/);
  const cursor =
    rows.length > 1
      ? { line: from.line + 1, character: rows[1]!.length }
      : { line: from.line, character: from.character + newText.length };
  return { edits: [{ range: { start: from, end: to }, newText }], cursor };
}

/** Where the words of a turn begin whose label stands alone on its line; undefined where nothing is said. */
function saidBelow(transcript: Transcript, turn: TurnPlace): Position | undefined {
  const last = turnEnd(transcript, turn).line;
  for (let line = turnLine(transcript, turn) + 1; line <= last; line++) {
    if (transcript.line(line).kind !== "text") continue;
    const words = transcript.text.line(line);
    return { line, character: skipSpace(words, 0) };
  }
  return undefined;
}

/** Whether nothing but a mark stands on a line: no words go on behind it there. */
function isMarkAlone(transcript: Transcript, line: number): boolean {
  const words = transcript.text.line(line);
  const [mark] = transcript.line(line).marks ?? [];
  return (
    mark !== undefined &&
    words.slice(0, mark.back > 0 ? 0 : mark.start).trim() === "" &&
    words.slice(mark.end).trim() === ""
  );
}

function onlyBlank(transcript: Transcript, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) if (transcript.line(line).kind !== "blank") return false;
  return true;
}

/** What stands between the words of the two turns: a blank, or a line end where paragraphs are broken by hand. */
function joint(transcript: Transcript, before: TurnPlace, from: Position, to: Position): string {
  const first = turnLine(transcript, before);
  const { label } = turnStretch(transcript, before);
  const isText = (line: number) => transcript.line(line).kind === "text";
  const wrapped = from.line > first + (label!.alone ? 1 : 0) && isText(from.line - 1);
  const goesOn =
    to.line + 1 < transcript.text.lineCount && isText(to.line + 1) && !transcript.line(to.line + 1).labels;
  // the words of a label alone on its line stand below it
  const empty = from.line === first && label!.alone;
  if (!wrapped && !goesOn && !empty) return " ";
  const indent = wrapped ? /^[ \t]*/.exec(transcript.text.line(from.line))![0] : "";
  return lineEndAt(transcript, from.line) + indent;
}
