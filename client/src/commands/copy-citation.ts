import { commands, env, window } from "vscode";
import { type RegisterCommand, say } from "./command.ts";

/** Copy where the selection stands in print: `7:12-8:3`. */
export const copyCitation: RegisterCommand = (client) =>
  commands.registerCommand("transcript.copyCitation", async () => {
    const editor = window.activeTextEditor;
    if (!editor) return say("Open a transcript to cite it");
    const citation = await client.sendRequest<string | null>("transcript/citation", {
      textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
      range: client.code2ProtocolConverter.asRange(editor.selection),
    });
    if (citation === null) return say("This transcript has no page or line numbers to cite");
    await env.clipboard.writeText(citation);
    say(`Copied ${citation}`);
  });
