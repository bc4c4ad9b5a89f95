import {
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentSymbolRequest,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { type AdjacentParams, adjacent } from "./features/adjacent.ts";
import { definition } from "./features/definition.ts";
import { diagnostics } from "./features/diagnostic.ts";
import { documentSymbol, type OutlineOptions } from "./features/document-symbol.ts";
import { foldingRange } from "./features/folding-range.ts";
import { hover } from "./features/hover.ts";
import { statusOf } from "./features/status.ts";
import { cite } from "./transcript/citation.ts";
import { writeModel } from "./transcript/model.ts";
import { ClientFiles } from "./workspace/client-files.ts";
import { Documents, type OpenDocument } from "./workspace/documents.ts";
import type { Disposable, Files } from "./workspace/files.ts";
import { readKnownSpeakers } from "./workspace/known-speakers.ts";
import { readSettings } from "./workspace/settings.ts";
import { type Cancellation, settleInSlices } from "./workspace/slices.ts";

/** What a client can do, as far as an answer depends on it. */
interface Client {
  readonly markdown: boolean;
  readonly pullsDiagnostics: boolean;
  readonly links: boolean;
  readonly asksConfiguration: boolean;
  /** Whether it can be asked to tell of changed settings. */
  readonly registersConfiguration: boolean;
  /** Whether it takes the outline by registration, which makes it ask again. */
  readonly registersSymbols: boolean;
  /** Whether it can be told to ask for diagnostics again. */
  readonly refreshes: boolean;
  /** The address of the page that explains the rules; empty where the client names none. */
  readonly rulesPage: string;
  /** Whether it draws what `transcript/status` tells. */
  readonly status: boolean;
  /** The address of the workspace's first folder. */
  readonly root: string | undefined;
}

const nobody: Client = {
  markdown: false,
  pullsDiagnostics: false,
  links: false,
  asksConfiguration: false,
  registersConfiguration: false,
  registersSymbols: false,
  refreshes: false,
  rulesPage: "",
  status: false,
  root: undefined,
};

const capabilities: InitializeResult["capabilities"] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  hoverProvider: true,
  definitionProvider: true,
  foldingRangeProvider: true,
};

const symbolOptions = { label: "Transcript" };

/** What names a document, and what names a place in one. */
interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}
interface PlaceParams extends DocumentParams {
  readonly position: Position;
}

/**
 * Answers requests on a connection.
 * @param files what to reach files through where the client does not offer its own
 */
