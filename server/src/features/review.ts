import type { Range } from "../text/position.ts";

/** What `transcript/review` is asked with. */
export interface ReviewParams {
  /** Where it is given, only this file is told; else all of the workspace. */
  readonly textDocument?: { readonly uri: string };
  /** What the client has already. */
  readonly previousResultIds?: readonly { readonly uri: string; readonly value: string }[];
  /** Where it is given, files are told under it bit by bit, and the answer itself holds nothing more. */
  readonly partialResultToken?: string | number;
  /** Where it is given, it is told under it how many files are read. */
  readonly workDoneToken?: string | number;
}

/** The passages of one file that still need an ear. */
export interface ReviewFile {
  readonly uri: string;
  /** A name for the state of the passages: the same as long as the same would be told. */
  readonly resultId: string;
  /** The client has them already under the same name, so none are told. */
  readonly unchanged?: true;
  readonly passages: readonly Passage[];
}

/** A passage that still needs an ear. */
export interface Passage {
  /** Stays the same while other places of the file are edited; two passages of a file never have the same. */
  readonly id: string;
  /** The code of the rule that found it. */
  readonly kind: string;
  readonly range: Range;
  /** Its words on one line. */
  readonly text: string;
  /** The words before and behind it in the same turn, on one line, at most 40 UTF-16 units each. */
  readonly before: string;
  readonly after: string;
  /** The label of the turn it lies in. */
  readonly speaker?: string;
  /** In seconds: the time code in it, else the nearest before it. */
  readonly time?: number;
}

/** What `transcript/reviewChanged` tells: the passages of this file are no longer those that were told. */
export interface ReviewChanged {
  readonly uri: string;
}

/**
 * The codes of the rules whose findings belong to the queue: what only somebody who listens can mend. Two spellings, a
 * footnote without a note or a broken label can be mended from the text alone.
 */
export const reviewCodes: ReadonlySet<string> = new Set([
  "inaudible",
  "crosstalk",
  "uncertain",
  "repeated-passage",
  "stock-phrase",
]);
