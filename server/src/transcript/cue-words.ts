/**
 * Tells in one pass over a text which families of words stand in it. A pattern that needs one of a family is tried only
 * where the family is there: the pass costs less than a single pattern with a dozen phrases.
 *
 * A word is what `\b` takes for one, and counts by its first four letters, so `ends`, `ended` and `ending` are one. The
 * answer may name a family too many, and never one too few.
 */
export class CueWords {
  readonly #families = new Int32Array(1 << PLACE_BITS);

  /** @param families for each family, a bit, its words in small letters */
  constructor(families: readonly (readonly [bit: number, words: string])[]) {
    for (const [bit, words] of families) this.#walk(words, bit);
  }

  /** The families of which a word stands in a text, as a sum of their bits. */
  in(text: string): number {
    return this.#walk(text, 0);
  }

  /** Goes from word to word, collects the families that each belongs to, and adds it to those of `add`. */
  #walk(text: string, add: number): number {
    const families = this.#families;
    const { length } = text;
    let found = 0;
    let hash = 0;
    let letters = 0;
    for (let i = 0; i <= length; i++) {
      const code = i < length ? text.charCodeAt(i) : 0;
      const letter = code < 128 ? letterOf[code]! : 0;
      if (letter > 0) {
        if (letters++ < LETTERS) hash = (hash << BITS) | letter;
      } else if (letters > 0) {
        // the upper bits of the product hang on all letters
        const place = Math.imul(hash, SPREAD) >>> (32 - PLACE_BITS);
        if (add !== 0) families[place]! |= add;
        found |= families[place]!;
        hash = 0;
        letters = 0;
      }
    }
    return found;
  }
}

/** How much of a word counts. */
const LETTERS = 4;
/** How many bits a letter takes. */
const BITS = 6;
/** So many places that few words of other families fall in the same one. */
const PLACE_BITS = 13;
/** The odd number nearest to 2³² divided by the golden ratio, with which neighbours fall far apart (Knuth). */
const SPREAD = 0x9e3779b1;

/** For what `\w` is a number above 0, the same for a capital and its small letter. */
const letterOf = new Uint8Array(128);
[..."abcdefghijklmnopqrstuvwxyz0123456789_"].forEach((sign, i) => {
  letterOf[sign.charCodeAt(0)] = i + 1;
  letterOf[sign.toUpperCase().charCodeAt(0)] = i + 1;
});
