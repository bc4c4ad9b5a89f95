import { span } from "../text/position.ts";
import { brackets } from "./brackets.ts";
import { closeMark } from "./fixes/close-mark.ts";
import { openMark } from "./open-mark.ts";
import type { BlockRule, Finding } from "./rule.ts";

/** A bracket whose words begin as a mark and that nothing closes, so that nobody finds it: `[inaudible` */
export const unclosedBracket: BlockRule = {
  code: "unclosed-bracket",
  severity: "warning",
  *find(part, { convention, last }): Generator<Finding> {
    // brackets are signs of CHAT's own
    if (convention === "chat") return;
    for (const { start, content, square, inner, closed } of brackets(part, last)) {
      if (closed === "own" || !openMark(inner)) continue;
      const sign = square ? "]" : ")";
      const first = /^[\p{L}\p{N}'’-]+/u.exec(inner)![0];
      yield {
        range: span(start.line, start.character, content + first.length),
        message:
          closed === "other"
            ? `A sign of the other kind closes this bracket: write ${sign}`
            : `Nothing closes this bracket: put ${sign} behind the mark`,
      };
    }
  },
  fixes: closeMark,
};
