import type { Convention } from "./convention.ts";

/**
 * Exports of speech recognisers:
 *
 *     Speaker 1: 00:02:25
 *
 *     Is it safe?
 */
export const timedLabel: Convention = {
  id: "timed-label",
  shapes: ["timedLabel"],
  weigh: ({ shapes }) => shapes.timedLabel * 3,
};
