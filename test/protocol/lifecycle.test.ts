import assert from "node:assert/strict";
import { requests } from "./methods.ts";
import { talk } from "./process.ts";
import { type Message, type RawClient, talkRaw } from "./raw.ts";

const SERVER_NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;

const ask = async (client: RawClient, id: Message["id"], method: string, params?: unknown) => {
  client.send({ jsonrpc: "2.0", id, method, ...(params !== undefined && { params }) });
  return client.answer(id);
};
const someDocument = { textDocument: { uri: "untitled:none" }, position: { line: 0, character: 0 } };

describe("a server's life", () => {
  it("begins with initialize: what is asked before gets an error", () =>
    talkRaw(async (client) => {
      for (const [id, method] of [...requests, "shutdown"].entries()) {
        const { error } = await ask(client, id, method, someDocument);
        assert.equal(error?.code, SERVER_NOT_INITIALIZED, method);
      }
      assert.ok((await client.initialize()).result);
    }));

  it("takes no documents before initialize, and says nothing of them", () =>
    talkRaw(async (client) => {
      const textDocument = {
        uri: "untitled:early",
        languageId: "transcript",
        version: 1,
        text: "Q: (inaudible)",
      };
      client.send({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } });
      assert.ok((await client.initialize()).result);
    }));

  it("is initialized once", () =>
    talkRaw(async (client) => {
      await client.initialize();
      const params = { processId: null, rootUri: null, capabilities: {} };
      assert.equal((await ask(client, 1, "initialize", params)).error?.code, INVALID_REQUEST);
    }));

  it("answers a method that it does not know with an error, and overlooks such a notification", () =>
    talk({}, async (client) => {
      await client.notify("transcript/none", { some: "thing" });
      await client.notify("$/none", {});
      assert.equal(await client.errorCode("transcript/none", {}), METHOD_NOT_FOUND);
      assert.equal(await client.errorCode("$/none", {}), METHOD_NOT_FOUND);
    }));

  it("ends for requests with shutdown", () =>
    talkRaw(async (client) => {
      await client.initialize();
      assert.equal((await ask(client, 1, "shutdown")).result, null);
      for (const [id, method] of [...requests, "shutdown", "initialize"].entries()) {
        const { error } = await ask(client, id + 2, method, someDocument);
        assert.equal(error?.code, INVALID_REQUEST, method);
      }
    }));

  it("ends with exit: code 0 after shutdown", () =>
    talkRaw(async (client) => {
      await client.initialize();
      await ask(client, 1, "shutdown");
      client.send({ jsonrpc: "2.0", method: "exit" });
      assert.equal(await client.server.exited, 0);
      assert.equal(client.server.complaints, "");
    }));

  it("ends with exit: code 1 without shutdown", () =>
    talkRaw(async (client) => {
      await client.initialize();
      client.send({ jsonrpc: "2.0", method: "exit" });
      assert.equal(await client.server.exited, 1);
    }));

  it("ends when its client is gone after shutdown: code 0", () =>
    talkRaw(async (client) => {
      await client.initialize();
      await ask(client, 1, "shutdown");
      client.server.child.stdin!.end();
      assert.equal(await client.server.exited, 0);
    }));

  it("ends when its client is gone", () =>
    talkRaw(async (client) => {
      await client.initialize();
      client.server.child.stdin!.end();
      assert.equal(await client.server.exited, 1);
    }));
});
