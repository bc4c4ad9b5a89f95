import { checkReported } from "./drawn.ts";

/** Checks where nobody has made out the words. All other rules look as well. */
function check(drawing: string, message?: string): void {
  checkReported(drawing, message);
}

describe("inaudible", () => {
  it("is found at the words that nobody has made out", () => {
    check(
      `
      MS VALE: We went (inaudible) and [UNINTELLIGIBLE] home.
                       ^^^^^^^^^^^ warning inaudible
                                       ^^^^^^^^^^^^^^^^ warning inaudible
      `,
      "Nobody has made out this passage yet: listen again and write what is said",
    );
  });

  it("repeats the time code", () => {
    check(
      `
      MS VALE: We went [inaudible 01:04:48] home.
                       ^^^^^^^^^^^^^^^^^^^^ warning inaudible
      `,
      "Nobody has made out this passage yet: listen again and write what is said (at 1:04:48)",
    );
  });

  it("is found over a line's end", () => {
    check(`
      MS VALE: We went (partially
                       ^^^^^^^^^^ warning inaudible…
      inaudible) home.
      ^^^^^^^^^^ …warning inaudible
    `);
  });

  it("is not found in speech about it, nor where nobody answers", () => {
    check(`
      MS VALE: It was inaudible to me, and I said so.

      MR ODA: (No audible answer.)
    `);
  });
});
