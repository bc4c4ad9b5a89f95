import { findConvention } from "../../syntax/conventions/index.ts";
import type { LabelCandidate } from "../../syntax/label-candidate.ts";
import { isLabel, labelHabit } from "../../transcript/labels.ts";
import { perVersion } from "../../transcript/memo.ts";
import { type LabelTally, type ShapeTally, Tallies } from "../../transcript/tally.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import { reread } from "./reread.ts";

/**
 * Whether all other labels are labels as before once those of a line are gone, in the same convention. A label that goes
 * may be the one by which a convention outweighed another, or by which a word before a colon stood twice.
 */
export function othersStay(transcript: Transcript, line: number): boolean {
  const { tallies } = transcript;
  const fewer = talliesWithout(transcript, line);
  if (transcript.conventionSource === "lines" && findConvention(fewer) !== transcript.convention)
    return false;
  for (const [key, tally] of fewer.labels) {
    const { shape } = tally;
    const left = fewer.byShape.get(shape);
    if (!left) continue;
    const before = tallies.labels.get(key)!;
    const stood = isLabel(before, labelHabit(tallies.byShape.get(shape)), tallies);
    if (isLabel(tally, labelHabit(left), fewer) !== stood) return false;
  }
  return true;
}

/**
 * Whether a label that is written otherwise on one line is a label there, and wherever else either of the two stands
 * they are as before. What costs as much as the line may be asked of every label.
 * @param start where the label begins on the line, in UTF-16 units
 */
export function staysLabel(transcript: Transcript, line: number, start: number, written: string): boolean {
  const old = transcript.line(line).labels?.find((label) => label.start === start);
  if (!old) return true;
  const words = transcript.text.line(line);
  const changed = words.slice(0, start) + written + words.slice(old.end);
  const now = reread(transcript, line, changed).syntax.labels?.find(
    (label) => label.start === start && label.shape === old.shape,
  );
  if (!now) return false;
  const { tallies } = transcript;
  const habit = habitsOf(transcript).get(old.shape)!;
  const stands = (tally: LabelTally) => isLabel(tally, habit, tallies);
  const before = tallies.labels.get(old.key)!;
  const left = tallyWithout(before, old);
  if (left.uses > 0 && stands(left) !== stands(before)) return false;
  const others = tallies.labels.get(now.key);
  return (!others || stands(others)) && stands(tallyWith(others, now));
}

const habitsOf = perVersion(
  ({ tallies }) => new Map([...tallies.byShape].map(([shape, tally]) => [shape, labelHabit(tally)])),
);

/** The document's sums without the labels of a line. Of shapes that the line has none of, the habits are left out. */
function talliesWithout(transcript: Transcript, line: number): Tallies {
  const { tallies } = transcript;
  const { labels = [], gutter } = transcript.line(line);
  const { gutterLines, pages, cues, directives, surnames } = tallies;
  const fewer = new Tallies();
  Object.assign(fewer, { gutterLines: gutterLines - (gutter ? 1 : 0), pages, cues, directives, surnames });
  Object.assign(fewer.shapes, tallies.shapes);
  for (const [key, tally] of tallies.labels) fewer.labels.set(key, tally);
  for (const label of labels) {
    fewer.shapes[label.shape]--;
    fewer.byShape.set(label.shape, shapeWithout(tallies.byShape.get(label.shape)!, label));
    const left = tallyWithout(tallies.labels.get(label.key)!, label);
    if (left.uses > 0) fewer.labels.set(label.key, left);
    else fewer.labels.delete(label.key);
  }
  return fewer;
}

function tallyWithout(tally: LabelTally, label: LabelCandidate): LabelTally {
  return added(tally, label, -1);
}

function tallyWith(tally: LabelTally | undefined, label: LabelCandidate): LabelTally {
  const { shape, words } = label;
  return added(tally ?? { shape, words, uses: 0, afterBlank: 0, alone: 0, names: 0, indent: 0 }, label, 1);
}

function added(
  tally: LabelTally,
  { afterBlank, alone, names, start }: LabelCandidate,
  sign: 1 | -1,
): LabelTally {
  return {
    ...tally,
    uses: tally.uses + sign,
    afterBlank: tally.afterBlank + (afterBlank ? sign : 0),
    alone: tally.alone + (alone ? sign : 0),
    names: tally.names + (names ? sign : 0),
    indent: tally.indent + sign * start,
  };
}

function shapeWithout(tally: ShapeTally, { afterBlank, alone, start }: LabelCandidate): ShapeTally {
  const indents = new Map(tally.indents);
  const left = (indents.get(start) ?? 0) - 1;
  if (!alone && left > 0) indents.set(start, left);
  else if (!alone) indents.delete(start);
  return {
    uses: tally.uses - 1,
    afterBlank: tally.afterBlank - (afterBlank ? 1 : 0),
    alone: tally.alone - (alone ? 1 : 0),
    indents,
  };
}
