import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectSoon, find, goTo, openNew, outline, run } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

const text = `Interview at the mill

MS VALE: We took the boat.   

MR ODA:    It rang.
MS VALE: 🔔 Then it rang.



MR ODA: See https://example.org/bell.

MS VALE: So.
`;

const formatted = `Interview at the mill

MS VALE: We took the boat.

MR ODA: It rang.

MS VALE: 🔔 Then it rang.

MR ODA: See https://example.org/bell.

MS VALE: So.
`;

/** Opens a transcript of its own, with the keys in it, once it is read. */
async function openMill(name: string, words = text): Promise<vscode.TextEditor> {
  const editor = await openNew(name, words);
  await outline(editor);
  await run("workbench.action.focusActiveEditorGroup");
  return editor;
}

describe("formatting", () => {
  for (const [ends, end] of [
    ["LF", "\n"],
    ["CRLF", "\r\n"],
  ] as const) {
    it(`makes spacing alike by key in a file with ${ends}, undone in one step`, async function () {
      requirePage(this);
      const editor = await openMill(`spaces-${ends}.transcript`, text.replaceAll("\n", end));
      await page.press("Control+Shift+i");
      await expectSoon(() => editor.document.getText(), formatted.replaceAll("\n", end));
      await run("undo");
      await expectSoon(() => editor.document.getText(), text.replaceAll("\n", end));
    });
  }

  it("formats the selected lines alone", async function () {
    requirePage(this);
    const editor = await openMill("selected.transcript");
    const start = find(editor, "MR ODA");
    editor.selection = new vscode.Selection(start, start.translate(0, 9));
    await run("editor.action.formatSelection");
    await expectSoon(() => editor.document.getText(), text.replace("MR ODA:    It", "MR ODA: It"));
  });
});

describe("what is the same", () => {
  it("is highlighted at a label", async function () {
    requirePage(this);
    const editor = await openMill("same.transcript", formatted);
    goTo(editor, "VALE: We");
    await until(
      "the labels are highlighted",
      async () => (await page.text(".view-overlays .wordHighlightText")).length === 3,
    );
  });

  it("is found by references, as symbols of the workspace, and as links", async () => {
    const editor = await openMill("found.transcript", formatted);
    const places = await run<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      editor.document.uri,
      find(editor, "MR ODA"),
    );
    assert.deepEqual(
      places.map(({ range }) => `${range.start.line} ${editor.document.getText(range)}`),
      ["4 MR ODA", "8 MR ODA"],
    );
    const symbols = await run<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "ms vale");
    assert.ok(symbols.some(({ location }) => location.uri.toString() === editor.document.uri.toString()));
    const links = await run<vscode.DocumentLink[]>("vscode.executeLinkProvider", editor.document.uri);
    assert.deepEqual(
      links.map(({ range }) => editor.document.getText(range)),
      ["https://example.org/bell"],
    );
  });
});
