import { type InitializeResult, TextDocumentSyncKind } from "vscode-languageserver";
import { codeActionKinds } from "../features/code-action.ts";
import { triggerCharacters } from "../features/completion.ts";
import { tokensLegend } from "../features/semantic-tokens.ts";
import { REWRITE } from "../features/turn-actions.ts";
import type { Client } from "./client.ts";

/** What the outline is called beside those of other extensions. */
export const symbolOptions = { label: "Transcript" };

/** What is offered to a client: what works, and nothing else. */
export function capabilitiesFor(client: Client): InitializeResult["capabilities"] {
  const countsUnits = client.encoding === undefined || client.encoding === "utf-16";
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    hoverProvider: true,
    definitionProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    callHierarchyProvider: true,
    codeLensProvider: {},
    inlayHintProvider: true,
    completionProvider: { triggerCharacters, resolveProvider: true },
    inlineCompletionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    workspaceSymbolProvider: true,
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    // a token's place is told from the one before it, so only as the server counts
    ...(countsUnits && {
      semanticTokensProvider: { legend: tokensLegend, full: { delta: true }, range: true },
    }),
    ...(client.takesActions && {
      codeActionProvider: {
        codeActionKinds: [...codeActionKinds, REWRITE],
        resolveProvider: client.resolvesEdits,
      },
    }),
    ...(client.encoding && { positionEncoding: client.encoding }),
    ...(!client.registersSymbols && { documentSymbolProvider: symbolOptions }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: "transcript",
        interFileDependencies: false,
        workspaceDiagnostics: client.pullsWorkspace,
      },
    }),
  };
}
