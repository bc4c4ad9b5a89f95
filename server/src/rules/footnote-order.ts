import { span } from "../text/position.ts";
import { renumber } from "./fixes/renumber.ts";
import type { Facts, Finding, SequentialRule } from "./rule.ts";

/** The notes that were met so far: the highest number, and those below it that were not met, in order. */
interface Met {
  readonly highest: number;
  readonly left: readonly number[];
}

const nothing: Met = { highest: 0, left: [] };

/** A note that is pointed to for the first time behind one with a higher number: `… [3] … [2]` */
export const footnoteOrder: SequentialRule<Met> = {
  code: "footnote-order",
  severity: "information",
  start: nothing,
  same: (a, b) =>
    a.highest === b.highest && a.left.length === b.left.length && a.left.every((n, i) => n === b.left[i]),
  read(part, entry, facts) {
    const found: Finding[] = [];
    let met = entry;
    for (const i of part.syntax.notable) {
      for (const { marker, start, end } of part.syntax.lines[i]!.references ?? []) {
        const number = numberOf(marker, facts);
        if (number === undefined) continue;
        if (met.left.includes(number)) {
          const message = `Note ${number} is first pointed to behind note ${met.highest}: number the notes in the order of their references`;
          found.push({ range: span(i, start, end), message });
        }
        met = meet(met, number);
      }
    }
    return { found, exit: met };
  },
  needsLook: true,
  fixes: renumber,
};

/** The number of a note that the document has once; other markers have no order. */
function numberOf(marker: string, { tallies }: Facts): number | undefined {
  return /^[1-9]\d{0,2}$/.test(marker) && tallies.markers.get(marker)?.notes === 1
    ? Number(marker)
    : undefined;
}

function meet(met: Met, number: number): Met {
  if (number <= met.highest) {
    return met.left.includes(number) ? { ...met, left: met.left.filter((one) => one !== number) } : met;
  }
  const left = [...met.left];
  for (let one = met.highest + 1; one < number; one++) left.push(one);
  return { highest: number, left };
}
