import type { Finding, Rule } from "./rule.ts";

/** Front matter that is not YAML, or has no end. The turns are read all the same. */
export const frontMatter: Rule = {
  code: "front-matter",
  severity: "error",
  *find(part, { frontMatter: front }): Generator<Finding> {
    if (front?.problem && part.syntax.states.at(0).mode === "start") yield front.problem;
  },
};
