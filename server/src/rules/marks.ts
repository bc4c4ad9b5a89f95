import type { Mark, MarkKind } from "../syntax/line.ts";
import { markRange } from "../transcript/marks.ts";
import type { Part } from "../transcript/part.ts";
import { formatTime } from "../transcript/time.ts";
import type { Finding } from "./rule.ts";

/** A finding for each mark of a kind, with its time code where it has one. */
export function* eachMark(part: Part, kind: MarkKind, message: (mark: Mark) => string): Generator<Finding> {
  for (const i of part.syntax.notable) {
    const line = part.syntax.lines[i]!;
    for (const mark of line.marks ?? []) {
      if (mark.kind !== kind) continue;
      const time = mark.time === undefined ? "" : ` (at ${formatTime(mark.time)})`;
      yield { range: markRange(mark, i), message: message(mark) + time };
    }
  }
}
