import type { Transcript } from "../transcript/transcript.ts";
import { inDocument, inOrder } from "./finding-lists.ts";
import type { RuleSettings } from "./findings.ts";
import { rules as allRules } from "./index.ts";
import type { Rule, RuleFinding } from "./rule.ts";

/**
 * What the rules find on the first lines of a document that hangs on these lines alone, in order. Each of them is among all
 * findings once the document is read, which it need not be for this.
 * @param blocks how many blocks the lines are; the document has more
 */
export function firstFindings(
  transcript: Transcript,
  settings: RuleSettings,
  blocks: number,
  rules: readonly Rule[] = allRules,
): RuleFinding[] {
  const found: RuleFinding[] = [];
  const local = rules.filter((rule) => rule.local && (settings[rule.code] ?? rule.severity) !== "off");
  for (const [block, syntax] of transcript.opening(blocks).entries()) {
    const first = transcript.text.firstLine(block);
    for (const rule of local) {
      const { code } = rule;
      for (const { range, message, severity: own } of rule.local!({ syntax })) {
        const severity = settings[code] ?? own ?? rule.severity;
        if (severity !== "off") found.push(inDocument({ range, message, code, severity }, first));
      }
    }
  }
  return found.sort(inOrder);
}
