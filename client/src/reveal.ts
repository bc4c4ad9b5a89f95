import { Range, Selection, type TextEditor, TextEditorRevealType, type Uri, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Range as ProtocolRange } from "../../server/src/text/position.ts";

/** How long the window may take to put the cursor where it was told to, in milliseconds. */
const PATIENCE = 500;

/** Puts the cursor on a label and shows what follows it. Resolves when the cursor is there. */
export async function reveal(editor: TextEditor, label: Range): Promise<void> {
  const done = moveTo(editor, new Selection(label.start, label.start));
  editor.revealRange(label, TextEditorRevealType.InCenterIfOutsideViewport);
  await done;
}

/**
 * Selects, and resolves when the window has done so: until then news of an earlier selection may still be on their way,
 * and `editor.selection` is that one again for a moment.
 */
export async function moveTo(editor: TextEditor, selection: Selection): Promise<void> {
  const done = whenAt(editor, selection);
  editor.selection = selection;
  await done;
}

/** Resolves when the window tells that this is selected, which it was told to do. */
export function whenAt(editor: TextEditor, selection: Selection): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      heard.dispose();
      resolve();
    };
    const timer = setTimeout(done, editor.selection.isEqual(selection) ? 0 : PATIENCE);
    const heard = window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor === editor && selections[0]?.isEqual(selection)) done();
    });
  });
}

/** Opens a document where it is open already, else in the active group, with the cursor on a label. */
export async function show(uri: Uri, label: Range): Promise<void> {
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(uri, {
    ...(open?.viewColumn !== undefined && { viewColumn: open.viewColumn }),
    selection: new Range(label.start, label.start),
  });
  // the cursor is there: putting it there again would take it back from a key that was pressed since
  editor.revealRange(label, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The editor's form of a range that the server told. */
export function rangeOf({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The editor's form of a document's address that the server told. */
export function uriOf(client: BaseLanguageClient, uri: string): Uri {
  return client.protocol2CodeConverter.asUri(uri);
}
