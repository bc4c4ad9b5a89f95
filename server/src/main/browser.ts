import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { serve } from "../server.ts";

/** The server in a web worker. It reaches files through its client alone. */
const worker = self as unknown as DedicatedWorkerGlobalScope;
serve(
  createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)),
);
