import { eachMark } from "./marks.ts";
import type { Finding, Lines, Rule } from "./rule.ts";

/** Words that nobody has made out yet: `(inaudible)` */
export const inaudible: Rule = {
  code: "inaudible",
  severity: "warning",
  find,
  local: find,
};

function find(lines: Lines): Iterable<Finding> {
  return eachMark(
    lines,
    "inaudible",
    () => "Nobody has made out this passage yet: listen again and write what is said",
  );
}
