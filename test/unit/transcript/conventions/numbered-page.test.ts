import assert from "node:assert/strict";
import { hover } from "../../../../server/src/features/hover.ts";
import { cite } from "../../../../server/src/transcript/citation.ts";
import { type Model, writeModel } from "../../../../server/src/transcript/model.ts";
import { Transcript } from "../../../../server/src/transcript/transcript.ts";
import { firstWords, turnsFrom } from "../../../../server/src/transcript/turns.ts";
import { read } from "../../drawing.ts";
import { checkAs, checkLabels, checkMarks, checkWords } from "./checks.ts";

const check = (drawing: string): Model => checkAs("numbered-page", drawing);

/** Checks the first words of the turns. */
function checkFirstWords(drawing: string, ...expected: string[]): void {
  const transcript = new Transcript(read(drawing).text);
  assert.deepEqual(
    [...turnsFrom(transcript)].map((turn) => firstWords(transcript, turn)),
    expected,
  );
}

/** Checks how the words between two bars are cited. */
function checkCitation(drawing: string, expected: string): void {
  const { text, ranges } = read(drawing);
  assert.equal(cite(new Transcript(text), ranges[0]!), expected);
}

const examination = `
                                          7

   1                MILAN HAVEL,
   2      having been first duly sworn, testified as follows:
   3      BY MR. STEVIN:
   4           Q.   Did you see the
   5      oar?
   6           A.   I did. It was (in-
   7      audible) by then.
   8           THE COURT:  Please speak up.
   9           THE WITNESS:  I will.
  10           Q.   And the rope?
  11           A.   No.
`;

