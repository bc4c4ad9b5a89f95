import { countWords, trimEnd } from "./characters.ts";
import type { LabelCandidate } from "./label-candidate.ts";
import type { Mark } from "./line.ts";
import type { Scan } from "./scan.ts";
import type { OpenBracket } from "./state.ts";

/** Marks that are no brackets, and the words that were counted though nobody said them. */

/** In CHAT's speech: what nobody understood, sounds, pauses, and what the transcriber saw. */
const chatMarks =
  /(?<![\w&=])(?:xxx?|yyy?|www|&=[\w:]+)(?!\w)|\((?:\.{1,3}|\d{1,4}\.\d{0,3})\)|\[=!? [^\]]{1,200}\]/g;

/**
 * How many of the words that the scanner counted from a place on were not said: marks without brackets hold them, or
 * they are the time code beside a label, behind which nothing stands.
 */
export function unsaid(
  found: Scan,
  labels: readonly LabelCandidate[] | undefined,
  marks: readonly Mark[] | undefined,
  from: number,
): number {
  const label = labels?.[0];
  if (label?.shape === "timedLabel") return found.words - label.wordCount;
  let words = 0;
  for (const mark of marks ?? []) {
    if (mark.start >= from && !found.marks?.includes(mark))
      words += countWords(mark.text, 0, mark.text.length);
  }
  return words;
}

/**
 * A bracket that is still open at a line's end, with no words in it but those counted as said: where it turns out a
 * mark, no others can be taken back.
 *
 *     *CHI: so (xxx          one word, none of them in the bracket
 *     inaudible) yes .       one more
 */
export function saidIn(
  bracket: OpenBracket,
  found: Scan,
  labels: readonly LabelCandidate[] | undefined,
  marks: readonly Mark[] | undefined,
): OpenBracket {
  const words = unsaid(found, labels, marks, bracket.back > 1 ? 0 : bracket.start);
  return words > 0 ? { ...bracket, words: Math.max(0, bracket.words - words) } : bracket;
}

/** Adds marks that are no brackets: `...` as all that is said at a time, `xxx` and `&=laughs` in CHAT's speech. */
export function withWordless(
  line: string,
  labels: readonly LabelCandidate[] | undefined,
  found: Scan,
  goesOn: boolean,
): readonly Mark[] | undefined {
  const label = labels?.[0];
  if (label?.shape === "timed") {
    const end = trimEnd(line, line.length, label.speech);
    const text = line.slice(label.speech, end);
    if (text !== "..." && text !== "…") return found.marks;
    return [...(found.marks ?? []), { kind: "inaudible", text, back: 0, start: label.speech, end }];
  }
  if (label?.shape !== "chat" && !goesOn) return found.marks;
  const marks: Mark[] = [...(found.marks ?? [])];
  for (const match of line.slice(label?.speech ?? 0).matchAll(chatMarks)) {
    const start = (label?.speech ?? 0) + match.index;
    // where a sentence could stand, the scanner has found it
    if (found.marks?.some((mark) => mark.back === 0 && mark.start <= start && start < mark.end)) continue;
    const kind = /^[xyw]/.test(match[0]) ? "inaudible" : "event";
    marks.push({ kind, text: match[0], back: 0, start, end: start + match[0].length });
  }
  return marks.length > 0 ? marks : undefined;
}
