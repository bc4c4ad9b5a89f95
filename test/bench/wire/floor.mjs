// A server that answers each request with nothing: what the wire alone takes.

import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";

const connection = createMessageConnection(
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
connection.onRequest((method) => {
  if (method === "initialize") return { capabilities: { textDocumentSync: 2 } };
  if (method === "textDocument/diagnostic") return { kind: "full", items: [] };
  return null;
});
connection.onNotification((method) => {
  if (method === "exit") process.exit();
});
connection.listen();
