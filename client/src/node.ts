import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { run } from "./extension.ts";

/** The extension on a desktop or a remote machine: the server is a process. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  return run(context, (options) => new LanguageClient("transcript", "Transcript", server, options));
}
