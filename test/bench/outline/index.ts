// Runs in the extension host of a real VS Code: opens long transcripts, types and scrolls, and tells what the window did.

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import * as vscode from "vscode";

/** What is opened, and what of it is to be seen beside the text. */
export interface Scene {
  readonly name: string;
  readonly file: string;
  /** How many turns it holds: the outline is there once a row of it is drawn, or, out of sight, once the server tells it. */
  readonly turns: number;
  readonly outline: boolean;
  /** Whether the server reads it; the floor is a text that it leaves alone. */
  readonly served: boolean;
}

/** What the window did in some time, as its page recorded it; all in milliseconds. */
export interface Recorded {
  /** From each key to the frame that is painted behind it. */
  readonly keys: readonly number[];
  /** Between each two frames. */
  readonly frames: readonly number[];
}

const prefix = process.env.TRANSCRIPT_LINE_PREFIX ?? "";
/** Without a finding: where problems change, the editor draws far more anew than where words do. */
const words =
  " we took the long way round because somebody had left a cart at the north end where nobody knew whose it was";

/** How often the editor has asked for an outline. */
let asked = 0;

/** Called by VS Code. Prints a line of JSON for each scene. */
export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const scenes = JSON.parse(process.env.TRANSCRIPT_SCENES ?? "[]") as Scene[];
  vscode.languages.registerDocumentSymbolProvider("*", {
    provideDocumentSymbols() {
      asked++;
      return [];
    },
  });
  for (const scene of scenes) {
    const uri = vscode.Uri.joinPath(folder!.uri, scene.file);
    // one at a time, as the problems of all files of the folder are looked for
    cpSync(join(process.env.TRANSCRIPT_TEXTS!, scene.file), uri.fsPath);
    const told = await play(uri, scene);
    rmSync(uri.fsPath);
    console.log(prefix + JSON.stringify({ name: scene.name, ...told }));
  }
}

async function play(uri: vscode.Uri, scene: Scene) {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await setting("recognise", scene.served ? undefined : []);
  await vscode.commands.executeCommand("workbench.view.explorer");
  await vscode.commands.executeCommand("outline.focus");
  if (!scene.outline) await vscode.commands.executeCommand("workbench.action.closeSidebar");
  await ask("record");
  const start = Date.now();
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  const text = (await ask<number>("shown", ".monaco-editor .view-line")) - start;
  const drawn = scene.outline && scene.served;
  const rows = drawn ? (await ask<number>("shown", ".outline-tree .monaco-list-row")) - start : undefined;
  if (scene.served) await told(uri, scene.turns);
  await ask("rest");
  const opening = await ask<Recorded>("recorded");

  const middle = document.lineCount >> 1;
  const host = monitorEventLoopDelay({ resolution: 5 });
  host.enable();
  asked = 0;
  const typing = await type(editor, document.lineAt(middle).range.end);
  const askedTyping = asked;
  host.disable();
  await ask("record");
  await ask("rest");
  const pausing = await ask<Recorded>("recorded");
  const moving = await type(editor, beforeMark(document, middle + 100));
  await ask("rest");

  await ask("record");
  await ask("scroll", ".editor-group-container.active .monaco-editor .view-lines");
  const scrolling = await ask<Recorded>("recorded");
  let scrollingOutline: Recorded | undefined;
  if (drawn) {
    await ask("record");
    await ask("scroll", ".outline-tree .monaco-list-rows");
    scrollingOutline = await ask<Recorded>("recorded");
  }
  await vscode.commands.executeCommand("workbench.action.files.revert");
  return {
    text,
    rows,
    opening,
    typing,
    moving,
    pausing,
    asked: askedTyping,
    host: host.max / 1e6,
    scrolling,
    scrollingOutline,
  };
}

/** Types at a place, as it is seen in the window. */
async function type(editor: vscode.TextEditor, place: vscode.Position): Promise<Recorded> {
  const { document } = editor;
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenter);
  await vscode.commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await ask("rest");
  await ask("record");
  await ask("type", words, 80);
  const recorded = await ask<Recorded>("recorded");
  const typed = new vscode.Range(place, place.translate(0, words.length));
  if (document.getText(typed) !== words) throw new Error(`not typed: ${document.lineAt(place).text}`);
  return recorded;
}

/** Behind the label of a turn in which a mark follows: each key there moves a problem. */
function beforeMark(document: vscode.TextDocument, from: number): vscode.Position {
  for (let line = from; line < document.lineCount; line++) {
    const colon = /^[^:]+:(?=.*\((?:ph|Inaudible)\.\))/.exec(document.lineAt(line).text);
    if (colon) return new vscode.Position(line, colon[0].length);
  }
  return document.lineAt(document.lineCount >> 1).range.end;
}

async function setting(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration("transcript")
    .update(name, value, vscode.ConfigurationTarget.Global);
}

/** Waits until the outline is told, as whole as it is to be. */
async function told(uri: vscode.Uri, turns: number): Promise<void> {
  const count = (list: readonly vscode.DocumentSymbol[]): number =>
    list.reduce((sum, { children }) => sum + 1 + count(children), 0);
  for (let tries = 0; tries < 100; tries++) {
    const list = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      "vscode.executeDocumentSymbolProvider",
      uri,
    );
    if (list && count(list) >= turns) return;
  }
  throw new Error(`the outline of ${uri.path} does not hold ${turns} rows`);
}

/** Has the page do something; what it can do stands in `scripts/bench-outline.mjs`. */
async function ask<T = void>(action: string, ...args: (string | number)[]): Promise<T> {
  const response = await fetch(process.env.TRANSCRIPT_PAGE!, {
    method: "POST",
    body: JSON.stringify({ action, args }),
  });
  const { value, error } = (await response.json()) as { value?: T; error?: string };
  if (error !== undefined) throw new Error(`${action}: ${error}`);
  return value as T;
}
