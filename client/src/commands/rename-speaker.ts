import { commands } from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import { askName, makeEdit, speakerAtCursor } from "./ask-name.ts";
import { type RegisterCommand, say } from "./command.ts";

/** Renames the speaker of the turn at the cursor, in this file and, each asked about, in the others of the workspace. */
export const renameSpeaker: RegisterCommand = (client, statuses) =>
  commands.registerCommand("transcript.renameSpeakerEverywhere", async () => {
    const target = await speakerAtCursor(client, statuses);
    if (!target) return;
    const { document, label } = target;
    const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const request = (name: string, everywhere: boolean) =>
      client.sendRequest<WorkspaceEdit | null>("transcript/renameSpeaker", {
        textDocument,
        label,
        name,
        everywhere,
      });
    const prompt = "Other files are shown first, to choose from";
    const box = { title: `Rename “${label}” in all files`, prompt, value: label };
    const name = await askName(box, (typed) => request(typed, false));
    if (!name?.trim()) return;
    const edit = await request(name, true);
    if (edit) await makeEdit(client, edit);
    else say("The speaker has this name already");
  });
