import { span } from "../text/position.ts";
import { tellNotesApart } from "./fixes/tell-notes-apart.ts";
import type { Finding, Rule } from "./rule.ts";

/** Two notes under one marker, so that a reference cannot tell which it means. */
export const duplicateNote: Rule = {
  code: "duplicate-note",
  severity: "error",
  *find(part, { tallies }): Generator<Finding> {
    for (const i of part.syntax.notable) {
      const { note } = part.syntax.lines[i]!;
      const notes = note && tallies.markers.get(note.marker)!.notes;
      if (!note || !notes || notes < 2) continue;
      yield {
        range: span(i, note.start, note.end),
        message: `There are ${notes} notes ${note.marker}: give each a marker of its own`,
      };
    }
  },
  fixes: tellNotesApart,
};
