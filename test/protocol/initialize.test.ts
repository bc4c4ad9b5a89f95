import assert from "node:assert/strict";
import type { ServerCapabilities } from "vscode-languageserver";
import { able, type Client } from "./client.ts";
import { startOnIpc, talk } from "./process.ts";
import { briefing } from "./sample.ts";

type Provider = Extract<keyof ServerCapabilities, `${string}Provider`>;

/** Every capability that a server can advertise, with the requests that it promises to answer. */
const promises: Record<Provider, string[]> = {
  callHierarchyProvider: [
    "textDocument/prepareCallHierarchy",
    "callHierarchy/incomingCalls",
    "callHierarchy/outgoingCalls",
  ],
  codeActionProvider: ["textDocument/codeAction"],
  codeLensProvider: ["textDocument/codeLens"],
  colorProvider: ["textDocument/documentColor"],
  completionProvider: ["textDocument/completion"],
  declarationProvider: ["textDocument/declaration"],
  definitionProvider: ["textDocument/definition"],
  diagnosticProvider: ["textDocument/diagnostic"],
  documentFormattingProvider: ["textDocument/formatting"],
  documentHighlightProvider: ["textDocument/documentHighlight"],
  documentLinkProvider: ["textDocument/documentLink"],
  documentOnTypeFormattingProvider: ["textDocument/onTypeFormatting"],
  documentRangeFormattingProvider: ["textDocument/rangeFormatting"],
  documentSymbolProvider: ["textDocument/documentSymbol"],
  executeCommandProvider: ["workspace/executeCommand"],
  foldingRangeProvider: ["textDocument/foldingRange"],
  hoverProvider: ["textDocument/hover"],
  implementationProvider: ["textDocument/implementation"],
  inlayHintProvider: ["textDocument/inlayHint"],
  inlineCompletionProvider: ["textDocument/inlineCompletion"],
  inlineValueProvider: ["textDocument/inlineValue"],
  linkedEditingRangeProvider: ["textDocument/linkedEditingRange"],
  monikerProvider: ["textDocument/moniker"],
  referencesProvider: ["textDocument/references"],
  renameProvider: ["textDocument/rename"],
  selectionRangeProvider: ["textDocument/selectionRange"],
  semanticTokensProvider: ["textDocument/semanticTokens/full"],
  signatureHelpProvider: ["textDocument/signatureHelp"],
  typeDefinitionProvider: ["textDocument/typeDefinition"],
  typeHierarchyProvider: ["textDocument/prepareTypeHierarchy"],
  workspaceSymbolProvider: ["workspace/symbol"],
};

/** What some capabilities promise beyond that, by their options. */
function furtherPromises(capabilities: ServerCapabilities): string[] {
  const further: string[] = [];
  const option = (provider: unknown, name: string, method: string) => {
    if (typeof provider === "object" && provider && (provider as Record<string, unknown>)[name])
      further.push(method);
  };
  option(capabilities.renameProvider, "prepareProvider", "textDocument/prepareRename");
  option(capabilities.semanticTokensProvider, "range", "textDocument/semanticTokens/range");
  option(capabilities.semanticTokensProvider, "full", "textDocument/semanticTokens/full/delta");
  option(capabilities.diagnosticProvider, "workspaceDiagnostics", "workspace/diagnostic");
  option(capabilities.documentRangeFormattingProvider, "rangesSupport", "textDocument/rangesFormatting");
  return further;
}

const METHOD_NOT_FOUND = -32601;

/** Parameters that hold something of everything, so that they serve every request. */
function anyParameters(client: Client, uri: string): object {
  const position = client.mirror(uri).at("QUESTION");
  const range = { start: position, end: client.mirror(uri).at("MR ODA") };
  return {
    textDocument: { uri },
    position,
    positions: [position],
    range,
    ranges: [range],
    item: { name: "QUESTION", kind: 24, uri, range, selectionRange: range },
    context: { diagnostics: [], includeDeclaration: true, triggerKind: 1 },
    options: { tabSize: 2, insertSpaces: true },
    ch: ":",
    newName: "PRESS",
    query: "",
    command: "none",
  };
}

describe("initialize", () => {
  it("advertises what answers, and nothing else", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const { capabilities } = client.server!;
      const uri = client.open(briefing);
      const params = anyParameters(client, uri);
      for (const [provider, methods] of Object.entries(promises)) {
        for (const method of methods) {
          if (capabilities[provider as Provider]) await client.request(method, params);
          else assert.equal(await client.errorCode(method, params), METHOD_NOT_FOUND, method);
        }
      }
      for (const method of furtherPromises(capabilities)) await client.request(method, params);
      const unknown = Object.keys(capabilities).filter(
        (name) => name.endsWith("Provider") && !(name in promises),
      );
      assert.deepEqual(unknown, []);
    }));

  it("asks for changes as they are made and names its own encoding only where that is negotiated", async () => {
    await talk({ capabilities: able, settings: {} }, async (client) => {
      const { capabilities } = client.server!;
      assert.equal(capabilities.positionEncoding, "utf-16");
      assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    });
    await talk({}, async (client) => {
      assert.equal(client.server!.capabilities.positionEncoding, undefined);
    });
  });

  it("offers diagnostics on request only to a client that can ask for them", async () => {
    await talk({ capabilities: able, settings: {} }, async (client) => {
      assert.ok(client.server!.capabilities.diagnosticProvider);
    });
    await talk({}, async (client) => {
      assert.equal(client.server!.capabilities.diagnosticProvider, undefined);
    });
  });

  it("works over Node's own channel as over standard streams", () =>
    talk(
      { capabilities: able, settings: {} },
      async (client) => {
        const uri = client.open(briefing);
        assert.deepEqual(
          (await client.symbols(uri)).map(({ name }) => name),
          ["MS VALE", "QUESTION", "QUESTION", "MS VALE"],
        );
      },
      startOnIpc,
    ));
});
