import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { run } from "./extension.ts";

/** The extension in a browser: the server is a web worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(
    Uri.joinPath(context.extensionUri, "dist", "browser", "server.js").toString(true),
  );
  return run(context, (options) => new LanguageClient("transcript", "Transcript", worker, options));
}
