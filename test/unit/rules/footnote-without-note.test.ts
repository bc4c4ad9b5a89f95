import { checkReported } from "./drawn.ts";

/** Checks which references have no note. All other rules look as well. */
function check(drawing: string, message?: string): void {
  checkReported(drawing, message);
}

describe("footnote-without-note", () => {
  it("is found at each reference that has no note", () => {
    check(
      `
      MS VALE: The gate[1] is shut[2], the gate[1].
                       ^^^ warning footnote-without-note
                                               ^^^ warning footnote-without-note

      [2] Since May.
      `,
      "The transcript has no note 1: write it at the end, or take the reference out",
    );
  });

  it("is not found where the note stands, in whatever signs", () => {
    check(`
      MS VALE: The gate[1] is shut², the bell[^3] is gone. It was (2) or [so] in [sic] May.

      [^1] The north gate.

      [2]: Since May.

      ³ The old one.
    `);
  });

  it("is not found at a 0, which is a place in a list", () => {
    check(`
      MS VALE: It is row[0], then row[1].
                                     ^^^ warning footnote-without-note
    `);
  });
});
