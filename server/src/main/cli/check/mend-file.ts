import type { Findings } from "../../../rules/findings.ts";
import type { RuleFinding } from "../../../rules/rule.ts";
import type { Transcript } from "../../../transcript/transcript.ts";
import { encodeLike } from "./encoding.ts";
import { mend, mendedBy } from "./mend.ts";
import { patchOf } from "./patch.ts";
import { writeWhole } from "./write.ts";

/** A file after what is safe was mended in it, or would have been. */
export interface MendedFile {
  /** As it is in the file. */
  readonly transcript: Transcript;
  /** What is found in the file as it is. */
  readonly left: readonly RuleFinding[];
  /** How many findings were mended, or would be, by rule. */
  readonly mended: Readonly<Record<string, number>>;
  /** What would change, where nothing is written. */
  readonly diff: string;
  /** Why nothing could be mended. */
  readonly warning?: string;
}

/** Mends a file. The transcript is changed, whether or not the file is. */
export async function mendFile(
  name: string,
  bytes: Uint8Array,
  transcript: Transcript,
  findings: Findings,
  fix: "show" | "write",
): Promise<MendedFile & { readonly written: boolean }> {
  const { before, after, rows } = await mend(transcript, findings);
  const now = transcript.text.toString();
  const untouched = { transcript, left: before, mended: {}, diff: "", written: false };
  if (now === rows.before) return untouched;
  const encoded = encodeLike(bytes, now);
  if (!encoded) {
    const warning = "nothing in it was mended, as it is neither UTF-8 nor UTF-16 throughout";
    return { ...untouched, warning };
  }
  const mended = mendedBy(before, after);
  if (fix === "show") return { ...untouched, mended, diff: patchOf(name, rows, now) };
  await writeWhole(name, encoded);
  return { ...untouched, left: after, mended, written: true };
}
