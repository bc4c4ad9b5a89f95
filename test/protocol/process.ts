import assert from "node:assert/strict";
import { type ChildProcess, fork, spawn } from "node:child_process";
import {
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { Client, type Manner } from "./client.ts";

export const program = "dist/server.js";

/** A server's process: its exit code, once it has one, and what it wrote where nothing should be written. */
export class ServerProcess {
  readonly exited: Promise<number | null>;
  complaints = "";

  constructor(readonly child: ChildProcess) {
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      this.complaints += text;
    });
    this.exited = new Promise((resolve) => child.on("close", resolve));
  }
}

/** Starts the server as most editors do. */
export function startOnStdio(): ServerProcess {
  return new ServerProcess(spawn(process.execPath, [program, "--stdio"]));
}

/** Starts the server as VS Code does. */
export function startOnIpc(): ServerProcess {
  return new ServerProcess(fork(program, ["--node-ipc"], { silent: true, execArgv: [] }));
}

/** A client that talks to the process. */
export function clientOf({ child }: ServerProcess, manner: Manner): Client {
  return child.connected
    ? new Client(new IPCMessageReader(child), new IPCMessageWriter(child), manner)
    : new Client(new StreamMessageReader(child.stdout!), new StreamMessageWriter(child.stdin!), manner);
}

/**
 * Has a client of that manner talk to a server that has answered its `initialize`. Afterwards the server must be up
 * still, must end with 0 when asked to, and must neither have logged an error nor written to its standard error.
 */
export async function talk(
  manner: Manner,
  conversation: (client: Client) => Promise<void>,
  start = startOnStdio,
): Promise<void> {
  const server = start();
  const client = clientOf(server, manner);
  const gone = server.exited.then((code) => {
    throw new Error(`The server ended with ${code} in the middle. ${server.complaints}`);
  });
  try {
    await Promise.race([client.initialize(), gone]);
    await Promise.race([conversation(client), gone]);
    await Promise.race([client.request("shutdown", undefined), gone]);
    gone.catch(() => {});
    await client.notify("exit", undefined);
    assert.equal(await server.exited, 0, "exit code");
    assert.equal(server.complaints, "");
    assert.deepEqual(client.errors, []);
  } finally {
    gone.catch(() => {});
    server.child.kill();
    client.connection.dispose();
  }
}
