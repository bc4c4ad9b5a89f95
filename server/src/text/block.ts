import { contentLength, lineEnds } from "./lines.ts";

/**
 * Some lines, at most some hundreds: the unit in which a document is stored, read and joined. A block never changes; an edit
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

/** How large blocks are made: one ends with the line on which either is reached, in UTF-16 units and in lines. */
export interface Size {
  readonly units: number;
  readonly lines: number;
}

/** Of a text that is only read. Each block takes room for what is kept of it, so smaller ones would take more than the text. */
export const LARGE: Size = { units: 8_192, lines: 320 };
/** Where somebody types: each key looks again at its block, so there blocks are about as long as a paragraph. */
export const SMALL: Size = { units: 512, lines: 16 };

/**
 * Deals the lines of a text out to blocks.
 * @param last whether the document ends with the text; else its last line end is followed by a line of another block
 */
export function blocksOf(text: string, last: boolean, size: Size = LARGE): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  let ends: number[] = [];
  let before = 0;
  const close = () => {
    if (ends.length > 0) blocks.push(new Block(text.slice(start, before), Uint32Array.from(ends)));
    start = before;
    ends = [];
  };
  for (const end of lineEnds(text, last)) {
    // a very long line stands alone: who types beside it need not wait for it
    if (end - before > LARGE.units) close();
    before = end;
    ends.push(end - start);
    if (end - start >= size.units || ends.length >= size.lines) close();
  }
  close();
  return blocks;
}

/**
 * The blocks that come of an edit: one with a heritage where it is small, several small ones where a large one is edited
 * for the first time or a small one has grown, and large ones where much has come at once.
 */
export function grown(text: string, last: boolean, inherited: Heritage | undefined): Block[] {
  const ends = Uint32Array.from(lineEnds(text, last));
  if (ends.length === 0) return [];
  const fits = (size: Size) => text.length <= 2 * size.units && ends.length <= 2 * size.lines;
  if (ends.length === 1 || fits(SMALL)) return [new Block(text, ends, inherited)];
  const blocks = blocksOf(text, last, fits(LARGE) ? SMALL : LARGE);
  if (blocks.length === 1) blocks[0]!.heritage = inherited;
  return blocks;
}

/** The heritage of a block made from `from`, traced back to the block that has been read. */
export function heritage(from: Block, before: number, after: number): Heritage {
  const older = from.heritage;
  if (!older) return { from, before, after };
  return { from: older.from, before: Math.min(before, older.before), after: Math.min(after, older.after) };
}
