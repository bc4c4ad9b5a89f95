import assert from "node:assert/strict";
import { able, type Client } from "./client.ts";
import { aboutDocument, aboutItem, aboutPlace, aboutWriting } from "./methods.ts";
import { talk } from "./process.ts";
import { type Message, type RawClient, talkRaw } from "./raw.ts";
import { briefing } from "./sample.ts";

const PARSE_ERROR = -32700;
const INVALID_REQUEST = -32600;

const noDocument = [
  undefined,
  null,
  7,
  "uri",
  true,
  [],
  [{ textDocument: { uri: "untitled:1.transcript" } }],
  {},
  { textDocument: null },
  { textDocument: "untitled:1.transcript" },
  { textDocument: {} },
  { textDocument: { uri: null } },
  { textDocument: { uri: 7 } },
  { textDocument: { uri: ["untitled:1.transcript"] } },
  { textDocument: { uri: "" } },
  { textDocument: { uri: "no address" } },
  { textDocument: { uri: "http://example.org/a.transcript" } },
  { textDocument: { uri: "file:///%zz" } },
  { textDocument: { uri: "file:///none/of/these.transcript" } },
];
const noPlace = [
  {},
  { position: null },
  { position: 3 },
  { position: [] },
  { position: {} },
  { position: { line: 1 } },
  { position: { character: 1 } },
  { position: { line: "1", character: "1" } },
  { position: { line: null, character: null } },
  { position: { line: 2.5, character: 1 } },
];

/** Checks that malformed things leave the server able to answer. */
async function checkWell(client: Client, uri: string): Promise<void> {
  assert.equal((await client.symbols(uri)).length, 4);
  await client.checkAsReadAnew(uri);
}

