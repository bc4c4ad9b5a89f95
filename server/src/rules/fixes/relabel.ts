import { foldSpace } from "../../syntax/characters.ts";
import type { LabelCandidate } from "../../syntax/label-candidate.ts";
import { beginsWithTitle, isParticular, speakerKey } from "../../syntax/roles.ts";
import { span } from "../../text/position.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { FixEdit } from "../fix.ts";
import { type LabelPlace, labelPlaces } from "./label-places.ts";
import { inStyleOf } from "./label-style.ts";
import { reread } from "./reread.ts";

/** A label's new words wherever it stands, or why they cannot be. */
export type Relabelling = { readonly edits: readonly FixEdit[] } | { readonly reason: string };

/** How a name is written in the place of a label. */
export type Writing = (printed: string, name: string, label: LabelCandidate) => string;

/**
 * Puts a name in the place of a label everywhere. What is printed around a label's words stays, and so does the way in
 * which each is written: capitals, and blanks that do not break.
 *
 *     **Speaker 1:** Yes.        **Ana Ruiz:** Yes.
 *     SPEAKER 1 (0:02)           ANA RUIZ (0:02)
 *     SPEAKER_01: Yes.           Ana Ruiz: Yes.       a number from a recogniser, nobody's style
 *
 * @param label how it is printed somewhere; capitals and full stops do not matter
 */
export function relabel(
  transcript: Transcript,
  label: string,
  name: string,
  write: Writing = (printed, words, { shape }) => inStyleOf(printed, words, label, shape),
): Relabelling {
  return relabelPlaces(
    transcript,
    labelPlaces(transcript, new Set([speakerKey(foldSpace(label))])),
    name,
    write,
  );
}

/**
 * The same for some places of labels, whichever they are.
 * @param elsewhere how many other labels get the name at the same time
 */
export function relabelPlaces(
  transcript: Transcript,
  places: Iterable<LabelPlace>,
  name: string,
  write: Writing,
  elsewhere = 0,
): Relabelling {
  const words = foldSpace(name).trim();
  if (words === "") return { reason: "Write a name" };
  if (isParticular(speakerKey(words))) return { reason: `“${words}” is not read as a label: write a name` };
  const edits: FixEdit[] = [];
  let only: LabelCandidate | undefined;
  for (const { line, label } of places) {
    const printed = transcript.text.line(line).slice(label.start, label.end);
    const newText = write(printed, words, label);
    if (newText === printed) continue;
    if (!isReadAs(transcript, line, label, newText)) {
      return {
        reason: `“${words}” cannot be read as a label on line ${line + 1}: write it without such signs`,
      };
    }
    only = edits.length === 0 ? label : undefined;
    edits.push({ range: span(line, label.start, label.end), newText });
  }
  const once = elsewhere === 0 && only && whyNotOnce(transcript, only.shape, words);
  return once ? { reason: once } : { edits };
}

/** Why a label that the document has not would be none where it stands once; undefined where it would be one. */
export function whyNotOnce(
  { tallies }: Transcript,
  shape: LabelCandidate["shape"],
  words: string,
): string | undefined {
  if (
    shape !== "colon" ||
    words.includes(" ") ||
    beginsWithTitle(speakerKey(words)) ||
    tallies.labels.has(words)
  )
    return undefined;
  return `One word before a colon is no label where it stands only once: write “${words}” in full`;
}

/** Whether a line with another label is read with that label, and the same words behind it. */
function isReadAs(transcript: Transcript, line: number, old: LabelCandidate, printed: string): boolean {
  const words = transcript.text.line(line);
  const changed = words.slice(0, old.start) + printed + words.slice(old.end);
  const { labels } = reread(transcript, line, changed).syntax;
  return !!labels?.some(
    (now) =>
      now.shape === old.shape &&
      now.words === foldSpace(printed) &&
      now.time === old.time &&
      changed.slice(now.speech) === words.slice(old.speech),
  );
}
