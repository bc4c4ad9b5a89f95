import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { Wire } from "../server/wire.ts";
import { serve } from "../server.ts";
import { disk } from "../workspace/disk.ts";
import { openTransport } from "./transport.ts";

/** The server as a process of its own: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`. */
const gone = () => process.exit(session.stage === "ended" ? 0 : 1);
const [reader, writer] = openTransport(process.argv.slice(2), gone);
const wire = new Wire(writer);
const options = { messageStrategy: wire };
const session = serve(
  createConnection(ProposedFeatures.all, wire.waiting.reader(reader), wire.writer, options),
  wire,
  disk,
);
