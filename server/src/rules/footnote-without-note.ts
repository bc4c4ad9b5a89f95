import { span } from "../text/position.ts";
import { addNote } from "./fixes/add-note.ts";
import { takeOutReference } from "./fixes/take-out-reference.ts";
import type { Finding, Rule } from "./rule.ts";

/** A reference to a note that the transcript does not have: `[3]` */
export const footnoteWithoutNote: Rule = {
  code: "footnote-without-note",
  severity: "warning",
  *find(part, { tallies }): Generator<Finding> {
    for (const i of part.syntax.notable) {
      const line = part.syntax.lines[i]!;
      for (const { marker, start, end } of line.references ?? []) {
        // nobody begins to count notes at 0, but programmers do so elsewhere
        if (marker === "0" || tallies.markers.get(marker)?.notes) continue;
        yield {
          range: span(i, start, end),
          message: `The transcript has no note ${marker}: write it at the end, or take the reference out`,
        };
      }
    }
  },
  needsLook: true,
  *fixes(finding, transcript) {
    yield* addNote(finding, transcript);
    yield* takeOutReference(finding, transcript);
  },
};
