import type { Position } from "../text/position.ts";
import { markRange } from "./marks.ts";
import type { Part } from "./part.ts";
import type { Transcript } from "./transcript.ts";

/**
 * The time code at a place or the nearest before it, in seconds.
 *
 *     [00:02:25] Ana Ruiz: It is |here.                   145
 *     It was (inaudible 00:02:31) and | gone. [00:02:40]  151
 */
export function nearestTime(transcript: Transcript, place: Position): number | undefined {
  const at = transcript.text.clamp(place);
  const block = transcript.text.blockAt(at.line);
  const line = at.line - transcript.text.firstLine(block);
  const here = timeIn(transcript.part(block), line, at.character);
  if (here !== undefined) return here;
  for (let before = block - 1; before >= 0; before--) {
    const time = lastTime(transcript.part(before));
    if (time !== undefined) return time;
  }
  return undefined;
}

const lastTimes = new WeakMap<Part, { readonly time: number | undefined }>();

/** The last time code of a block, in seconds. */
export function lastTime(part: Part): number | undefined {
  let known = lastTimes.get(part);
  if (!known) {
    known = { time: timeIn(part, part.syntax.block.count, 0) };
    lastTimes.set(part, known);
  }
  return known.time;
}

/**
 * The last time code of a block that begins at a place or before it, in seconds.
 * @param line counted from the block's start
 */
export function timeIn(part: Part, line: number, character: number): number | undefined {
  const { notable, lines } = part.syntax;
  for (let k = notable.length - 1; k >= 0; k--) {
    const i = notable[k]!;
    if (i > line) continue;
    const { cue, times = [], marks = [], labels } = lines[i]!;
    if (cue) return cue.start / 1000;
    const codes = times.map(({ start, seconds }) => ({ line: i, character: start, time: seconds }));
    for (const mark of marks) {
      if (mark.time !== undefined) codes.push({ ...markRange(mark, i).start, time: mark.time });
    }
    codes.sort((a, b) => a.line - b.line || a.character - b.character);
    const last = codes.findLast(
      (code) => code.line < line || (code.line === line && code.character <= character),
    );
    if (last) return last.time;
    if (!labels?.some(({ time }) => time !== undefined)) continue;
    // the time code beside a label counts from the label on, also where it stands behind it
    const label = part.turns.find((turn) => turn.line === i)?.label;
    if (label?.time !== undefined) return label.time;
  }
  return undefined;
}
