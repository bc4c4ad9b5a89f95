import type { FixEdit } from "../rules/fix.ts";
import { type LabelPlace, labelOn } from "../rules/fixes/label-places.ts";
import { unbroken } from "../rules/fixes/label-style.ts";
import { whyNotOnce } from "../rules/fixes/relabel.ts";
import { reread } from "../rules/fixes/reread.ts";
import { foldSpace, skipSpace } from "../syntax/characters.ts";
import type { LabelCandidate } from "../syntax/label-candidate.ts";
import { isParticular, speakerKey } from "../syntax/roles.ts";
import { type Position, span } from "../text/position.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnAt, turnEnd, turnLine, turnStretch, turnsFrom } from "../transcript/turns.ts";
import { openingFor } from "./opening.ts";
import { NO_TURN, type TurnEdit } from "./turn-edit.ts";

/**
 * Gives a turn to another speaker: its label becomes theirs, as the document prints it.
 * @param label the words of the other speaker's label
 * @param following whether all turns behind it that have the same label are given to them as well
 */
export function giveTurn(
  transcript: Transcript,
  position: Position,
  label: string,
  following: boolean,
): TurnEdit {
  const turn = turnAt(transcript, transcript.text.clamp(position).line);
  if (!turn) return { reason: NO_TURN };
  const given = giveLabels(transcript, labelsOf(transcript, turn, following), label);
  if ("edits" in given && given.edits.length === 0)
    return { reason: `${label.trim()} has this turn already` };
  return given;
}

/** Has another speaker say what stands under some labels: each becomes theirs, as the document prints it. */
export function giveLabels(transcript: Transcript, places: Iterable<LabelPlace>, label: string): TurnEdit {
  const words = foldSpace(label).trim();
  if (words === "" || isParticular(speakerKey(words)))
    return { reason: words === "" ? "Write a name" : `“${words}” is not read as a label: write a name` };
  const shapes = new Set(shapesOf(transcript, words));
  const edits: FixEdit[] = [];
  let once: string | undefined;
  for (const { line, label: old } of places) {
    const edit = given(transcript, line, old, words, shapes);
    if (!edit) return { reason: `“${words}” cannot be read as a label on line ${line + 1}` };
    if (edit === "same") continue;
    edits.push(edit);
    once = edits.length === 1 ? whyNotOnce(transcript, old.shape, words) : undefined;
  }
  return once ? { reason: once } : { edits };
}

/** The label of a turn, and those with which its cues go on; of all turns behind it too, that have the same label. */
function* labelsOf(transcript: Transcript, turn: TurnPlace, following: boolean): Generator<LabelPlace> {
  const key = speakerKey(turnStretch(transcript, turn).label!.words);
  for (const place of turnsFrom(transcript, turn)) {
    const { label } = turnStretch(transcript, place);
    if (speakerKey(label!.words) !== key) continue;
    const first = turnLine(transcript, place);
    yield { line: first, label: label! };
    const last = transcript.convention.id === "cues" ? turnEnd(transcript, place).line : first;
    for (let line = first + 1; line <= last; line++) {
      const again = labelOn(transcript, line);
      if (again) yield { line, label: again };
    }
    if (!following) return;
  }
}

/** The edit of one label: of its words alone where the line is then read so, else of all that opens the turn. */
function given(
  transcript: Transcript,
  line: number,
  old: LabelCandidate,
  words: string,
  shapes: ReadonlySet<string>,
): FixEdit | "same" | undefined {
  const printed = transcript.text.line(line);
  const own = printed.slice(old.start, old.end);
  const newText = unbroken(own, words);
  if (newText === own) return "same";
  const whole = { range: span(line, old.start, old.end), newText };
  if ((shapes.size === 0 || shapes.has(old.shape)) && isRead(transcript, line, whole, words)) return whole;
  const { text, label } = openingFor(transcript, line, words, old.time);
  const start = skipSpace(printed, transcript.line(line).gutter?.words ?? 0);
  const lead = skipSpace(text, 0, label);
  const other = { range: span(line, start, old.speech), newText: text.slice(lead) };
  if (!/[\r\n]/.test(text) && isRead(transcript, line, other, words)) return other;
  return isRead(transcript, line, whole, words) ? whole : undefined;
}

/** The shapes that a label has in the document. */
function* shapesOf({ tallies, convention }: Transcript, words: string): Generator<string> {
  for (const { shape, words: known } of tallies.labels.values()) {
    if (known === words && convention.shapes.includes(shape)) yield shape;
  }
}

/** Whether a line with an edit made in it is read with this label, and the same words behind it. */
function isRead(transcript: Transcript, line: number, { range, newText }: FixEdit, words: string): boolean {
  const now = transcript.text.line(line);
  const old = labelOn(transcript, line)!;
  const changed = now.slice(0, range.start.character) + newText + now.slice(range.end.character);
  const { labels } = reread(transcript, line, changed).syntax;
  return !!labels?.some(
    (one) =>
      transcript.convention.shapes.includes(one.shape) &&
      one.words === words &&
      changed.slice(one.speech) === now.slice(old.speech),
  );
}
