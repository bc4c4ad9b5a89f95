import type { Mark, MarkKind } from "../syntax/line.ts";
import { markRange } from "../transcript/marks.ts";
import { formatTime } from "../transcript/time.ts";
import type { Finding, Lines } from "./rule.ts";

/** A finding for each mark of a kind, with its time code where it has one. */
export function* eachMark(
  { syntax }: Lines,
  kind: MarkKind,
  message: (mark: Mark) => string,
): Generator<Finding> {
  for (const i of syntax.notable) {
    const line = syntax.lines[i]!;
    for (const mark of line.marks ?? []) {
      if (mark.kind !== kind) continue;
      const time = mark.time === undefined ? "" : ` (at ${formatTime(mark.time)})`;
      yield { range: markRange(mark, i), message: message(mark) + time };
    }
  }
}
