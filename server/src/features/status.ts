import type { ConventionId } from "../syntax/conventions/convention.ts";
import type { ConventionSource } from "../transcript/convention-choice.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** What an editor shows beside a document: whether it is served, and as what. */
export interface Status {
  readonly served: boolean;
  readonly convention: ConventionId;
  /** What the convention follows from. */
  readonly source: ConventionSource;
  /** Whether pages or lines are numbered, so that a selection can be cited. */
  readonly numbered: boolean;
}

/** The status of a document. */
export function statusOf(transcript: Transcript, served: boolean): Status {
  transcript.settle();
  const { gutterLines, pages } = transcript.tallies;
  return {
    served,
    convention: transcript.convention.id,
    source: transcript.conventionSource,
    numbered: gutterLines > 0 || pages > 0,
  };
}
