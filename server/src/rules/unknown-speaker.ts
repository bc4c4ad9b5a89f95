import { speakerKey } from "../syntax/roles.ts";
import { span } from "../text/position.ts";
import { headerParticipants } from "../transcript/header.ts";
import type { Participant } from "../transcript/participants.ts";
import { isFunction } from "../transcript/person.ts";
import { isMeant } from "../transcript/speakers.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { mergeSpeaker } from "./fixes/merge-speaker.ts";
import { usesNeeded } from "./label-slips.ts";
import { knownPeople, labelUses, namesNobody } from "./labels.ts";
import { isPlaceholder } from "./placeholder-speaker.ts";
import type { CountingRule, Finding, Standing, Sums } from "./rule.ts";
import { standingOf } from "./standing-of.ts";

/** The share of a document's labels that a list must hold to be taken for complete. */
const CLOSED = 0.8;
/** The most labels and participants that are looked at. */
const MOST = 400;

/** A label that the list of participants does not hold, where the list holds nearly all others. */
export const unknownSpeaker: CountingRule = {
  code: "unknown-speaker",
  severity: "warning",
  count: labelUses,
  judge: unknownLabels,
  watch: knownPeople,
  *find(part, { standing }): Generator<Finding> {
    for (const { line, label } of part.turns) {
      if (!standing.has(label!.words)) continue;
      yield {
        range: span(line, label!.start, label!.end),
        message: `${label!.words} is not in the list of participants, which holds nearly all others: correct the label, or add the name`,
      };
    }
  },
  fixes: (finding, transcript) => mergeSpeaker(finding, transcript, namesMeant(transcript)),
};

/** The labels that a list of participants does not hold; none where it does not hold most. */
function unknownLabels(uses: Sums, transcript: Transcript): Standing {
  const listed = participants(transcript);
  const unknown = new Map<string, string>();
  if (listed.length < 2 || listed.length > MOST || uses.size > MOST) return unknown;
  const known = new Set<string>();
  for (const label of uses.keys()) {
    if (namesNobody(label) || isPlaceholder(speakerKey(label))) continue;
    const name = withoutNumber(label);
    if (listed.some((one) => isMeant(name, one))) known.add(speakerKey(name));
    else unknown.set(label, "");
  }
  // a role stands alone where others have names of two words: Resident
  const single = [...known].filter((key) => !key.includes(" ")).length;
  for (const label of unknown.keys()) {
    const isRole = isFunction(label) || (!label.includes(" ") && single * 2 < known.size);
    if (isRole) unknown.delete(label);
  }
  const closed = known.size >= CLOSED * (known.size + new Set([...unknown.keys()].map(speakerKey)).size);
  return closed ? unknown : new Map();
}

/** For each unknown label that is nearly a participant's name, that name. */
const namesMeant = standingOf(labelUses, (uses, transcript) => {
  const listed = participants(transcript);
  const meant = new Map<string, string>();
  for (const label of unknownLabels(uses, transcript).keys()) {
    const names = listed.flatMap(({ name, labels }) => [name, ...labels]);
    const name = names.find((one) => usesNeeded(label, one) !== undefined);
    if (name) meant.set(label, name);
  }
  return meant;
});

function participants(transcript: Transcript): readonly Participant[] {
  return [...headerParticipants(transcript), ...transcript.known];
}

/** `Q12 Ana Ruiz` without the number of the question. */
function withoutNumber(label: string): string {
  return label.replace(/^Q\s?\d{1,4}[.)]?\s+/, "");
}
