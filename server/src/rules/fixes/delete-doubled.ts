import { skipSpace, trimEnd } from "../../syntax/characters.ts";
import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import type { Finding } from "../rule.ts";

/**
 * Takes out the second of two words, with the blank that parts it from the first or, at a line's start, from the next.
 *
 *     Shut the the gate.  ->  Shut the gate.
 */
export function* deleteDoubled({ range }: Finding, { text }: Transcript): Generator<Fix> {
  const { line } = range.start;
  const words = text.line(line);
  let start = trimEnd(words, range.start.character);
  let end = range.end.character;
  // before it stands nothing, or a gutter's number, which must stay where it is
  if (!/\p{L}/u.test(words.slice(0, start))) {
    start = range.start.character;
    end = skipSpace(words, end);
  }
  const title = `Take out the second “${text.slice(range)}”`;
  const edit = { range: { start: { line, character: start }, end: { line, character: end } }, newText: "" };
  yield { title, edits: [edit], safe: false };
}
