import { makeCandidate } from "./candidate.ts";
import type { ShapeReader } from "./shape.ts";

/** `*CHI:` and a tab: a speaker's code of one to seven capitals and digits. */
export const chat: ShapeReader = (line, from, state) => {
  if (from !== 0 || line.charCodeAt(0) !== 42) return undefined;
  const match = /^\*([A-Z][A-Z0-9_-]{0,11}):[\t ]/.exec(line.slice(0, 16));
  if (!match) return undefined;
  const words = match[1]!;
  return makeCandidate(
    line,
    { shape: "chat", start: 1, end: 1 + words.length, speech: match[0].length, words },
    state,
  );
};
