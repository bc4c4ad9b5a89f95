import { type ExtensionContext, Uri } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { commands } from "./commands/index.ts";
import { serveFiles } from "./files.ts";
import { followStatus } from "./status.ts";

/**
 * What the server is told of: transcripts by language, files that other extensions may own by their name, and texts of
 * the languages that may hold a transcript, which the server looks at.
 */
export const selector = [
  { language: "transcript" },
  { pattern: "**/*.{transcript,srt,vtt,cha}" },
  { language: "plaintext" },
  { language: "markdown" },
];

/** Starts the server and registers what it feeds. */
export async function run(
  context: ExtensionContext,
  start: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const client = start({
    documentSelector: selector,
    initializationOptions: {
      files: true,
      status: true,
      rulesPage: Uri.joinPath(context.extensionUri, "docs", "rules.md").toString(),
    },
    diagnosticPullOptions: { onChange: true, onFocus: true },
  });
  context.subscriptions.push({ dispose: () => void client.dispose() });
  context.subscriptions.push(...serveFiles(client));
  const statuses = followStatus(client, context.workspaceState);
  context.subscriptions.push(statuses);
  for (const register of commands) context.subscriptions.push(register(client, statuses));
  await client.start();
}
