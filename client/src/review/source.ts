import {
  CancellationTokenSource,
  Disposable,
  EventEmitter,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, ProgressType, State } from "vscode-languageclient";
import type { ReviewFile } from "../../../server/src/features/review.ts";
import { uriOf } from "../reveal.ts";
import type { Statuses } from "../status.ts";
import type { Queue } from "./queue.ts";

/** How long changes are gathered before they are asked for, in milliseconds. */
const PAUSE = 50;
/** From so many changed files on, all are asked for in one request. */
const MANY = 20;

/** Fills the queue: with what is on the screen, and with the whole workspace once somebody reviews. */
export class ReviewSource implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #queue: Queue;
  readonly #statuses: Statuses;
  readonly #reads = new EventEmitter<void>();
  /** Tells that reading the workspace has begun or ended. */
  readonly onDidRead = this.#reads.event;
  readonly #subscriptions: Disposable;
  readonly #changed = new Map<string, Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: CancellationTokenSource | undefined;
  #read = false;
  /** Whether somebody reviews, and has not stopped that the workspace is read. */
  #wanted = false;

  constructor(client: BaseLanguageClient, queue: Queue, statuses: Statuses) {
    this.#client = client;
    this.#queue = queue;
    this.#statuses = statuses;
    // of a file that was open until now the server hears nothing when it is deleted
    const files = workspace.createFileSystemWatcher("**/*.{transcript,srt,vtt,cha,txt,md}", true, true);
    this.#subscriptions = Disposable.from(
      this.#reads,
      files,
      files.onDidDelete((uri) => queue.of(uri) && this.#askSoon(uri)),
      client.onNotification("transcript/reviewChanged", ({ uri }: { uri: string }) =>
        this.#askSoon(uriOf(client, uri)),
      ),
      statuses.onDidChange((uri) => this.#askSoon(uri)),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#readAgain()),
      window.onDidChangeVisibleTextEditors(() => this.#askVisible()),
    );
    this.#askVisible();
  }

  /** Whether the workspace is being read. */
  get reading(): boolean {
    return this.#reading !== undefined;
  }

  /** Whether the workspace has been read to its end. */
  get complete(): boolean {
    return this.#read;
  }

  /** Reads the whole workspace, once; later changes are told by the server. */
  async readWorkspace(): Promise<void> {
    this.#wanted = true;
    if (this.#reading || this.#read) return;
    const reading = new CancellationTokenSource();
    this.#reading = reading;
    this.#reads.fire();
    try {
      this.#read = await this.#askAll(reading);
    } finally {
      this.#reading = undefined;
      this.#reads.fire();
      reading.dispose();
      if (this.#changed.size > 0) this.#askChangedSoon();
    }
  }

  /** Stops reading; what is known stays. */
  stop(): void {
    this.#wanted = false;
    this.#reading?.cancel();
  }

  /** Has one file told now, before the others. */
  async ask(uri: Uri): Promise<void> {
    const known = this.#queue.of(uri);
    const document = openDocument(uri);
    const version = document?.version;
    const textDocument = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    const previous =
      known?.resultId !== undefined
        ? { previousResultIds: [{ uri: textDocument.uri, value: known.resultId }] }
        : {};
    try {
      const files = await this.#client.sendRequest<ReviewFile[]>("transcript/review", {
        textDocument,
        ...previous,
      });
      // typed on meanwhile: what was told is about another text
      if (document && document.version !== version) this.#askSoon(uri);
      else this.#take(files);
    } catch (error) {
      this.#client.error(`The passages of ${uri.path} could not be listed`, error, false);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.stop();
    this.#subscriptions.dispose();
  }

  /** A server that was started anew tells no changes before it is asked for all, and knows of none that nobody heard. */
  #readAgain(): void {
    this.#read = false;
    if (this.#wanted) void this.readWorkspace();
  }

  /** Returns whether all was told. */
  async #askAll(reading: CancellationTokenSource): Promise<boolean> {
    const partialResultToken = `transcript-review-${++requests}`;
    const versions = new Map(workspace.textDocuments.map(({ uri, version }) => [uri.toString(), version]));
    const take = (files: readonly ReviewFile[]) => {
      if (!reading.token.isCancellationRequested) this.#take(files, versions);
    };
    const progress = this.#client.onProgress(new ProgressType<ReviewFile[]>(), partialResultToken, take);
    const previousResultIds = this.#queue.resultIds().map(({ uri, value }) => ({
      uri: this.#client.code2ProtocolConverter.asUri(uri),
      value,
    }));
    try {
      const params = { previousResultIds, partialResultToken };
      take(await this.#client.sendRequest<ReviewFile[]>("transcript/review", params, reading.token));
      return !reading.token.isCancellationRequested;
    } catch (error) {
      if (!reading.token.isCancellationRequested)
        this.#client.error("The review queue could not be read", error, false);
      return false;
    } finally {
      progress.dispose();
    }
  }

  /** @param versions of the documents that were open when these files were asked for */
  #take(files: readonly ReviewFile[], versions?: ReadonlyMap<string, number>): void {
    for (const { uri, resultId, unchanged, passages } of files) {
      const address = uriOf(this.#client, uri);
      if (unchanged) {
        // a file that went and came back meanwhile is not known any more
        if (!this.#queue.unchanged(address, resultId)) this.#askSoon(address);
        continue;
      }
      const document = versions && openDocument(address);
      if (document && document.version !== versions.get(address.toString())) this.#askSoon(address);
      else this.#queue.take(address, resultId, passages);
    }
  }

  #askVisible(): void {
    for (const { document } of window.visibleTextEditors) {
      if (this.#statuses.of(document)?.served && !this.#queue.of(document.uri)) this.#askSoon(document.uri);
    }
  }

  #askSoon(uri: Uri): void {
    this.#changed.set(uri.toString(), uri);
    this.#askChangedSoon();
  }

  #askChangedSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const changed = [...this.#changed.values()].filter((uri) => !this.#comesInOrder(uri));
      for (const uri of changed) this.#changed.delete(uri.toString());
      if (changed.length <= MANY || !this.#read) for (const one of changed) void this.ask(one);
      else {
        this.#read = false;
        void this.readWorkspace();
      }
    }, PAUSE);
  }

  /**
   * Whether a file is asked for once all are read: the next passage is then the next one, and not that of a file which
   * somebody has just put into the folder, far behind those that are still to be told.
   */
  #comesInOrder(uri: Uri): boolean {
    return this.#reading !== undefined && !this.#queue.of(uri) && !openDocument(uri);
  }
}

let requests = 0;

function openDocument(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address);
}
