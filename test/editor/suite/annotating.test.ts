import * as vscode from "vscode";
import { expectSoon, find, goTo, openNew, outline, run, statusBar } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

const text = `Interview at the mill

MS VALE: 🚢 We took the boat, and the gate was shut.

MR ODA: The bell[1] rang 18 of 24 times.

[1] Since May.
`;

/** Opens a transcript of its own, with the keys in it, once it is read. */
async function openMill(name: string, words = text): Promise<vscode.TextEditor> {
  const editor = await openNew(name, words);
  await outline(editor);
  await run("workbench.action.focusActiveEditorGroup");
  return editor;
}

/** Waits until the document is this. */
async function expectText({ document }: vscode.TextEditor, expected: string): Promise<void> {
  await expectSoon(() => document.getText(), expected);
}

/** Answers what an input box under a title asks. */
async function answer(title: string, words: string): Promise<void> {
  await page.waitFor(`.quick-input-widget :text('${title}')`);
  await page.type(words);
  await page.press("Enter");
}

describe("annotating", () => {
  for (const [lineEnd, end] of [
    ["", "\n"],
    [" in a file with CRLF", "\r\n"],
  ] as const) {
    it(`adds a footnote by key, undone in one step${lineEnd}`, async function () {
      requirePage(this);
      const lines = text.replaceAll("\n", end);
      const editor = await openMill(`footnote${end.length}.transcript`, lines);
      goTo(editor, "oat, and");
      await page.press("Alt+k");
      await answer("Add Footnote", "A ferry of 1901.");
      const added = lines
        .replace("boat,", "boat[1],")
        .replace("bell[1]", "bell[2]")
        .replace("[1] Since May.", `[1] A ferry of 1901.${end}[2] Since May.`);
      await expectText(editor, added);
      await run("undo");
      await expectText(editor, lines);
    });
  }

  it("goes from a reference to its note and back, and deletes the footnote", async function () {
    requirePage(this);
    const editor = await openMill("to-note.transcript");
    goTo(editor, "[1] rang");
    await page.press("Alt+l");
    await expectSoon(() => editor.selection.active.line, find(editor, "[1] Since").line);
    await page.press("Alt+l");
    await expectSoon(() => editor.selection.active.line, find(editor, "[1] rang").line);
    await run("transcript.deleteFootnote");
    await expectText(editor, text.replace("[1]", "").replace("\n\n[1] Since May.", ""));
    await run("transcript.deleteFootnote");
    await expectSoon(async () => (await statusBar()).includes("Put the cursor on a reference"), true);
  });

  it("peeks at a note below its reference, the cursor staying where it is", async function () {
    requirePage(this);
    const editor = await openMill("peeked.transcript");
    await goTo(editor, "[1] rang");
    const before = editor.selection.active;
    await run("transcript.peekNote");
    await page.waitFor('.peekview-widget .ref-tree .monaco-list-row:has-text("Since May")');
    await page.press("Escape");
    await expectSoon(() => editor.selection.active, before);
  });

  it("renumbers all footnotes, and says where there is nothing to renumber", async function () {
    requirePage(this);
    const editor = await openMill("renumber.transcript", text.replaceAll("[1]", "[4]"));
    await run("transcript.renumberFootnotes");
    await expectText(editor, text);
    await run("transcript.renumberFootnotes");
    await expectSoon(async () => (await statusBar()).includes("in the order of the text"), true);
  });

  it("renames a marker by F2", async function () {
    requirePage(this);
    const editor = await openMill("marker.transcript");
    goTo(editor, "1] rang");
    const named = () => run<object>("vscode.prepareRename", editor.document.uri, editor.selection.active);
    await until("the marker can be renamed", () => named().then((found) => found !== undefined));
    await run("workbench.action.focusActiveEditorGroup");
    await page.press("F2");
    await page.waitFor(".rename-box input:focus");
    await page.type("7");
    await page.press("Enter");
    await expectText(editor, text.replaceAll("[1]", "[7]"));
  });

  it("corrects the selected words by key", async function () {
    requirePage(this);
    const editor = await openMill("correct.transcript");
    const start = find(editor, "18 of 24");
    editor.selection = new vscode.Selection(start, start.translate(0, "18 of 24".length));
    await page.press("Alt+w");
    await answer("Correct Words", "16 of 21");
    await expectText(editor, text.replace("18 of 24", "<s>18 of 24</s> [16 of 21]"));
    await run("undo");
    await expectText(editor, text);
  });

  it("inserts an editor's note by key", async function () {
    requirePage(this);
    const editor = await openMill("note.transcript");
    goTo(editor, " was shut");
    await page.press("Alt+Shift+k");
    await answer("Insert Editor", "the north gate");
    await expectText(editor, text.replace("gate was", "gate [Editor's note: the north gate] was"));
  });

  it("says why nothing is written", async function () {
    requirePage(this);
    const editor = await openMill("refused.transcript");
    goTo(editor, "VALE");
    await page.press("Alt+k");
    await expectSoon(async () => (await statusBar()).includes("Put the cursor behind the words"), true);
    await expectText(editor, text);
  });
});
