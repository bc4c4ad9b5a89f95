import { span } from "../text/position.ts";
import type { Part, Stretch } from "../transcript/part.ts";
import { takeOutLabel } from "./fixes/take-out-label.ts";
import { countTurns, isHabit, nothing, turnsIn } from "./habit.ts";
import type { CountingRule, Finding, SequentialRule } from "./rule.ts";

/** A label behind which nothing has been said so far; its line counts from the block's start. */
interface Silent {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Where more than one turn of so many is empty, that is the document's way. */
const EVERY = 6;

/** A label with nothing said. The last one of a document may be about to get its words. */
export const emptyTurn: SequentialRule<Silent | undefined> & Pick<CountingRule, "count" | "judge"> = {
  code: "empty-turn",
  severity: "warning",
  start: undefined,
  same: (a, b) => a?.line === b?.line && a?.start === b?.start && a?.end === b?.end && a?.words === b?.words,
  count: countTurns,
  judge: () => nothing,
  isHabit: (found, sums) => isHabit(found, turnsIn(sums), EVERY),
  read(part, entry) {
    const found: Finding[] = [];
    let silent = entry && !says(part, 0, part.stretches[0]?.line) ? entry : undefined;
    part.stretches.forEach((stretch, i) => {
      if (silent) found.push(finding(silent));
      silent = isEmpty(part, i) ? silentTurn(stretch) : undefined;
    });
    const exit = silent && { ...silent, line: silent.line - part.syntax.block.count };
    return { found, exit };
  },
  fixes: takeOutLabel,
};

function finding({ line, start, end, words }: Silent): Finding {
  return {
    range: span(line, start, end),
    message: `${words} says nothing here: write what is said, or take the label out`,
  };
}

function silentTurn({ line, label }: Stretch): Silent {
  return { line, start: label!.start, end: label!.end, words: label!.words };
}

/** Whether nothing stands behind the label of a stretch up to the next one in the block. */
function isEmpty(part: Part, index: number): boolean {
  const { label, line, words } = part.stretches[index]!;
  if (!label || words > 0) return false;
  const own = part.syntax.block.line(line).slice(label.speech);
  // signs of the label's own, and a time code beside it
  const behind = own.replace(/^[*_\s]+/, "").replace(/^\\?[[(][\d:.,]{3,12}\\?[\])]/, "");
  return behind.trim() === "" && !says(part, line + 1, part.stretches[index + 1]?.line);
}

/** Whether anything stands on the lines between two, which may be a mark or a list as well. */
function says(part: Part, from: number, to = part.syntax.lines.length): boolean {
  for (let i = from; i < to; i++) {
    const { kind } = part.syntax.lines[i]!;
    if (kind === "text" || kind === "code") return true;
  }
  return false;
}
