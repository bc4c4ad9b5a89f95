import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { expectSoon, find, focusText, goTo, lineAtCursor, open, outline, run } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

/** The lines that Go to Definition offers, each by its beginning. */
async function targets(text: string, nth = 1): Promise<string[]> {
  const editor = await open("briefing.transcript");
  await outline(editor);
  const found = await run<(vscode.Location | vscode.LocationLink)[]>(
    "vscode.executeDefinitionProvider",
    editor.document.uri,
    find(editor, text, nth),
  );
  return found.map((link) => {
    const range = "targetUri" in link ? (link.targetSelectionRange ?? link.targetRange) : link.range;
    return editor.document.lineAt(range.start).text.slice(0, 20);
  });
}

describe("Go to Definition", () => {
  it("leads from a question's label to its answers", async () => {
    assert.deepEqual(await targets("QUESTION"), ["MR ODA: Yes. The ins", "DR LIND: And we meas"]);
  });

  it("leads from an answer's label to its question", async () => {
    assert.deepEqual(await targets("DR LIND"), ["QUESTION: Thank you."]);
  });

  it("leads from a reference to its note, and from the note back", async () => {
    assert.deepEqual(await targets("[1]"), ["[1] The briefing beg"]);
    assert.deepEqual(await targets("[1]", 2), ["MS VALE: Good aftern"]);
  });

  it("leads nowhere from a turn that is neither", async () => {
    assert.deepEqual(await targets("MS VALE"), []);
  });

  it("with F12 goes from an answer to its question, and from a question with one answer there", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await goTo(editor, "MR ODA: It runs");
    await focusText();
    await page.press("F12");
    await expectSoon(() => lineAtCursor(editor).slice(0, 18), "QUESTION: And the ");
    await page.press("F12");
    await expectSoon(() => lineAtCursor(editor).slice(0, 15), "MR ODA: It runs");
  });

  it("with F12 lets the person choose among several answers", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await goTo(editor, "QUESTION");
    await focusText();
    await page.press("F12");
    await page.waitFor(".peekview-widget .ref-tree .monaco-list-row");
    const rows = await until("both answers are listed", async () => {
      const listed = await page.text(".peekview-widget .ref-tree .monaco-list-row");
      return listed.length === 2 && listed;
    });
    assert.match(rows[0]!, /MR ODA/);
    assert.match(rows[1]!, /DR LIND/);
    await page.press("ArrowDown");
    await page.press("Enter");
    await expectSoon(() => lineAtCursor(editor).slice(0, 20), "DR LIND: And we meas");
  });
});
