import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectProblems, open, run } from "./editor";
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
    await until("the filter has the keys", async () => {
      await run("problems.action.focusFilter");
      const boxes = await page.attribute(".viewpane-filter:focus-within", "class");
      return boxes.length > 0;
    });
    await page.type("briefing.transcript, !**/examples");
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
});
