import type { Position, Range } from "vscode-languageserver";

/** The text of a document as an editor keeps it: one string, edited in the plainest way, to compare the server with. */
export class Mirror {
  version = 1;
  constructor(public text: string) {}

  change({ range, text }: { range?: Range; text: string }): void {
    this.version++;
    this.text = range
      ? this.text.slice(0, this.#offset(range.start)) + text + this.text.slice(this.#offset(range.end))
      : text;
  }

  /** The place where some words begin, or one so many characters behind. */
  at(words: string, behind = 0): Position {
    const offset = this.text.indexOf(words);
    if (offset < 0) throw new Error(`There is no “${words}”`);
    return this.#position(offset + behind);
  }

  /** Where the document ends. */
  get end(): Position {
    return this.#position(this.text.length);
  }

  /** What the range covers. */
  covered({ start, end }: Range): string {
    return this.text.slice(this.#offset(start), this.#offset(end));
  }

  /** The range of some words. */
  range(words: string): Range {
    return { start: this.at(words), end: this.at(words, words.length) };
  }

  #starts(): number[] {
    const ends = this.text.matchAll(/\r\n|\r|\n/g);
    return [0, ...Array.from(ends, (end) => end.index + end[0].length)];
  }

  #offset({ line, character }: Position): number {
    const starts = this.#starts();
    const start = starts[line];
    if (start === undefined) throw new Error(`There is no line ${line}`);
    const content = /^[^\r\n]*/.exec(this.text.slice(start, starts[line + 1]))![0];
    if (character > content.length) throw new Error(`There is no character ${character} on line ${line}`);
    return start + character;
  }

  #position(offset: number): Position {
    const starts = this.#starts();
    const line = starts.findLastIndex((start) => start <= offset);
    return { line, character: offset - starts[line]! };
  }
}
