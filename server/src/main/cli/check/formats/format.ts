import type { CheckedFile } from "../finding.ts";
import type { Totals } from "../totals.ts";

/** A way to print what was found: file by file, so that nothing of one is kept when the next is read. */
export interface CheckFormat {
  /** What stands before all files, between two of which something is printed, and behind all. */
  readonly head?: () => string;
  readonly between?: string;
  readonly tail?: (totals: Totals) => string;
  /** Whether the tail tells people how many there are; else that goes where complaints go, where files were changed. */
  readonly summarises?: boolean;
  print(file: CheckedFile, several: boolean): string;
}
