import type { FixEdit } from "../rules/fix.ts";
import { labelOn } from "../rules/fixes/label-places.ts";
import { unbroken } from "../rules/fixes/label-style.ts";
import { whyNotOnce } from "../rules/fixes/relabel.ts";
import { reread } from "../rules/fixes/reread.ts";
import { foldSpace, skipSpace, trimEnd } from "../syntax/characters.ts";
import { speakerKey } from "../syntax/roles.ts";
import { comparePositions, type Position, span } from "../text/position.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnAt, turnEnd, turnLine, turnStretch } from "../transcript/turns.ts";
import { betweenWords } from "./between-words.ts";
import { blankLinesBetween } from "./gap.ts";
import { lineEndAt } from "./line-ends.ts";
import { isNumbered, NUMBERED } from "./numbered.ts";
import { type Opening, openingFor } from "./opening.ts";
import { timeBetween } from "./time-between.ts";
import { behind, NO_TURN, type TurnEdit } from "./turn-edit.ts";

/**
 * Splits a turn at a place: what stands behind it is said by another speaker. Blank lines, label and time code are those
 * of the document.
 *
 *     ANA: Is it safe? |Yes.        ANA: Is it safe?
 *
 *                                   TOM: |Yes.
 *
 * @param label the words of the label for the second half
 */
export function splitTurn(transcript: Transcript, position: Position, label: string): TurnEdit {
  const at = betweenWords(transcript, transcript.text.clamp(position));
  const turn = turnAt(transcript, at.line);
  if (!turn || comparePositions(at, turnEnd(transcript, turn)) > 0) return { reason: NO_TURN };
  const from = turnLine(transcript, turn);
  if (isNumbered(transcript, from, turnEnd(transcript, turn).line)) return { reason: NUMBERED };
  const left = before(transcript, turn, at);
  const right = after(transcript, turn, at);
  if (!left || !right)
    return { reason: "Put the cursor between words of a turn: one side of it is empty here" };
  // in cues the other half may begin with a label already
  if (right.labelled) return relabelled(transcript, turn, right, label);
  const seconds = timeBetween(transcript, turn, right);
  const opening = openingFor(transcript, from, label, seconds);
  const unread = whyUnread(transcript, turn, right, opening, label);
  if (unread) return { reason: unread };
  const { text } = opening;
  const newText = left.clear && right.clear ? gap(transcript, right.line) + text : text;
  const start = left.clear && right.clear ? left : { line: right.line, character: right.character };
  const edit: FixEdit = {
    range: { start: place(start), end: place(right) },
    newText,
  };
  return {
    edits: [edit, ...goingOn(transcript, turn, right.line + 1, label)],
    cursor: behind(place(start), newText),
  };
}

/** Why what opens the second half would not be read as a label of a turn. */
function whyUnread(
  transcript: Transcript,
  turn: TurnPlace,
  { line, character }: Position,
  { text, label: at }: Opening,
  label: string,
): string | undefined {
  const words = foldSpace(label).trim();
  if (words === "") return "Write a name";
  // a label on a line of its own is told by its time code and what stands below
  if (!/[\r\n]/.test(text.slice(at))) {
    const row = text.slice(text.lastIndexOf("\n", at) + 1) + transcript.text.line(line).slice(character);
    const { labels } = reread(transcript, line, row).syntax;
    const { shapes } = transcript.convention;
    if (!labels?.some((one) => one.words === words && shapes.includes(one.shape)))
      return `“${words}” cannot be read as a label here: write it as other names are written`;
  }
  return whyNotOnce(transcript, turnStretch(transcript, turn).label!.shape, words);
}

/** A place, and whether nothing but white space stands between it and where it was looked for from. */
interface Border extends Position {
  readonly clear: boolean;
  /** Whether a label stands there, with which a cue goes on with the turn. */
  readonly labelled?: boolean;
}

function place({ line, character }: Position): Position {
  return { line, character };
}

/** Where the words before a place end. */
function before(transcript: Transcript, turn: TurnPlace, at: Position): Border | undefined {
  const first = turnLine(transcript, turn);
  const { speech } = turnStretch(transcript, turn).label!;
  let clear = true;
  for (let { line } = at; line >= first; line--) {
    const { kind } = transcript.line(line);
    const words = transcript.text.line(line);
    const from = line === first ? speech : 0;
    const end = trimEnd(words, line === at.line ? at.character : words.length, Math.min(from, words.length));
    if ((kind === "text" || line === first) && end > from) return { line, character: end, clear };
    if (kind !== "text" && kind !== "blank") clear = false;
  }
  return undefined;
}

/** Where the words behind a place begin. */
function after(transcript: Transcript, turn: TurnPlace, at: Position): Border | undefined {
  const last = turnEnd(transcript, turn).line;
  const first = turnLine(transcript, turn);
  let clear = true;
  for (let { line } = at; line <= last; line++) {
    const { kind } = transcript.line(line);
    const words = transcript.text.line(line);
    const again = line > first && transcript.convention.id === "cues" ? labelOn(transcript, line) : undefined;
    if (again && (line > at.line || at.character <= again.start))
      return { line, character: again.start, clear: false, labelled: true };
    const own = line === first ? turnStretch(transcript, turn).label!.speech : (again?.speech ?? 0);
    const start = skipSpace(words, Math.max(own, line === at.line ? at.character : 0));
    if ((kind === "text" || line === first) && start < words.length) return { line, character: start, clear };
    if (kind !== "text" && kind !== "blank") clear = false;
  }
  return undefined;
}

function gap(transcript: Transcript, line: number): string {
  const blank = transcript.convention.id === "cues" ? 0 : blankLinesBetween(transcript, line);
  return lineEndAt(transcript, line - (line > 0 ? 1 : 0)).repeat(blank + 1);
}

function relabelled(transcript: Transcript, turn: TurnPlace, right: Position, label: string): TurnEdit {
  const edits = [...goingOn(transcript, turn, right.line, label)];
  return { edits, cursor: { line: right.line, character: right.character } };
}

/** In cues the second half may go on under labels of its own. */
function* goingOn(transcript: Transcript, turn: TurnPlace, from: number, label: string): Generator<FixEdit> {
  if (transcript.convention.id !== "cues") return;
  const own = speakerKey(turnStretch(transcript, turn).label!.words);
  for (let line = from; line <= turnEnd(transcript, turn).line; line++) {
    const found = labelOn(transcript, line);
    if (!found || speakerKey(found.words) !== own) continue;
    const printed = transcript.text.line(line).slice(found.start, found.end);
    yield { range: span(line, found.start, found.end), newText: unbroken(printed, label) };
  }
}
