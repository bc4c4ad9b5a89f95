import { type Disposable, decode, type Files } from "./files.ts";

/** Asks the client; rejects when it answers with an error. */
export type Send = <Result>(method: string, params: unknown) => Promise<Result>;

/** Files that only the client can reach: in the browser, on a virtual file system, on another machine. */
export class ClientFiles implements Files {
  readonly #send: Send;
  readonly #watchers = new Map<number, (uris: readonly string[]) => void>();
  #lastWatcher = 0;

  constructor(send: Send) {
    this.#send = send;
  }

  list(folder: string, pattern: string): Promise<string[]> {
    return this.#send("transcript/fs/list", { folder, pattern });
  }

  async read(uri: string): Promise<string> {
    const { base64 } = await this.#send<{ base64: string }>("transcript/fs/read", { uri });
    return decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
  }

  async watch(
    folder: string,
    pattern: string,
    changed: (uris: readonly string[]) => void,
  ): Promise<Disposable> {
    const id = ++this.#lastWatcher;
    this.#watchers.set(id, changed);
    await this.#send("transcript/fs/watch", { id, folder, pattern });
    return {
      dispose: () => {
        if (this.#watchers.delete(id)) void this.#send("transcript/fs/watch", { id }).catch(() => undefined);
      },
    };
  }

  /** The client's word that watched files have changed: `transcript/fs/changed`. */
  changed({ id, uris }: { id: number; uris: readonly string[] }): void {
    this.#watchers.get(id)?.(uris);
  }
}
