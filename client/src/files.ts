import { type Disposable, RelativePattern, Uri, workspace } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { listFiles } from "./list-files.ts";

/** Answers the server's requests for files, so that it reaches whatever file system the editor shows. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  const watchers = new Map<number, Disposable>();
  client.onRequest("transcript/fs/list", async ({ folder, pattern }: { folder: string; pattern: string }) => {
    const found = await listFiles(Uri.parse(folder), pattern);
    return found.map((uri) => uri.toString()).sort();
  });
  client.onRequest("transcript/fs/read", async ({ uri }: { uri: string }) => {
    const bytes = await workspace.fs.readFile(Uri.parse(uri));
    return { base64: toBase64(bytes) };
  });
  client.onRequest("transcript/fs/watch", ({ id, folder, pattern }: Watch) => {
    watchers.get(id)?.dispose();
    watchers.delete(id);
    if (folder === undefined || pattern === undefined) return;
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.parse(folder), pattern));
    const changed = (uri: Uri) =>
      void client.sendNotification("transcript/fs/changed", { id, uris: [uri.toString()] });
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    watcher.onDidDelete(changed);
    watchers.set(id, watcher);
  });
  return [
    {
      dispose: () => {
        for (const watcher of watchers.values()) watcher.dispose();
      },
    },
  ];
}

/** A folder to watch, or, with the id alone, a watch to end. */
interface Watch {
  readonly id: number;
  readonly folder?: string;
  readonly pattern?: string;
}

/** Some kilobytes at a time: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  let signs = "";
  for (let i = 0; i < bytes.length; i += 8192) signs += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(signs);
}
