import { span } from "../text/position.ts";
import type { Finding, Rule } from "./rule.ts";

/** A question that asks something and has no answer before the next one. */
export const unansweredQuestion: Rule = {
  code: "unanswered-question",
  severity: "information",
  *find(part, { unanswered }): Generator<Finding> {
    for (const index of unanswered.of(part)) {
      const { line, label } = part.turns[index]!;
      yield {
        range: span(line, label!.start, label!.end),
        message:
          "Nobody answers before the next question: look whether a label is missing below, or an answer is lost",
      };
    }
  },
};
