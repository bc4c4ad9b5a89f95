import type { Range } from "../../text/position.ts";
import { allMarks } from "../../transcript/marks.ts";
import { perVersion } from "../../transcript/memo.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import { inMark, meantMark, meantOwn, wordsOfMark, writtenAs } from "../mark-words.ts";

/** Writes a misspelled mark as it is meant. Nobody needs to look where the tables hold the mark. */
export function* correctMark({ range }: { readonly range: Range }, transcript: Transcript): Generator<Fix> {
  if (range.start.line !== range.end.line) return;
  const printed = transcript.text.slice(range);
  const inner = inMark(printed);
  const words = wordsOfMark(inner);
  const known = meantMark(words);
  const meant = known ?? meantOwn(words, ownMarks(transcript));
  if (!meant) return;
  const at = printed.indexOf(inner);
  const newText = printed.slice(0, at) + writtenAs(inner, words, meant) + printed.slice(at + inner.length);
  yield { title: `Write ${newText}`, edits: [{ range, newText }], safe: known !== undefined };
}

/** The words of the events that stand in the document, once each. */
const ownMarks = perVersion((transcript) => {
  const uses = new Map<string, number>();
  for (const { kind, text } of allMarks(transcript)) {
    if (kind !== "event") continue;
    const words = wordsOfMark(inMark(text));
    uses.set(words, (uses.get(words) ?? 0) + 1);
  }
  return [...uses].filter(([, n]) => n > 2).map(([words]) => words);
});
