import { speakerKey, standsForMany } from "../syntax/roles.ts";
import { span } from "../text/position.ts";
import type { Part, Stretch } from "../transcript/part.ts";
import { joinTurns } from "./fixes/join-turns.ts";
import { countTurns, isHabit, nothing, turnsIn } from "./habit.ts";
import type { CountingRule, Finding, SequentialRule } from "./rule.ts";

/** Where more than one turn of so many has the label of the one before, that is the document's way. */
const EVERY = 50;
const FEW = 1;

/** The same label twice running, in a document that otherwise never has it: a label between may be lost. */
export const sameSpeaker: SequentialRule<string> & Pick<CountingRule, "count" | "judge"> = {
  code: "same-speaker",
  severity: "off",
  start: "",
  same: (a, b) => a === b,
  count: countTurns,
  judge: () => nothing,
  isHabit: (found, sums) => isHabit(found, turnsIn(sums), EVERY, FEW),
  read(part, entry) {
    const found: Finding[] = [];
    for (const { line, label } of repeated(part, entry)) {
      const { start, end, words } = label!;
      const message = `${words} has the turn before as well: join the two, or put in the label that is missing between them`;
      found.push({ range: span(line, start, end), message });
    }
    const last = part.stretches.at(-1);
    return { found, exit: last ? speakerOf(last) : entry };
  },
  fixes: joinTurns,
};

/** The turns of a block whose speaker is that of the turn before. */
function* repeated(part: Part, entry: string): Generator<Stretch> {
  let before = entry;
  for (const stretch of part.stretches) {
    const speaker = speakerOf(stretch);
    if (speaker !== "" && speaker === before) yield stretch;
    before = speaker;
  }
}

/** Who speaks in a stretch, by their key; empty for nobody and for labels that many people have. */
function speakerOf({ label, speaker }: Stretch): string {
  if (!label) return "";
  const key = speakerKey(speaker ?? label.words);
  return standsForMany(key) ? "" : key;
}
