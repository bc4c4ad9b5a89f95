import { checkReported } from "./drawn.ts";

/** Checks which notes share their marker. All other rules look as well. */
function check(drawing: string, message?: string): void {
  checkReported(drawing, message);
}

describe("duplicate-note", () => {
  it("is found at each note of the marker", () => {
    check(
      `
      MS VALE: The gate[1] is shut[2].

      [1] The north gate.
      ^^^ error duplicate-note
      [2] Since May.
      [1] The south gate.
      ^^^ error duplicate-note
      `,
      "There are 2 notes 1: give each a marker of its own",
    );
  });

  it("is not found where one note is pointed to twice, or its number stands in words", () => {
    check(`
      MS VALE: The gate[1] is shut, the gate[1], and the bell[2].

      [1] The north gate, as in [2].
      [2] Gone in 1 of 2 years.
    `);
  });
});
