import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { Wire } from "../server/wire.ts";
import { serve } from "../server.ts";

/** The server in a web worker. It reaches files through its client alone. */
const worker = self as unknown as DedicatedWorkerGlobalScope;
const reader = new BrowserMessageReader(worker);
const wire = new Wire(new BrowserMessageWriter(worker));
const options = { messageStrategy: wire };
serve(createConnection(ProposedFeatures.all, wire.waiting.reader(reader), wire.writer, options), wire);
