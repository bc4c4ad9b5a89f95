import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  allSymbols,
  expectProblems,
  expectSoon,
  find,
  focusText,
  goTo,
  hoverText,
  openExample,
  openUntitled,
  outline,
  problems,
  projectUri,
  run,
  show,
} from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

/** How many problems of one rule a document has. */
function countOf(editor: vscode.TextEditor, code: string): number {
  return problems(editor).filter((problem) => problem.endsWith(` ${code}`)).length;
}

describe("a briefing in the editor", () => {
  it("has an outline of turns, questions holding their exchange", async () => {
    const symbols = await allSymbols(await openExample("harbour-briefing.transcript"));
    assert.equal(symbols.length, 146);
    const questions = symbols.filter(({ kind }) => kind === vscode.SymbolKind.Event);
    assert.equal(questions.length, 49);
    assert.ok(questions.filter(({ children }) => children.length > 0).length > 40);
    assert.ok(
      symbols.every(({ name, range, selectionRange }) => name !== "" && range.contains(selectionRange)),
    );
  });

  it("shows the outline, the turns by name and words", async function () {
    requirePage(this);
    await openExample("harbour-briefing.transcript");
    await run("outline.focus");
    await page.waitFor(".outline-tree .monaco-list-row:has-text('MS VALE')");
    await page.waitFor(".outline-tree .monaco-list-row:has-text('Kenji Oda')");
    await focusText();
  });

  it("colours labels otherwise than words", async function () {
    requirePage(this);
    await openExample("harbour-briefing.transcript");
    await page.waitFor(".view-line:has-text('MS VALE')");
    const read = async (selector: string) => (await page.text(selector)).join("\n").replaceAll("\u00a0", " ");
    const lines = await read(".view-line");
    const plain = await read(".view-line span.mtk1");
    assert.match(lines, /MS VALE/);
    assert.doesNotMatch(plain, /MS VALE/);
    assert.match(plain, /morning/);
  });

  it("follows the outline in breadcrumbs and sticky scroll", async function () {
    requirePage(this);
    const editor = await openExample("harbour-briefing.transcript");
    await outline(editor);
    await goTo(editor, "They can both be true, yes.");
    await page.waitFor(".breadcrumbs-control .monaco-breadcrumb-item:has-text('DR LINDQVIST')");
    await run("revealLine", { lineNumber: editor.selection.active.line + 2, at: "top" });
    await page.waitFor(".sticky-widget :text('QUESTION')");
  });

  it("shows a note on hover, or that there is none", async () => {
    const editor = await openExample("harbour-briefing.transcript");
    await outline(editor);
    assert.match(await hoverText(editor, find(editor, "[1]").translate(0, 1)), /\w{4}/);
    assert.match(await hoverText(editor, find(editor, "[5]").translate(0, 1)), /no note 5/);
  });

  it("tells who speaks on hover", async () => {
    const editor = await openExample("harbour-briefing.transcript");
    await outline(editor);
    const words = await hoverText(editor, find(editor, "MR ODA:"));
    assert.match(words, /Kenji Oda/);
    assert.match(words, /Harbour Master of Port Halvern/);
    assert.match(words, /33 turns, .* words, \d+ % of all that is said/);
  });

  it("lists what nobody has made out, and references without a note", async () => {
    const editor = await openExample("harbour-briefing.transcript");
    await expectSoon(() => countOf(editor, "inaudible"), 5);
    assert.equal(countOf(editor, "footnote-without-note"), 1);
    assert.equal(countOf(editor, "note-without-reference"), 1);
  });

  it("shows them in the Problems panel", async function () {
    requirePage(this);
    await openExample("harbour-briefing.transcript");
    await run("workbench.actions.view.problems");
    await page.waitFor(".markers-panel .monaco-list-row:has-text('Nobody has made out this passage')");
    await run("workbench.action.closePanel");
  });

  it("folds to questions and turns", async () => {
    const editor = await openExample("harbour-briefing.transcript");
    const symbols = await allSymbols(editor);
    const folds = await run<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", editor.document.uri);
    const question = symbols.find(({ kind }) => kind === vscode.SymbolKind.Event)!;
    assert.ok(
      folds.some(({ start, end }) => start === question.range.start.line && end === question.range.end.line),
    );
  });
});

describe("a briefing as it was published", () => {
  it("has its 70 turns, 12 questions, 3 references without a note and 5 inaudible passages", async function () {
    const uri = vscode.Uri.joinPath(projectUri(), "../shared/corpus/colon/state-briefing-2020-05-07.txt");
    const there = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!there) {
      console.log(`skipped: there is no ${uri.path} on this machine`);
      return this.skip();
    }
    const editor = await show(uri);
    const symbols = await allSymbols(editor);
    assert.equal(editor.document.languageId, "plaintext");
    assert.equal(symbols.length, 70);
    assert.equal(symbols.filter(({ kind }) => kind === vscode.SymbolKind.Event).length, 12);
    await expectSoon(() => countOf(editor, "inaudible"), 5);
    assert.equal(countOf(editor, "footnote-without-note"), 3);
    if (page.available) await page.screenshot("published-briefing");
  });
});

describe("other files", () => {
  it("are served in Markdown, which keeps its language", async () => {
    const editor = await openExample("council-minutes.md");
    assert.equal(editor.document.languageId, "markdown");
    await until("our turns are in the outline", async () =>
      (await allSymbols(editor)).some(({ name }) => name === "Chair Brandt"),
    );
    await until("the problems are listed", () => problems(editor).length > 0);
  });

  it("are left alone when they are no transcripts", async () => {
    const editor = await show(vscode.Uri.joinPath(projectUri(), "CHANGELOG.md"));
    assert.ok(Array.isArray(await run("vscode.executeFoldingRangeProvider", editor.document.uri)));
    assert.deepEqual(problems(editor), []);
  });

  it("are served as subtitles", async () => {
    const symbols = await allSymbols(await openExample("tide-station.vtt"));
    const names = new Set(symbols.map(({ name }) => name));
    assert.deepEqual(names, new Set(["Marit Halloran", "Kwabena Stroud", "Yuna Baptiste"]));
  });

  it("may be empty, and are read as they are typed", async () => {
    const editor = await openUntitled("transcript", "");
    await editor.edit((edit) =>
      edit.insert(
        new vscode.Position(0, 0),
        "MS VALE: Next is Ana Ruiz.\n\nQUESTION: Is it (inaudible)?\n\nMR ODA: It is.\n",
      ),
    );
    await expectSoon(() => outline(editor), "Function MS VALE\nEvent QUESTION\n  Method MR ODA\n");
    await expectProblems(editor, ["(inaudible) inaudible"]);
    await run("undo");
    await expectProblems(editor, []);
  });
});
