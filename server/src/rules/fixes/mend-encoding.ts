import type { Transcript } from "../../transcript/transcript.ts";
import type { Fix } from "../fix.ts";
import { ungarbled } from "../garble.ts";
import type { Finding } from "../rule.ts";

/**
 * Writes what stood there before the text was read in the wrong encoding. Where that is lost, an apostrophe is the
 * likeliest between two letters; a person must say so.
 *
 *     We donâ€™t.  ->  We don’t.
 */
export function* mendEncoding({ range }: Finding, { text }: Transcript): Generator<Fix> {
  const was = ungarbled(text.slice(range));
  if (was !== undefined) {
    const title = was.trim() === "" ? "Take out what was never written" : `Write “${was}”`;
    yield { title, edits: [{ range, newText: was }], safe: true };
    return;
  }
  const line = text.line(range.start.line);
  const { start, end } = range;
  if (!/\p{L}/u.test(line[start.character - 1] ?? "") || !/\p{L}/u.test(line[end.character] ?? "")) return;
  yield { title: "Write an apostrophe", edits: [{ range, newText: "’" }], safe: false };
}
