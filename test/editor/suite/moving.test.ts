import assert from "node:assert/strict";
import * as vscode from "vscode";
import { flat, openExample, outlineOf, placeOf } from "./open";
import { page, requirePage } from "./page";
import { until } from "./until";

const definitions = (document: vscode.TextDocument, at: vscode.Position): Thenable<vscode.LocationLink[]> =>
  vscode.commands.executeCommand("vscode.executeDefinitionProvider", document.uri, at);

/** The label on the cursor's line, up to its colon. */
function labelAtCursor(): string {
  const editor = vscode.window.activeTextEditor!;
  return editor.document.lineAt(editor.selection.active.line).text.split(":")[0]!;
}

describe("from a question to its answers, and back", () => {
  it("leads Go to Definition both ways", async () => {
    const { document } = await openExample("harbour-briefing.transcript");
    const outline = flat(await outlineOf(document));
    const question = outline.find(({ name, children }) => name === "QUESTION" && children.length > 0)!;
    const answers = await definitions(document, question.selectionRange.start);
    assert.ok(answers.length > 0);
    const answer = answers[0]!.targetSelectionRange!;
    assert.equal(document.getText(answer), "MR ODA");
    const [back] = await definitions(document, answer.start);
    assert.ok(back!.targetSelectionRange!.isEqual(question.selectionRange));
  });

  it("goes there by F12", async function () {
    requirePage(this);
    const editor = await openExample("harbour-briefing.transcript");
    await outlineOf(editor.document);
    const question = placeOf(editor.document, "QUESTION:");
    editor.selection = new vscode.Selection(question, question);
    await page.click(".breadcrumbs-control");
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await page.press("F12");
    await until("the cursor is at the answer", () => labelAtCursor() === "MR ODA");
  });

  it("goes to the next and the previous question by key, and says when there is none", async function () {
    requirePage(this);
    const editor = await openExample("harbour-briefing.transcript");
    await outlineOf(editor.document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await page.press("Alt+q");
    await until("the cursor is at the first question", () => labelAtCursor() === "QUESTION");
    const first = editor.selection.active.line;
    await page.press("Alt+q");
    await until("the cursor is at the second question", () => editor.selection.active.line > first);
    await page.press("Alt+Shift+q");
    await until("the cursor is back", () => editor.selection.active.line === first);
    await page.press("Alt+Shift+q");
    await page.waitFor(".statusbar :text('There is no previous question')");
  });

  it("leads from a reference to its note", async () => {
    const { document } = await openExample("harbour-briefing.transcript");
    const [note] = await definitions(document, placeOf(document, "[1]").translate(0, 1));
    assert.match(document.lineAt(note!.targetRange.start.line).text, /^\[1\] /);
  });
});

describe("the convention", () => {
  it("is shown and can be changed and left to the document again, by keyboard", async function () {
    requirePage(this);
    const { document } = await openExample("harbour-briefing.transcript");
    await outlineOf(document);
    const count = async () =>
      (
        (await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri)) as
          | unknown[]
          | undefined
      )?.length ?? 0;
    const choose = async (words: string) => {
      void vscode.commands.executeCommand("transcript.setConvention");
      await page.waitFor(".quick-input-widget :text('How does this transcript write its labels?')");
      await page.type(words);
      await page.press("Enter");
    };
    const before = await count();
    await choose("chat");
    await until("nothing is read as CHAT", async () => (await count()) === 0);
    await choose("Find it");
    await until("the turns are back", async () => (await count()) === before);
  });
});

describe("a deposition", () => {
  it("is cited by page and line", async () => {
    const editor = await openExample("bridge-deposition.transcript");
    await outlineOf(editor.document);
    const start = placeOf(editor.document, "Q.  Then you know");
    editor.selection = new vscode.Selection(start, start.translate(2, 0));
    await vscode.commands.executeCommand("transcript.copyCitation");
    await until("the citation is copied", async () => (await vscode.env.clipboard.readText()) === "2:14-16");
  });
});
