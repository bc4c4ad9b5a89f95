import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import * as vscode from "vscode";
import { flat, open, openExample, outlineOf, placeOf, problemsOf } from "./open";
import { page, requirePage } from "./page";
import { until } from "./until";

/** The words of all hovers at a place. */
async function hoverAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
    "vscode.executeHoverProvider",
    document.uri,
    at,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n")
    .replaceAll("\\", "");
}

describe("a briefing in the editor", () => {
  it("has an outline of turns, questions holding their exchange", async () => {
    const { document } = await openExample("harbour-briefing.transcript");
    const symbols = flat(await outlineOf(document));
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
    await vscode.commands.executeCommand("outline.focus");
    await page.waitFor(".outline-tree .monaco-list-row:has-text('MS VALE')");
    await page.waitFor(".outline-tree .monaco-list-row:has-text('Kenji Oda')");
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
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
    await outlineOf(editor.document);
    const answer = placeOf(editor.document, "DR LINDQVIST:", editor.document.getText().indexOf("QUESTION"));
    editor.selection = new vscode.Selection(answer, answer);
    await page.waitFor(".breadcrumbs-control .monaco-breadcrumb-item:has-text('DR LINDQVIST')");
    await vscode.commands.executeCommand("revealLine", { lineNumber: answer.line + 2, at: "top" });
    await page.waitFor(".sticky-widget :text('QUESTION')");
  });

  it("shows a note on hover, or that there is none", async () => {
    const { document } = await openExample("harbour-briefing.transcript");
    assert.match(await hoverAt(document, placeOf(document, "[1]").translate(0, 1)), /\w{4}/);
    assert.match(await hoverAt(document, placeOf(document, "[5]").translate(0, 1)), /no note 5/);
  });

  it("tells who speaks on hover", async () => {
    const { document } = await openExample("harbour-briefing.transcript");
    const words = await hoverAt(document, placeOf(document, "MR ODA:"));
    assert.match(words, /Kenji Oda/);
    assert.match(words, /Harbour Master of Port Halvern/);
    assert.match(words, /33 turns, .* words, \d+ % of all that is said/);
  });

  it("lists what nobody has made out, and references without a note", async () => {
    const { document } = await openExample("harbour-briefing.transcript");
    const codes = (await problemsOf(document, 11)).map(({ code }) =>
      typeof code === "object" ? code.value : code,
    );
    assert.equal(codes.filter((code) => code === "inaudible").length, 5);
    assert.equal(codes.filter((code) => code === "footnote-without-note").length, 1);
    assert.equal(codes.filter((code) => code === "note-without-reference").length, 1);
  });

  it("shows them in the Problems panel", async function () {
    requirePage(this);
    await openExample("harbour-briefing.transcript");
    await vscode.commands.executeCommand("workbench.actions.view.problems");
    await page.waitFor(".markers-panel .monaco-list-row:has-text('Nobody has made out this passage')");
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  it("folds to questions and turns", async () => {
    const { document } = await openExample("harbour-briefing.transcript");
    const folds: vscode.FoldingRange[] = await vscode.commands.executeCommand(
      "vscode.executeFoldingRangeProvider",
      document.uri,
    );
    const question = flat(await outlineOf(document)).find(({ kind }) => kind === vscode.SymbolKind.Event)!;
    assert.ok(
      folds.some(({ start, end }) => start === question.range.start.line && end === question.range.end.line),
    );
  });
});

describe("a briefing as it was published", () => {
  it("has its 70 turns, 12 questions, 3 references without a note and 5 inaudible passages", async function () {
    const extension = vscode.extensions.getExtension("transcript-annotator.transcript-annotator")!;
    const uri = vscode.Uri.joinPath(
      extension.extensionUri,
      "../shared/corpus/colon/state-briefing-2020-05-07.txt",
    );
    if (!existsSync(uri.fsPath)) {
      console.log(`skipped: there is no ${uri.path} on this machine`);
      return this.skip();
    }
    const { document } = await open(uri);
    const symbols = flat(await outlineOf(document));
    assert.equal(document.languageId, "plaintext");
    assert.equal(symbols.length, 70);
    assert.equal(symbols.filter(({ kind }) => kind === vscode.SymbolKind.Event).length, 12);
    const problems = await problemsOf(document, 8);
    assert.equal(problems.length, 8);
    if (page.available) await page.screenshot("published-briefing");
  });
});

describe("other files", () => {
  it("are served in Markdown, which keeps its language", async () => {
    const { document } = await openExample("council-minutes.md");
    assert.equal(document.languageId, "markdown");
    await until("our turns are in the outline", async () =>
      flat(await outlineOf(document)).some(({ name }) => name === "Chair Brandt"),
    );
    assert.ok((await problemsOf(document)).length > 0);
  });

  it("are left alone when they are no transcripts", async () => {
    const extension = vscode.extensions.getExtension("transcript-annotator.transcript-annotator")!;
    const { document } = await open(vscode.Uri.joinPath(extension.extensionUri, "CHANGELOG.md"));
    const folds = await vscode.commands.executeCommand("vscode.executeFoldingRangeProvider", document.uri);
    assert.ok(Array.isArray(folds));
    assert.equal(
      vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "transcript").length,
      0,
    );
  });

  it("are served as subtitles", async () => {
    const { document } = await openExample("tide-station.vtt");
    const names = new Set(flat(await outlineOf(document)).map(({ name }) => name));
    assert.deepEqual(names, new Set(["Marit Halloran", "Kwabena Stroud", "Yuna Baptiste"]));
  });

  it("may be empty, and are read as they are typed", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "transcript", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) =>
      edit.insert(
        new vscode.Position(0, 0),
        "MS VALE: Next is Ana Ruiz.\n\nQUESTION: Is it (inaudible)?\n\nMR ODA: It is.\n",
      ),
    );
    const kinds = flat(await outlineOf(document)).map(({ kind }) => vscode.SymbolKind[kind]);
    assert.deepEqual(kinds, ["Function", "Event", "Method"]);
    assert.equal((await problemsOf(document)).length, 1);
    await vscode.commands.executeCommand("undo");
    await until("the problem is gone", () => vscode.languages.getDiagnostics(document.uri).length === 0);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});
