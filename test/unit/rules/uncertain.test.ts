import { checkReported } from "./drawn.ts";

/** Checks which words are guesses. All other rules look as well. */
function check(drawing: string, message?: string): void {
  checkReported(drawing, message);
}

describe("uncertain", () => {
  it("is found at a guess", () => {
    check(
      `
      MS VALE: We went to Brenn (ph.) with [Harlan?] and ??? by night.
                                ^^^^^ information uncertain
                                           ^^^^^^^^^ information uncertain
                                                         ^^^ information uncertain
      `,
      "The word here is a guess: check it and take the mark off",
    );
  });

  it("is not found at questions", () => {
    check("MS VALE: To Brenn? (Why there?!) By night???");
  });
});
