import { foldSpace, isSpace, trimEnd } from "../characters.ts";
import { makeCandidate } from "./candidate.ts";
import type { ShapeReader } from "./shape.ts";

/** The most UTF-16 units of a voice. */
const VOICE_UNITS = 90;

/** `<v Ana>Yes.`  `<v.loud Ana Ruiz>Yes.</v>`: the voice of a WebVTT cue. */
export const voice: ShapeReader = (line, from, state) => {
  if (!line.startsWith("<v", from)) return undefined;
  const close = line.slice(0, from + VOICE_UNITS).indexOf(">", from);
  if (close < 0) return undefined;
  let start = from + 2;
  while (start < close && !isSpace(line.charCodeAt(start))) start++;
  if (line[from + 2] !== "." && start !== from + 2) return undefined;
  while (start < close && isSpace(line.charCodeAt(start))) start++;
  const end = trimEnd(line, close, start);
  if (end <= start) return undefined;
  const words = foldSpace(line.slice(start, end));
  return makeCandidate(line, { shape: "voice", start, end, speech: close + 1, words }, state);
};
