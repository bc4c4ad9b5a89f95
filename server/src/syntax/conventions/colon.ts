import type { Convention } from "./convention.ts";

/**
 * Briefings, interviews, meeting notes:
 *
 *     MS VALE: Next is Ana Ruiz.
 *     QUESTION: Is it safe?
 *     Q    And when?
 *
 * What every other convention has as well, a name and a colon, so it weighs least.
 */
export const colon: Convention = {
  id: "colon",
  shapes: ["colon", "bare", "stop", "pair"],
  weigh: ({ shapes }) => shapes.colon + shapes.bare + (shapes.stop + shapes.pair) / 2 + 0.5,
};
