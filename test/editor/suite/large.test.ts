import assert from "node:assert/strict";
import * as vscode from "vscode";
import { allSymbols, closeAll, expectSoon, focusText, openUntitled, problems, symbols } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

/** How many questions the text has, each with an answer, and how many of these somebody could not make out. */
const QUESTIONS = 8000;
const EACH = 100;

/** Some megabytes, of which the first page holds some dozens of questions. */
const text = Array.from({ length: QUESTIONS }, (_, i) => {
  const boats = Array.from(
    { length: 12 },
    (_, n) => `Boat ${12 * i + n} lies there, tied to the wall with a rope.`,
  );
  const heard = i % EACH === 0 ? "(inaudible) " : "";
  return `QUESTION: What is at pier ${i}?\n\nMR ODA: ${heard}${boats.join(" ")}\n\n`;
}).join("");

const [asked, answered] = ["QUESTION", "MR ODA"];
const unread = /still being read/;

/** How many questions and answers an outline has; throws where another row stands in it than the one for the rest. */
function counted(list: readonly vscode.DocumentSymbol[]): {
  questions: number;
  answers: number;
  all: boolean;
} {
  const questions = list.filter(({ name }) => name === asked);
  const others = list.filter(({ name }) => name !== asked).map(({ name }) => name);
  assert.ok(others.length === 0 || (others.length === 1 && unread.test(others[0]!)), others.join());
  const answers = questions.flatMap(({ children }) => children);
  assert.deepEqual([...new Set(answers.map(({ name }) => name))], [answered]);
  return { questions: questions.length, answers: answers.length, all: others.length === 0 };
}

/** Notes how many problems the text has, whenever that is told. */
function listenForProblems(counts: number[]): vscode.Disposable {
  return vscode.languages.onDidChangeDiagnostics(() => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.isUntitled) counts.push(vscode.languages.getDiagnostics(document.uri).length);
  });
}

describe("a transcript of some megabytes", function () {
  this.timeout(120_000);

  afterEach(closeAll);

  it("has outline and problems of its first page at once, and all of them in the end", async () => {
    assert.ok(text.length > 5_000_000);
    const counts: number[] = [];
    const heard = listenForProblems(counts);
    try {
      const editor = await openUntitled("transcript", text);
      const first = counted(await until("an outline", async () => someOf(await symbols(editor))));
      assert.ok(!first.all && first.questions < QUESTIONS / 10, JSON.stringify(first));
      const seen = [first.questions];
      await until("the whole outline", async () => {
        const { questions, all } = counted(await symbols(editor));
        seen.push(questions);
        return all;
      });
      assert.deepEqual(counted(await symbols(editor)), {
        questions: QUESTIONS,
        answers: QUESTIONS,
        all: true,
      });
      assert.deepEqual([...new Set(seen)], [first.questions, QUESTIONS]);
      await expectSoon(() => problems(editor).length, QUESTIONS / EACH);
      assert.ok(counts[0]! > 0 && counts[0]! < QUESTIONS / EACH, counts.join());
      assert.deepEqual([...new Set(counts)], [counts[0], QUESTIONS / EACH]);
    } finally {
      heard.dispose();
    }
  });

  it("loses nothing that is typed while it is read", async function () {
    requirePage(this);
    const editor = await openUntitled("transcript", text);
    const start = asked.length + 2;
    editor.selection = new vscode.Selection(0, start, 0, start);
    await focusText();
    await page.type("Tell me (crosstalk) ");
    const typed = `${text.slice(0, start)}Tell me (crosstalk) ${text.slice(start)}`;
    await expectSoon(() => editor.document.lineAt(0).text, typed.slice(0, typed.indexOf("\n")));
    await expectSoon(() => problems(editor).length, QUESTIONS / EACH + 1);
    assert.equal(problems(editor)[0], "(crosstalk) crosstalk");
    await until("the whole outline", async () => counted(await symbols(editor)).all);
    const [row] = await allSymbols(editor);
    assert.match(row!.detail, /^Tell me/);
    assert.ok(editor.document.getText() === typed, "the text is another one");
  });
});

function someOf<T>(list: readonly T[]): readonly T[] | false {
  return list.length > 0 && list;
}
