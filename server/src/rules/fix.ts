import type { Range } from "../text/position.ts";

/** One piece of text that takes the place of another, in the document's lines. */
export interface FixEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A way to mend what a rule found. */
export interface Fix {
  /** What it does, as the editor lists it: `Collapse the loop to one`. */
  readonly title: string;
  readonly edits: readonly FixEdit[];
  /** Whether it may be done together with all others of its kind, without a person looking at each. */
  readonly safe: boolean;
}
