import assert from "node:assert/strict";
import * as vscode from "vscode";
import { identifier, open } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

describe("the extension in a real VS Code", () => {
  it("calls a .transcript file a transcript, and is active then", async () => {
    const { document } = await open("briefing.transcript");
    assert.equal(document.languageId, "transcript");
    const extension = vscode.extensions.getExtension(identifier);
    assert.ok(extension, "the extension is not there");
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it("shows the file in the window, and takes keys", async function () {
    requirePage(this);
    await open("briefing.transcript");
    await page.waitFor(".tab.active:has-text('briefing.transcript')");
    await page.click(".monaco-editor .view-line");
    await page.press("Control+Home");
    await page.type("Evening ");
    const firstLine = () => vscode.window.activeTextEditor?.document.lineAt(0).text;
    await until("the typed word is there", () => firstLine()?.startsWith("Evening Daily briefing"));
  });
});
