import { eachMark } from "./marks.ts";
import type { Finding, Lines, Rule } from "./rule.ts";

/** Words lost because several people spoke at once: `[crosstalk]` */
export const crosstalk: Rule = {
  code: "crosstalk",
  severity: "information",
  find,
  local: find,
};

function find(lines: Lines): Iterable<Finding> {
  return eachMark(
    lines,
    "crosstalk",
    () => "Several people speak at once here: listen again for what each says",
  );
}
