import * as vscode from "vscode";
import { page } from "../suite/page";
import { until } from "../suite/until";

/** One picture of the documentation: what must be done and seen before it is taken. */
export interface Picture {
  /** The file's name under docs/images, without its ending. */
  name: string;

  /** The example it shows. */
  file: string;

  /** Brings what the picture is about to the screen, and waits until it is there. */
  show(editor: vscode.TextEditor): Promise<void>;
}

/** Takes the picture in a window that nothing else is left in. */
export async function take({ name, file, show }: Picture): Promise<string> {
  await page.press("Escape");
  await command("workbench.action.closeAllEditors");
  await command("workbench.action.closePanel");
  await command("notifications.clearAll");
  const [uri] = await vscode.workspace.findFiles(`**/${file}`);
  if (!uri) throw new Error(`There is no example ${file}`);
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  await page.waitFor(`.tab.active:has-text("${file}")`);
  await show(editor);
  return await page.screenshot(name);
}

export async function command(id: string, ...args: unknown[]): Promise<void> {
  await vscode.commands.executeCommand(id, ...args);
}

/** Puts the cursor at the beginning of the first place where the text stands, and that place in the middle. */
export function goTo(editor: vscode.TextEditor, text: string): void {
  const offset = editor.document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${editor.document.fileName} does not hold ${text}`);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
}

/** Shows the outline, with the list of files folded away to give it room, and the keys in the editor. */
export async function showOutline(): Promise<void> {
  const files = '.pane-header[aria-label^="Explorer Section"]';
  await command("workbench.view.explorer");
  await page.waitFor(files);
  if ((await page.text(`${files}[aria-expanded="true"]`)).length > 0) await page.click(files);
  await until("the outline has rows", async () => {
    await command("outline.focus");
    return (await page.text(".outline-tree .monaco-list-row")).length > 0;
  });
  await command("workbench.action.focusActiveEditorGroup");
}

/** Shows the hover of what is under the cursor. */
export async function showHover(): Promise<void> {
  await command("editor.action.showHover");
  await page.waitFor(".monaco-hover:not(.hidden) .hover-contents");
}
