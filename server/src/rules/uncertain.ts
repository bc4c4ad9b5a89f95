import { eachMark } from "./marks.ts";
import type { Finding, Lines, Rule } from "./rule.ts";

/** A word that is a guess: `(ph.)` `[Harlow?]` `???` */
export const uncertain: Rule = {
  code: "uncertain",
  severity: "information",
  find,
  local: find,
};

function find(lines: Lines): Iterable<Finding> {
  return eachMark(lines, "uncertain", () => "The word here is a guess: check it and take the mark off");
}
