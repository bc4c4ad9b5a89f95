import type { Convention } from "./convention.ts";

/**
 * SubRip and WebVTT:
 *
 *     00:00:01.000 --> 00:00:04.500
 *     <v Ana>Is it safe?
 */
export const cues: Convention = {
  id: "cues",
  shapes: ["voice", "colon"],
  weigh: (evidence) => evidence.cues * 8,
};
