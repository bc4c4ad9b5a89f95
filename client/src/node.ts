import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, type MessageTransports, TransportKind } from "vscode-languageclient/node";
import { run } from "./extension.ts";

/** The extension on a desktop or a remote machine: the server is a process. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  const server = { module, transport: TransportKind.ipc };
  return run(context, (options) => new Client("transcript", "Transcript", server, options));
}

class Client extends LanguageClient {
  #last: MessageTransports | undefined;

  protected override async createMessageTransports(encoding: string): Promise<MessageTransports> {
    // one that hung when it was to end is killed seconds later, which is not the end of the one that is started now
    this.#last?.reader.dispose();
    this.#last?.writer.dispose();
    this.#last = await super.createMessageTransports(encoding);
    return this.#last;
  }
}
