import type { Part, Stretch } from "./part.ts";
import type { TurnText } from "./traits.ts";

/** The lines of a turn in one block, both counted from its start and included. */
export interface TurnPiece {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** How many UTF-16 units of a turn's first and last words are looked at. */
const TURN_TEXT_UNITS = 400;

/** Where a turn stands: in its own block, and in those behind it up to the next label or heading. */
export function turnPieces(turn: Stretch, part: Part, behind: Iterable<Part>): TurnPiece[] {
  const pieces = [{ part, from: turn.line, to: turn.lastLine }];
  if (part.stretches.at(-1) !== turn) return pieces;
  for (const next of behind) {
    if (next.leading.lastLine >= 0) pieces.push({ part: next, from: 0, to: next.leading.lastLine });
    if (next.stretches.length > 0) break;
  }
  return pieces;
}

/** The first or the last words of a turn. */
export function turnText(turn: Stretch, pieces: readonly TurnPiece[]): TurnText {
  return {
    head() {
      let head = "";
      for (const line of said(turn, pieces, false)) {
        head += `${head && " "}${line.slice(0, TURN_TEXT_UNITS)}`;
        if (head.length >= TURN_TEXT_UNITS) break;
      }
      return decoded(head);
    },
    tail() {
      let tail = "";
      for (const line of said(turn, pieces, true)) {
        tail = `${line.slice(-TURN_TEXT_UNITS)}${tail && " "}${tail}`;
        if (tail.length >= TURN_TEXT_UNITS) break;
      }
      return decoded(tail);
    },
  };
}

/** The lines of a turn without label and gutter, first to last or last to first. */
function* said(turn: Stretch, pieces: readonly TurnPiece[], backwards: boolean): Generator<string> {
  for (const piece of backwards ? pieces.toReversed() : pieces) {
    const { lines, block } = piece.part.syntax;
    for (let k = 0; k <= piece.to - piece.from; k++) {
      const i = backwards ? piece.to - k : piece.from + k;
      const line = lines[i]!;
      const own = piece === pieces[0] && i === turn.line;
      if (own) yield block.line(i).slice(turn.label!.speech);
      else if (line.kind === "text") yield block.line(i).slice(line.gutter?.words ?? 0);
    }
  }
}

const entities: Record<string, string> = {
  "&#39;": "'",
  "&quot;": '"',
  "&amp;": "&",
  "&rsquo;": "’",
  "&nbsp;": " ",
};

/** What was written for a browser is read as it would show. */
function decoded(text: string): string {
  return text.includes("&")
    ? text.replace(/&(?:#39|quot|amp|rsquo|nbsp);/g, (entity) => entities[entity]!)
    : text;
}
