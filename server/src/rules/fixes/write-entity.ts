import type { Transcript } from "../../transcript/transcript.ts";
import { entitiesIn } from "../entities.ts";
import type { Fix } from "../fix.ts";
import type { Finding } from "../rule.ts";

/**
 * Writes the character in place of its name.
 *
 *     We don&#39;t.  ->  We don't.
 */
export function* writeEntity({ range }: Finding, { text }: Transcript): Generator<Fix> {
  const is = entitiesIn(text.slice(range))[0]?.is;
  if (is === undefined) return;
  const title = is.trim() === "" ? "Write the blank itself" : `Write ${is}`;
  yield { title, edits: [{ range, newText: is }], safe: true };
}
