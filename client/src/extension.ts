import { type ExtensionContext, Uri, window } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { commands } from "./commands/index.ts";
import { serveFiles } from "./files.ts";
import { highlights } from "./highlights.ts";
import { ProblemsPace } from "./problems-pace.ts";
import { Recovery } from "./recovery.ts";
import { review } from "./review/index.ts";
import { selector } from "./selector.ts";
import { SpeakerColors } from "./speaker-colors.ts";
import { followStatus } from "./status.ts";
import { Unanswered } from "./unanswered.ts";
import { questionsView } from "./views/questions.ts";
import { speakersView } from "./views/speakers.ts";

/** Starts the server and registers what it feeds. */
export async function run(
  context: ExtensionContext,
  start: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const recovery = new Recovery();
  const pace = new ProblemsPace();
  const unanswered = new Unanswered();
  // of ours, as the client throws its own away whenever a server is ended by hand, and with it what led to that
  const log = window.createOutputChannel("Transcript", { log: true });
  const client = start({
    outputChannel: log,
    errorHandler: recovery,
    // one that ends while it starts is a server that has ended
    initializationFailedHandler: () => false,
    documentSelector: selector,
    initializationOptions: {
      files: true,
      status: true,
      commands: true,
      rulesPage: Uri.joinPath(context.extensionUri, "docs", "rules.md").toString(),
    },
    middleware: { ...highlights, ...pace.middleware, ...unanswered.middleware },
    diagnosticPullOptions: { onChange: true, onFocus: true },
  });
  context.subscriptions.push(recovery.register(client));
  context.subscriptions.push({ dispose: () => void client.dispose().finally(() => log.dispose()) });
  context.subscriptions.push(...serveFiles(client), pace.follow(), unanswered.follow(client));
  const statuses = followStatus(client, context.workspaceState);
  context.subscriptions.push(statuses);
  for (const register of [...commands, questionsView, speakersView]) {
    context.subscriptions.push(register(client, statuses));
  }
  context.subscriptions.push(review(client, statuses, context.workspaceState));
  await client.start();
  context.subscriptions.push(new SpeakerColors(client, statuses));
}
