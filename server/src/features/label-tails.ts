import type { LabelCandidate } from "../syntax/label-candidate.ts";
import type { LabelShape } from "../syntax/shapes/shape.ts";
import { perVersion } from "../transcript/memo.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** The shapes whose labels end in signs and white space that can be written in several ways. */
const shapes: ReadonlySet<LabelShape> = new Set<LabelShape>(["colon", "bold"]);

/** What stands between a label's words and what is said: `: ` `:** ` ` :  ` */
export function labelTail(line: string, { end, speech }: LabelCandidate): string {
  return line.slice(end, speech);
}

/** Whether it holds nothing but signs and white space, and not a reference or a time code. */
export function isLabelTail(tail: string): boolean {
  return /^[\s:*_]+$/.test(tail);
}

/** For each shape how most labels of the document end, where words follow on the line. */
export const usualTails: (transcript: Transcript) => ReadonlyMap<LabelShape, string> = perVersion(
  (transcript) => {
    const sums = new Map<LabelShape, Map<string, number>>();
    for (let block = 0; block < transcript.blockCount; block++) {
      const { turns, syntax } = transcript.part(block);
      for (const { line, label } of turns) {
        if (!shapes.has(label!.shape) || label!.alone) continue;
        const tail = labelTail(syntax.block.line(line), label!);
        if (!isLabelTail(tail)) continue;
        const uses = sums.get(label!.shape) ?? new Map<string, number>();
        uses.set(tail, (uses.get(tail) ?? 0) + 1);
        sums.set(label!.shape, uses);
      }
    }
    return new Map([...sums].map(([shape, uses]) => [shape, most(uses)]));
  },
);

/** The tail with most uses; of several the shortest, and of those the first in the order of their signs. */
function most(uses: ReadonlyMap<string, number>): string {
  let found = "";
  let best = 0;
  for (const [tail, count] of uses) {
    const better = tail.length - found.length || (tail < found ? -1 : 1);
    if (count > best || (count === best && better < 0)) [found, best] = [tail, count];
  }
  return found;
}
