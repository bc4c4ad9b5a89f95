import type { Convention } from "./convention.ts";

/**
 * Printed hearings:
 *
 *         Mr. Latta.  Good morning.
 *         The Chairman.  The committee will come to order.
 */
export const hearing: Convention = {
  id: "hearing",
  shapes: ["sentence"],
  weigh: ({ shapes }) => shapes.sentence * 2,
};
