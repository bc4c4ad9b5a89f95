import assert from "node:assert/strict";
import type {
  ClientCapabilities,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  InitializeResult,
  Position,
  Range,
} from "vscode-languageserver";
import {
  CancellationTokenSource,
  createMessageConnection,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  ProgressType,
  type ResponseError,
} from "vscode-languageserver/node";
import type { Model } from "../../server/src/transcript/model.ts";
import { Mirror } from "./mirror.ts";
import { assertSame } from "./same.ts";

/** What a client says of itself when it starts, and how it answers the server's questions. */
export interface Manner {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What stands under `transcript` in its settings; a client without refuses to be asked. */
  readonly settings?: unknown;
  /** The files it serves through `transcript/fs/…`, by address. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
  /** The address of its workspace's folder. */
  readonly folder?: string;
}

/** An editor that can do all the server makes use of. */
export const able: ClientCapabilities = {
  general: { positionEncodings: ["utf-16", "utf-8"] },
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown", "plaintext"] },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    diagnostic: { relatedDocumentSupport: false },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};

/** What the server pushed: diagnostics of one version of a document. */
export interface Pushed {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** The client's side of the protocol, over any transport. It knows nothing of the server's code but its answers' types. */
export class Client {
  readonly connection: MessageConnection;
  /** Everything that was pushed, in order. */
  readonly pushed: Pushed[] = [];
  /** What the server logged as errors: a handler that failed, for one. */
  readonly errors: string[] = [];
  /** The server's notifications beside those, in order. */
  readonly heard: { readonly method: string; readonly params: object }[] = [];
  /** The methods of the server's own requests, in order. */
  readonly asked: string[] = [];
  settings: unknown;
  /** How the server answered to `initialize`. */
  server: InitializeResult | undefined;
  readonly #manner: Manner;
  readonly #mirrors = new Map<string, Mirror>();
  readonly #waiting = new Set<() => void>();
  #documents = 0;

  constructor(reader: MessageReader, writer: MessageWriter, manner: Manner = {}) {
    this.#manner = manner;
    this.settings = manner.settings;
    this.connection = createMessageConnection(reader, writer);
    this.connection.onNotification((method, params) => this.#hear(method, params as object));
    this.connection.onRequest((method, params) => {
      this.asked.push(method);
      queueMicrotask(() => this.#wake());
      return this.#answer(method, params as object);
    });
    this.connection.listen();
  }

  /** Says who it is and waits for the answer. */
  async initialize(): Promise<void> {
    const { capabilities = {}, initializationOptions, folder } = this.#manner;
    const rootUri = folder ?? null;
    const params = { processId: process.pid, rootUri, capabilities, initializationOptions };
    this.server = await this.request<InitializeResult>("initialize", params);
    await this.notify("initialized", {});
  }

  /** Opens a document under a new address and gives that back. */
  open(text: string, uri = `untitled:${++this.#documents}.transcript`): string {
    this.#mirrors.set(uri, new Mirror(text));
    void this.notify("textDocument/didOpen", {
      textDocument: { uri, languageId: "transcript", version: 1, text },
    });
    return uri;
  }

  /** Puts text in the place of ranges, one after the other, in one message. Without a range it is the whole text. */
  change(uri: string, ...changes: { range?: Range; text: string }[]): void {
    const mirror = this.mirror(uri);
    for (const change of changes) mirror.change(change);
    void this.notify("textDocument/didChange", {
      textDocument: { uri, version: mirror.version },
      contentChanges: changes,
    });
  }

  close(uri: string): void {
    this.#mirrors.delete(uri);
    void this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** The text of an open document, as the client has it. */
  mirror(uri: string): Mirror {
    const mirror = this.#mirrors.get(uri);
    assert.ok(mirror, `${uri} is not open`);
    return mirror;
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    if (params === undefined) return this.connection.sendRequest<Result>(method);
    return this.connection.sendRequest<Result>(method, params as object);
  }

  /** A request that is taken back at once. */
  cancelled(method: string, params: object): Promise<unknown> {
    const source = new CancellationTokenSource();
    const answer = this.connection.sendRequest(method, params, source.token);
    source.cancel();
    return answer;
  }

  /** The code of the error that a request is answered with. */
  async errorCode(method: string, params: unknown): Promise<number> {
    let result: unknown;
    try {
      result = await this.request(method, params);
    } catch (error) {
      return (error as ResponseError<unknown>).code;
    }
    return assert.fail(`${method} ${JSON.stringify(params)} was answered with ${JSON.stringify(result)}`);
  }

  /** Hears what the server tells bit by bit under a token. */
  hearParts<Part>(token: string, take: (part: Part) => void): void {
    this.connection.onProgress(new ProgressType<Part>(), token, (part) => {
      take(part);
      this.#wake();
    });
  }

  notify(method: string, params: unknown): Promise<void> {
    if (params === undefined) return this.connection.sendNotification(method);
    return this.connection.sendNotification(method, params as object);
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.request("textDocument/documentSymbol", { textDocument: { uri } });
  }

  model(uri: string): Promise<Model> {
    return this.request("transcript/model", { textDocument: { uri } });
  }

  diagnose(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request("textDocument/diagnostic", { textDocument: { uri }, previousResultId });
  }

  at<Result>(method: string, uri: string, position: Position, more: object = {}): Promise<Result> {
    return this.request(method, { textDocument: { uri }, position, ...more });
  }

  /** Resolves when something holds, looked at whenever the server has said something. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** All that can be asked about a document without a position is as for the same text opened anew. */
  async checkAsReadAnew(uri: string): Promise<void> {
    const anew = this.open(this.mirror(uri).text);
    for (const method of [
      "textDocument/documentSymbol",
      "textDocument/foldingRange",
      "textDocument/diagnostic",
      "transcript/model",
      "transcript/exchanges",
    ]) {
      const [edited, read] = await Promise.all(
        [uri, anew].map((of) => this.request<object>(method, { textDocument: { uri: of } })),
      );
      assertSame({ ...edited, resultId: 0 }, { ...read, resultId: 0 }, method);
    }
    this.close(anew);
  }

  #hear(method: string, params: object): void {
    if (method === "textDocument/publishDiagnostics") this.pushed.push(params as Pushed);
    else this.heard.push({ method, params });
    const { type, message } = params as { type?: number; message?: string };
    if (method === "window/logMessage" && type === 1) this.errors.push(String(message));
    this.#wake();
  }

  #wake(): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const resolve of waiting) resolve();
  }

  #answer(method: string, params: object): unknown {
    const { capabilities, files } = this.#manner;
    if (method === "workspace/configuration" && capabilities?.workspace?.configuration) {
      return (params as { items: unknown[] }).items.map(() => this.settings ?? null);
    }
    if (/^client\/(?:un)?registerCapability$/.test(method) && capabilities?.workspace?.didChangeConfiguration)
      return null;
    if (method === "workspace/diagnostic/refresh" && capabilities?.workspace?.diagnostics) return null;
    if (method === "transcript/fs/list" && files) return Object.keys(files);
    if (method === "transcript/fs/watch" && files) return null;
    if (/^workspace\/(?:codeLens|inlayHint)\/refresh$/.test(method)) return null;
    if (method === "transcript/fs/read" && files) {
      const bytes = files[(params as { uri: string }).uri];
      if (!bytes) throw new Error("no such file");
      return { base64: Buffer.from(bytes).toString("base64") };
    }
    throw new Error(`This client does not answer ${method}`);
  }
}
