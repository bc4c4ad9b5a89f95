import {
  createServerPipeTransport,
  createServerSocketTransport,
  ErrorCodes,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
} from "vscode-languageserver/node";

import { StreamReader } from "./stream-reader.ts";
import { StreamWriter } from "./stream-writer.ts";

export type Transport = [MessageReader, MessageWriter];

/**
 * The way to the client that the arguments name.
 * @param gone called when the client is gone without a word
 */
export function openTransport(args: readonly string[], gone: () => void): Transport {
  const transport = transportOf(args, gone);
  if (!transport) {
    console.error("Say how to reach the client: --stdio, --node-ipc, --socket=PORT or --pipe=NAME");
    process.exit(2);
  }
  answerGarbled(...transport);
  return transport;
}

function transportOf(args: readonly string[], gone: () => void): Transport | undefined {
  for (const [i, arg] of args.entries()) {
    const [name, value = args[i + 1] ?? ""] = arg.split("=", 2);
    if (name === "--stdio") return onStdio(gone);
    if (name === "--node-ipc") return [new IPCMessageReader(process), new IPCMessageWriter(process)];
    if (name === "--socket") return createServerSocketTransport(Number(value));
    if (name === "--pipe") return createServerPipeTransport(value);
  }
  return undefined;
}

/** Standard output belongs to the messages, so what a library logs goes where errors go. */
function onStdio(gone: () => void): Transport {
  console.log = console.info = console.debug = console.error;
  for (const event of ["end", "close"]) process.stdin.on(event, gone);
  return [new StreamReader(process.stdin), new StreamWriter(process.stdout)];
}

/** Answers a message that is no JSON, for which the protocol has an error without an id. */
function answerGarbled(reader: MessageReader, writer: MessageWriter): void {
  reader.onError((error) => {
    if (!(error instanceof SyntaxError)) return;
    const answer: ResponseMessage & Message = {
      jsonrpc: "2.0",
      id: null,
      error: { code: ErrorCodes.ParseError, message: error.message },
    };
    void writer.write(answer).catch(() => undefined);
  });
}
