/**
 * Some hundreds of lines: the unit in which a document is stored, read and joined. A block never changes; an edit
 * replaces the blocks that it touches. So whatever was worked out from a block stays true for as long as the block
 * is part of the document.
 */
export class Block {
  /** @param lines each with its line end (see `splitLines`) */
  constructor(
    readonly lines: readonly string[],
    public heritage?: Heritage,
  ) {}
}

/**
 * What a block that came from an edit shares with the block that it replaced: the first `before` and the last
 * `after` lines are the same. Whoever reads the new block can take over what was read of those lines; the reader
 * then drops the heritage, so that old blocks are not kept alive.
 */
export interface Heritage {
  readonly from: Block;
  readonly before: number;
  readonly after: number;
}

/** The most lines that a fresh block holds. */
export const BLOCK_LINES = 256;
/** Where a fresh block ends, in UTF-16 units, so that paragraphs of 5,000 characters make no block of a megabyte. */
export const BLOCK_UNITS = 16_384;

/** Deals lines out to blocks. */
export function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let units = 0;
  for (let i = 0; i < lines.length; i++) {
    units += lines[i]!.length;
    if (units >= BLOCK_UNITS || i - start + 1 >= BLOCK_LINES || i === lines.length - 1) {
      blocks.push(new Block(lines.slice(start, i + 1)));
      start = i + 1;
      units = 0;
    }
  }
  return blocks;
}

/** Whether a block has grown so far through edits that it is dealt out anew. One long line alone is never cut. */
export function overgrown(lines: readonly string[]): boolean {
  if (lines.length > 2 * BLOCK_LINES) return true;
  if (lines.length < 2) return false;
  let units = 0;
  for (const line of lines) units += line.length;
  return units > 4 * BLOCK_UNITS;
}

/** The heritage of a block made from `from`, traced back to the block that has been read. */
export function heritage(from: Block, before: number, after: number): Heritage {
  const older = from.heritage;
  if (!older) return { from, before, after };
  return { from: older.from, before: Math.min(before, older.before), after: Math.min(after, older.after) };
}
