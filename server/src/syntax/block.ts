import type { Block } from "../text/block.ts";
import { content } from "../text/lines.ts";
import type { LineSyntax } from "./line.ts";
import { readLine } from "./read-line.ts";
import { type LineState, sameState } from "./state.ts";

/** The lines of one block as they were read, and the states between them. */
export interface BlockSyntax {
  readonly block: Block;
  readonly lines: readonly LineSyntax[];
  /** `states[i]` is the state in which line i was read; the last one that in which the block ends. */
  readonly states: readonly LineState[];
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
  if (earlier?.block === block && earlier.next === next && sameState(earlier.states[0]!, entry))
    return earlier;
  const count = block.lines.length;
  const lines: LineSyntax[] = new Array(count);
  const states: LineState[] = new Array(count + 1);
  const { before, after, shift, sameEnd = 0 } = shared(block, next, earlier);
  const notable: number[] = [];
  let gutterLines = 0;
  let pages = 0;
  states[0] = entry;
  for (let i = 0; i < count; i++) {
    const kept = i < before || (i >= count - after && i < count - sameEnd);
    const old = kept ? (i < before ? i : i - shift) : -1;
    if (old >= 0 && sameState(earlier!.states[old]!, states[i]!)) {
      lines[i] = earlier!.lines[old]!;
      states[i + 1] = earlier!.states[old + 1]!;
    } else {
      const behind = i + 1 < count ? content(block.lines[i + 1]!) : next;
      const reading = readLine(content(block.lines[i]!), states[i]!, behind);
      work.lines++;
      lines[i] = reading.syntax;
      states[i + 1] = reading.state;
    }
    const line = lines[i]!;
    if (isNotable(line)) notable.push(i);
    if (line.gutter?.of === "line") gutterLines++;
    else if (line.gutter?.of === "page") pages++;
  }
  delete block.heritage;
  return { block, lines, states, notable, gutterLines, pages, next };
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
  const count = block.lines.length;
  const sameEnd = earlier.next === next ? 0 : 1;
  if (earlier.block === block) return { before: count - sameEnd, after: 0, shift: 0 };
  if (block.heritage?.from !== earlier.block) return { before: 0, after: 0, shift: 0 };
  const { before, after } = block.heritage;
  return { before: Math.max(0, before - 1), after, sameEnd, shift: count - earlier.block.lines.length };
}
