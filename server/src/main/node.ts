import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { serve } from "../server.ts";
import { disk } from "../workspace/disk.ts";

/** The server as a process of its own: `--stdio` or `--node-ipc`. */
serve(createConnection(ProposedFeatures.all), disk);
