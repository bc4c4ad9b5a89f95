import type { Range } from "../text/position.ts";
import type { FrontMatter } from "../transcript/front-matter.ts";
import type { Part } from "../transcript/part.ts";
import type { Tallies } from "../transcript/tally.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** What a rule found. Its lines count from the start of the block; a mark may begin in the block before. */
export interface Finding {
  readonly range: Range;
  readonly message: string;
}

/** A finding with the rule that made it. */
export interface RuleFinding extends Finding {
  readonly code: string;
  readonly severity: Severity;
}

/** What a rule may ask of the whole document. */
export interface Facts {
  readonly tallies: Tallies;
  readonly frontMatter: FrontMatter | undefined;
}

/** One check. It looks at one block at a time and may ask for the document's sums. */
export interface Rule {
  /** The code under which it reports, which is also its name in settings and in `docs/rules.md`. */
  readonly code: string;
  readonly severity: Severity;
  find(part: Part, facts: Facts): Iterable<Finding>;
}
