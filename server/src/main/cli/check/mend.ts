import type { Findings } from "../../../rules/findings.ts";
import { type FixEdit, safeEdits } from "../../../rules/fix.ts";
import type { RuleFinding } from "../../../rules/rule.ts";
import type { Transcript } from "../../../transcript/transcript.ts";
import { settleInSlices } from "../../../workspace/slices.ts";
import { Rows } from "./rows.ts";
import { countBy } from "./tally.ts";

/** How often a transcript is looked at again for what has become safe to mend. */
const ROUNDS = 10;

const uncancelled = { isCancellationRequested: false };

/** A transcript's findings, all that is safe to mend mended. */
export interface Mended {
  readonly before: readonly RuleFinding[];
  readonly after: readonly RuleFinding[];
  /** Which rows of the text are as they were. */
  readonly rows: Rows;
}

/** What the rules find, once all is read: in slices, so that the progress line moves meanwhile. */
export async function allOf(findings: Findings): Promise<readonly RuleFinding[]> {
  await settleInSlices(findings, uncancelled);
  return [...findings.all()];
}

/** Mends what is safe to mend in a transcript, and what has become so by that. */
export async function mend(transcript: Transcript, findings: Findings): Promise<Mended> {
  const rows = new Rows(transcript.text.toString());
  const before = await allOf(findings);
  let after = before;
  for (let round = 0; round < ROUNDS; round++) {
    const edits = safeEdits(transcript, after);
    if (edits.length === 0) break;
    rows.edit(transcript.text.toString(), edits);
    edit(transcript, edits);
    after = await allOf(findings);
  }
  return { before, after, rows };
}

/** How many findings less there are, by rule. */
export function mendedBy(
  before: readonly RuleFinding[],
  after: readonly RuleFinding[],
): Record<string, number> {
  const left = countBy(after, ({ code }) => code);
  const less: Record<string, number> = {};
  for (const [code, number = 0] of Object.entries(countBy(before, (finding) => finding.code))) {
    if (number > (left[code] ?? 0)) less[code] = number - (left[code] ?? 0);
  }
  return less;
}

/** From the last on, so that none moves another. */
function edit(transcript: Transcript, edits: readonly FixEdit[]): void {
  for (const { range, newText } of [...edits].reverse()) transcript.edit(range, newText);
}