describe("malformed parameters", () => {
  for (const method of [...aboutDocument, ...aboutPlace, ...aboutWriting]) {
    it(`${method}: no document, an error`, () =>
      talk({ capabilities: able, settings: {} }, async (client) => {
        const uri = client.open(briefing);
        for (const params of noDocument) {
          const place = { position: { line: 0, character: 0 }, what: "question", direction: "next" };
          const full = params && typeof params === "object" && !Array.isArray(params);
          assert.ok((await client.errorCode(method, full ? { ...place, ...params } : params)) < 0);
        }
        await checkWell(client, uri);
      }));
  }

  for (const method of aboutWriting) {
    it(`${method}: a place that is not there, a reason`, () =>
      talk({ capabilities: able, settings: {} }, async (client) => {
        const uri = client.open(briefing);
        for (const line of [-1, 0, 3, 1e6, 2 ** 53, 1e300]) {
          for (const text of [undefined, null, 7, "", "x", "[1]", "\u0000"]) {
            const asked = client.at(method, uri, { line, character: line }, { text, newName: text });
            await asked.catch((error: { code: number }) => assert.equal(error.code, -32602));
          }
        }
        await checkWell(client, uri);
      }));
  }

  for (const method of [...aboutPlace, ...aboutWriting]) {
    it(`${method}: no place, an error`, () =>
      talk({ capabilities: able, settings: {} }, async (client) => {
        const uri = client.open(briefing);
        for (const params of noPlace) {
          const full = { textDocument: { uri }, what: "question", direction: "next", ...params };
          assert.ok((await client.errorCode(method, full)) < 0);
        }
        await checkWell(client, uri);
      }));
  }

  for (const method of aboutPlace) {
    it(`${method}: a place that is not there, an answer`, () =>
      talk({ capabilities: able, settings: {} }, async (client) => {
        const uri = client.open(briefing);
        for (const line of [-1, 0, 3, 1e6, 2 ** 53, 1e300]) {
          for (const character of [-1, 0, 1e6, 2 ** 53, 1e300]) {
            await client.at(method, uri, { line, character }, { what: "question", direction: "next" });
          }
        }
        await checkWell(client, uri);
      }));
  }

  for (const method of aboutItem) {
    it(`${method}: no item, an error; one that nobody made, an answer`, () =>
      talk({ capabilities: able, settings: {} }, async (client) => {
        const uri = client.open(briefing);
        const place = { line: 0, character: 0 };
        const selectionRange = { start: place, end: place };
        for (const item of [
          ...[undefined, null, 7, "item", [], {}, { uri }, { uri, selectionRange: null }, { selectionRange }],
          ...[
            { uri, selectionRange: { start: place } },
            { uri: 7, selectionRange },
          ],
        ]) {
          assert.ok((await client.errorCode(method, { item })) < 0, JSON.stringify(item));
        }
        assert.ok((await client.errorCode(method, undefined)) < 0);
        for (const line of [-1, 2 ** 53, 1e300]) {
          const far = { start: { line, character: line }, end: place };
          await client.request(method, { item: { uri, selectionRange: far } });
        }
        await checkWell(client, uri);
      }));
  }

  it("textDocument/selectionRange and inlayHint: no places, an error; some that are not there, an answer", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const uri = client.open(briefing);
      const textDocument = { uri };
      for (const positions of [undefined, null, 7, {}, [7], [{}], [{ line: 1, character: "1" }]]) {
        assert.ok((await client.errorCode("textDocument/selectionRange", { textDocument, positions })) < 0);
      }
      for (const range of [undefined, null, 7, {}, { start: {}, end: {} }]) {
        assert.ok((await client.errorCode("textDocument/inlayHint", { textDocument, range })) < 0);
      }
      const far = [-1, 2 ** 53, 1e300].map((line) => ({ line, character: line }));
      const selections = await client.request<unknown[]>("textDocument/selectionRange", {
        textDocument,
        positions: far,
      });
      assert.equal(selections.length, far.length);
      await client.request("textDocument/inlayHint", { textDocument, range: { start: far[2], end: far[0] } });
      await checkWell(client, uri);
    }));

  it("textDocument/codeAction: no range or no kinds, an error; places that are not there, an answer", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const uri = client.open(briefing);
      const textDocument = { uri };
      const place = { line: 0, character: 0 };
      const range = { start: place, end: place };
      const context = { diagnostics: [] };
      for (const params of [
        ...[undefined, null, 7, {}, { start: place }].map((wrong) => ({ range: wrong, context })),
        ...[null, 7, "context"].map((wrong) => ({ range, context: wrong })),
        ...[7, "quickfix", {}, [7], [null]].map((only) => ({ range, context: { ...context, only } })),
      ]) {
        const full = { textDocument, ...params };
        assert.ok((await client.errorCode("textDocument/codeAction", full)) < 0, JSON.stringify(params));
      }
      const answered = (params: object) =>
        client.request<unknown[]>("textDocument/codeAction", { textDocument, ...params });
      for (const diagnostics of [undefined, null, 7, [null], [{}], [{ range: 7, code: {} }]]) {
        assert.ok(Array.isArray(await answered({ range, context: { diagnostics } })));
      }
      assert.ok(Array.isArray(await answered({ range })));
      for (const line of [-1, 2 ** 53, 1e300]) {
        const far = { line, character: line };
        assert.ok(Array.isArray(await answered({ range: { start: far, end: place }, context })));
        assert.ok(Array.isArray(await answered({ range: { start: place, end: far }, context })));
      }
      await checkWell(client, uri);
    }));

  it("codeAction/resolve: an action that nobody offered, an error; one with nothing to resolve, as it is", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const uri = client.open(briefing);
      const action = { title: "Fix all", kind: "source.fixAll.transcript" };
      for (const data of [
        ...[undefined, null, 7, "fixAll", [], {}, { uri }, { what: "fixAll" }, { uri: 7, what: "fixAll" }],
        ...[
          { uri, what: "elephant" },
          { uri, what: "fixAll", code: 7 },
          { uri: "file:///none/of/these.transcript", what: "fixAll" },
        ],
      ]) {
        const params = { ...action, data };
        assert.ok((await client.errorCode("codeAction/resolve", params)) < 0, JSON.stringify(data));
      }
      assert.ok((await client.errorCode("codeAction/resolve", undefined)) < 0);
      const command = { title: "Name", command: "transcript.nameSpeaker" };
      assert.deepEqual(await client.request("codeAction/resolve", { ...action, command }), {
        ...action,
        command,
      });
      await client.request("codeAction/resolve", { ...action, data: { uri, what: "fixAll", code: "none" } });
      await checkWell(client, uri);
    }));

  it("transcript/nameSpeaker: no label or no name, an error", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const textDocument = { uri: client.open(briefing) };
      for (const wrong of [undefined, null, 7, {}, ["MR ODA"]]) {
        for (const params of [
          { label: wrong, name: "Ana Ruiz" },
          { label: "MR ODA", name: wrong },
        ]) {
          const full = { textDocument, ...params };
          assert.ok((await client.errorCode("transcript/nameSpeaker", full)) < 0, JSON.stringify(params));
        }
      }
      const nobody = { textDocument, label: "MR NOBODY", name: "Ana Ruiz" };
      assert.equal(await client.request("transcript/nameSpeaker", nobody), null);
      await checkWell(client, textDocument.uri);
    }));

  it("transcript/questions: no query, an error", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const uri = client.open(briefing);
      for (const params of [undefined, null, 7, [], {}, { query: null }, { query: 7 }, { query: ["gate"] }]) {
        assert.ok((await client.errorCode("transcript/questions", params)) < 0, JSON.stringify(params));
      }
      const odd = { query: "channel", partialResultToken: {} };
      assert.equal((await client.request<unknown[]>("transcript/questions", odd)).length, 1);
      await checkWell(client, uri);
    }));

  it("transcript/exchanges: a result id that never was, a full report", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const textDocument = { uri: client.open(briefing) };
      for (const previousResultId of ["none", "", 7, null, {}]) {
        const report = await client.request<{ kind: string }>("transcript/exchanges", {
          textDocument,
          previousResultId,
        });
        assert.equal(report.kind, "full");
      }
    }));

  it("transcript/adjacent: another direction or thing, an error", () =>
    talk({}, async (client) => {
      const textDocument = { uri: client.open(briefing) };
      const position = { line: 5, character: 0 };
      for (const [what, direction] of [
        ["question", "sideways"],
        ["question", undefined],
        ["elephant", "next"],
        [undefined, "next"],
        ["speaker", "sideways"],
      ]) {
        const params = { textDocument, position, what, direction };
        assert.ok((await client.errorCode("transcript/adjacent", params)) < 0, `${what} ${direction}`);
      }
      for (const speaker of [7, null, {}, ["MS VALE"]]) {
        const params = { textDocument, position, what: "speaker", direction: "next", speaker };
        assert.ok((await client.errorCode("transcript/adjacent", params)) < 0, JSON.stringify(speaker));
      }
    }));

  it("textDocument/diagnostic: a result id that never was, a full report", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const textDocument = { uri: client.open(briefing) };
      for (const previousResultId of ["none", "", 7, null, {}]) {
        const report = await client.request<{ kind: string }>("textDocument/diagnostic", {
          textDocument,
          previousResultId,
        });
        assert.equal(report.kind, "full");
      }
    }));
});

