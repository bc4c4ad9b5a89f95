import type { FixEdit } from "../rules/fix.ts";
import type { Position } from "../text/position.ts";

/** What a command changes, or why it can change nothing and what to do instead. */
export type TurnEdit =
  | {
      readonly edits: readonly FixEdit[];
      /** Where the writer goes on, in the document that results. */
      readonly cursor?: Position;
    }
  | { readonly reason: string };

export const NO_TURN = "Nobody speaks here. Put the cursor into a turn";

/** The place behind a text that is put in at a place. */
export function behind({ line, character }: Position, text: string): Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)!.length;
  return lines.length === 1
    ? { line, character: character + last }
    : { line: line + lines.length - 1, character: last };
}
