import { commands, type TextDocument, window, workspace } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import { uriOf } from "../reveal.ts";
import type { Statuses } from "../status.ts";
import { placeOf, type RegisterCommand, say, transcriptEditor } from "./command.ts";

/** Asks for a speaker's name and puts it in the place of their label, everywhere, in one edit. */
export const nameSpeaker: RegisterCommand = (client, statuses) =>
  commands.registerCommand("transcript.nameSpeaker", async (uri?: unknown, label?: unknown) => {
    const named = typeof uri === "string" && typeof label === "string";
    const target = named ? { document: openDocument(client, uri), label } : await atCursor(client, statuses);
    if (target?.document) await ask(client, target.document, target.label);
  });

/** As an action calls it, which knows the place: the document with an address, where it is open. */
function openDocument(client: BaseLanguageClient, uri: string): TextDocument | undefined {
  const address = uriOf(client, uri).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address);
}

async function atCursor(client: BaseLanguageClient, statuses: Statuses) {
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

async function ask(client: BaseLanguageClient, document: TextDocument, label: string): Promise<void> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const request = (name: string) =>
    client.sendRequest<WorkspaceEdit | null>("transcript/nameSpeaker", { textDocument, label, name });
  const name = await window.showInputBox({
    title: `Name “${label}” everywhere`,
    prompt: "The name takes the place of the label in all turns",
    placeHolder: "Ana Ruiz",
    // a name is refused while it is typed, with what is wrong about it
    validateInput: (typed) => (typed.trim() ? request(typed).then(() => undefined, reasonOf) : undefined),
  });
  if (!name?.trim()) return;
  const edit = await request(name);
  if (!edit) return say("The speaker has this name already");
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
