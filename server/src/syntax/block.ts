import type { Block } from "../text/block.ts";
import type { LineSyntax } from "./line.ts";
import { readLine } from "./read-line.ts";
import { type LineState, States, sameState } from "./state.ts";

/** The lines of one block as they were read, and the states between them. */
export interface BlockSyntax {
  readonly block: Block;
  readonly lines: readonly LineSyntax[];
  /** The states in which its lines were read, and the one in which the block ends. */
  readonly states: States;
  /** The lines that hold more than words: labels, marks, references and the like. */
  readonly notable: readonly number[];
  /** Lines with a number of the gutter, and numbers of pages. */
  readonly gutterLines: number;
  readonly pages: number;
  /** The first line of the block behind, as it was when this one was read. */
  readonly next: string;
}

/** What was read so far, for growth tests. */
export const work = { lines: 0 };

/**
 * Reads a block. Where it came from an edit, only the lines touched are read, and those behind them until the state
 * at a line's end is as it was.
 * @param next the first line of the block behind it, without its line end; empty at the document's end
 * @param earlier what was read of the block that stood in its place
 */
export function readBlock(block: Block, entry: LineState, next: string, earlier?: BlockSyntax): BlockSyntax {
  if (earlier?.block === block && earlier.next === next && sameState(earlier.states.at(0), entry))
    return earlier;
  const { count } = block;
  const lines: LineSyntax[] = new Array(count);
  const states = new States(count + 1);
  const { before, after, shift, sameEnd = 0 } = shared(block, next, earlier);
  const notable: number[] = [];
  let gutterLines = 0;
  let pages = 0;
  states.set(0, entry);
  // the line looked at ahead is the next one to be read
  let line = "";
  let ahead = -1;
  for (let i = 0; i < count; i++) {
    const kept = i < before || (i >= count - after && i < count - sameEnd);
    const old = kept ? (i < before ? i : i - shift) : -1;
    const state = states.at(i);
    if (old >= 0 && sameState(earlier!.states.at(old), state)) {
      lines[i] = earlier!.lines[old]!;
      states.set(i + 1, earlier!.states.at(old + 1));
    } else {
      const behind = i + 1 < count ? block.line(i + 1) : next;
      const reading = readLine(i === ahead ? line : block.line(i), state, behind);
      line = behind;
      ahead = i + 1;
      work.lines++;
      lines[i] = reading.syntax;
      states.set(i + 1, reading.state);
    }
    const syntax = lines[i]!;
    if (isNotable(syntax)) notable.push(i);
    if (syntax.gutter?.of === "line") gutterLines++;
    else if (syntax.gutter?.of === "page") pages++;
  }
  delete block.heritage;
  return { block, lines, states, notable: notable.slice(), gutterLines, pages, next };
}

function isNotable(line: LineSyntax): boolean {
  if (line.kind === "directive" || line.cue || line.examiner || line.witness || line.heading || line.note)
    return true;
  if (line.gutter?.of === "page") return true;
  return !!(line.labels ?? line.marks ?? line.references ?? line.times ?? line.remarks ?? line.corrections);
}

/**
 * How many lines at a block's start and end were read before, and how far the latter have moved. A line is read with a
 * look at the one behind it, so the last line before an edit is read again.
 */
function shared(block: Block, next: string, earlier: BlockSyntax | undefined) {
  if (!earlier) return { before: 0, after: 0, shift: 0 };
  const { count } = block;
  const sameEnd = earlier.next === next ? 0 : 1;
  if (earlier.block === block) return { before: count - sameEnd, after: 0, shift: 0 };
  if (block.heritage?.from !== earlier.block) return { before: 0, after: 0, shift: 0 };
  const { before, after } = block.heritage;
  return { before: Math.max(0, before - 1), after, sameEnd, shift: count - earlier.block.count };
}
