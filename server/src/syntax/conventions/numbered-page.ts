import type { Convention } from "./convention.ts";

/**
 * Courts, depositions, legislatures: pages whose lines are numbered, or at least numbered pages.
 *
 *      1            MR. STEVIN:  Thank you.
 *      2       BY MR. STEVIN:
 *      3            Q.   Is it safe?
 *      4            A.   It is.
 */
export const numberedPage: Convention = {
  id: "numbered-page",
  shapes: ["colon", "stop", "bare", "pair"],
  weigh: ({ shapes, gutterLines, pages }) => {
    const labels = shapes.colon + shapes.stop + shapes.bare;
    return labels === 0 ? 0 : gutterLines + (pages > 1 ? labels + pages : 0) + shapes.stop * 2;
  },
};
