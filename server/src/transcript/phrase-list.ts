import { CueWords } from "./cue-words.ts";

/** How many bits there are for the phrases of a list; those of a longer one share them. */
const BITS = 30;

/** A phrase, and the words of which one stands in whatever it finds, in small letters. */
export type Phrase = readonly [words: string, phrase: RegExp];

/** Phrases of which each is tried only where one of its words stands: most texts have hardly any of them. */
export class PhraseList {
  readonly #cues: CueWords;
  readonly #patterns: readonly RegExp[];

  constructor(phrases: readonly Phrase[]) {
    this.#cues = new CueWords(phrases.map(([words], i) => [1 << (i % BITS), words]));
    this.#patterns = phrases.map(([, { source }]) => new RegExp(source, "u"));
  }

  /** Whether one of the phrases stands in a text, in capitals or small letters. */
  standsIn(text: string): boolean {
    const cues = this.#cues.in(text);
    if (cues === 0) return false;
    const small = text.toLowerCase();
    for (let i = 0; i < this.#patterns.length; i++) {
      if (cues & (1 << (i % BITS)) && this.#patterns[i]!.test(small)) return true;
    }
    return false;
  }
}
