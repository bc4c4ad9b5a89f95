import type { RuleFinding } from "../../../rules/rule.ts";

/** A finding as it is printed. */
export interface CheckedFinding extends RuleFinding {
  /** By which it is known again after lines have moved. */
  readonly fingerprint: string;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
}

/** What is printed of a file. */
export interface CheckedFile {
  /** By the name that the user gave it; `-` is standard input. */
  readonly name: string;
  /** Those that count and are new, in the file's order. */
  readonly findings: readonly CheckedFinding[];
  /** How many findings were mended, by rule. */
  readonly mended: Readonly<Record<string, number>>;
}
