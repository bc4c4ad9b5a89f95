import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectSoon, find, focusText, openExample, outline } from "./editor";
import { page, requirePage } from "./page";

describe("Copy Citation", () => {
  it("writes page and line of the selection's ends to the clipboard", async function () {
    requirePage(this);
    const editor = await openExample("bridge-deposition.transcript");
    await outline(editor);
    const start = find(editor, "Did you inspect the Tannery Bridge");
    const end = find(editor, "I did, on October 3rd.");
    editor.selection = new vscode.Selection(start, end);
    editor.revealRange(editor.selection);
    await page.click(".tab.active");
    await focusText();
    await expectSoon(async () => {
      await page.press("Alt+c");
      return (await page.text(".statusbar-item")).some((text) => text.includes("Copied 2:25-3:2"));
    }, true);
    assert.equal(await vscode.env.clipboard.readText(), "2:25-3:2");
  });
});
