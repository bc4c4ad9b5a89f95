import * as vscode from "vscode";
import { expectSoon, goTo, openNew, outline, run, statusBar } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

const briefing = `MS. VALE: Is the gate safe?

Patricia Vale: Good morning.

MR ODA: It is, Ms. Vale.

Ms. Vale: And the bell?
`;

const talk = `Speaker 1: Is the tide safe?

Speaker 2: It is.

Speaker 1: And the bell?
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

/** The text of a file of the workspace as it is open, else as it is on the disk. */
async function fileText(name: string): Promise<string> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Puts the cursor before some words; the keys that follow come there. */
async function put(editor: vscode.TextEditor, text: string, nth = 1): Promise<void> {
  await goTo(editor, text, nth);
  await run("workbench.action.focusActiveEditorGroup");
}

describe("a speaker", () => {
  it("is renamed with F2, each label in its own style, and one that may be the same is asked about", async function () {
    requirePage(this);
    const editor = await opened("renamed.transcript", briefing);
    await put(editor, "MS. VALE");
    await page.press("F2");
    await page.waitFor(".rename-box input:focus");
    await page.press("Control+a");
    await page.type("Ms. Lind");
    await page.press("Enter");
    await page.waitFor('.bulk-edit-panel .monaco-list-row:has-text("Patricia Vale")');
    await run("refactorPreview.apply");
    const renamed = briefing.replace("MS. VALE:", "MS. LIND:").replace("Ms. Vale:", "Ms. Lind:");
    await expectSoon(() => textOf(editor), renamed);
    await run("workbench.action.focusActiveEditorGroup");
    await run("undo");
    await expectSoon(() => textOf(editor), briefing);
  });

  it("is not renamed where the cursor is on no label, and one is told so", async function () {
    requirePage(this);
    const editor = await opened("not-renamed.transcript", briefing);
    await put(editor, "the gate");
    await page.press("F2");
    await page.waitFor('.monaco-editor-overlaymessage:has-text("Put the cursor on the label of a speaker")');
  });

  it("is renamed in all files, each other one shown to say yes to", async function () {
    requirePage(this);
    const text = "Nell Quay: Is the rope dry?\n\nTom Rey: It is.\n\nNell Quay: So.\n";
    const second = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "rope-2.transcript");
    await vscode.workspace.fs.writeFile(second, new TextEncoder().encode(text));
    const editor = await opened("rope-1.transcript", text);
    await put(editor, "the rope");
    void run("transcript.renameSpeakerEverywhere");
    await page.waitFor('.quick-input-title:has-text("Rename “Nell Quay” in all files")');
    await page.press("Control+a");
    await page.type("Nell Berg");
    await page.press("Enter");
    const other = '.bulk-edit-panel .monaco-list-row:has-text("rope-2.transcript") .edit-checkbox';
    await page.waitFor(other);
    await page.click(other);
    await run("refactorPreview.apply");
    const renamed = text.replaceAll("Nell Quay", "Nell Berg");
    await expectSoon(() => textOf(editor), renamed);
    await expectSoon(() => fileText("rope-2.transcript"), renamed);
  });

  it("is named in all files of a recording, if one says so", async function () {
    requirePage(this);
    const second = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, "tide-part-2.transcript");
    await vscode.workspace.fs.writeFile(second, new TextEncoder().encode(talk));
    const editor = await opened("tide-part-1.transcript", talk);
    const named = talk.replaceAll("Speaker 1:", "Ana Ruiz:");
    await put(editor, "the bell");
    void run("transcript.nameSpeaker");
    await page.waitFor('.quick-input-title:has-text("Name “Speaker 1” everywhere")');
    await page.type("Ana Ruiz");
    await page.press("Enter");
    await page.waitFor(
      '.quick-input-list .monaco-list-row:has-text("In one more file of this recording too")',
    );
    await page.press("ArrowDown");
    await page.press("Enter");
    await expectSoon(() => textOf(editor), named);
    await expectSoon(() => fileText("tide-part-2.transcript"), named);
  });

  it("is given a turn, and all that follow, by keyboard, undone in one step", async function () {
    requirePage(this);
    const editor = await opened("given.transcript", talk);
    await put(editor, "the tide");
    await page.press("Alt+Shift+s");
    await page.waitFor('.quick-input-title:has-text("Who says this turn and those that follow?")');
    await page.type("Ana Ruiz");
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("new speaker")');
    await page.press("Enter");
    await expectSoon(() => textOf(editor), talk.replaceAll("Speaker 1:", "Ana Ruiz:"));
    await run("undo");
    await expectSoon(() => textOf(editor), talk);
    await page.press("Alt+Shift+g");
    await page.waitFor('.quick-input-title:has-text("Who says this turn?")');
    // some letters of a known one, who goes before somebody new of that name
    await page.type("er 2");
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("new speaker")');
    await page.press("Enter");
    await expectSoon(() => textOf(editor), talk.replace("Speaker 1:", "Speaker 2:"));
  });

  it("is merged into another", async function () {
    requirePage(this);
    const editor = await opened("merged.transcript", talk);
    await put(editor, "It is");
    void run("transcript.mergeSpeakers");
    await page.waitFor('.quick-input-title:has-text("Who is “Speaker 2”?")');
    await page.press("Enter");
    await expectSoon(() => textOf(editor), talk.replace("Speaker 2:", "Speaker 1:"));
    await run("undo");
    await expectSoon(() => textOf(editor), talk);
  });

  it("is put in by number, and one is told where there are not so many", async function () {
    requirePage(this);
    const editor = await opened("numbered.transcript", talk);
    await put(editor, "And the");
    await page.press("Alt+Shift+2");
    await page.waitFor('.statusbar-item:has-text("one side of it is empty here")');
    await put(editor, "the bell");
    await page.press("Alt+Shift+2");
    const split = talk.replace("And the bell?", "And\n\nSpeaker 2: the bell?");
    await expectSoon(() => textOf(editor), split);
    await page.press("Alt+Shift+7");
    await until("the reason is told", async () => (await statusBar()).includes("There is no speaker 7"));
    await run("undo");
    await expectSoon(() => textOf(editor), talk);
  });
});
