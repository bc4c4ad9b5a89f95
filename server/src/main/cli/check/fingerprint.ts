import { createHash } from "node:crypto";
import type { RuleFinding } from "../../../rules/rule.ts";
import type { Transcript } from "../../../transcript/transcript.ts";

/** How much of the line on either side of a finding belongs to its fingerprint, in UTF-16 units. */
const AROUND = 40;

/**
 * A name for each finding by which it is known again after lines above it have come, gone or moved: its rule, its words
 * and those around it on its line, and the how manieth of such it is. Numbers are all alike, as gutters, time codes and
 * markers are counted anew when lines move.
 */
export function fingerprintsOf(transcript: Transcript, findings: readonly RuleFinding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { code } = finding;
    const key = [code, ...wordsOf(transcript, finding).map(alike)].join("\0");
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    const hash = createHash("sha256").update(`${key}\0${number}`).digest("hex");
    return `${code}:${hash.slice(0, 16)}`;
  });
}

/** What stands before a finding on its line, what it is about, and what stands behind it. */
function wordsOf({ text }: Transcript, { range }: RuleFinding): string[] {
  const { start, end } = range;
  const before = text.line(start.line).slice(Math.max(0, start.character - AROUND), start.character);
  const behind = text.line(end.line).slice(end.character, end.character + AROUND);
  return [before, text.slice(range), behind];
}

function alike(words: string): string {
  return words.replace(/\s+/g, " ").replace(/\d+/g, "0").trim();
}
