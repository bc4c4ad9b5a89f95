import { commands, Uri, window } from "vscode";
import type { BaseLanguageClient, WorkspaceEdit } from "vscode-languageclient";
import { askName, makeEdit, openDocument, speakerAtCursor, type Target } from "./ask-name.ts";
import { type RegisterCommand, say } from "./command.ts";

/** Asks for a speaker's name and puts it in the place of their label, everywhere, in one edit. */
export const nameSpeaker: RegisterCommand = (client, statuses) =>
  commands.registerCommand("transcript.nameSpeaker", async (uri?: unknown, label?: unknown) => {
    // as an action calls it, which knows the place
    const document = typeof uri === "string" ? openDocument(client, uri) : undefined;
    if (document && typeof label === "string") return ask(client, { document, label });
    const target = await speakerAtCursor(client, statuses);
    if (target) await ask(client, target);
  });

async function ask(client: BaseLanguageClient, { document, label }: Target): Promise<void> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const request = (name: string, others: readonly string[] = []) =>
    client.sendRequest<WorkspaceEdit | null>("transcript/nameSpeaker", { textDocument, label, name, others });
  const same = client.sendRequest<string[]>("transcript/filesOfRecording", { textDocument, label });
  const prompt = "The name takes the place of the label in all turns";
  const name = await askName({ title: `Name “${label}” everywhere`, prompt }, request);
  if (!name?.trim()) return;
  const others = await same;
  const chosen = others.length > 0 ? await chooseFiles(label, others) : [];
  if (!chosen) return;
  const edit = await request(name, chosen);
  if (edit) await makeEdit(client, edit);
  else say("The speaker has this name already");
}

/** Asks before other files are touched; undefined where nothing is to be done. */
async function chooseFiles(label: string, others: string[]): Promise<readonly string[] | undefined> {
  const names = others.map((uri) => Uri.parse(uri).path.split("/").at(-1)).join(", ");
  const files = others.length === 1 ? "one more file" : `${others.length} more files`;
  const picked = await window.showQuickPick(
    [
      { label: "In this file only", uris: [] },
      { label: `In ${files} of this recording too`, detail: names, uris: others },
    ],
    { title: `“${label}” speaks in ${files} of this recording`, placeHolder: "Where is the name put in?" },
  );
  return picked?.uris;
}
