import assert from "node:assert/strict";
import * as vscode from "vscode";
import { page, requirePage } from "./page";
import { until } from "./until";

describe("the extension in a real VS Code", () => {
  it("calls a .transcript file a transcript, and is active then", async () => {
    const [file] = await vscode.workspace.findFiles("**/*.transcript");
    assert.ok(file, "the workspace has no transcript");
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, "transcript");
    const extension = vscode.extensions.getExtension("transcript-annotator.transcript-annotator");
    assert.ok(extension, "the extension is not there");
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it("shows the file in the window, and takes keys", async function () {
    requirePage(this);
    await page.waitFor(".tab.active:has-text('briefing.transcript')");
    await page.click(".monaco-editor .view-line");
    await page.press("Control+Home");
    await page.type("Evening ");
    const firstLine = () => vscode.window.activeTextEditor?.document.lineAt(0).text;
    await until("the typed word is there", () => firstLine() === "Evening Daily briefing");
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });
});
