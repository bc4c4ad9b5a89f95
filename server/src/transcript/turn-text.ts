import type { Part, Stretch } from "./part.ts";

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

/** The first and the last words of a turn, where people hand on, call on and ask. Whole for short turns. */
export class TurnText {
  readonly #turn: Stretch;
  readonly #part: Part;
  readonly #behind: () => Iterable<Part>;
  #pieces: readonly TurnPiece[] | undefined;
  #head: string | undefined;
  #tail: string | undefined;

  /** @param behind the parts of the blocks behind the turn's own, asked for where it goes on there */
  constructor(turn: Stretch, part: Part, behind: () => Iterable<Part>) {
    this.#turn = turn;
    this.#part = part;
    this.#behind = behind;
  }

  /** The first words on one line. */
  head(): string {
    this.#head ??= this.#read(false);
    return this.#head;
  }

  /** The last words on one line. */
  tail(): string {
    this.#tail ??= this.#read(true);
    return this.#tail;
  }

  /** Joins lines, first to last or last to first, until there are enough of them. */
  #read(backwards: boolean): string {
    this.#pieces ??= turnPieces(this.#turn, this.#part, this.#behind());
    let text = "";
    let gaps = false;
    for (let k = 0; k < this.#pieces.length; k++) {
      const piece = this.#pieces[backwards ? this.#pieces.length - 1 - k : k]!;
      for (let n = 0; n <= piece.to - piece.from; n++) {
        const words = this.#line(piece, backwards ? piece.to - n : piece.from + n, backwards);
        if (words === undefined) continue;
        if (words === "") gaps = true;
        const gap = text && " ";
        text = backwards ? words + gap + text : text + gap + words;
        if (text.length >= TURN_TEXT_UNITS) return decoded(text);
      }
    }
    const whole = decoded(text);
    // both ways are the same then, but for the blanks beside lines without a word
    if (!gaps) this.#head = this.#tail = whole;
    return whole;
  }

  /** The first or last words of a line of the turn, without label and gutter; undefined where nothing is said on it. */
  #line({ part: { syntax }, from }: TurnPiece, i: number, last: boolean): string | undefined {
    const { block } = syntax;
    let indent: number;
    if (syntax === this.#part.syntax && i === this.#turn.line && from === i) {
      indent = this.#turn.label!.speech;
    } else {
      const line = syntax.lines[i]!;
      if (line.kind !== "text") return undefined;
      indent = line.gutter?.words ?? 0;
    }
    const start = block.startOf(i);
    const end = start + block.lineLength(i);
    const words = Math.min(start + indent, end);
    return last
      ? block.text.slice(Math.max(words, end - TURN_TEXT_UNITS), end)
      : block.text.slice(words, Math.min(words + TURN_TEXT_UNITS, end));
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
