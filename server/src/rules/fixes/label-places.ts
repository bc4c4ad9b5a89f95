import type { LabelCandidate } from "../../syntax/label-candidate.ts";
import { speakerKey } from "../../syntax/roles.ts";
import type { Part } from "../../transcript/part.ts";
import type { Transcript } from "../../transcript/transcript.ts";

/** A label where it stands. */
export interface LabelPlace {
  readonly line: number;
  readonly label: LabelCandidate;
}

/** Every place where labels with one of some keys (`speakerKey`) stand, in order. */
export function* labelPlaces(transcript: Transcript, keys: ReadonlySet<string>): Generator<LabelPlace> {
  transcript.settle();
  const { tallies } = transcript;
  const known = [...tallies.labels].flatMap(([known, { words }]) =>
    keys.has(speakerKey(words)) ? [known] : [],
  );
  const holders = new Set(known.flatMap((one) => [...tallies.holdersOfLabel(one)]));
  for (let block = 0; block < transcript.blockCount && holders.size > 0; block++) {
    const part = transcript.part(block);
    if (!holders.delete(part.syntax)) continue;
    const first = transcript.text.firstLine(block);
    for (const { line, label } of labelsIn(transcript, part)) {
      if (keys.has(speakerKey(label.words))) yield { line: first + line, label };
    }
  }
}

/** The label that stands on a line, whether it opens a turn or, in cues, goes on with one. */
export function labelOn(transcript: Transcript, line: number): LabelCandidate | undefined {
  const block = transcript.text.blockAt(line);
  const own = line - transcript.text.firstLine(block);
  for (const found of labelsIn(transcript, transcript.part(block)))
    if (found.line === own) return found.label;
  return undefined;
}

/** The labels of a block; lines count from its start. */
function* labelsIn(transcript: Transcript, { syntax, turns }: Part): Generator<LabelPlace> {
  const cues = transcript.convention.id === "cues";
  const shapes = new Set<string>(transcript.convention.shapes);
  const opened = new Map(turns.map((turn) => [turn.line, turn.label!]));
  for (const line of syntax.notable) {
    // in cues the same speaker's next label opens no turn
    const goesOn = cues && syntax.lines[line]!.labels?.find(({ shape }) => shapes.has(shape));
    const label = opened.get(line) ?? goesOn;
    if (label) yield { line, label };
  }
}
