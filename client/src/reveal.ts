import { Range, Selection, type TextEditor, TextEditorRevealType, type Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Range as ProtocolRange } from "../../server/src/text/position.ts";

/** Puts the cursor on a label and shows what follows it. */
export function reveal(editor: TextEditor, label: Range): void {
  editor.selection = new Selection(label.start, label.start);
  editor.revealRange(label, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens a document where it is open already, else in the active group, with the cursor on a label. */
export async function show(uri: Uri, label: Range): Promise<void> {
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(uri, {
    ...(open?.viewColumn !== undefined && { viewColumn: open.viewColumn }),
    selection: new Range(label.start, label.start),
  });
  reveal(editor, label);
}

/** The editor's form of a range that the server told. */
export function rangeOf({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The editor's form of a document's address that the server told. */
export function uriOf(client: BaseLanguageClient, uri: string): Uri {
  return client.protocol2CodeConverter.asUri(uri);
}
