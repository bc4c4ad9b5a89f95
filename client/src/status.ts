import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  LanguageStatusSeverity,
  languages,
  type Memento,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Status } from "../../server/src/features/status.ts";
import { surely } from "./selector.ts";

/** What the server said of the documents that are open, and the conventions that were set by hand. */
export interface Statuses extends Disposable {
  of(document: TextDocument): Status | undefined;
  /** Says before a document is opened that it is a transcript, so that a key pressed as soon as it is there is taken. */
  expect<T>(uri: Uri, open: () => Thenable<T>): Promise<T>;
  /** Tells the address of a document of which something else is known than before, or nothing any more. */
  readonly onDidChange: Event<Uri>;
  /** Sets a document's convention by hand; undefined takes that back. Kept for this workspace. */
  setConvention(document: TextDocument, convention: string | undefined): Promise<void>;
}

const sources: Record<Status["source"], string> = {
  lines: "found from the document's lines",
  frontMatter: "named in the front matter",
  config: "named in transcript.config.json",
  setting: "set in the settings",
  hand: "set by hand",
};

/** Shows the convention of the document that is being read, and tells commands whether it is a transcript. */
export function followStatus(client: BaseLanguageClient, memory: Memento): Statuses {
  const known = new Map<string, Status>();
  /** Documents that were closed, of which nothing is known until the server tells it again. */
  const closed = new Set<string>();
  const chosen = memory.get<Record<string, string>>(MEMORY) ?? {};
  const changes = new EventEmitter<Uri>();
  /** The last document that was said to be a transcript before it was opened. */
  let expected: string | undefined;
  let opening = 0;
  const item = languages.createLanguageStatusItem("transcript.convention", [
    { pattern: "**" },
    { scheme: "untitled" },
  ]);
  item.name = "Transcript Convention";
  item.command = { command: "transcript.setConvention", title: "Change" };
  const show = () => {
    const document = window.activeTextEditor?.document;
    // from one file to another there is a moment without any
    if (!document && opening > 0) return;
    const status = document && known.get(document.uri.toString());
    // a key that is pressed before the server has looked at the document waits for the answer
    const served =
      status?.served ??
      (document !== undefined &&
        (document.uri.toString() === expected || languages.match(surely, document) > 0));
    void commands.executeCommand("setContext", "transcript.served", served);
    void commands.executeCommand(
      "setContext",
      "transcript.numbered",
      (status?.served && status.numbered) ?? false,
    );
    item.severity = LanguageStatusSeverity.Information;
    if (status?.served) {
      item.selector = { pattern: "**" };
      item.text = `Transcript: ${status.convention}`;
      item.detail = sources[status.source];
    } else item.selector = { language: "transcript", scheme: "none" };
  };
  const subscriptions = Disposable.from(
    item,
    changes,
    client.onNotification("transcript/status", ({ uri, ...status }: Status & { uri: string }) => {
      const key = Uri.parse(uri).toString();
      known.set(key, status);
      show();
      changes.fire(Uri.parse(uri));
      const convention = chosen[key];
      if (convention && status.source !== "hand") void send(client, Uri.parse(uri), convention);
    }),
    window.onDidChangeActiveTextEditor(show),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (known.delete(uri.toString())) closed.add(uri.toString());
    }),
    // as happens with another language too, in which the server may not be told of it any more
    workspace.onDidOpenTextDocument(({ uri }) => {
      if (!closed.delete(uri.toString())) return;
      show();
      changes.fire(uri);
    }),
  );
  return {
    of: (document) => known.get(document.uri.toString()),
    expect: async (uri, open) => {
      expected = uri.toString();
      opening++;
      try {
        await commands.executeCommand("setContext", "transcript.served", true);
        return await open();
      } finally {
        opening--;
        show();
      }
    },
    onDidChange: changes.event,
    setConvention: async ({ uri }, convention) => {
      if (convention === undefined) delete chosen[uri.toString()];
      else chosen[uri.toString()] = convention;
      await memory.update(MEMORY, chosen);
      await send(client, uri, convention ?? "auto");
    },
    dispose: () => subscriptions.dispose(),
  };
}

const MEMORY = "conventions";

function send(client: BaseLanguageClient, uri: Uri, convention: string): Promise<void> {
  return client.sendNotification("transcript/setConvention", {
    uri: client.code2ProtocolConverter.asUri(uri),
    convention,
  });
}
