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
}

/** What was read so far, for growth tests. */
export const work = { lines: 0 };

/**
 * Reads a block. Where it came from an edit, only the lines touched are read, and those behind them until the state
 * at a line's end is as it was.
 * @param earlier what was read of the block that stood in its place
 */
export function readBlock(block: Block, entry: LineState, earlier?: BlockSyntax): BlockSyntax {
  const count = block.lines.length;
  const lines: LineSyntax[] = new Array(count);
  const states: LineState[] = new Array(count + 1);
  const { before, after, shift } = shared(block, earlier);
  states[0] = entry;
  for (let i = 0; i < count; i++) {
    const old = i < before ? i : i >= count - after ? i - shift : -1;
    if (old >= 0 && sameState(earlier!.states[old]!, states[i]!)) {
      lines[i] = earlier!.lines[old]!;
      states[i + 1] = earlier!.states[old + 1]!;
      continue;
    }
    const reading = readLine(content(block.lines[i]!), states[i]!);
    work.lines++;
    lines[i] = reading.syntax;
    states[i + 1] = reading.state;
  }
  delete block.heritage;
  return { block, lines, states };
}

/** How many lines at a block's start and end were read before, and how far the latter have moved. */
function shared(block: Block, earlier: BlockSyntax | undefined) {
  if (!earlier) return { before: 0, after: 0, shift: 0 };
  if (earlier.block === block) return { before: block.lines.length, after: 0, shift: 0 };
  if (block.heritage?.from !== earlier.block) return { before: 0, after: 0, shift: 0 };
  const { before, after } = block.heritage;
  return { before, after, shift: block.lines.length - earlier.block.lines.length };
}
