import assert from "node:assert/strict";
import type { DocumentSymbol } from "vscode-languageserver";
import { able } from "./client.ts";
import { requests } from "./methods.ts";
import { talk } from "./process.ts";
import { talkRaw } from "./raw.ts";
import { briefing } from "./sample.ts";

const CANCELLED = -32800;
const METHOD_NOT_FOUND = -32601;
const manner = { capabilities: able, settings: {} };

/** What becomes of a request: the code of its error, or nothing. */
const outcome = (answer: Promise<unknown>): Promise<number | undefined> =>
  answer.then(
    () => undefined,
    (error: { code: number }) => error.code,
  );

describe("many requests at once", () => {
  it("10,000 of all kinds, each answered once", () =>
    talk(manner, async (client) => {
      const textDocument = { uri: client.open(briefing) };
      const params = {
        textDocument,
        position: { line: 5, character: 0 },
        what: "question",
        direction: "next",
      };
      const asked = requests.filter((method) => method !== "workspace/diagnostic");
      const all = Array.from({ length: 10_000 }, (_, i) =>
        outcome(client.request(asked[i % asked.length]!, params)),
      );
      const answered = await Promise.all(all);
      assert.equal(answered.length, 10_000);
      assert.ok(answered.filter((code) => code === undefined).length > 3_000);
      assert.equal((await client.symbols(textDocument.uri)).length, 4);
    }));

  it("10,000 that are taken back, each answered once", () =>
    talk(manner, async (client) => {
      const textDocument = { uri: client.open(briefing) };
      const all = Array.from({ length: 10_000 }, () =>
        outcome(client.cancelled("textDocument/documentSymbol", { textDocument })),
      );
      for (const code of await Promise.all(all)) assert.ok(code === undefined || code === CANCELLED);
      assert.equal((await client.symbols(textDocument.uri)).length, 4);
    }));

  it("among edits: each answer is about the text as it was when asked, or as a later edit left it", () =>
    talk(manner, async (client) => {
      const uri = client.open("MS VALE: One.");
      const answers = Array.from({ length: 500 }, (_, i) => {
        client.change(uri, { text: "MS VALE: One.\n\n".repeat(i + 1) });
        return client.symbols(uri).then(
          (symbols) => symbols.length,
          (error: { code: number }) => error.code,
        );
      });
      const counts = await Promise.all(answers);
      for (const [i, count] of counts.entries())
        assert.ok(count === CANCELLED || (count > i && count <= 500), `${count} after edit ${i}`);
      assert.equal(counts.at(-1), 500);
    }));

  it("among edits: what is asked again behind a later one is not worked out for those before", () =>
    talk(manner, async (client) => {
      const uri = client.open("MS VALE: Is it safe?\n\nMR ODA: It is (inaudible).\n\n".repeat(5_000));
      await client.symbols(uri);
      const start = { line: 10_000, character: 9 };
      const answers = Array.from({ length: 200 }, () => {
        client.change(uri, { range: { start, end: start }, text: "x" });
        return outcome(client.request("textDocument/diagnostic", { textDocument: { uri } }));
      });
      const codes = await Promise.all(answers);
      assert.equal(codes.at(-1), undefined);
      const cancelled = codes.filter((code) => code === CANCELLED).length;
      assert.ok(cancelled >= 100, `${cancelled} of 200 were cancelled`);
      assert.ok(codes.every((code) => code === undefined || code === CANCELLED));
    }));

  it("among edits: other documents' questions, and such as are asked once, are all answered", () =>
    talk(manner, async (client) => {
      const uri = client.open(briefing);
      const other = client.open(briefing, "file:///other.transcript");
      const start = { line: 0, character: 0 };
      const answers = Array.from({ length: 50 }, () => {
        client.change(uri, { range: { start, end: start }, text: "x" });
        return [
          outcome(client.request("textDocument/documentSymbol", { textDocument: { uri: other } })),
          outcome(client.request("textDocument/hover", { textDocument: { uri }, position: start })),
        ];
      });
      for (const code of await Promise.all(answers.flat())) assert.equal(code, undefined);
    }));
});