describe("malformed notifications", () => {
  /** A notification that makes no sense is logged at most; what was open stays as it was. */
  const check = (method: string, make: (uri: string) => unknown[]) =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const uri = client.open(briefing);
      await client.symbols(uri);
      for (const params of make(uri)) await client.notify(method, params);
      await checkWell(client, uri);
      client.errors.length = 0;
    });

  it("textDocument/didOpen", () =>
    check("textDocument/didOpen", (uri) => [
      null,
      {},
      { textDocument: null },
      { textDocument: { uri: 7, text: "Q: Is it?" } },
      { textDocument: { uri: `${uri}.2`, version: 1 } },
      { textDocument: { uri: `${uri}.3`, version: 1, text: null } },
      { textDocument: { uri: `${uri}.4`, version: 1, text: ["Q: Is it?"] } },
    ]));

  it("textDocument/didChange", () =>
    check("textDocument/didChange", (uri) => [
      null,
      {},
      { textDocument: { uri, version: 2 } },
      { textDocument: { uri, version: 2 }, contentChanges: null },
      { textDocument: { uri, version: 2 }, contentChanges: 7 },
      { textDocument: { uri, version: 2 }, contentChanges: [] },
      { textDocument: { uri, version: 2 }, contentChanges: [null] },
      { textDocument: { uri, version: 2 }, contentChanges: [{}] },
      { textDocument: { uri, version: 2 }, contentChanges: [{ text: null }] },
      { textDocument: { uri, version: 2 }, contentChanges: [{ text: ["no"] }] },
      { textDocument: { uri, version: 2 }, contentChanges: [{ range: {}, text: "no" }] },
      { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: {}, end: {} }, text: "no" }] },
      { textDocument: { uri: "untitled:another", version: 2 }, contentChanges: [{ text: "no" }] },
    ]));

  it("textDocument/didClose", () =>
    check("textDocument/didClose", () => [
      null,
      {},
      { textDocument: null },
      { textDocument: { uri: null } },
      { textDocument: { uri: "untitled:another" } },
    ]));

  it("workspace/didChangeConfiguration", () =>
    check("workspace/didChangeConfiguration", () => [
      null,
      {},
      { settings: 7 },
      { settings: { transcript: [] } },
    ]));

  it("transcript/setConvention", () =>
    check("transcript/setConvention", (uri) => [null, {}, { uri: 7 }, { uri, convention: 7 }, { uri }]));

  it("transcript/fs/changed", () =>
    check("transcript/fs/changed", () => [null, {}, { id: "x" }, { uris: 7 }]));

  it("$/cancelRequest", () => check("$/cancelRequest", () => [null, {}, { id: 99 }, { id: "none" }]));

  it("an edit whose places are beyond the text is made at its border", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const uri = client.open("MS VALE: Good morning.");
      await client.notify("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range: { start: { line: 9, character: 9 }, end: { line: 99, character: 9 } }, text: " All." },
          {
            range: { start: { line: -3, character: 4 }, end: { line: -1, character: 9 } },
            text: "Title\n\n",
          },
        ],
      });
      const twin = client.open("Title\n\nMS VALE: Good morning. All.");
      assert.deepEqual(await client.model(uri), await client.model(twin));
    }));
});

