import { type Block, blocksOf, grown, heritage } from "./block.ts";
import { Cuts, type Stretch } from "./cuts.ts";
import { comparePositions, type Position, type Range } from "./position.ts";

/** Which blocks were taken out and how many came in their place. Indices are those before. */
export interface Splice {
  readonly at: number;
  readonly removed: number;
  readonly added: number;
}

/** The text of one document: its lines, in blocks, changed by edits. An edit costs what it touches. */
export class Text {
  #blocks: Block[];
  /** `#starts[i]` is the first line of block i, for every i up to `#known`. */
  readonly #starts: number[] = [0];
  #known = 0;
  readonly #cuts = new Cuts();
  /** Counts the edits that moved lines: as long as it is the same, every line that was not edited is where it was. */
  shifts = 0;

  constructor(text: string) {
    this.#blocks = blocksOf(text, true);
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  get lineCount(): number {
    return this.firstLine(this.#blocks.length);
  }

  /** The document's line on which a block begins; for the number of blocks, the number of lines. */
  firstLine(block: number): number {
    while (this.#known < block) {
      this.#starts[this.#known + 1] = this.#starts[this.#known]! + this.#blocks[this.#known]!.count;
      this.#known++;
    }
    return this.#starts[block]!;
  }

  /** The index of the block that holds a line; the last block for lines behind the end. */
  blockAt(line: number): number {
    const last = this.#blocks.length - 1;
    while (this.#known <= last && this.#starts[this.#known]! <= line) this.firstLine(this.#known + 1);
    let low = 0;
    let high = Math.min(this.#known, last);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A line without its line end; empty behind the document's end. */
  line(line: number): string {
    const at = this.blockAt(line);
    const own = line - this.firstLine(at);
    return own < this.#blocks[at]!.count ? this.#blocks[at]!.line(own) : "";
  }

  /** How many UTF-16 units a line has, its line end not counted. */
  lineLength(line: number): number {
    const at = this.blockAt(line);
    const own = line - this.firstLine(at);
    return own < this.#blocks[at]!.count ? this.#blocks[at]!.lineLength(own) : 0;
  }

  /** The line end that most readers would take for the document's: that of its first line, else `\n`. */
  get lineEnd(): string {
    return this.#rawLine(0).slice(this.lineLength(0)) || "\n";
  }

  /** The nearest place that exists: in the document, on its line, before the line end. */
  clamp(at: Position): Position {
    if (!(at.line >= 0)) return { line: 0, character: 0 };
    const lastLine = this.lineCount - 1;
    if (at.line > lastLine) return { line: lastLine, character: this.lineLength(lastLine) };
    const character = Math.max(0, Math.min(at.character || 0, this.lineLength(at.line)));
    return character === at.character ? at : { line: at.line, character };
  }

  /** The text between two places, line ends as they are. */
  slice(range: Range): string {
    const start = this.clamp(range.start);
    const end = this.clamp(range.end);
    if (comparePositions(start, end) >= 0) return "";
    if (start.line === end.line) return this.#rawLine(start.line).slice(start.character, end.character);
    const parts = [this.#rawLine(start.line).slice(start.character)];
    for (let line = start.line + 1; line < end.line; line++) parts.push(this.#rawLine(line));
    parts.push(this.#rawLine(end.line).slice(0, end.character));
    return parts.join("");
  }

  toString(): string {
    return this.#blocks.map((block) => block.text).join("");
  }

  /**
   * Puts `text` in the place of a range. Places that do not exist are moved to the nearest that do.
   * @returns what became of the blocks, one after another
   */
  replace(range: Range, text: string): Splice[] {
    const lines = this.lineCount;
    const splice = this.#replace(range, text);
    if (this.lineCount !== lines) this.shifts++;
    this.#cuts.edited(splice);
    const place = this.#cuts.takeOne();
    return place ? [splice, this.#join(place)] : [splice];
  }

  /** Makes large blocks of small ones. */
  #join({ at, count }: Stretch): Splice {
    const text = this.#blocks
      .slice(at, at + count)
      .map((block) => block.text)
      .join("");
    const blocks = blocksOf(text, at + count === this.#blocks.length);
    this.#blocks.splice(at, count, ...blocks);
    this.#known = Math.min(this.#known, at);
    const splice = { at, removed: count, added: blocks.length };
    this.#cuts.joined(splice);
    return splice;
  }

  #replace(range: Range, text: string): Splice {
    let start = this.clamp(range.start);
    let end = this.clamp(range.end);
    if (comparePositions(start, end) > 0) [start, end] = [end, start];
    const to = this.blockAt(end.line);
    const closing = this.#blocks[to]!;
    const rest = end.line - this.firstLine(to);
    const tail = closing.text.slice(closing.startOf(rest) + end.character);
    let firstLine = start.line;
    let at = this.blockAt(firstLine);
    let character = start.character;
    if (
      character === 0 &&
      firstLine > 0 &&
      (text || tail).startsWith("\n") &&
      this.#endsInReturn(firstLine - 1)
    ) {
      // a\r|b  with \n put at the bar: the two line ends have become one, so the line before is part of the edit
      firstLine--;
      at = this.blockAt(firstLine);
      character = this.lineLength(firstLine) + 1;
    }
    const opening = this.#blocks[at]!;
    const before = firstLine - this.firstLine(at);
    const joined = opening.text.slice(0, opening.startOf(before) + character) + text + tail;
    const shared = at === to ? heritage(opening, before, opening.count - rest - 1) : undefined;
    const added = grown(joined, to === this.#blocks.length - 1, shared);
    const splice = { at, removed: to - at + 1, added: added.length };
    const count = opening.count;
    if (added.length === 1 && splice.removed === 1) this.#blocks[at] = added[0]!;
    else this.#blocks.splice(at, splice.removed, ...added);
    const sameLength = at === to && added.length === 1 && added[0]!.count === count;
    if (!sameLength) this.#known = Math.min(this.#known, at);
    return splice;
  }

  #endsInReturn(line: number): boolean {
    const block = this.blockAt(line);
    const { text, ends } = this.#blocks[block]!;
    return text.charCodeAt(ends[line - this.firstLine(block)]! - 1) === 13;
  }

  /** A line with its line end. */
  #rawLine(line: number): string {
    const at = this.blockAt(line);
    const block = this.#blocks[at]!;
    const own = line - this.firstLine(at);
    return own < block.count ? block.text.slice(block.startOf(own), block.ends[own]) : "";
  }
}