export function serve(connection: Connection, files?: Files): void {
  const documents = new Documents();
  let client = nobody;
  let reach = files;
  let stage: "new" | "running" | "ended" = "new";

  connection.onInitialize((params) => {
    if (stage !== "new")
      throw new ResponseError(ErrorCodes.InvalidRequest, "The server is initialized already");
    stage = "running";
    client = readClient(params);
    const options = params.initializationOptions as { files?: boolean } | undefined;
    if (options?.files || !files) {
      const own = new ClientFiles((method, asked) => connection.sendRequest(method, asked));
      connection.onNotification("transcript/fs/changed", (changed) => own.changed(changed));
      reach = own;
    }
    documents.settings = readSettings(params.initializationOptions);
    return {
      capabilities: {
        ...capabilities,
        ...(params.capabilities.general?.positionEncodings && { positionEncoding: "utf-16" }),
        ...(!client.registersSymbols && { documentSymbolProvider: symbolOptions }),
        ...(client.pullsDiagnostics && {
          diagnosticProvider: {
            identifier: "transcript",
            interFileDependencies: false,
            workspaceDiagnostics: false,
          },
        }),
      },
      serverInfo: { name: "transcript-language-server" },
    };
  });

  connection.onShutdown(() => {
    stage = "ended";
  });
  connection.onInitialized(() => {
    void registerSymbols();
    if (!client.asksConfiguration) return void readSpeakersFile();
    if (client.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: "transcript" })
        .catch((error) => connection.console.warn(String(error)));
    }
    void askSettings();
  });

  async function askSettings(): Promise<void> {
    try {
      apply(await connection.workspace.getConfiguration("transcript"));
    } catch (error) {
      connection.console.warn(`The settings could not be read, so the defaults hold: ${String(error)}`);
    }
  }

  function apply(settings: unknown): void {
    documents.settings = readSettings(settings);
    void readSpeakersFile();
    refresh();
  }

  /**
   * Editors ask for an outline when a text changes. Where it changes because the document is read otherwise, the one
   * way to say so is to offer it anew.
   */
  let symbols: Promise<{ dispose(): void }> | undefined;
  async function registerSymbols(): Promise<void> {
    if (!client.registersSymbols) return;
    const before = symbols;
    symbols = connection.client.register(DocumentSymbolRequest.type, {
      documentSelector: null,
      ...symbolOptions,
    });
    try {
      (await before)?.dispose();
      await symbols;
    } catch (error) {
      connection.console.warn(`The outline could not be offered: ${String(error)}`);
    }
  }

  function refresh(): void {
    void registerSymbols();
    if (client.refreshes) void connection.sendRequest("workspace/diagnostic/refresh").catch(() => undefined);
    for (const document of documents.all()) changed(document);
  }

  let speakersWatch: Disposable | undefined;
  /** The file of known speakers, read again whenever the settings or its words change. */
  async function readSpeakersFile(): Promise<void> {
    const { speakersFile } = documents.settings;
    if (speakersFile === "" || client.root === undefined) {
      documents.known = [];
      return;
    }
    const root = client.root.replace(/\/$/, "");
    const uri = new URL(speakersFile, `${root}/`).href;
    try {
      documents.known = readKnownSpeakers(await reach!.read(uri));
      speakersWatch?.dispose();
      speakersWatch = await reach!.watch(root, speakersFile, () => void readSpeakersFile());
    } catch (error) {
      connection.window.showWarningMessage(
        `The file of speakers ${speakersFile} cannot be read (${String(error)}). Correct the setting transcript.speakersFile.`,
      );
    }
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.asksConfiguration) void askSettings();
    else apply((settings as { transcript?: unknown } | null)?.transcript);
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    changed(documents.open(uri, languageId, version, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.change(uri, version, contentChanges);
    if (document) changed(document);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  connection.onNotification(
    "transcript/setConvention",
    ({ uri, convention }: { uri: string; convention: string }) => {
      const document = documents.get(uri);
      if (!document) return;
      document.convention = convention;
      refresh();
    },
  );

  /** Tells the client what it does not ask for, once the messages that wait are read. */
  const telling = new Map<OpenDocument, string>();
  const waiting = new Set<OpenDocument>();
  function changed(document: OpenDocument): void {
    if (waiting.has(document) || (client.pullsDiagnostics && !client.status)) return;
    waiting.add(document);
    setTimeout(async () => {
      await settleInSlices(document.findings, { isCancellationRequested: false });
      waiting.delete(document);
      if (documents.get(document.uri) !== document) return void telling.delete(document);
      const { uri, version } = document;
      if (client.status) tell(document);
      if (client.pullsDiagnostics) return;
      const found = document.served ? diagnostics(document.findings, client.rulesPage) : [];
      await connection.sendDiagnostics({ uri, version, diagnostics: found });
    }, 0);
  }

  function tell(document: OpenDocument): void {
    const status = statusOf(document.transcript, document.served);
    const words = JSON.stringify(status);
    if (telling.get(document) === words) return;
    telling.set(document, words);
    void connection.sendNotification("transcript/status", { uri: document.uri, ...status });
  }

  /** The document a request is about, read to its end. */
  async function ready(params: DocumentParams, token: Cancellation): Promise<OpenDocument> {
    if (stage === "new") throw new ResponseError(ErrorCodes.ServerNotInitialized, "not initialized");
    if (stage === "ended") throw new ResponseError(ErrorCodes.InvalidRequest, "shut down");
    const uri = params?.textDocument?.uri;
    if (typeof uri !== "string")
      throw new ResponseError(ErrorCodes.InvalidParams, "textDocument.uri is missing");
    const document = documents.get(uri) ?? (await unopened(uri));
    if (!(await settleInSlices(document.findings, token))) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
    }
    return document;
  }

  /** A document that is not open is read through the file interface, for this one answer. */
  async function unopened(uri: string): Promise<OpenDocument> {
    try {
      return documents.closed(uri, await reach!.read(uri));
    } catch (error) {
      throw new ResponseError(
        ErrorCodes.InvalidParams,
        `${uri} is not open and cannot be read: ${String(error)}`,
      );
    }
  }

  /** Answers for a document that is a transcript, and with nothing for one that is none. */
  function about<Params extends DocumentParams, Answer>(
    answer: (document: OpenDocument, params: Params) => Answer,
    otherwise: Answer,
  ): (params: Params, token: Cancellation) => Promise<Answer> {
    return async (params, token) => {
      const document = await ready(params, token);
      return document.served ? answer(document, params) : otherwise;
    };
  }

  /** The same for a request about a place. */
  function at<Params extends PlaceParams, Answer>(
    answer: (document: OpenDocument, params: Params) => Answer,
    otherwise: Answer,
  ): (params: Params, token: Cancellation) => Promise<Answer> {
    const answered = about(answer, otherwise);
    return (params, token) => {
      const { line, character } = params?.position ?? {};
      if (Number.isInteger(line) && Number.isInteger(character)) return answered(params, token);
      return Promise.reject(new ResponseError(ErrorCodes.InvalidParams, "position is missing"));
    };
  }

  connection.onDocumentSymbol(
    about(({ transcript, languageId }) => documentSymbol(transcript, outlineOf(languageId)), []),
  );
  connection.onHover(
    at(({ transcript }, { position }) => hover(transcript, position, client.markdown), null),
  );
  connection.onDefinition(
    at(({ transcript, uri }, { position }) => {
      const links = definition(transcript, uri, position);
      if (client.links) return links;
      return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
    }, []),
  );
  connection.onFoldingRanges(
    about(({ transcript, languageId }) => foldingRange(transcript, outlineOf(languageId)), []),
  );
  connection.languages.diagnostics.on(async (params, token): Promise<DocumentDiagnosticReport> => {
    const document = await ready(params, token);
    const resultId = `${document.findings.resultId} ${document.served}`;
    if (resultId === params.previousResultId) return { kind: "unchanged", resultId };
    return {
      kind: "full",
      resultId,
      items: document.served ? diagnostics(document.findings, client.rulesPage) : [],
    };
  });
  connection.onRequest("transcript/model", async (params: DocumentParams, token) =>
    writeModel((await ready(params, token)).transcript),
  );
  connection.onRequest(
    "transcript/adjacent",
    at(({ transcript }, params: PlaceParams & AdjacentParams) => {
      if (params.what !== "question" || !["next", "previous"].includes(params.direction)) {
        throw new ResponseError(ErrorCodes.InvalidParams, "what or direction is not known");
      }
      return adjacent(transcript, params);
    }, null),
  );
  connection.onRequest(
    "transcript/citation",
    about(({ transcript }, { range }: DocumentParams & { range: Range }) => {
      if (!isRange(range)) throw new ResponseError(ErrorCodes.InvalidParams, "range is missing");
      return cite(transcript, range) ?? null;
    }, null),
  );

  connection.listen();
}

/** In Markdown the editor's own outline has the headings, so ours has the turns alone. */
function outlineOf(languageId: string): OutlineOptions {
  return { headings: languageId !== "markdown" };
}

function isRange(range: unknown): range is Range {
  const { start, end } = (range ?? {}) as Partial<Range>;
  return [start, end].every((place) => Number.isInteger(place?.line) && Number.isInteger(place?.character));
}

function readClient({ capabilities: able, initializationOptions, ...params }: InitializeParams): Client {
  const { textDocument, workspace } = able;
  return {
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    links: textDocument?.definition?.linkSupport ?? false,
    asksConfiguration: workspace?.configuration ?? false,
    registersSymbols: textDocument?.documentSymbol?.dynamicRegistration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    refreshes: workspace?.diagnostics?.refreshSupport ?? false,
    status: (initializationOptions as { status?: boolean } | undefined)?.status ?? false,
    rulesPage: String((initializationOptions as { rulesPage?: string } | undefined)?.rulesPage ?? ""),
    root: params.workspaceFolders?.[0]?.uri ?? params.rootUri ?? undefined,
  };
}
