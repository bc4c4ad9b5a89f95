import assert from "node:assert/strict";
import { plain } from "../../client/src/plain.ts";

function check(words: string, expected: string): void {
  assert.equal(plain(words), expected);
}

describe("words in a list to pick from and in the status bar", () => {
  it("draw no icon", () => {
    check("$(heart) Ruiz and $(sync~spin)", "\\$(heart) Ruiz and \\$(sync~spin)");
    check("$$(heart)", "$\\$(heart)");
  });

  it("keep a backslash that stands before one", () => check("\\$(heart)", "\\\\$(heart)"));

  it("are left alone where they name no icon", () =>
    check("$(5 pounds), $( and $()", "$(5 pounds), $( and $()"));
});
