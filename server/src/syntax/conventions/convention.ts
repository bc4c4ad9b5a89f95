import type { LabelShape } from "../shapes/shape.ts";

/** The families of ways to write labels and time codes. */
export type ConventionId =
  | "colon"
  | "markdown"
  | "timed-label"
  | "timed-line"
  | "numbered-page"
  | "hearing"
  | "chat"
  | "cues";

/** What is counted over all lines of a document: label candidates by shape, and lines that only one convention has. */
export interface Evidence {
  /** Label candidates by shape. */
  readonly shapes: Readonly<Record<LabelShape, number>>;
  /** Lines with a number of the gutter before or instead of words. */
  readonly gutterLines: number;
  /** Numbers of pages. */
  readonly pages: number;
  readonly cues: number;
  /** `@` headers and `%` tiers. */
  readonly directives: number;
}

/** One way to write labels. */
export interface Convention {
  readonly id: ConventionId;
  /** The shapes that a label may have. */
  readonly shapes: readonly LabelShape[];
  /** How much speaks for it; the document has the convention for which most does. */
  weigh(evidence: Evidence): number;
}
