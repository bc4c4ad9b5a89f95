import { contentLength, lineEnds } from "./lines.ts";

/**
 * Some hundreds of lines: the unit in which a document is stored, read and joined. A block never changes; an edit
 * replaces the blocks that it touches. So whatever was worked out from a block stays true for as long as the block
 * is part of the document.
 *
 * The lines are one string and the places where they end: a string for each line would take more room than its words.
 */
export class Block {
  /**
   * @param text the lines with their line ends
   * @param ends where each line ends in it, its line end included, in UTF-16 units
   */
  constructor(
    readonly text: string,
    readonly ends: Uint32Array,
    public heritage?: Heritage,
  ) {}

  /** How many lines the block has. */
  get count(): number {
    return this.ends.length;
  }

  /** Where a line begins in the block's text, in UTF-16 units. */
  startOf(line: number): number {
    return line === 0 ? 0 : this.ends[line - 1]!;
  }

  /** A line without its line end. */
  line(line: number): string {
    const start = this.startOf(line);
    return this.text.slice(start, start + this.lineLength(line));
  }

  /** How many UTF-16 units a line has, its line end not counted. */
  lineLength(line: number): number {
    return contentLength(this.text, this.startOf(line), this.ends[line]!);
  }
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
export const BLOCK_LINES = 320;
/** Where a fresh block ends, in UTF-16 units, so that paragraphs of 5,000 characters make no block of a megabyte. */
export const BLOCK_UNITS = 8_192;

/**
 * Deals the lines of a text out to blocks.
 * @param last whether the document ends with the text; else its last line end is followed by a line of another block
 */
export function blocksOf(text: string, last: boolean): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let ends: number[] = [];
  for (const end of lineEnds(text, last)) {
    ends.push(end - start);
    if (end - start < BLOCK_UNITS && ends.length < BLOCK_LINES) continue;
    blocks.push(new Block(text.slice(start, end), Uint32Array.from(ends)));
    start = end;
    ends = [];
  }
  if (ends.length > 0) blocks.push(new Block(text.slice(start), Uint32Array.from(ends)));
  return blocks;
}

/** The blocks that come of an edit: one with a heritage, or several where it has grown so far that it is dealt out anew. */
export function grown(text: string, last: boolean, inherited: Heritage | undefined): Block[] {
  const ends = Uint32Array.from(lineEnds(text, last));
  if (ends.length === 0) return [];
  // one long line alone is never cut
  const tooLong = ends.length > 1 && text.length > 4 * BLOCK_UNITS;
  return tooLong || ends.length > 2 * BLOCK_LINES ? blocksOf(text, last) : [new Block(text, ends, inherited)];
}

/** The heritage of a block made from `from`, traced back to the block that has been read. */
export function heritage(from: Block, before: number, after: number): Heritage {
  const older = from.heritage;
  if (!older) return { from, before, after };
  return { from: older.from, before: Math.min(before, older.before), after: Math.min(after, older.after) };
}
