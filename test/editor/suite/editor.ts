// A document in the editor: how a test opens it, finds its places, and asks what every extension says of it.

import assert from "node:assert/strict";
import * as vscode from "vscode";
import { page } from "./page";
import { until } from "./until";

export const identifier = "transcript-annotator.transcript-annotator";

/** Opens a file of the workspace, alone in the window. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "no folder is open");
  return await show(vscode.Uri.joinPath(folder.uri, name));
}

/** Opens one of the examples that come with the extension. */
export async function openExample(name: string): Promise<vscode.TextEditor> {
  return await show(vscode.Uri.joinPath(projectUri(), "examples", name));
}

/** The project's folder, where the other files are: the extension's own, unless that is installed, or in the browser. */
export function projectUri(): vscode.Uri {
  const folder = process.env.TRANSCRIPT_PROJECT;
  return folder ? vscode.workspace.workspaceFolders![0]!.uri.with({ path: folder }) : extensionUri();
}

/** The extension's own folder. */
export function extensionUri(): vscode.Uri {
  const extension = vscode.extensions.getExtension(identifier);
  assert.ok(extension, "the extension is not there");
  return extension.extensionUri;
}

/** Writes a file into the workspace, which is a copy for this run, and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "no folder is open");
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return await show(uri);
}

/** Opens a file's text under a name of its own. */
export async function openCopy(of: string, name: string): Promise<vscode.TextEditor> {
  const { document } = await open(of);
  return await openNew(name, document.getText());
}

/** Opens a text that no file holds. */
export async function openUntitled(language: string, content: string): Promise<vscode.TextEditor> {
  await closeAll();
  const document = await vscode.workspace.openTextDocument({ language, content });
  return await vscode.window.showTextDocument(document);
}

/** Opens a file, alone in the window, the cursor at its start. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await closeAll();
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  // VS Code remembers where the cursor was, and what was to be seen.
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.AtTop);
  await cursorSettled(editor);
  return editor;
}

/** Closes every editor and gives up what was not saved, so that no dialog asks; and the panel below. */
export async function closeAll(): Promise<void> {
  await run("workbench.action.closePanel");
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  while (tabs().length > 0) await run("workbench.action.revertAndCloseActiveEditor");
}

export async function run<T = unknown>(command: string, ...args: unknown[]): Promise<T> {
  return await vscode.commands.executeCommand<T>(command, ...args);
}

/** Where a text begins; the n-th time it stands there. */
export function find({ document }: vscode.TextEditor, text: string, nth = 1): vscode.Position {
  let offset = -1;
  for (let i = 0; i < nth; i++) offset = document.getText().indexOf(text, offset + 1);
  assert.ok(offset >= 0, `${document.fileName} does not hold ${text} ${nth} times`);
  return document.positionAt(offset);
}

/** Puts the cursor at the beginning of a text, and that place in the middle of the window. */
export async function goTo(editor: vscode.TextEditor, text: string, nth = 1): Promise<void> {
  const position = find(editor, text, nth);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
  await cursorSettled(editor);
}

/** Waits until the window has the cursor where the host has it: a key that is pressed sooner begins elsewhere. */
export async function cursorSettled(editor: vscode.TextEditor): Promise<void> {
  if (!page.available) return;
  await until("the cursor is there", async () => {
    const [place] = await page.text('.statusbar-item[id="status.editor.selection"]');
    const { line, character } = editor.selection.active;
    return place?.replace(/ \(.*/, "") === `Ln ${line + 1}, Col ${character + 1}`;
  });
}

/** Gives the keys to the text. */
export async function focusText(): Promise<void> {
  await run("workbench.action.focusActiveEditorGroup");
  if (page.available) await page.waitFor(".editor-group-container.active .monaco-editor.focused");
}

/** Gives the keys to the text, once the window knows that it is a transcript: our keys do nothing before. */
export async function focusTranscript(): Promise<void> {
  await focusText();
  await page.waitFor(
    '.editor-group-container.active .editor-actions .action-label[aria-label^="Next Question"]',
  );
}

/** The line of the cursor. */
export function lineAtCursor({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active).text;
}

export async function symbols({ document }: vscode.TextEditor): Promise<vscode.DocumentSymbol[]> {
  return (await run<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri)) ?? [];
}

/** All rows of the outline, each before those in it, as soon as the server is there to tell them. */
export async function allSymbols(editor: vscode.TextEditor): Promise<vscode.DocumentSymbol[]> {
  const flat = (list: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    list.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
  const found = await until(`the outline of ${editor.document.fileName}`, async () => {
    const list = await symbols(editor);
    return list.length > 0 && list;
  });
  return flat(found);
}

/** The outline, drawn: a line for each row, its kind and its name, indented under what holds it. */
export function draw(list: readonly vscode.DocumentSymbol[], indent = ""): string {
  return list
    .map(({ kind, name, children }) => {
      const row = `${indent}${vscode.SymbolKind[kind]} ${name}\n`;
      return row + draw(children, `${indent}  `);
    })
    .join("");
}

/** The outline of a document, as soon as the server is there to tell it. */
export async function outline(editor: vscode.TextEditor): Promise<string> {
  return await until(`the outline of ${editor.document.fileName}`, async () => draw(await symbols(editor)));
}

/** Each problem that the server sees, with the text it is about, in order. */
export function problems({ document }: vscode.TextEditor): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === "transcript")
    .sort((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ range, code }) => `${document.getText(range)} ${codeOf(code)}`);
}

function codeOf(code: vscode.Diagnostic["code"]): string {
  return String(typeof code === "object" ? code.value : code);
}

/** Waits until the problems are these, and shows how they differ where they never are. */
export async function expectProblems(editor: vscode.TextEditor, expected: string[]): Promise<void> {
  await expectSoon(() => problems(editor), expected);
}

/** The words in the status bar. */
export async function statusBar(): Promise<string> {
  return (await page.text(".statusbar-item")).join("\n");
}

/** Waits until `look` gives what is expected, and shows how it differs where it never does. */
export async function expectSoon<T>(look: () => T | PromiseLike<T>, expected: T): Promise<void> {
  let seen: T | undefined;
  const same = async () => {
    seen = await look();
    return JSON.stringify(seen) === JSON.stringify(expected);
  };
  await until("what is expected", same).catch(() => assert.deepEqual(seen, expected));
}

/** What a hover over the place says, from every extension, without the escapes of Markdown. */
export async function hoverText({ document }: vscode.TextEditor, at: vscode.Position): Promise<string> {
  const hovers = await run<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n")
    .replaceAll("\\", "");
}
