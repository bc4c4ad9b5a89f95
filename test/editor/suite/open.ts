import * as vscode from "vscode";
import { until } from "./until";

/** Opens an example of the project in the editor and waits until the server has read it. */
export async function openExample(name: string): Promise<vscode.TextEditor> {
  const extension = vscode.extensions.getExtension("transcript-annotator.transcript-annotator")!;
  return open(vscode.Uri.joinPath(extension.extensionUri, "examples", name));
}

/** Opens a file in the editor, cursor at its start, and waits until the server is there. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.extensions.getExtension("transcript-annotator.transcript-annotator")!.activate();
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  return editor;
}

/** Where words stand first in a document, at their first character. */
export function placeOf(document: vscode.TextDocument, words: string, from = 0): vscode.Position {
  const at = document.getText().indexOf(words, from);
  if (at < 0) throw new Error(`${document.uri.path} does not hold ${words}`);
  return document.positionAt(at);
}

/** The outline that the editor gets, once it has one. */
export async function outlineOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  let symbols: vscode.DocumentSymbol[] | undefined;
  await until("there is an outline", async () => {
    symbols = await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document.uri);
    return (symbols?.length ?? 0) > 0;
  });
  return symbols!;
}

/** All symbols of an outline, parents before children. */
export function flat(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children)]);
}

/** Our diagnostics of a document, once there are as many as asked for. */
export async function problemsOf(document: vscode.TextDocument, atLeast = 1): Promise<vscode.Diagnostic[]> {
  const ours = () =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === "transcript");
  await until("the problems are listed", () => ours().length >= atLeast);
  return ours();
}
