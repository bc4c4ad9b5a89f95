import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { RuleFinding } from "../rule.ts";
import { isBlank } from "./note-lines.ts";
import { othersStay } from "./other-labels.ts";

/**
 * Takes out the line of a label with nothing behind it, and the blank line below where another is above. Its words may be
 * lost, so somebody must look.
 */
export function* takeOutLabel({ range }: RuleFinding, transcript: Transcript): Generator<Fix> {
  const { line } = range.start;
  const { lineCount } = transcript.text;
  let next = line + 1;
  if (next < lineCount && isBlank(transcript, line - 1) && isBlank(transcript, next)) next++;
  if (next >= lineCount || !othersStay(transcript, line)) return;
  const label = transcript.text.slice(range);
  const lines = { start: { line, character: 0 }, end: { line: next, character: 0 } };
  yield { title: `Take out the label ${label}`, edits: [{ range: lines, newText: "" }], safe: false };
}
