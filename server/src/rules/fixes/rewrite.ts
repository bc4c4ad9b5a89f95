import { foldSpace } from "../../syntax/characters.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { RuleFinding } from "../rule.ts";

/** Writes what a finding stands at in the house style: nothing is said otherwise, so nobody needs to look. */
export function* rewrite(
  { range }: RuleFinding,
  transcript: Transcript,
  inHouseStyle: (printed: string) => string | undefined,
): Generator<Fix> {
  // what runs over a line's end stays as it is broken
  if (range.start.line !== range.end.line) return;
  const printed = transcript.text.slice(range);
  const newText = inHouseStyle(printed);
  if (newText === undefined || newText === printed) return;
  yield { title: `Write ${foldSpace(newText)}`, edits: [{ range, newText }], safe: true };
}
