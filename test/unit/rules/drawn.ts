import assert from "node:assert/strict";
import { Findings } from "../../../server/src/rules/findings.ts";
import type { Rule, RuleFinding } from "../../../server/src/rules/rule.ts";
import { comparePositions } from "../../../server/src/text/position.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { type Annotation, draw, read, redraw } from "../drawing.ts";

/** What one rule finds in a text, also where it is off. */
export function findingsOf(rule: Rule, transcript: Transcript): RuleFinding[] {
  const settings = rule.severity === "off" ? { [rule.code]: "hint" as const } : {};
  return new Findings(transcript, settings, [rule]).all();
}

/** Checks what a rule finds by what is drawn under the text: what each finding says, or a part of it. */
export function checkDrawn(rule: Rule, drawing: string): void {
  const { text, annotations } = read(drawing);
  const findings = findingsOf(rule, new Transcript(text));
  const notes = findings.map(
    (finding): Annotation => ({ range: finding.range, note: noteOf(finding, annotations) }),
  );
  assert.equal(draw(text, notes), redraw(drawing));
}

/** Checks that no fix of what a rule finds in a text is offered. */
export function checkUnfixed(rule: Rule, text: string): void {
  const transcript = new Transcript(read(text).text);
  const found = findingsOf(rule, transcript);
  assert.ok(found.length > 0, "nothing is found");
  const fixes = found.flatMap((finding) => [...(rule.fixes?.(finding, transcript) ?? [])]);
  assert.deepEqual(fixes, []);
}

/**
 * Checks what all rules that are on find in a text, by severities and codes that are drawn under it.
 * @param message what the first finding says
 */
export function checkReported(drawing: string, message?: string): void {
  const { text } = read(drawing);
  const findings = new Findings(new Transcript(text)).all();
  const notes = findings.map(({ range, code, severity }) => ({ range, note: `${severity} ${code}` }));
  assert.equal(draw(text, notes), redraw(drawing));
  if (message !== undefined) assert.equal(findings[0]?.message, message);
}

/** The words of the annotation that stands where the finding does, if it says them; else all that it says. */
function noteOf({ message, range }: RuleFinding, annotations: readonly Annotation[]): string {
  const own = annotations.find((one) => comparePositions(one.range.start, range.start) === 0);
  return own && own.note !== "" && message.includes(own.note) ? own.note : message;
}

/** Checks the document that results of the first fix with a title, and whether it needs no person to look. */
export function checkFixed(
  rule: Rule,
  { text, title, safe, result }: { text: string; title: string; safe: boolean; result: string },
): void {
  const before = read(text).text;
  const transcript = new Transcript(before);
  const fixes = findingsOf(rule, transcript).flatMap((finding) => [
    ...(rule.fixes?.(finding, transcript) ?? []),
  ]);
  const fix = fixes.find((one) => one.title === title);
  assert.ok(fix, `no fix “${title}” among ${fixes.map((one) => one.title).join(", ")}`);
  assert.equal(applied(before, fix.edits), read(result).text);
  assert.equal(fix.safe, safe);
}
