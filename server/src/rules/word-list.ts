/** What is known of a word beside its letters, as bits. */
/** A sentence ends behind it: `safe?` */
export const ENDS = 1;
/** It is broken off: `I- I` `the -- the` */
export const CUT = 2;
/** A mark, which is no word but stands where one could. */
export const MARK = 4;
/** A turn, a cue or a paragraph begins with it. */
export const OPENS = 8;
/** A line begins with it. */
export const FIRST = 16;
/** It begins with a capital. */
export const CAPITAL = 32;
/** A sign other than a blank stands between it and the next word of its line. */
export const PAUSE = 64;

/** A bracket opens before it. */
export const ASIDE = 256;
/** It stands between quotation marks that open and close on its line. */
export const QUOTED = 512;
/** A turn begins with it. */
export const TURN = 1024;

/** The words said in one block, in order; `keys[i]`, `lines[i]` and so on tell of the same word, up to `count`. */
export interface Words {
  readonly count: number;
  /** A number for the letters of a word; case and the signs around it do not matter. */
  readonly keys: Int32Array;
  /** Lines from the block's start. */
  readonly lines: Int32Array;
  /** Where a word begins and ends on its line, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly flags: Int32Array;
  /** Whether what stands behind the block's last word begins a paragraph. */
  readonly broken: boolean;
  /** Whether a turn begins behind the block's last word, so with one that is still to come. */
  readonly label: boolean;
}

/** Words as they are read. Numbers in rows, and no object for each word: a document has millions. */
export class WordList implements Words {
  count = 0;
  broken = false;
  label = false;
  keys: Int32Array;
  lines: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  flags: Int32Array;

  /** @param room how many words there may be; more are taken as well */
  constructor(room: number) {
    const size = Math.ceil(room) + 1;
    this.keys = new Int32Array(size);
    this.lines = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.flags = new Int32Array(size);
  }

  push(key: number, line: number, start: number, end: number, flags: number): void {
    const { count } = this;
    if (count === this.keys.length) this.#grow();
    this.keys[count] = key;
    this.lines[count] = line;
    this.starts[count] = start;
    this.ends[count] = end;
    this.flags[count] = flags;
    this.count = count + 1;
  }

  #grow(): void {
    this.keys = doubled(this.keys);
    this.lines = doubled(this.lines);
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.flags = doubled(this.flags);
  }
}

function doubled(row: Int32Array): Int32Array {
  const longer = new Int32Array(2 * row.length);
  longer.set(row);
  return longer;
}

/** The words of a block that begins within a turn of which nothing was said before. */
export function openingTurn(words: Words): Words {
  const { count, keys, lines, starts, ends, broken, label } = words;
  if (count === 0) return words;
  const flags = words.flags.slice(0, count);
  flags[0]! |= TURN;
  return { count, keys, lines, starts, ends, flags, broken, label };
}
