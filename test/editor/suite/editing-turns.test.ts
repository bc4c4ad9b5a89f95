import * as vscode from "vscode";
import {
  expectSoon,
  find,
  goTo,
  lineAtCursor,
  openExample,
  openNew,
  outline,
  run,
  statusBar,
} from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

const talk = `Ana Ruiz: Is the tide safe? It is now.

Tom Rey: I think so.

Ana Ruiz: And the bell?

Tom Rey: Gone.
`;

/** The document's words, with line ends as they are written here. */
const textOf = ({ document }: vscode.TextEditor) => document.getText().replaceAll("\r\n", "\n");

/** A new file, as soon as the server has read it, with the keys in the editor. */
async function opened(name: string, text: string): Promise<vscode.TextEditor> {
  const editor = await openNew(name, text);
  await outline(editor);
  await run("workbench.action.focusActiveEditorGroup");
  return editor;
}

/** Puts the cursor at the end of the line of some words. */
async function putAtEnd(editor: vscode.TextEditor, text: string): Promise<void> {
  const { end } = editor.document.lineAt(find(editor, text).line).range;
  editor.selection = new vscode.Selection(end, end);
  await run("workbench.action.focusActiveEditorGroup");
}

/** Puts the cursor before some words; the keys that follow come there. */
async function put(editor: vscode.TextEditor, text: string, nth = 1): Promise<void> {
  await goTo(editor, text, nth);
  await run("workbench.action.focusActiveEditorGroup");
}

describe("a turn", () => {
  it("is split at the cursor and merged again, each undone in one step", async function () {
    requirePage(this);
    const editor = await opened("split.transcript", talk);
    await put(editor, "It is now");
    await page.press("Alt+Enter");
    await page.waitFor('.quick-input-title:has-text("Who goes on from here?")');
    await page.press("Enter");
    const split = talk.replace(" It is now", "\n\nTom Rey: It is now");
    await expectSoon(() => textOf(editor), split);
    await expectSoon(() => lineAtCursor(editor), "Tom Rey: It is now.");
    await run("undo");
    await expectSoon(() => textOf(editor), talk);
    await run("redo");
    await expectSoon(() => textOf(editor), split);
    await put(editor, "is now");
    await page.press("Alt+Backspace");
    await expectSoon(() => textOf(editor), talk);
    await run("undo");
    await expectSoon(() => textOf(editor), split);
  });

  it("is moved up and down as a whole, and the cursor with it", async function () {
    requirePage(this);
    const editor = await opened("moved.transcript", talk);
    const [one, two, ...others] = talk.split("\n\n");
    await put(editor, "safe");
    await page.press("Alt+Shift+PageDown");
    await expectSoon(() => textOf(editor), [two, one, ...others].join("\n\n"));
    await expectSoon(() => lineAtCursor(editor), one!);
    await page.press("Alt+Shift+PageUp");
    await expectSoon(() => textOf(editor), talk);
    await page.press("Alt+Shift+PageUp");
    await until("the reason is told", async () =>
      (await statusBar()).includes("This is the first turn here"),
    );
  });

  it("is given to somebody else among the actions of the editor", async function () {
    requirePage(this);
    const editor = await opened("actions.transcript", talk);
    await put(editor, "the bell");
    await page.press("Control+.");
    const row = '.action-widget .monaco-list-row:has-text("Give the turn to “Tom Rey”")';
    await page.waitFor(row);
    await page.click(row);
    const given = talk.replace("Ana Ruiz: And", "Tom Rey: And");
    await expectSoon(() => textOf(editor), given);
    await run("undo");
    await expectSoon(() => textOf(editor), talk);
  });

  it("stays where lines are numbered, and one is told why", async function () {
    requirePage(this);
    const editor = await openExample("bridge-deposition.transcript");
    await outline(editor);
    const before = textOf(editor);
    await put(editor, "Would you raise");
    await run("workbench.action.focusActiveEditorGroup");
    await page.press("Alt+Shift+PageDown");
    await until("the reason is told", async () =>
      (await statusBar()).includes("Lines and pages are numbered"),
    );
    await expectSoon(() => textOf(editor), before);
  });
});

describe("while one types", () => {
  it("the next label is shown behind a finished turn: Tab takes it", async function () {
    requirePage(this);
    const editor = await opened("ghost.transcript", talk);
    await putAtEnd(editor, "Gone.");
    await page.press("Enter");
    await page.waitFor(".ghost-text-decoration, .ghost-text");
    await page.press("Tab");
    await expectSoon(() => textOf(editor), talk.replace("Gone.\n", "Gone.\n\nAna Ruiz: \n"));
    await page.type("So.");
    await expectSoon(() => lineAtCursor(editor), "Ana Ruiz: So.");
  });

  it("typing goes on without it", async function () {
    requirePage(this);
    const editor = await opened("goes-on.transcript", talk);
    await putAtEnd(editor, "Gone.");
    await page.press("Enter");
    await page.waitFor(".ghost-text-decoration, .ghost-text");
    await page.type("since May.");
    await expectSoon(() => textOf(editor), talk.replace("Gone.\n", "Gone.\nsince May.\n"));
  });

  it("nothing is shown in other files", async function () {
    requirePage(this);
    const editor = await openNew("list.txt", "bread.\nbutter.\n");
    await run("workbench.action.focusActiveEditorGroup");
    await putAtEnd(editor, "bread.");
    await page.press("Enter");
    const shown = await run<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      editor.document.uri,
      editor.selection.active,
    );
    await expectSoon(() => shown.items.filter(({ detail }) => detail === "speaker").length, 0);
    await expectSoon(async () => (await page.text(".ghost-text-decoration, .ghost-text")).length, 0);
  });

  it("the speakers are offered at a line's start, and marks behind a bracket", async function () {
    requirePage(this);
    const editor = await opened("offered-speakers.transcript", `${talk}\n\n\n`);
    const last = editor.document.lineCount - 1;
    editor.selection = new vscode.Selection(last, 0, last, 0);
    await run("workbench.action.focusActiveEditorGroup");
    await page.press("Control+Space");
    await page.waitFor('.suggest-widget .monaco-list-row:has-text("Ana Ruiz")');
    await page.press("Enter");
    await expectSoon(() => lineAtCursor(editor), "Ana Ruiz: ");
    await page.type("It rang[");
    await page.waitFor('.suggest-widget .monaco-list-row:has-text("next footnote")');
    await page.press("Enter");
    await expectSoon(() => lineAtCursor(editor), "Ana Ruiz: It rang[1]");
    await page.type(". It was [");
    await page.waitFor('.suggest-widget .monaco-list-row:has-text("[inaudible]")');
    await page.type("ina");
    await page.press("Enter");
    await expectSoon(() => lineAtCursor(editor), "Ana Ruiz: It rang[1]. It was [inaudible]");
  });
});
