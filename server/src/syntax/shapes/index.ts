import type { LabelCandidate } from "../label-candidate.ts";
import type { LineState } from "../state.ts";
import { bold } from "./bold.ts";
import { chat } from "./chat.ts";
import { colon, opensSmall } from "./colon.ts";
import { letter, pair } from "./letter.ts";
import { sentence } from "./sentence.ts";
import type { ShapeReader } from "./shape.ts";
import { timed, timedBehind } from "./timed.ts";
import { timedLabel } from "./timed-label.ts";
import { voice } from "./voice.ts";

/** Every shape. Those that open with a letter can be passed over where a sign stands, and the other way round. */
const worded: readonly ShapeReader[] = [timedLabel, letter, pair, timedBehind, colon, sentence];
const all: readonly ShapeReader[] = [chat, bold, voice, timed, ...worded];

/** What could open a turn where a line's words begin. Most lines hold nothing; a few hold two readings. */
export function readLabels(line: string, start: number, state: LineState): LabelCandidate[] | undefined {
  const first = line.charCodeAt(start);
  if (first >= 97 && first <= 122 && !opensSmall(line, start)) return undefined;
  let found: LabelCandidate[] | undefined;
  for (const read of isSign(first) ? all : worded) {
    const label = read(line, start, state);
    if (!label) continue;
    found ??= [];
    found.push(label);
  }
  return found;
}

/** A character that opens no word: a bracket, a star, a digit. */
function isSign(code: number): boolean {
  return code < 65 || code === 91 || code === 95;
}
