import { eachMark } from "./marks.ts";
import type { Rule } from "./rule.ts";

/** Words that nobody has made out yet: `(inaudible)` */
export const inaudible: Rule = {
  code: "inaudible",
  severity: "warning",
  find: (part) =>
    eachMark(
      part,
      "inaudible",
      () => "Nobody has made out this passage yet: listen again and write what is said",
    ),
};
