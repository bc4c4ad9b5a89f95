// What one writes in an afternoon: the usual document, and for each answer regular expressions over all of it.

import {
  createConnection,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    documentSymbolProvider: true,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  const items = [];
  for (const match of document?.getText().matchAll(/[[(](?:inaudible|unintelligible)[^\])]{0,40}[\])]/gi) ??
    []) {
    items.push({ range: rangeOf(document, match), message: "Nobody has made this out", severity: 3 });
  }
  return { kind: "full", items };
});
connection.onDocumentSymbol(({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  const symbols = [];
  for (const match of document?.getText().matchAll(/^(\p{Lu}[\p{L} .'-]{0,40}):/gmu) ?? []) {
    const range = rangeOf(document, match);
    symbols.push({ name: match[1], kind: 12, range, selectionRange: range });
  }
  return symbols;
});
documents.listen(connection);
connection.listen();

function rangeOf(document, { index, 0: found }) {
  return { start: document.positionAt(index), end: document.positionAt(index + found.length) };
}