describe("numbered-page", () => {
  it("has the examiner's questions and the witness's answers", () => {
    const model = check(`
                                              7

       1                MILAN HAVEL,
       2      having been first duly sworn, testified as follows:
       3      BY MR. STEVIN:
       4           Q.   Did you see the
                   ^ label of MR. STEVIN
       5      oar?
       6           A.   I did. It was there.
                   ^ label of MILAN HAVEL
       7           THE COURT:  Please speak up.
                   ^^^^^^^^^ label
       8           Q.   And the rope?
                   ^ label of MR. STEVIN
       9           A.   No.
                   ^ label of MILAN HAVEL
      10      BY MS. VALE:
      11           Q.   And the bell?
                   ^ label of MS. VALE
      12           A.   No.
                   ^ label of MILAN HAVEL
    `);
    checkLabels(model, "Q", "A", "THE COURT", "Q", "A", "Q", "A");
  });

  it("has no gutter in excerpts", () => {
    checkFirstWords(
      examination,
      ...["Did you see the oar?", "I did. It was (in- audible) by then."],
      ...["Please speak up.", "I will.", "And the rope?", "No."],
    );
  });

  it("has no gutter in words and marks", () => {
    const { text } = read(`
                                              7
       1           MR. STEVIN:  It was in the
       2      cellar (in-
       3      audible) by noon.
       4           THE COURT:  Was
       5      it?
    `);
    const model = writeModel(new Transcript(text));
    checkWords(model, "MR. STEVIN: 7", "THE COURT: 2");
    assert.deepEqual(
      model.marks.map(({ kind }) => kind),
      ["inaudible"],
    );
  });

  it("has no gutter in what a hover says", () => {
    const { text, cursors } = read(`
                                              7
       1           MR. |STEVIN:  It was in the
       2      cellar.
       3           THE COURT:  Was
       4      it?
    `);
    assert.deepEqual(hover(new Transcript(text), cursors[0]!, false)?.contents, {
      kind: "plaintext",
      value: "MR. STEVIN\n\n1 turn, 5 words, 71 % of all that is said",
    });
  });

  it("has marks, turns and words that go on over a page", () => {
    const model = check(`
                                              7
       1           MR. STEVIN:  It was in the
                   ^^^^^^^^^^ label
       2      cellar, and then [cross-

                                              8
       1      talk] by noon. (Whereupon, the oar was
       2      shown.)
       3           THE COURT:  Was it?
                   ^^^^^^^^^ label
    `);
    checkWords(model, "MR. STEVIN: 9", "THE COURT: 2");
    assert.deepEqual(
      model.marks.map(({ kind, range }) => [kind, range.start.line, range.end.line]),
      [
        ["crosstalk", 2, 5],
        ["event", 5, 6],
      ],
    );
  });

  it("has running heads and form feeds that nobody says", () => {
    const lines = [
      "                                                  1",
      " 1           MR. STEVIN:  We begin with",
      " 2      the oar, which",
      "\f                                                  2",
      "       State v. Havel",
      " 1      is lost.",
      " 2           THE COURT:  Is it?",
    ];
    const model = writeModel(new Transcript(lines.join("\n")));
    checkLabels(model, "MR. STEVIN", "THE COURT");
    checkWords(model, "MR. STEVIN: 8", "THE COURT: 2");
    checkMarks(model);
  });

  it("has page numbers at the head", () => {
    checkCitation(
      `
                                                    2
       1           MR. STEVIN:  It was in the
       2      cellar, |and then
                                                    3
       1      it was
       2      gone| by noon.
       3           THE COURT:  Was it?
      `,
      "2:2-3:2",
    );
  });

  it("has page numbers at the foot", () => {
    checkCitation(
      `
      FERRY CASE
       1           MR. STEVIN:  It was in the
       2      cellar, |and then
                                                    1
       1      it was
       2      gone| by noon.
       3           THE COURT:  Was it?
                                                    2
      `,
      "1:2-2:2",
    );
  });

  it("is cited with one page for two lines, and one line alone", () => {
    checkCitation(
      `
                                                    2
       1           MR. STEVIN:  It was |in the
       2      cellar|.
       3           THE COURT:  Was it?
      `,
      "2:1-2",
    );
    checkCitation(
      `
                                                    2
       1           MR. STEVIN:  It was in the
       2      cellar.
       3           THE COURT:  |Was| it?
      `,
      "2:3",
    );
  });

  it("is cited over a page with the lines of a whole page between", () => {
    const page = (number: number) =>
      [
        `${" ".repeat(50)}${number}`,
        ...Array.from({ length: 25 }, (_, i) =>
          i % 5 === 0
            ? `${String(i + 1).padStart(2)}           MR. ODA:  Well.`
            : `${String(i + 1).padStart(2)}      so it was`,
        ),
      ].join("\n");
    const transcript = new Transcript([page(2), page(3)].join("\n"));
    assert.equal(transcript.convention.id, "numbered-page");
    const range = { start: { line: 14, character: 12 }, end: { line: 28, character: 10 } };
    assert.equal(cite(transcript, range), "2:14-3:2");
  });

  it("has no label in a wrapped line", () => {
    check(`
      FERRY CASE
       1           MR. STEVIN:  It was in the cellar of
                   ^^^^^^^^^^ label
       2      IT: it is dry there.
       3           THE COURT:  Is it?
                   ^^^^^^^^^ label
       4           MR. STEVIN:  By half past
                   ^^^^^^^^^^ label
       5      17:30: it was.
       6           THE COURT:  Go on.
                   ^^^^^^^^^ label
       7           MR. STEVIN:  A man said so.
                   ^^^^^^^^^^ label
       8           THE COURT:  Did he?
                   ^^^^^^^^^ label
       9           MR. STEVIN:  Yes.
                   ^^^^^^^^^^ label
    `);
  });

  it("has no-break spaces and tabs behind the gutter", () => {
    check(
      `
      FERRY CASE
       1\t\tMR. STEVIN:␣␣It was.
       \t\t^^^^^^^^^^ label
       2␣␣␣THE COURT:␣Was it?
           ^^^^^^^^^ label
       3\t\tMR. STEVIN:  Yes,
       \t\t^^^^^^^^^^ label
       4\tit was,
       5\tand so
       6\tit is.
    `.replaceAll(" \t\t^", "    ^"),
    );
  });

  it("has Q and A without full stop", () => {
    check(`
      FERRY CASE
       1      BY MS. VALE:
       2      Q    Did you see it?
              ^ label of MS. VALE
       3      A    I did.
              ^ label
       4      A man saw it as well.
       5      Q    Who?
              ^ label of MS. VALE
       6      A    Nobody.
              ^ label
    `);
  });

  it("has people from its appearances", () => {
    const { speakers } = writeModel(
      new Transcript(
        read(`
          FERRY CASE
           1      APPEARANCES:
           2           PIET STEVIN, ESQ.
           3           Stevin & Osei
           4
           5           MR. STEVIN:  We begin.
           6           THE COURT:  We do.
        `).text,
      ),
    );
    assert.deepEqual(
      speakers.map(({ label, name }) => [label, name]),
      [
        ["MR. STEVIN", "PIET STEVIN, ESQ."],
        ["THE COURT", undefined],
      ],
    );
  });

  it("has pages that are called so, and a running foot below the last line", () => {
    const numbered = (words: readonly string[]) =>
      Array.from(
        { length: 25 },
        (_, i) => `${String(i + 1).padStart(2)} ${words[i] ? `      ${words[i]}` : ""}`,
      );
    const lines = [
      "                                                 Page 31",
      ...numbered(["MR. STEVIN:  We begin with", "the oar, which"]),
      "",
      "                   Havel & Daughters",
      "                     555-0100\f",
      "                                                 Page 32",
      ...numbered(["is lost.", "THE COURT:  Is it?"]),
      "",
      "                   Havel & Daughters",
    ];
    const model = writeModel(new Transcript(lines.join("\n")));
    checkLabels(model, "MR. STEVIN", "THE COURT");
    checkWords(model, "MR. STEVIN: 8", "THE COURT: 2");
    assert.deepEqual(
      model.turns.map(({ page, line }) => `${page}:${line}`),
      ["31:1", "32:2"],
    );
  });

  it("has the witness of other formulas behind A", () => {
    const spokenBy = (formula: string) => {
      const lines = [
        "                                                 7",
        ...[formula, "BY MR. STEVIN:", "     Q.   Did you see it?", "     A.   I did."].map(
          (words, i) => ` ${i + 1}      ${words}`,
        ),
      ];
      return writeModel(new Transcript(lines.join("\n"))).turns[1]!.speaker;
    };
    for (const formula of [
      "MILAN HAVEL, having been administered an oath, was examined and",
      "MILAN HAVEL, STATE'S WITNESS, SWORN",
      "MILAN HAVEL (affirmed)",
      "MILAN HAVEL (re-sworn)",
    ])
      assert.equal(spokenBy(formula), "MILAN HAVEL", formula);
    for (const formula of ["MILAN HAVEL (continued)", "MILAN HAVEL (affirmed) .......... 9"])
      assert.equal(spokenBy(formula), "A", formula);
  });
});
