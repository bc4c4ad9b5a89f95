import type { ExtensionContext } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { commands } from "./commands/index.ts";
import { serveFiles } from "./files.ts";

/** Starts the server and registers what it feeds. */
export async function run(
  context: ExtensionContext,
  start: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const client = start({
    documentSelector: [{ language: "transcript" }],
    initializationOptions: { files: true },
    diagnosticPullOptions: { onChange: true, onFocus: true },
  });
  context.subscriptions.push({ dispose: () => void client.dispose() });
  context.subscriptions.push(...serveFiles(client));
  for (const register of commands) context.subscriptions.push(register(client));
  await client.start();
}
