import assert from "node:assert/strict";
import { contentLength, lineEnds } from "../../../server/src/text/lines.ts";

/** Checks how a text is cut; `/` stands between lines. */
function check(text: string, expected: string): void {
  let start = 0;
  const shown: string[] = [];
  for (const end of lineEnds(text, true)) {
    shown.push(JSON.stringify(text.slice(start, end)).slice(1, -1));
    start = end;
  }
  assert.equal(shown.join("/"), expected);
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
    const lengths = ["a\r\n", "a\n", "a\r", "a", "\r\n", "", "a b\r\n"].map((line) =>
      contentLength(`>${line}<`, 1, line.length + 1),
    );
    assert.deepEqual(lengths, [1, 1, 1, 1, 0, 0, 3]);
  });

  it("are as many as end in a text that goes on behind it", () => {
    assert.deepEqual([...lineEnds("a\nb\n", false)], [2, 4]);
    assert.deepEqual([...lineEnds("", false)], []);
  });
});
