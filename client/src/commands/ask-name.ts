import { type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import { uriOf } from "../reveal.ts";
import type { Statuses } from "../status.ts";
import { placeOf, say, transcriptEditor } from "./command.ts";

/** A speaker in a document, by a label as it is printed. */
export interface Target {
  readonly document: TextDocument;
  readonly label: string;
}

/** The speaker of the turn at the cursor; says so where there is none. */
export async function speakerAtCursor(
  client: BaseLanguageClient,
  statuses: Statuses,
): Promise<Target | undefined> {
  const editor = transcriptEditor(statuses);
  if (!editor) return undefined;
  const speaker = await client.sendRequest<{ label: string } | null>(
    "transcript/speakerAt",
    placeOf(client, editor),
  );
  if (speaker) return { document: editor.document, label: speaker.label };
  say("Nobody speaks here. Put the cursor into a turn of the speaker");
  return undefined;
}

/** The document with an address, where it is open. */
export function openDocument(client: BaseLanguageClient, uri: string): TextDocument | undefined {
  const address = uriOf(client, uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address);
}

/** Asks for a name; one that cannot be is refused while it is typed, with what is wrong about it. */
export function askName(
  box: { readonly title: string; readonly prompt: string; readonly value?: string },
  request: (name: string) => Promise<unknown>,
): Thenable<string | undefined> {
  return window.showInputBox({
    ...box,
    placeHolder: "Ana Ruiz",
    validateInput: (typed) => (typed.trim() ? request(typed).then(() => undefined, reasonOf) : undefined),
  });
}

/** Makes an edit of one file or several as one step to undo; what the edit asks about is shown first. */
export async function makeEdit(client: BaseLanguageClient, edit: WorkspaceEdit): Promise<void> {
  const own = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  await workspace.applyEdit(own, { isRefactoring: true });
}

/** What an error says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
