import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { Hover } from "vscode-languageserver";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver/node";
import { able, Client, type Manner } from "./client.ts";
import { briefing } from "./sample.ts";

const program = "dist/browser/server.js";

/**
 * What the thread runs: the program in a context that has what a web worker has, and nothing of Node. `self` is the
 * context's global, with messages that go to and come from the thread that started it.
 */
const worker = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { createContext, runInContext } = require("node:vm");
  const { readFileSync } = require("node:fs");
  const listeners = { message: new Set(), error: new Set(), messageerror: new Set() };
  const self = {
    postMessage: (message) => parentPort.postMessage(message),
    addEventListener: (type, listener) => listeners[type].add(listener),
    removeEventListener: (type, listener) => listeners[type].delete(listener),
    onmessage: null,
  };
  const web = ["TextDecoder", "TextEncoder", "URL", "atob", "btoa", "console", "crypto", "performance",
    "queueMicrotask", "setTimeout", "clearTimeout", "setInterval", "clearInterval", "structuredClone", "MessageChannel"];
  for (const name of web) self[name] = globalThis[name];
  self.self = self;
  createContext(self);
  parentPort.on("message", (data) => {
    self.onmessage?.({ data });
    for (const listener of listeners.message) listener({ data });
  });
  const names = new Set(Object.getOwnPropertyNames(self));
  runInContext(readFileSync(workerData, "utf8"), self, { filename: workerData });
  const taken = Object.getOwnPropertyNames(self).filter((name) => !names.has(name));
  if (taken.length > 0) throw new Error("The program gives the worker names, which may be its own: " + taken);
`;

class Reader extends AbstractMessageReader implements MessageReader {
  constructor(readonly worker: Worker) {
    super();
  }
  listen(callback: DataCallback): Disposable {
    this.worker.on("message", callback);
    return { dispose: () => this.worker.off("message", callback) };
  }
}

class Writer extends AbstractMessageWriter implements MessageWriter {
  constructor(readonly worker: Worker) {
    super();
  }
  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }
  end(): void {}
}

/** Has a client talk to the server in a worker, which must live to the end and log no error. */
async function talkToWorker(manner: Manner, conversation: (client: Client) => Promise<void>): Promise<void> {
  const thread = new Worker(worker, { eval: true, workerData: resolve(program) });
  const failed = new Promise<never>((_, reject) => {
    thread.on("error", reject);
    thread.on("exit", (code) => reject(new Error(`The worker ended with ${code}`)));
  });
  failed.catch(() => undefined);
  const client = new Client(new Reader(thread), new Writer(thread), manner);
  try {
    await Promise.race([client.initialize(), failed]);
    await Promise.race([conversation(client), failed]);
    await Promise.race([client.request("shutdown", undefined), failed]);
    assert.deepEqual(client.errors, []);
  } finally {
    client.connection.dispose();
    await thread.terminate();
  }
}

const inBrowser: Manner = { capabilities: able, settings: {}, initializationOptions: { files: true } };

describe("the server in a web worker", () => {
  it("answers about an open document", () =>
    talkToWorker(inBrowser, async (client) => {
      const uri = client.open(briefing);
      assert.equal((await client.symbols(uri)).length, 4);
      const at = client.mirror(uri).at("[1] safe", 1);
      const hover = await client.at<Hover>("textDocument/hover", uri, at);
      assert.match(JSON.stringify(hover.contents), /The way in from the sea/);
      const report = await client.diagnose(uri);
      assert.ok(report.kind === "full" && report.items.length === 4);
      client.change(uri, { text: "MS VALE: Is it?\n" });
      await client.checkAsReadAnew(uri);
    }));

  it("asks the client for a file that is not open", () => {
    const uri = "vscode-vfs://host/a/hearing.transcript";
    const files = { [uri]: Buffer.from(`\ufeff${briefing.replace("Ana", "Åsa 👍")}`) };
    return talkToWorker({ ...inBrowser, files }, async (client) => {
      const opened = client.open(briefing.replace("Ana", "Åsa 👍"));
      assert.deepEqual(await client.model(uri), await client.model(opened));
      assert.ok(client.asked.includes("transcript/fs/read"));
    });
  });

  it("answers with an error for a file that the client cannot read, and goes on", () =>
    talkToWorker({ ...inBrowser, files: {} }, async (client) => {
      const textDocument = { uri: "vscode-vfs://host/none" };
      assert.ok((await client.errorCode("transcript/model", { textDocument })) < 0);
      assert.equal((await client.symbols(client.open(briefing))).length, 4);
    }));

  it("asks the client for files also where it did not say that it has them: there is no disk", () => {
    const files = { "memory:/a": Buffer.from(briefing) };
    return talkToWorker({ files }, async (client) => {
      assert.equal((await client.model("memory:/a")).turns.length, 6);
    });
  });

  it("reads a long document without blocking a short one", () =>
    talkToWorker(inBrowser, async (client) => {
      const long = client.open(briefing.repeat(10_000));
      const short = client.open(briefing);
      const order: string[] = [];
      await Promise.all([
        client.symbols(long).then(() => order.push("long")),
        client.symbols(short).then(() => order.push("short")),
      ]);
      assert.deepEqual(order, ["short", "long"]);
    }));
});

describe("the bundles for the browser", () => {
  for (const [file, allowed] of [
    [program, []],
    ["dist/browser/client.js", ["vscode"]],
  ] as const) {
    it(`${file} requires ${allowed.join() || "nothing"}`, () => {
      const code = readFileSync(file, "utf8");
      const required = Array.from(
        code.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g),
        ([, name]) => name!,
      );
      assert.deepEqual([...new Set(required)], allowed);
      for (const name of builtinModules)
        assert.ok(!required.includes(name) && !required.includes(`node:${name}`));
    });
  }
});