describe("malformed messages", () => {
  /** Sends something, then checks that the next request is answered. */
  const check = (send: (client: RawClient) => void) =>
    talkRaw(async (client) => {
      await client.initialize();
      send(client);
      client.send({ jsonrpc: "2.0", id: "after", method: "shutdown" });
      assert.equal((await client.answer("after")).result, null);
    });

  /** Sends something, then checks that it is answered with an error. */
  const checkRefused = (code: number, id: Message["id"], send: (client: RawClient) => void) =>
    talkRaw(async (client) => {
      await client.initialize();
      send(client);
      assert.equal((await client.answer(id)).error?.code, code);
      client.send({ jsonrpc: "2.0", id: "after", method: "shutdown" });
      assert.equal((await client.answer("after")).result, null);
    });

  for (const body of ["{ no", "", '{"jsonrpc": "2.0", "id": 1, "method": "shutdown"', "\u0000", "[1,]"]) {
    it(`a body that is no JSON, ${JSON.stringify(body)}: an error without an id`, () =>
      checkRefused(PARSE_ERROR, null, (client) => client.sendBody(body)));
  }
  it("a message without a method, a method that is no name: an error with its id", async () => {
    await checkRefused(INVALID_REQUEST, 1, (client) => client.send({ jsonrpc: "2.0", id: 1 }));
    await checkRefused(INVALID_REQUEST, 1, (client) => client.send({ jsonrpc: "2.0", id: 1, method: 7 }));
  });
  it("a list, a number, null: an error without an id", async () => {
    await checkRefused(INVALID_REQUEST, null, (client) =>
      client.send([{ jsonrpc: "2.0", id: 1, method: "shutdown" }]),
    );
    await checkRefused(INVALID_REQUEST, null, (client) => client.send(7));
    await checkRefused(INVALID_REQUEST, null, (client) => client.send(null));
  });
  it("an answer that nobody asked for", () =>
    check((client) => client.send({ jsonrpc: "2.0", id: 41, result: { some: "thing" } })));
  it("bytes that are no UTF-8", () =>
    check((client) => {
      client.write("Content-Length: 4\r\n\r\n");
      client.write(Uint8Array.of(0x22, 0xff, 0xfe, 0x22));
    }));

  it("a message in single bytes, with another header", () =>
    talkRaw(async (client) => {
      await client.initialize();
      const textDocument = {
        uri: "untitled:é",
        languageId: "transcript",
        version: 1,
        text: "MS ÉVA: “Ja” 👍.\n",
      };
      const body = JSON.stringify({
        jsonrpc: "2.0",
        method: "textDocument/didOpen",
        params: { textDocument },
      });
      const head = `Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}`;
      for (const byte of Buffer.from(`${head}\r\n\r\n${body}`)) client.write(Uint8Array.of(byte));
      client.send({ jsonrpc: "2.0", id: 0, method: "transcript/model", params: { textDocument } });
      const { result } = await client.answer(0);
      assert.equal((result as { turns: { label: string }[] }).turns[0]?.label, "MS ÉVA");
    }));

  it("ids of every kind are answered under the same id", () =>
    talkRaw(async (client) => {
      await client.initialize();
      for (const id of [0, -1, 2 ** 40, "", "7", "é"]) {
        client.send({ jsonrpc: "2.0", id, method: "textDocument/hover", params: {} });
        assert.ok((await client.answer(id)).error, String(id));
      }
    }));
});
