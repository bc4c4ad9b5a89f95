import { span } from "../text/position.ts";
import { deleteNote } from "./fixes/delete-note.ts";
import type { Finding, Rule } from "./rule.ts";

/** A note that nothing points to. */
export const noteWithoutReference: Rule = {
  code: "note-without-reference",
  severity: "warning",
  *find(part, { tallies }): Generator<Finding> {
    for (const i of part.syntax.notable) {
      const { note } = part.syntax.lines[i]!;
      if (!note || tallies.markers.get(note.marker)?.references) continue;
      yield {
        range: span(i, note.start, note.end),
        message: `Nothing in the transcript points to note ${note.marker}: put its reference where it belongs, or take the note out`,
      };
    }
  },
  needsLook: true,
  fixes: deleteNote,
};
