import { frontMatter } from "../../../server/src/rules/front-matter.ts";
import { checkDrawn } from "./drawn.ts";

/** Checks what is wrong with front matter. */
function check(drawing: string): void {
  checkDrawn(frontMatter, drawing);
}

describe("front-matter", () => {
  it("is found where nothing closes it", () => {
    check(`
      ---
      ^^^ The front matter has no end: close it with a line ---
      title: The gate

      MS VALE: Good morning.
    `);
  });

  it("is not found at a rule that somebody drew on the first line", () => {
    check(`
      ---

      **Ana Ruiz:** Good morning.

      ---

      **Joe Oda:** Good morning.
    `);
  });

  it("is not found where it is YAML, where there is none, and at a line --- further down", () => {
    check(`
      ---
      title: "Gates: a briefing"
      speakers: [Ana Ruiz, Joe Oda]
      ---

      MS VALE: Good morning.
    `);
    check(`
      MS VALE: Good morning.

      ---
      title: The gate

      MR ODA: Good morning.
    `);
  });
});
