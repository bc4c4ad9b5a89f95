import { foldSpace } from "../syntax/characters.ts";
import type { Part } from "../transcript/part.ts";

/** Words that stand like a label and are read as none. The line counts from the block's start. */
export interface LooseLabel {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The most UTF-16 units in which such words end. */
const UNITS = 60;
/** `ave: Yes.` · `**Jerod anto:** Yes.` · `[00:02:25] ave: Yes.` · `peaker 2: 00:02:25` */
const named =
  /^(\s*(?:[[(][\d:.]{4,12}[\])]\s+)?(?:\*\*|__|>>+ ?)?)(\p{L}[\p{L}\p{N}.'’_-]*(?: [\p{L}\p{N}.'’_-]+){0,3}?) ?(?::(?:\*\*|__)?(?:\s|$)|(?:\*\*|__):|:?\s+[[(]?\d{1,3}:\d\d(?::\d\d)?[\])]?\s*$)/u;
/** `    Mwr. Latta.  Yes.` */
const stopped = /^(\s+)(\p{L}{1,12}\.? \p{L}[\p{L}'’-]+)\.\s/u;

/**
 * Words that would be a label but for a slip in their first letters: no capital, a title that is none. Only what is
 * nearly a label of the document is worth a look.
 */
export function* looseLabels({ syntax: { block, lines } }: Part): Generator<LooseLabel> {
  for (let line = 0; line < lines.length; line++) {
    const { kind, labels } = lines[line]!;
    if (kind !== "text" || labels) continue;
    const words = block.line(line).slice(0, UNITS);
    if (!words.includes(":") && !words.includes(". ")) continue;
    const match = named.exec(words) ?? stopped.exec(words);
    if (!match) continue;
    const start = match[1]!.length;
    yield { line, start, end: start + match[2]!.length, words: foldSpace(match[2]!) };
  }
}
