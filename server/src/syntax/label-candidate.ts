import type { LineSyntax } from "./line.ts";
import { speakerKey } from "./roles.ts";
import type { LabelShape } from "./shapes/shape.ts";

/** What the same label has in common wherever it stands. */
export interface LabelForm {
  readonly shape: LabelShape;
  /** What tells it from other candidates of the document: its shape and its words. */
  readonly key: string;
  /** The printed words alone, each run of white space as one blank. */
  readonly words: string;
  /** How many words the label has. */
  readonly wordCount: number;
  /** The key under which who speaks is known, once it was asked. */
  speakerKey?: string;
  /** The latest candidate of the form: where the next stands alike, it is the same. */
  latest?: LabelCandidate | undefined;
}

/** How a candidate stands on its line, as bits. */
export const AFTER_BLANK = 1;
export const ALONE = 2;
export const NAMES = 4;

/** Lines of fewer words are shared. */
const SHARED_WORDS = 40;

/**
 * Words at a line's start that could name who speaks. A long transcript has a hundred thousand, so what they have in
 * common is held once, and those that stand alike are one.
 */
export class LabelCandidate {
  /**
   * @param start where the printed words begin, in UTF-16 units
   * @param end where they end
   * @param speech where what is said begins: behind colon and white space, at most the line's length
   * @param standing how it stands: a sum of `AFTER_BLANK`, `ALONE` and `NAMES`
   * @param time the time code that belongs to it, in seconds
   */
  constructor(
    readonly form: LabelForm,
    readonly start: number,
    readonly end: number,
    readonly speech: number,
    readonly standing: number,
    readonly time: number | undefined,
  ) {}

  #alone: readonly LabelCandidate[] | undefined;

  /** This candidate as all that a line has. */
  get list(): readonly LabelCandidate[] {
    this.#alone ??= [this];
    return this.#alone;
  }

  #lines: LineSyntax[] | undefined;

  /** A line with this label and so many words; one for all that are alike, for where the same label stands everywhere. */
  line(words: number, asks: boolean): LineSyntax {
    this.#lines ??= [];
    const at = words * 2 + (asks ? 1 : 0);
    const known = this.#lines[at];
    if (known) return known;
    const line: LineSyntax = { kind: "text", words, asks, labels: this.list };
    if (words < SHARED_WORDS) this.#lines[at] = line;
    return line;
  }

  get shape(): LabelShape {
    return this.form.shape;
  }

  get key(): string {
    return this.form.key;
  }

  get words(): string {
    return this.form.words;
  }

  /** The label as it is compared: see `speakerKey`. Kept with the form, since it is asked at every turn. */
  get speakerKey(): string {
    this.form.speakerKey ??= speakerKey(this.form.words);
    return this.form.speakerKey;
  }

  /** How many of the line's words belong to the label. */
  get wordCount(): number {
    return this.form.wordCount;
  }

  /** Whether the line before is blank or the line is the document's first. */
  get afterBlank(): boolean {
    return (this.standing & AFTER_BLANK) !== 0;
  }

  /** Whether nothing is said on the label's own line. */
  get alone(): boolean {
    return (this.standing & ALONE) !== 0;
  }

  /** Whether names alone stand behind it. */
  get names(): boolean {
    return (this.standing & NAMES) !== 0;
  }

  /** Whether it stands at these places, with no time code. */
  standsAt(start: number, end: number, speech: number, standing: number): boolean {
    const same = this.start === start && this.end === end && this.speech === speech;
    return same && this.standing === standing && this.time === undefined;
  }

  /** The same label, of which at most some of the line's words can be part: what stands in it may be a mark. */
  clipped(words: number): LabelCandidate {
    if (this.wordCount <= words) return this;
    const { form, start, end, speech, standing, time } = this;
    return new LabelCandidate(
      { ...form, latest: undefined, wordCount: words },
      start,
      end,
      speech,
      standing,
      time,
    );
  }
}
