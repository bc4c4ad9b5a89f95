import assert from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver-types";
import { hover } from "../../../server/src/features/hover.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { draw, read, redraw } from "../drawing.ts";

/** Checks over which words a hover at each cursor stands, and the paragraphs that it says. */
function check(drawing: string, ...paragraphs: string[]): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const cursor of cursors) {
    const found = hover(transcript, cursor, false);
    assert.ok(found?.range, `nothing at line ${cursor.line}, character ${cursor.character}`);
    assert.equal(draw(text, [{ range: found.range, note: "hover" }]), redraw(drawing));
    assert.deepEqual(found.contents, { kind: "plaintext", value: paragraphs.join("\n\n") });
  }
}

/** Checks that there is no hover at any cursor. */
function checkNone(drawing: string): void {
  const { text, cursors } = read(drawing);
  assert.ok(cursors.length > 0, "there is no cursor");
  for (const cursor of cursors) assert.equal(hover(new Transcript(text), cursor, true), null);
}

/** Checks that what Markdown shows of a hover is the plain text, and that no sign in it makes more of it. */
function checkPlain(drawing: string, ...words: string[]): void {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  for (const cursor of cursors) {
    const markdown = hover(transcript, cursor, true)!.contents as MarkupContent;
    const plain = hover(transcript, cursor, false)!.contents as MarkupContent;
    assert.equal(markdown.kind, "markdown");
    const own = markdown.value.replace(/^\*\*(.*)(?<!\\)\*\*(?=\n|$)/, "$1");
    const escapes = /\\([!-/:-@[-`{-~])/g;
    const rest = own.replaceAll(escapes, "");
    assert.doesNotMatch(
      rest,
      /\]\(|\]\[|<[a-z/!]|[`*~]|&[a-z#]|:\/\/|www\.|\w@\w|\$\(/i,
      `not all is escaped: ${own}`,
    );
    assert.equal(own.replaceAll(escapes, "$1"), plain.value.replaceAll("\u00a0", " "));
    for (const word of words) assert.ok(plain.value.includes(word), `“${word}” is not in ${plain.value}`);
  }
}

describe("a hover on a label", () => {
  it("tells who speaks and how much", () => {
    check(
      `
      MS VALE: We have Henry Lind from the Bureau of Tides.

      |DR| LIND|: Good morning. It is.
      ^^^^^^^ hover

      MS VALE: Thank you.
      `,
      "Henry Lind",
      "from the Bureau of Tides",
      "1 turn, 4 words, 27 % of all that is said",
    );
  });

  it("tells further labels", () => {
    check(
      `
      MS VALE: One two three.

      |MS. VALE: Four.
      ^^^^^^^^ hover

      MS VALE: Five.
      `,
      "MS. VALE",
      "Also written MS VALE",
      "3 turns, 5 words, 100 % of all that is said",
    );
  });

  it("tells a question's answers", () => {
    check(
      `
      QUEST|ION: Is it safe?
      ^^^^^^^^ hover

      MR ODA: It is.

      DR LIND: It is indeed.

      MR ODA: We looked.
      `,
      "QUESTION",
      "A label that different people speak under.",
      "3 answers: MR ODA (line 3), DR LIND (line 5), MR ODA (line 7)",
      "1 turn, 3 words, 30 % of all that is said",
    );
  });

  it("tells that a question has no answer", () => {
    check(
      `
      |QUESTION: Is it safe?
      ^^^^^^^^ hover
      `,
      "QUESTION",
      "A label that different people speak under.",
      "No answer",
      "1 turn, 3 words, 100 % of all that is said",
    );
  });

  it("writes long numbers for people, and small shares as small", () => {
    const long = "word ".repeat(1234);
    check(
      `
      MS VALE: ${long}

      |MR ODA: Yes.
      ^^^^^^ hover
      `,
      "MR ODA",
      "1 turn, 1 word, <1 % of all that is said",
    );
  });
});

describe("a hover on a footnote", () => {
  it("is its note", () => {
    check(
      `
      MS VALE: The gate|[1|]| is shut.
                       ^^^ hover

      [1] The north gate,
      by the mill.
      `,
      "The north gate, by the mill.",
    );
  });

  it("is all notes of its marker", () => {
    check(
      `
      MS VALE: The gate[|^1] is shut.
                       ^^^^ hover

      [^1]: The north gate.
      [^1]: The south gate.
      `,
      "The north gate.",
      "The south gate.",
    );
  });

  it("says that there is no note, or that it is empty", () => {
    check(
      `
      MS VALE: The gate|[1] is shut[2].
                       ^^^ hover

      [2]
      `,
      "The transcript has no note 1.",
    );
    check(
      `
      MS VALE: The gate[1] is shut[2|].
                                  ^^^ hover

      [2]
      `,
      "Note 2 is empty.",
    );
  });

  it("tells from where a note is pointed to", () => {
    check(
      `
      MS VALE: The gate[1] is shut.

      MR ODA: Which gate?[1]

      |[1] The north gate.
      ^^^ hover
      `,
      "Note 1, pointed to from line 1, line 3",
    );
    check(
      `
      MS VALE: The gate is shut.

      [1|] The north gate.
      ^^^ hover
      `,
      "Nothing points to note 1",
    );
  });
});

describe("a hover on a mark", () => {
  it("tells what it means, when it was and how many there are", () => {
    check(
      `
      MS VALE: It was |[inaudible 0:02]| that (inaudible) day.
                      ^^^^^^^^^^^^^^^^ hover
      `,
      "Words are missing here: they could not be heard.",
      "1 of 2 inaudible passages in this transcript.",
      "At 0:02 in the recording.",
    );
  });

  it("is found on each of its lines", () => {
    check(
      `
      MS VALE: It was (parti|ally
                      ^^^^^^^^^^ hover…
      inaud|ible)| to me.
      ^^^^^^^^^^ …hover
      `,
      "Words are missing here: they could not be heard.",
      "The only inaudible passage in this transcript.",
    );
  });
});

describe("no hover", () => {
  it("is on words, blank lines and headings", () => {
    checkNone(`
      # Part |one
      |
      MS VALE:| It| is.
      Location|: here
    `);
  });
});

describe("a hover written in Markdown", () => {
  it("means what it says where a label holds a link", () => {
    checkPlain(
      `
      |MR [x](command:evil): Good morning.

      MR ODA: Who is that?
      `,
      "[x](command:evil)",
    );
  });

  it("means what it says where a note holds HTML, links, emphasis or lists", () => {
    checkPlain(
      `
      MS VALE: The gate|[1] is shut.

      [1] <img src=http://a> <b onclick="x">**b** [a](command:evil) ![i](http://a) www.a.org &lt; $(x) ~~s~~
      - # > a 1. \`c\` \\ <!-- c --> http://example.org/a_b_c a@example.org $(zap)
      `,
      "<img src=http://a>",
      "[a](command:evil)",
      "http://example.org/a_b_c",
    );
  });

  it("means what it says where a description or a marker holds signs", () => {
    checkPlain(
      `
      MS VALE: We have Henry Lind from the <i>Bureau</i> of [Tides](http://a).

      DR |LIND: Good[^a_b|_c] morning.
      `,
    );
  });

  it("has the speaker in bold, and no backslash that nobody needs", () => {
    const { value } = hover(new Transcript("Ana Ruiz-Lind (north): Yes."), { line: 0, character: 0 }, true)!
      .contents as MarkupContent;
    assert.equal(value.split("\n")[0], "**Ana Ruiz-Lind**");
    assert.doesNotMatch(value, /\\/);
  });
});
