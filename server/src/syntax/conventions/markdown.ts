import type { Convention } from "./convention.ts";

/**
 * Podcasts and inquiries:
 *
 *     **Ana Ruiz:** Is it safe?
 *     **Joe Oda**: Yes.
 */
export const markdown: Convention = {
  id: "markdown",
  shapes: ["bold"],
  weigh: ({ shapes }) => shapes.bold * 2,
};
