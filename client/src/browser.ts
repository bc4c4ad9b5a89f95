import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import { run } from "./extension.ts";
import { startWorker } from "./worker.ts";

/** The extension in a browser: the server is a web worker, and another one each time that it is started. */
export function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist", "browser", "server.js").toString(true);
  let last: MessageTransports | undefined;
  const start = async () => {
    // one that hung when it was to end is still there
    last?.reader.dispose();
    last = startWorker(script);
    return last;
  };
  return run(context, (options) => new LanguageClient("transcript", "Transcript", start, options));
}
