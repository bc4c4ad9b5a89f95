import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectProblems, expectSoon, find, open, openNew, run } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

const inBriefing = [
  "(inaudible) inaudible",
  "[2] footnote-without-note",
  "[inaudible] inaudible",
  "[3] note-without-reference",
];

describe("the problems", () => {
  it("are the inaudible passages, the references without a note, and the notes without a reference", async () => {
    await expectProblems(await open("briefing.transcript"), inBriefing);
  });

  it("say what is wrong and what to do, and are warnings", async () => {
    const editor = await open("briefing.transcript");
    await expectProblems(editor, inBriefing);
    for (const { message, severity } of vscode.languages.getDiagnostics(editor.document.uri)) {
      assert.equal(severity, vscode.DiagnosticSeverity.Warning);
      assert.match(message, /: /);
    }
  });

  it("stand in the panel, each in a row", async function () {
    requirePage(this);
    await expectProblems(await open("briefing.transcript"), inBriefing);
    await run("workbench.actions.view.problems");
    // other files of the folder are listed as well, and only some rows are drawn
    await run("problems.action.clearFilterText");
    const inFilter = async () => (await page.attribute(".viewpane-filter:focus-within", "class")).length > 0;
    await until("the filter has the words", async () => {
      await run("problems.action.focusFilter");
      if (!(await inFilter())) return false;
      await page.press("Control+a");
      await page.type("briefing.transcript, !**/examples");
      // the list takes the keys once it is drawn
      return inFilter();
    });
    const rows = await until("the rows are there", async () => {
      const texts = await page.text(".markers-panel .monaco-list-row");
      return texts.length === 5 && texts[0]!.includes("briefing.transcript") && texts;
    });
    await run("problems.action.clearFilterText");
    const expected = [
      /briefing\.transcript/,
      /Nobody has made out this passage.*inaudible.*Ln 8,/s,
      /no note 2.*footnote-without-note.*Ln 10,/s,
      /Nobody has made out this passage.*inaudible/s,
      /note 3.*note-without-reference/s,
    ];
    expected.forEach((words, i) => {
      assert.match(rows[i]!, words);
    });
  });

  it("stay when another file is shown, since those of the whole folder are listed", async () => {
    const editor = await open("briefing.transcript");
    await expectProblems(editor, inBriefing);
    await open("README.md");
    await expectProblems(editor, inBriefing);
  });

  it("follow what is typed in a long document too, once one stops", async () => {
    const turns = Array.from({ length: 5500 }, (_, i) => `MR ODA: It is gate ${i}.\n\n`).join("");
    const editor = await openNew(
      "long-problems.transcript",
      `MS VALE: We took (inaudible) on Monday.\n\n${turns}`,
    );
    await expectProblems(editor, ["(inaudible) inaudible"]);
    const [before] = places(editor.document);
    for (const sign of "all of them ") {
      const at = find(editor, "took");
      await editor.edit((edit) => edit.insert(at, sign));
    }
    await expectSoon(() => places(editor.document), [before! + "all of them ".length]);
    await editor.edit((edit) => edit.delete(rangeOf(editor, "(inaudible) ")));
    await expectProblems(editor, []);
  });
});

/** At which character each problem begins. */
function places(document: vscode.TextDocument): number[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ range }) => range.start.character);
}

function rangeOf(editor: vscode.TextEditor, words: string): vscode.Range {
  const start = find(editor, words);
  return new vscode.Range(start, start.translate(0, words.length));
}
