import { comparePositions } from "../text/position.ts";
import type { Part } from "../transcript/part.ts";
import type { Facts, Rule, RuleFinding, Severity, Standing } from "./rule.ts";
import type { Standings } from "./standings.ts";

/** The state in which each rule that goes from block to block leaves a block, in the order of those rules. */
export type States = readonly unknown[];

/** What is found in a block, and the states in which it is left. */
export interface Look {
  readonly found: readonly RuleFinding[];
  readonly exit: States;
}

/** While a block is looked at: what is found so far, and the states so far. */
export interface Looking {
  readonly part: Part;
  /** One for all rules: made anew for each, it was the dearest part of asking. Its standing is that of the rule asked. */
  readonly facts: Facts & { standing: Standing };
  readonly found: RuleFinding[];
  readonly exit: unknown[];
}

/** A rule that is not off. */
export interface Asked {
  readonly rule: Rule;
  /** Its place among the rules that go from block to block; -1 for others. */
  readonly place: number;
  readonly standings: Standings | undefined;
  readonly severity: Severity;
  /** Whether the user has set the severity. */
  readonly set: boolean;
}

/** What is found in the end, in order. */
export function ended({ found, exit }: Looking): Look {
  return { found: found.sort((a, b) => comparePositions(a.range.start, b.range.start)), exit };
}
