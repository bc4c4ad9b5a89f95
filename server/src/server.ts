import {
  type Connection,
  type DefinitionParams,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  ErrorCodes,
  type HoverParams,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { type AdjacentParams, adjacent } from "./features/adjacent.ts";
import { definition } from "./features/definition.ts";
import { diagnostics } from "./features/diagnostic.ts";
import { documentSymbol } from "./features/document-symbol.ts";
import { foldingRange } from "./features/folding-range.ts";
import { hover } from "./features/hover.ts";
import { writeModel } from "./transcript/model.ts";
import { ClientFiles } from "./workspace/client-files.ts";
import { Documents, OpenDocument } from "./workspace/documents.ts";
import type { Files } from "./workspace/files.ts";
import { readRuleSettings } from "./workspace/settings.ts";
import { type Cancellation, settleInSlices } from "./workspace/slices.ts";

/** What a client can do, as far as an answer depends on it. */
interface Client {
  readonly markdown: boolean;
  readonly pullsDiagnostics: boolean;
  readonly links: boolean;
  readonly asksConfiguration: boolean;
}

const capabilities: InitializeResult["capabilities"] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  documentSymbolProvider: true,
  hoverProvider: true,
  definitionProvider: true,
  foldingRangeProvider: true,
};

/**
 * Answers requests on a connection.
 * @param files what to reach files through where the client does not offer its own
 */
export function serve(connection: Connection, files?: Files): void {
  const documents = new Documents();
  let client: Client = { markdown: false, pullsDiagnostics: false, links: false, asksConfiguration: false };
  let reach = files;

  connection.onInitialize((params) => {
    client = readClient(params);
    const options = params.initializationOptions as { files?: boolean } | undefined;
    if (options?.files || !files) {
      const own = new ClientFiles((method, asked) => connection.sendRequest(method, asked));
      connection.onNotification("transcript/fs/changed", (changed) => own.changed(changed));
      reach = own;
    }
    documents.settings = readRuleSettings(params.initializationOptions);
    return {
      capabilities: {
        ...capabilities,
        ...(params.capabilities.general?.positionEncodings && { positionEncoding: "utf-16" }),
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

  connection.onInitialized(() => {
    if (!client.asksConfiguration) return;
    void connection.client.register(DidChangeConfigurationNotification.type, { section: "transcript" });
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
    documents.settings = readRuleSettings(settings);
    if (client.pullsDiagnostics) connection.languages.diagnostics.refresh();
    else for (const document of documents.all()) push(document);
  }

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.asksConfiguration) void askSettings();
    else apply((settings as { transcript?: unknown } | null)?.transcript);
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    push(documents.open(uri, version, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.change(uri, version, contentChanges);
    if (document) push(document);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    documents.close(uri);
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  /** Sends diagnostics to a client that cannot ask for them, once the messages that wait are read. */
  const pushing = new Set<OpenDocument>();
  function push(document: OpenDocument): void {
    if (client.pullsDiagnostics || pushing.has(document)) return;
    pushing.add(document);
    setTimeout(async () => {
      await settleInSlices(document.findings, { isCancellationRequested: false });
      pushing.delete(document);
      if (documents.get(document.uri) !== document) return;
      const { uri, version } = document;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(document.findings) });
    }, 0);
  }

  /** The document a request is about, read to its end. */
  async function ready(
    params: { textDocument: { uri: string } },
    token: Cancellation,
  ): Promise<OpenDocument> {
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
      return new OpenDocument(uri, 0, await reach!.read(uri), {});
    } catch (error) {
      throw new ResponseError(
        ErrorCodes.InvalidParams,
        `${uri} is not open and cannot be read: ${String(error)}`,
      );
    }
  }

  /** The document and the place that a request is about. */
  async function placed<Params extends DefinitionParams | HoverParams>(params: Params, token: Cancellation) {
    const { line, character } = params?.position ?? {};
    if (typeof line !== "number" || typeof character !== "number") {
      throw new ResponseError(ErrorCodes.InvalidParams, "position is missing");
    }
    return ready(params, token);
  }

  connection.onDocumentSymbol(async (params, token) =>
    documentSymbol((await ready(params, token)).transcript),
  );
  connection.onHover(async (params, token) =>
    hover((await placed(params, token)).transcript, params.position, client.markdown),
  );
  connection.onDefinition(async (params, token) => {
    const { transcript, uri } = await placed(params, token);
    const links = definition(transcript, uri, params.position);
    if (client.links) return links;
    return links.map((link) => ({ uri: link.targetUri, range: link.targetSelectionRange }));
  });
  connection.onFoldingRanges(async (params, token) => foldingRange((await ready(params, token)).transcript));
  connection.languages.diagnostics.on(
    async (params: DocumentDiagnosticParams, token): Promise<DocumentDiagnosticReport> => {
      const { findings } = await ready(params, token);
      const { resultId } = findings;
      if (resultId === params.previousResultId) return { kind: "unchanged", resultId };
      return { kind: "full", resultId, items: diagnostics(findings) };
    },
  );
  connection.onRequest("transcript/model", async (params, token) =>
    writeModel((await ready(params, token)).transcript),
  );
  connection.onRequest("transcript/adjacent", async (params: AdjacentParams & DefinitionParams, token) =>
    adjacent((await placed(params, token)).transcript, params),
  );

  connection.listen();
}

function readClient({ capabilities: { textDocument, workspace } }: InitializeParams): Client {
  return {
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    links: textDocument?.definition?.linkSupport ?? false,
    asksConfiguration: workspace?.configuration ?? false,
  };
}
