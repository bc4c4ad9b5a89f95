import type { Convention } from "./convention.ts";

/**
 * Missions and exports:
 *
 *     [00:02:25] Ana Ruiz: Is it safe?
 *
 *     [00:02:31]
 *     CC: Roger.
 */
export const timedLine: Convention = {
  id: "timed-line",
  shapes: ["timed", "colon"],
  weigh: ({ shapes }) => shapes.timed * 3,
};
