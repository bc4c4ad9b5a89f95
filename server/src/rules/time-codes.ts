import { skipSpace } from "../syntax/characters.ts";
import { timeAt } from "../syntax/timecode.ts";
import type { Part } from "../transcript/part.ts";

/** A time code that says when what stands there begins. Lines count from the block's start. */
export interface Beginning {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Seconds. */
  readonly time: number;
  /** When it ends, where it is a cue's. */
  readonly until?: number;
}

/**
 * The time codes at cues, at labels and at the start of lines, in order; undefined where a heading begins something
 * new. Those inside what is said point elsewhere.
 *
 *     00:00:01,000 --> 00:00:04,500      Ana Ruiz  2:25      [00:02:25] Ana Ruiz: Yes.
 *     ^^^^^^^^^^^^                                  ^^^^       ^^^^^^^^
 */
export function* beginnings(part: Part): Generator<Beginning | undefined> {
  const { notable, lines, block } = part.syntax;
  const opened = new Map(part.stretches.map((stretch) => [stretch.line, stretch]));
  for (const i of notable) {
    const { cue, times } = lines[i]!;
    const stretch = opened.get(i);
    if (stretch?.heading) yield undefined;
    else if (cue) {
      const { start, end } = bounds(/[\d:.,]+/.exec(block.line(i))!);
      yield { line: i, start, end, time: cue.start / 1000, until: cue.end / 1000 };
    } else if (stretch?.label?.time !== undefined) {
      const code = printedTime(block.line(i), stretch.label.time);
      if (code) yield { line: i, ...code, time: stretch.label.time };
    } else if (times) {
      const [first] = times;
      if (first && first.start === skipSpace(block.line(i), lines[i]!.gutter?.words ?? 0)) {
        yield { line: i, start: first.start, end: first.end, time: first.seconds };
      }
    }
  }
}

/** Where a label's time code stands on its line; it may stand on a line of its own above. */
function printedTime(line: string, time: number): { start: number; end: number } | undefined {
  for (const match of line.slice(0, 200).matchAll(/\d[\d:.,]*\d/g)) {
    if (timeAt(match[0], 0)?.seconds === Math.abs(time)) return bounds(match);
  }
  return undefined;
}

function bounds(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
