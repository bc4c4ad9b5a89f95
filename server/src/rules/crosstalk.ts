import { eachMark } from "./marks.ts";
import type { Rule } from "./rule.ts";

/** Words lost because several people spoke at once: `[crosstalk]` */
export const crosstalk: Rule = {
  code: "crosstalk",
  severity: "information",
  find: (part) =>
    eachMark(part, "crosstalk", () => "Several people speak at once here: listen again for what each says"),
};
