import assert from "node:assert/strict";
import { languages, Selection, window } from "vscode";
import {
  expectSoon,
  find,
  focusText,
  goTo,
  lineAtCursor,
  open,
  openCopy,
  openExample,
  openNew,
  openUntitled,
  outline,
  run,
} from "./editor";
import { page, requirePage } from "./page";
import {
  message,
  questionRows,
  rowCount,
  selectedRow,
  showQuestions,
  total,
  waitForLabel,
  welcome,
} from "./questions-view";
import { focusRow, labels } from "./review-view";
import { until } from "./until";

describe("the view Questions", () => {
  beforeEach(async () => {
    if (page.available) await run("transcript.showAllQuestions");
  });
  after(async () => {
    await run("workbench.view.explorer");
  });

  it("lists who asks and what, and marks what nobody answers", async function () {
    requirePage(this);
    const editor = await openExample("harbour-briefing.transcript");
    await showQuestions();
    await until("the rows are there", async () => (await questionRows()).length > 3);
    await expectSoon(async () => /49, \d+ unanswered/.test(await total()), true);
    const rows = await questionRows();
    assert.match(rows[0]!, /Thank you, Corinne\. For Mr\. Oda\./);
    assert.match(rows.join("\n"), /unanswered · \(Inaudible\.\)/);
    await goTo(editor, "I wanted to ask about the fuel");
    await page.waitFor('[aria-label^="Question 5 by"][aria-label*="answered by Kenji Oda and"]');
    await page.waitFor('[aria-label^="Question 6 by"][aria-label*="unanswered: (Inaudible.)"]');
  });

  it("lists an interview where both sides speak under their names", async function () {
    requirePage(this);
    await openExample("lighthouse-interview.transcript");
    await showQuestions();
    await until("the rows are there", async () => /^Ana Ruiz/.test((await questionRows())[0] ?? ""));
    await waitForLabel("Question 2 by Ana Ruiz, answered by Joseph Okafor: And it stopped here?");
  });

  it("says of each row which question it is, by whom, who answers and the words", async function () {
    requirePage(this);
    await open("briefing.transcript");
    await showQuestions();
    await waitForLabel("Question 3");
    await run("workbench.actions.treeView.transcript.questions.collapseAll");
    await rowCount(3);
    await expectSoon(
      () => labels("Questions"),
      [
        "Question 1 by QUESTION, answered by Kenji Oda and Mara Lind: Thank you. Is the harbour bridge safe to cross?",
        "Question 2 by QUESTION, answered by Kenji Oda: And the ferry, when does it run again?",
        "Question 3 by QUESTION, answered by Kenji Oda: Who pays for it?",
      ],
    );
    await focusRow("Questions", "Question 1", "Home");
    await page.press("ArrowRight");
    await waitForLabel("Answer 1 of 2");
    await expectSoon(
      async () => (await labels("Questions")).slice(1, 3),
      [
        "Answer 1 of 2 by Kenji Oda: Yes. The inspection (inaudible) last week found no damage.",
        "Answer 2 of 2 by Mara Lind: And we measure it every hour. [2]",
      ],
    );
  });

  it("lists a deposition", async function () {
    requirePage(this);
    await openExample("bridge-deposition.transcript");
    await showQuestions();
    await until("the rows are there", async () =>
      /Good morning, Mr\. Havranek/.test((await questionRows())[0] ?? ""),
    );
    await until("there are many", async () => (await questionRows()).length > 3);
  });

  it("follows the cursor, and leaves the keys in the editor", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await showQuestions();
    await rowCount(3);
    await focusText();
    await goTo(editor, "measure it every hour");
    // The row that was shown at first stands open, so that the answer has one of its own.
    await expectSoon(selectedRow, "Mara LindAnd we measure it every hour. [2]");
    await goTo(editor, "from the reserve");
    await expectSoon(selectedRow, "QUESTIONWho pays for it?");
    await page.type("x");
    await expectSoon(() => lineAtCursor(editor).includes("xfrom the reserve"), true);
    await run("undo");
  });

  it("goes to a question and to its answers by keyboard alone", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await goTo(editor, "Is the harbour bridge");
    await showQuestions();
    await page.waitFor('.monaco-list-row.focused[aria-label^="Question 1"]');
    await page.waitFor('.monaco-list-row[aria-label^="Answer 2 of 2 by Mara Lind"]');
    await page.press("ArrowDown");
    await page.waitFor('.monaco-list-row.focused[aria-label^="Answer 1 of 2"]');
    await page.press("ArrowDown");
    await page.waitFor('.monaco-list-row.focused[aria-label^="Answer 2 of 2 by Mara Lind"]');
    await page.press("Enter");
    await expectSoon(() => lineAtCursor(editor).slice(0, 12), "DR LIND: And");
    await page.press("ArrowRight");
    await expectSoon(() => editor.selection.active.character, 1);
  });

  it("filters as one types, and lists all again", async function () {
    requirePage(this);
    await open("briefing.transcript");
    await showQuestions();
    await rowCount(3);
    await page.press("Control+f");
    await page.waitFor('.quick-input-title:has-text("Filter Questions")');
    await page.type("oda ferry");
    await rowCount(1);
    await page.waitFor('.quick-input-widget :text("1 of 3 questions")');
    await page.press("Enter");
    await page.waitFor('.monaco-list-row.focused[aria-label^="Question 2"]');
    await expectSoon(message, "1 of 3 questions: “oda ferry”");
    await run("transcript.showAllQuestions");
    await rowCount(3);
    await run("transcript.showUnansweredQuestions");
    await rowCount(0);
    await expectSoon(
      async () => (await welcome()).includes("No question of this transcript passes the filter"),
      true,
    );
    await run("transcript.showAllQuestions");
    await rowCount(3);
  });

  it("counts what a filter lists, though nobody saw the view before", async function () {
    requirePage(this);
    await open("README.md");
    await showQuestions();
    await run("workbench.view.explorer");
    await open("briefing.transcript");
    void run("transcript.filterQuestions");
    await page.waitFor('.quick-input-widget :text("3 of 3 questions")');
    await page.press("Escape");
  });

  it("follows what is typed, and keeps what is selected", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await showQuestions();
    await rowCount(3);
    await goTo(editor, "from the reserve");
    await expectSoon(selectedRow, "QUESTIONWho pays for it?");
    await focusText();
    await editor.edit((edit) => edit.insert(find(editor, "QUESTION"), "QUESTION: And the lamps?\n\n"));
    await rowCount(4);
    await expectSoon(async () => (await questionRows())[0], "QUESTIONunanswered · And the lamps?");
    await expectSoon(selectedRow, "QUESTIONWho pays for it?");
    await run("undo");
    await rowCount(3);
  });

  it("takes up what was typed while nobody saw it", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await showQuestions();
    await rowCount(3);
    await run("workbench.view.explorer");
    await editor.edit((edit) => edit.insert(find(editor, "QUESTION"), "QUESTION: And the lamps?\n\n"));
    await showQuestions();
    await rowCount(4);
    await run("undo");
    await rowCount(3);
  });

  it("says what to do where there is nothing to list", async function () {
    requirePage(this);
    await open("README.md");
    await showQuestions();
    await expectSoon(
      async () => (await welcome()).startsWith("Open a transcript to see its questions"),
      true,
    );
    await openUntitled("transcript", "MS VALE: Good morning.\n\nMS VALE: That is all.\n");
    await expectSoon(
      async () => (await welcome()).startsWith("No question is known in this transcript"),
      true,
    );
  });

  it("is empty where the file is no transcript in another language, and is filled again", async function () {
    requirePage(this);
    const { document } = await openCopy("interview.txt", "questions.txt");
    await showQuestions();
    await rowCount(3);
    await languages.setTextDocumentLanguage(document, "log");
    await rowCount(0);
    await languages.setTextDocumentLanguage(document, "plaintext");
    await rowCount(3);
  });

  it("lists the file that was opened while nobody saw it, though a log is looked at", async function () {
    requirePage(this);
    await open("briefing.transcript");
    await showQuestions();
    await rowCount(3);
    await run("workbench.view.explorer");
    await openNew("unseen.transcript", "QUESTION: Is it safe?\n\nMR ODA: It is.\n");
    await run("transcript.showLog");
    await until("the log has the keys", () => window.activeTextEditor?.document.uri.scheme === "output");
    await run("transcript.questions.focus");
    await rowCount(1);
  });

  it("takes 5,000 questions, and typing goes on", async function () {
    requirePage(this);
    const text = Array.from(
      { length: 5000 },
      (_, i) => `QUESTION: What of boat ${i + 1}?\n\nMR ODA: It left at ${i % 24}.\n\n`,
    ).join("");
    const editor = await openNew("long.transcript", text);
    await showQuestions();
    await expectSoon(async () => (await total()).includes("5000"), true);
    const end = find(editor, "QUESTION: What of boat 2500?");
    await goTo(editor, "QUESTION: What of boat 2500?");
    await expectSoon(selectedRow, "QUESTIONWhat of boat 2500?");
    editor.selection = new Selection(end, end);
    await focusText();
    await page.type("QUESTION: Is it late?");
    await page.press("Enter");
    await page.press("Enter");
    await until("the typed words are there", () => editor.document.getText().includes("Is it late?\n\nQ"));
    await expectSoon(async () => (await total()).includes("5001"), true);
    await page.waitFor('.monaco-list-row:has-text("Is it late?")');
    await expectSoon(selectedRow, "QUESTIONWhat of boat 2500?");
  });
});
