import { unbroken } from "../rules/fixes/label-style.ts";
import { isSpace } from "../syntax/characters.ts";
import type { ConventionId } from "../syntax/conventions/convention.ts";
import type { LabelShape } from "../syntax/shapes/shape.ts";
import type { Transcript, TurnPlace } from "../transcript/transcript.ts";
import { turnAt, turnLine, turnStretch, turnsBefore, turnsFrom } from "../transcript/turns.ts";
import { lineEndAt } from "./line-ends.ts";
import { printTime, timeIn } from "./print-time.ts";

/** How many turns around a place are looked at to learn how the document opens its turns. */
const AROUND = 60;

/** Where a document has no turn yet to learn from; `…` is the label. */
const usual: Record<ConventionId, string> = {
  colon: "…: ",
  markdown: "**…:** ",
  "timed-label": "…  0:00\n",
  "timed-line": "[00:00:00] …: ",
  "numbered-page": "          …:  ",
  hearing: "    …. ",
  chat: "*…:\t",
  cues: "…: ",
};

/** What opens a turn: all that is printed before the first word said, label, colon and white space. */
export interface Opening {
  readonly text: string;
  /** Where the label's words stand in it, in UTF-16 units. */
  readonly label: number;
  /** Whether a time code is printed in it. */
  readonly timed: boolean;
}

/**
 * Opens a turn as the document does near a line.
 *
 *     **Ana Ruiz:** Yes.       `**Tom Rey:** `
 *     Q.   Is it safe?         `     MR. STEVIN:  `    for a label that stands so elsewhere
 *     Ana Ruiz  2:25           `Tom Rey  2:31` and the line end
 *
 * @param label the words of the label; how they stand elsewhere in the document decides the shape
 * @param seconds the time code, where the document prints one
 */
export function openingFor(
  transcript: Transcript,
  line: number,
  label: string,
  seconds: number | undefined,
): Opening {
  const shape = shapeOf(transcript, label);
  const sample = sampleNear(transcript, line, shape);
  const end = lineEndAt(transcript, line);
  if (!sample) return fromPattern(usual[transcript.convention.id].replace("\n", end), label, seconds);
  const { text: pattern, label: at, printed } = printedOpening(transcript, sample);
  const own = unbroken(printed, label);
  const lead = pattern.slice(0, at);
  const tail = pattern.slice(at + printed.length).replace(/\r\n|\r|\n/g, end);
  return timed(lead + own + tail, lead.length, own.length, seconds);
}

/** The whole opening of a turn as it is printed; of a label alone on its line, up to the first word below. */
export function printedOpening(
  transcript: Transcript,
  place: TurnPlace,
): { text: string; label: number; printed: string } {
  const { text } = transcript;
  const line = turnLine(transcript, place);
  const words = text.line(line);
  const { label } = turnStretch(transcript, place);
  const from = words.charCodeAt(0) === 0xfeff ? 1 : (transcript.line(line).gutter?.words ?? 0);
  const said = label!.alone ? saidBelow(transcript, line) : undefined;
  const to = said ?? { line, character: label!.speech };
  const opening = text.slice({ start: { line, character: from }, end: to });
  // behind a bare label at the line's end a blank is missing that words need
  const parted =
    said || label!.speech === 0 || !label!.alone || isSpace(opening.charCodeAt(opening.length - 1));
  const needsBlank = !parted && label!.shape !== "voice" && label!.shape !== "timedLabel";
  return {
    text: needsBlank ? `${opening} ` : opening,
    label: label!.start - from,
    printed: words.slice(label!.start, label!.end),
  };
}

/** The shape in which a label stands in the document; undefined where it does not. */
function shapeOf({ tallies, convention }: Transcript, label: string): LabelShape | undefined {
  let best: LabelShape | undefined;
  let most = 0;
  for (const shape of convention.shapes) {
    const keys =
      shape === "colon" ? [label] : ["", " wide", " narrow"].map((gap) => `${shape} ${label}${gap}`);
    for (const key of keys) {
      const uses = tallies.labels.get(key)?.uses ?? 0;
      if (uses > most) [best, most] = [shape, uses];
    }
  }
  return best;
}

/** The nearest turn that shows how a label of a shape is printed: best one with words behind its label. */
function sampleNear(
  transcript: Transcript,
  line: number,
  shape: LabelShape | undefined,
): TurnPlace | undefined {
  let other: TurnPlace | undefined;
  for (const place of around(transcript, line)) {
    const { label } = turnStretch(transcript, place);
    const fits = shape ? label!.shape === shape : !["bare", "stop", "pair"].includes(label!.shape);
    if (!fits) continue;
    const empty = label!.alone && !saidBelow(transcript, turnLine(transcript, place));
    if (!empty) return place;
    other ??= place;
  }
  return other;
}

/** The turns near a line: those before it, the nearest first, then those behind. */
export function* around(transcript: Transcript, line: number): Generator<TurnPlace> {
  const here = turnAt(transcript, line);
  let left = AROUND;
  if (here) {
    yield here;
    for (const place of turnsBefore(transcript, here))
      if (left-- > 0) yield place;
      else break;
  }
  left = AROUND;
  for (const place of turnsFrom(transcript, here))
    if (left-- > 0) yield place;
    else break;
}

/** Where the words begin that stand below a label alone on its line; undefined where none follow it. */
function saidBelow(transcript: Transcript, line: number): { line: number; character: number } | undefined {
  for (let at = line + 1; at < Math.min(line + 4, transcript.text.lineCount); at++) {
    const { kind, labels } = transcript.line(at);
    if (kind === "blank") continue;
    if (kind !== "text" || labels) return undefined;
    return { line: at, character: transcript.text.line(at).search(/\S/) };
  }
  return undefined;
}

function fromPattern(pattern: string, label: string, seconds: number | undefined): Opening {
  const at = pattern.indexOf("…");
  return timed(
    pattern.replace("…", () => label),
    at,
    label.length,
    seconds,
  );
}

/** Writes the time where the opening prints one. */
function timed(text: string, label: number, length: number, seconds: number | undefined): Opening {
  const before = timeIn(text.slice(0, label));
  const after = before ? undefined : timeIn(text.slice(label + length));
  const start = before?.start ?? (after && label + length + after.start);
  if (start === undefined) return { text, label, timed: false };
  const end = before?.end ?? label + length + after!.end;
  const time = seconds === undefined ? text.slice(start, end) : printTime(text.slice(start, end), seconds);
  const grown = before ? time.length - (end - start) : 0;
  return { text: text.slice(0, start) + time + text.slice(end), label: label + grown, timed: true };
}
