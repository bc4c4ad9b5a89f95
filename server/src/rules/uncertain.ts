import { eachMark } from "./marks.ts";
import type { Rule } from "./rule.ts";

/** A word that is a guess: `(ph.)` `[Harlow?]` `???` */
export const uncertain: Rule = {
  code: "uncertain",
  severity: "information",
  find: (part) =>
    eachMark(part, "uncertain", () => "The word here is a guess: check it and take the mark off"),
};
