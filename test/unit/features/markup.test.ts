import assert from "node:assert/strict";
import { escapeMarkdown, Markup } from "../../../server/src/features/markup.ts";

/** Checks how texts are written so that Markdown shows them as they are. */
function check(written: Record<string, string>): void {
  for (const [text, expected] of Object.entries(written)) assert.equal(escapeMarkdown(text), expected);
}

/** Checks that Markdown makes nothing of a text as it stands. */
function checkSame(...texts: string[]): void {
  for (const text of texts) assert.equal(escapeMarkdown(text), text);
}

describe("a text in Markdown", () => {
  it("stays as it is where Markdown makes nothing of it", () => {
    checkSame(
      "MR. ODA (north gate) -- “Is it?” he said; 2 * 2 = 4, 50% [laughs]!",
      "a_b, #1, a-b, a+b, x > y, 3 < 4, AT&T & Co., $5, 12:31, e.g. {x} | y ^ z",
      "Helga - the clerk - left in 1986. She + two others",
    );
  });

  it("is no emphasis and no code", () => {
    check({
      "*yes* **no**": "\\*yes\\* \\*\\*no\\*\\*",
      "_so_ it_was": "\\_so\\_ it_was",
      "`x` ~~y~~": "\\`x\\` \\~\\~y\\~\\~",
      "a\\*b c:\\dir\\": "a\\\\\\*b c:\\dir\\\\",
    });
  });

  it("is no link, no picture, no address and no icon", () => {
    check({
      "[x](command:evil)": "[x\\](command:evil)",
      "![x](http://a.b)": "![x\\](http\\://a.b)",
      "[x][y]": "[x\\][y]",
      "[x]: /y": "[x\\]: /y",
      "www.a.org, a@b.org": "www\\.a.org, a\\@b.org",
      "mailto:a": "mailto\\:a",
      "$(zap)": "\\$(zap)",
    });
  });

  it("is no HTML", () => {
    check({
      "<b>x</b> <!-- y -->": "\\<b>x\\</b> \\<!-- y -->",
      "&lt;b&#62;": "\\&lt;b\\&#62;",
    });
  });

  it("is no heading, list, quotation or rule, which only its first signs can make it", () => {
    check({
      "# One # two": "\\# One # two",
      "- one - two": "\\- one - two",
      "+ one": "\\+ one",
      "* one * two": "\\* one * two",
      "> one > two": "\\> one > two",
      "1986. It was": "1986\\. It was",
      "2) two": "2\\) two",
      "---": "\\---",
      "- - -": "\\- - -",
    });
  });

  it("is one paragraph", () => {
    check({ "  one\n\n# two\r\n\tthree ": "one # two three" });
  });
});

describe("markup", () => {
  const links = [{ words: "MR [x](y) *ODA*", uri: "file:///a b/(c)<d>.transcript", line: 11 }];

  it("links to lines where Markdown is read", () => {
    assert.equal(
      new Markup(true).title("A").links("1 answer:", links, "and 2 more").content.value,
      "**A**\n\n1 answer: [MR \\[x\\](y) \\*ODA\\*](file:///a%20b/%28c%29%3Cd%3E.transcript#L12) and 2 more",
    );
  });

  it("names lines where it is not", () => {
    assert.deepEqual(new Markup(false).links("1 answer:", links).list(["*a*", "b"]).content, {
      kind: "plaintext",
      value: "1 answer: MR [x](y) *ODA* (line 12)\n\n1. *a*\n2. b",
    });
  });

  it("links to documents alone", () => {
    for (const uri of ["command:evil", "javascript:x", "data:x", "", "a b"]) {
      const { value } = new Markup(true).links("See", [{ words: "MR ODA", uri, line: 0 }]).content;
      assert.equal(value, "See MR ODA (line 1)");
    }
  });
});