describe("ids", () => {
  it("that are taken back before, twice, after, and such as never were", () =>
    talkRaw(async (client) => {
      await client.initialize();
      const textDocument = {
        uri: "untitled:a.transcript",
        languageId: "transcript",
        version: 1,
        text: briefing,
      };
      client.send({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } });
      const cancel = (id: unknown) =>
        client.send({ jsonrpc: "2.0", method: "$/cancelRequest", params: { id } });
      cancel(1);
      for (const id of [1, 2, 3]) {
        client.send({ jsonrpc: "2.0", id, method: "textDocument/documentSymbol", params: { textDocument } });
      }
      cancel(2);
      cancel(2);
      assert.equal((await client.answer(1)).error, undefined);
      const second = await client.answer(2);
      assert.ok(second.error === undefined || second.error.code === CANCELLED);
      assert.equal(((await client.answer(3)).result as DocumentSymbol[]).length, 4);
      for (const id of [3, 99, "none", null, {}, -1]) cancel(id);
      client.send({ jsonrpc: "2.0", id: 4, method: "transcript/none" });
      assert.equal((await client.answer(4)).error?.code, METHOD_NOT_FOUND);
    }));
});

describe("versions", () => {
  it("that run back, repeat or are none: changes are made in the order in which they come", () =>
    talk(manner, async (client) => {
      const uri = client.open("MS VALE: One.");
      for (const version of [5, 3, 3, -1, 0, 2 ** 53, null, "x", undefined]) {
        const end = { line: 1e6, character: 0 };
        await client.notify("textDocument/didChange", {
          textDocument: { uri, version },
          contentChanges: [{ range: { start: end, end }, text: "\n\nMS VALE: More." }],
        });
      }
      assert.equal((await client.symbols(uri)).length, 10);
    }));
});

describe("requests under way", () => {
  const long = `${"MS VALE: Is it high?\n\nMR ODA: (inaudible) it is.\n\n".repeat(40_000)}`;

  it("are answered when their document is closed", () =>
    talk(manner, async (client) => {
      const uri = client.open(long);
      const under = ["textDocument/documentSymbol", "transcript/model", "textDocument/diagnostic"].map(
        (method) => outcome(client.request(method, { textDocument: { uri } })),
      );
      client.close(uri);
      for (const code of await Promise.all(under)) assert.ok(code === undefined || code < 0);
      assert.equal((await client.symbols(client.open(briefing))).length, 4);
    }));

  it("are answered when the server is shut down", () =>
    talkRaw(async (client) => {
      await client.initialize();
      const textDocument = { uri: "untitled:a.transcript", languageId: "transcript", version: 1, text: long };
      client.send({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } });
      const methods = ["textDocument/documentSymbol", "transcript/model", "textDocument/foldingRange"];
      for (const [id, method] of methods.entries())
        client.send({ jsonrpc: "2.0", id, method, params: { textDocument } });
      client.send({ jsonrpc: "2.0", id: "end", method: "shutdown" });
      assert.equal((await client.answer("end")).result, null);
      for (const id of methods.keys()) assert.ok(await client.answer(id));
    }));

  it("do not hold up the end", () =>
    talkRaw(async (client) => {
      await client.initialize();
      const textDocument = { uri: "untitled:a.transcript", languageId: "transcript", version: 1, text: long };
      client.send({ jsonrpc: "2.0", method: "textDocument/didOpen", params: { textDocument } });
      client.send({ jsonrpc: "2.0", id: 1, method: "transcript/model", params: { textDocument } });
      client.send({ jsonrpc: "2.0", id: 2, method: "shutdown" });
      client.send({ jsonrpc: "2.0", method: "exit" });
      assert.equal(await client.server.exited, 0);
      assert.equal(client.server.complaints, "");
    }));
});
