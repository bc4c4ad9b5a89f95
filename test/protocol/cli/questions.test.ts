import assert from "node:assert/strict";
import { archive, drawn, has } from "./archive.ts";

/** A briefing in which a question is answered twice, and one is not answered. */
const briefing = drawn(`
  MS VALE: Good morning.

  QUESTION: Is the ferry safe,
  and is it dear?

  MR ODA: Yes, for up to forty people.

  DR LIND: And no.

  QUESTION: Who pays?

  QUESTION: And why?

  MR ODA: Nobody.
`);

describe("transcript questions", () => {
  const files = archive();

  /** Prints a text's questions, with the options given. */
  function print(text: string, ...args: string[]): string {
    files.write("a.txt", text);
    const { status, stdout, errors } = files.run("questions", ...args, "a.txt");
    assert.deepEqual([status, errors], [0, []]);
    return stdout;
  }

  /** Draws the table of a text's questions. */
  const check = (text: string, expected: string) => assert.equal(print(text), drawn(expected));

  /** Prints the rows of a text's questions, each with its line end drawn as `⏎`. */
  const checkRows = (text: string, expected: string) =>
    assert.equal(
      print(text, "--format", "csv").replaceAll("\r\n", "⏎\n"),
      drawn(`
        question_at,label,asker,question,answer_at,answerer,answer⏎
        ${expected.trim()}
      `),
    );

  it("draws a table in which what nobody answers is seen", () =>
    check(
      briefing,
      `
      Place       Speaker     Answers  Words
      a.txt:3:1   ? QUESTION        2  Is the ferry safe, and is it dear?
      a.txt:6:1   > MR ODA             Yes, for up to forty people.
      a.txt:8:1   > DR LIND            And no.
      a.txt:10:1  ? QUESTION     none  Who pays?
      a.txt:12:1  ? QUESTION        1  And why?
      a.txt:14:1  > MR ODA             Nobody.
      `,
    ));

  it("says who asks and who answers by name, and leaves gutters out", () =>
    check(
      `
       1          JOE ODA, having been duly sworn, testified:
       2   BY MR. STEVIN:
       3     Q.    Were you at the
       4   pier?
       5     A.    I was.
       6     Q.    When?
       7     A.    At noon.
      `,
      `
      Place       Speaker       Answers  Words
      a.txt:4:14  ? MR. STEVIN        1  Were you at the pier?
      a.txt:6:14  > JOE ODA              I was.
      a.txt:7:14  ? MR. STEVIN        1  When?
      a.txt:8:14  > JOE ODA              At noon.
      `,
    ));

  it("says that nobody asks", () => {
    check("MS VALE: Good morning.\n", "No questions.\n");
    assert.equal(
      print("", "--format", "csv"),
      "question_at,label,asker,question,answer_at,answerer,answer\r\n",
    );
    assert.deepEqual(JSON.parse(print("", "--format", "json")), { questions: [] });
  });

  it("is as wide as the terminal at most, and whole elsewhere", async function () {
    const long = briefing.replace("Nobody.", `Nobody, ${"as I have said, ".repeat(20)}so far.`);
    assert.match(print(long), /^a\.txt:14:1 .* Nobody, (?:as I have said, ){20}so far\.$/m);
    if (!has("script")) this.skip();
    const child = files.startOnTerminal("stty cols 50; $transcript questions a.txt");
    let shown = "";
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      shown += text;
    });
    assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
    assert.equal(
      shown.replaceAll("\r", ""),
      drawn(`
        Place       Speaker     Answers  Words
        a.txt:3:1   ? QUESTION        2  Is the ferry saf…
        a.txt:6:1   > MR ODA             Yes, for up to f…
        a.txt:8:1   > DR LIND            And no.
        a.txt:10:1  ? QUESTION     none  Who pays?
        a.txt:12:1  ? QUESTION        1  And why?
        a.txt:14:1  > MR ODA             Nobody, as I hav…
      `),
    );
  });

  it("prints CSV: a row for each answer, and for a question without one", () =>
    checkRows(
      briefing,
      `
        a.txt:3:1,QUESTION,,"Is the ferry safe, and is it dear?",a.txt:6:1,MR ODA,"Yes, for up to forty people."⏎
        a.txt:3:1,QUESTION,,"Is the ferry safe, and is it dear?",a.txt:8:1,DR LIND,And no.⏎
        a.txt:10:1,QUESTION,,Who pays?,,,⏎
        a.txt:12:1,QUESTION,,And why?,a.txt:14:1,MR ODA,Nobody.⏎
      `,
    ));

  it("quotes what CSV would take for its own", () =>
    checkRows(
      `QUESTION: You said "safe", did you?\r\nOr "dear"?\r\n\r\nMR ODA: "Safe"; not\tdear.\r\n`,
      `
        a.txt:1:1,QUESTION,,"You said ""safe"", did you? Or ""dear""?",a.txt:4:1,MR ODA,"""Safe""; not dear."⏎
      `,
    ));

  for (const formula of ['=HYPERLINK("x")', "+1", "-1 or so", "@SUM(A1)", "\t=1", "＝1"]) {
    it(`lets no spreadsheet work out ${JSON.stringify(formula)}`, () => {
      const rows = print(`QUESTION: ${formula}\n\nMR ODA: ${formula}\n`, "--format", "csv").split("\r\n");
      const cell = `'${formula.trim().replaceAll('"', '""')}`;
      const quoted = cell.includes('"') ? `"${cell}"` : cell;
      assert.equal(rows[1], `a.txt:1:1,QUESTION,,${quoted},a.txt:3:1,MR ODA,${quoted}`);
    });
  }

  it("makes one sheet of several files", () => {
    files.write("a, b.txt", briefing.slice(0, briefing.indexOf("DR LIND")));
    files.write("-dash\n.txt", "QUESTION: Why?\n");
    const { status, stdout, errors } = files.run("questions", "--format", "csv", "a, b.txt", "none.txt", ".");
    assert.deepEqual([status, errors], [2, ["transcript: none.txt: there is no such file"]]);
    const row = `"a, b.txt:3:1",QUESTION,,"Is the ferry safe, and is it dear?","a, b.txt:6:1",MR ODA,"Yes, for up to forty people."`;
    assert.deepEqual(stdout.split("\r\n"), [
      "question_at,label,asker,question,answer_at,answerer,answer",
      row,
      "'-dash .txt:1:1,QUESTION,,Why?,,,",
      row,
      "",
    ]);
  });

  it("prints JSON, with the ranges of the language server", () => {
    const range = (line: number, end: [number, number]) => ({
      start: { line, character: 0 },
      end: { line: end[0], character: end[1] },
    });
    assert.deepEqual(
      JSON.parse(print("QUESTION: Is it\nsafe?\n\nDR LIND: Yes.\n\nQUESTION: Sure?\n", "--format", "json")),
      {
        questions: [
          {
            label: "QUESTION",
            text: "Is it safe?",
            labelRange: range(0, [0, 8]),
            range: range(0, [1, 5]),
            answers: [
              { label: "DR LIND", text: "Yes.", labelRange: range(3, [3, 7]), range: range(3, [3, 13]) },
            ],
          },
          {
            label: "QUESTION",
            text: "Sure?",
            labelRange: range(5, [5, 8]),
            range: range(5, [5, 15]),
            answers: [],
          },
        ],
      },
    );
  });

  it("names the asker in JSON", () => {
    const [question] = JSON.parse(
      print(
        "BY MR. STEVIN:\n\nQ.   Were you there?\n\nA.   I was.\n\nQ.   When?\n\nA.   At noon.\n",
        "--format",
        "json",
      ),
    ).questions;
    assert.deepEqual([question.label, question.asker], ["Q", "MR. STEVIN"]);
  });

  it("reads standard input, line ends of all kinds", () => {
    for (const text of [briefing, briefing.replaceAll("\n", "\r\n"), `\ufeff${briefing}`]) {
      const { status, stdout, errors } = files.runOn(text, "questions");
      assert.deepEqual([status, errors], [0, []]);
      assert.match(stdout, /^\(standard input\):10:1 +\? QUESTION +none +Who pays\?$/m);
      assert.match(stdout, /^\(standard input\):3:1 .* Is the ferry safe, and is it dear\?$/m);
    }
  });
});
