import type { Convention } from "./convention.ts";

/**
 * CHAT files:
 *
 *     @Begin
 *     *CHI:	more cookie .
 *     %mor:	…
 */
export const chat: Convention = {
  id: "chat",
  shapes: ["chat"],
  weigh: ({ shapes, directives }) => (shapes.chat === 0 ? 0 : shapes.chat * 3 + directives),
};
