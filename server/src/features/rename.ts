import type { FixEdit } from "../rules/fix.ts";
import { labelOn, labelPlaces } from "../rules/fixes/label-places.ts";
import { inStyleOf, unbroken } from "../rules/fixes/label-style.ts";
import { relabel, relabelPlaces } from "../rules/fixes/relabel.ts";
import { foldSpace } from "../syntax/characters.ts";
import { speakerKey } from "../syntax/roles.ts";
import { type Position, type Range, span, touches } from "../text/position.ts";
import { readSpeakers } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { otherLabels, renamedAlias } from "./other-labels.ts";

/** Edits that somebody must say yes to first. */
export interface Asked {
  /** What is asked, as a client lists it. */
  readonly label: string;
  readonly description?: string;
  readonly edits: readonly FixEdit[];
}

/** What renaming a speaker changes, for sure and if one wants it so; or why it cannot be. */
export type Renaming =
  | { readonly edits: readonly FixEdit[]; readonly asked: readonly Asked[] }
  | { readonly reason: string };

/** The label at a place, to be typed over: the cursor must touch it. */
export function prepareRename(
  transcript: Transcript,
  position: Position,
): { range: Range; placeholder: string } | undefined {
  const { line, character } = transcript.text.clamp(position);
  const label = labelOn(transcript, line);
  if (!label) return undefined;
  const range = span(line, label.start, label.end);
  return touches(range, { line, character }) ? { range, placeholder: label.words } : undefined;
}

/**
 * Renames a speaker wherever they speak. Other labels that may mean the same person are asked about, and so is a name
 * under which somebody speaks already: from then on the two are one.
 *
 *     MS. VALE: Good day.           MS. ODA: Good day.
 *     Ms. Vale: And now?            Ms. Oda: And now?         each label keeps its style
 *     Patricia Vale: Later.         Ms. Oda: Later.           asked about
 *
 * @param label as it is printed where the name was typed over it
 */
export function rename(transcript: Transcript, label: string, name: string): Renaming {
  const words = foldSpace(name).trim();
  const key = speakerKey(label);
  // who only writes a label otherwise wants it so everywhere
  const restyled = speakerKey(words) === key;
  const sure = restyled
    ? relabel(transcript, label, words, (printed) => unbroken(printed, words))
    : relabel(transcript, label, words);
  if ("reason" in sure) return sure;
  if (restyled) return { ...sure, asked: [] };
  const asked: Asked[] = [];
  const aliases = otherLabels(transcript, label);
  for (const alias of aliases) {
    const other = relabelPlaces(
      transcript,
      labelPlaces(transcript, new Set([speakerKey(alias)])),
      renamedAlias(alias, label, words),
      (printed, written, { shape }) => inStyleOf(printed, written, label, shape),
      sure.edits.length,
    );
    if ("edits" in other && other.edits.length > 0)
      asked.push({
        label: `Rename “${alias}” too`,
        description: "This may be the same speaker",
        edits: other.edits,
      });
  }
  const already = readSpeakers(transcript).list.find(({ labels }) =>
    labels.some((one) => speakerKey(one) === speakerKey(words)),
  );
  if (!already || aliases.some((alias) => already.labels.includes(alias))) return { ...sure, asked };
  const merging = {
    label: `Merge with “${already.label}”`,
    description: "Somebody speaks under this name already",
  };
  return { edits: [], asked: [{ ...merging, edits: sure.edits }, ...asked] };
}
