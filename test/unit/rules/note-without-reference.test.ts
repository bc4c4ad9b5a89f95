import { checkReported } from "./drawn.ts";

/** Checks to which notes nothing points. All other rules look as well. */
function check(drawing: string, message?: string): void {
  checkReported(drawing, message);
}

describe("note-without-reference", () => {
  it("is found at a note that nothing points to", () => {
    check(
      `
      MS VALE: The gate is shut.

      [1] The north gate.
      ^^^ warning note-without-reference
      `,
      "Nothing in the transcript points to note 1: put its reference where it belongs, or take the note out",
    );
  });

  it("is not found where another note points to it", () => {
    check(`
      MS VALE: The gate[1] is shut.

      [1] The north gate[2].
      [2] See the map.
    `);
  });
});
