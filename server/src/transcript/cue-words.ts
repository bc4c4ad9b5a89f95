/**
 * Tells in one pass over a text which families of words stand in it. A pattern that needs one of a family is tried only
 * where the family is there: the pass costs less than a single pattern with a dozen phrases.
 *
 * A word is what `\b` takes for one, and counts by its first four letters, so `ends`, `ended` and `ending` are one. The
 * answer may name a family too many, and never one too few.
 */
export class CueWords {
  readonly #families = new Int32Array(SLOTS);

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
    let found = 0;
    let hash = 0;
    let letters = 0;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : 0;
      const small = code | 32;
      if ((small >= 97 && small <= 122 && code < 128) || (code >= 48 && code <= 57) || code === 95) {
        if (letters++ < LETTERS) hash = hash * 32 + (small & 31);
      } else if (letters > 0) {
        const place = hash % SLOTS;
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
/** A prime, so that few words of other families fall in the same place. */
const SLOTS = 8191;
