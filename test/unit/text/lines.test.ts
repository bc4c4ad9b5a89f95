import assert from "node:assert/strict";
import { content, contentLength, splitLines } from "../../../server/src/text/lines.ts";

/** Checks how a text is cut; `/` stands between lines. */
function check(text: string, expected: string): void {
  const shown = splitLines(text)
    .map((line) => JSON.stringify(line).slice(1, -1))
    .join("/");
  assert.equal(shown, expected);
}

describe("lines", () => {
  it("end with any of the three line ends", () => {
    check("a\nb\r\nc\rd", String.raw`a\n/b\r\n/c\r/d`);
  });

  it("are one where the text is empty", () => {
    check("", "");
  });

  it("are told apart where line ends follow one another", () => {
    check("\r\r\n\n\r", String.raw`\r/\r\n/\n/\r/`);
  });

  it("end at no other sign that some readers break at", () => {
    check("a\u2028b\u0085c\fd\ve", "a\u2028b\u0085c\\fd\\u000be");
  });

  it("have words without the line end", () => {
    assert.deepEqual(["a\r\n", "a\n", "a\r", "a", "\r\n", ""].map(content), ["a", "a", "a", "a", "", ""]);
    assert.deepEqual(["a b\r\n", "\n"].map(contentLength), [3, 0]);
  });
});
