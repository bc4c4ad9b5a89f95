import { comparePositions } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { RuleFinding, Standing } from "../rule.ts";
import { staysLabel } from "./other-labels.ts";
import { relabel } from "./relabel.ts";

/**
 * Writes the right label in the place of one with a slip: here, and everywhere if it stands elsewhere too. Somebody must
 * look whether the two are the same person.
 * @param right the right label for each that has a slip
 */
export function* mergeSpeaker(
  { range }: RuleFinding,
  transcript: Transcript,
  right: Standing,
): Generator<Fix> {
  const printed = transcript.text.slice(range);
  const label = printed.replace(/\s+/g, " ");
  const newText = right.get(label);
  if (!newText) return;
  const unbroken = printed.includes("\u00a0") && !printed.includes(" ");
  const own = unbroken ? newText.replaceAll(" ", "\u00a0") : newText;
  if (staysLabel(transcript, range.start.line, range.start.character, own)) {
    yield { title: `Write ${newText}`, edits: [{ range, newText: own }], safe: false };
  }
  const all = relabel(transcript, label, newText);
  // words that only stand like a label are no place of the speaker
  const here =
    "edits" in all && all.edits.some((edit) => comparePositions(edit.range.start, range.start) === 0);
  if (here && all.edits.length > 1) {
    yield { title: `Write ${newText} in all ${all.edits.length} places`, edits: all.edits, safe: false };
  }
}
