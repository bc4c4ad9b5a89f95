import assert from "node:assert/strict";
import type { ClientCapabilities, Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import type { Client, Manner } from "./client.ts";
import { talk } from "./process.ts";

/** VS Code, for one: it can be told to ask again. */
const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: {}, documentSymbol: { dynamicRegistration: true } },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
};
const asksAgain: Manner = { capabilities };
const asksOnce: Manner = { capabilities: { textDocument: { diagnostic: {} } } };
const isPushed: Manner = { capabilities: {} };

const REFRESH = "workspace/diagnostic/refresh";
const REGISTER = "client/registerCapability";

/** What takes long to read, between a first page and a last one. */
const plain = Array.from(
  { length: 10_000 },
  (_, i) => `MS VALE: What is at pier ${i}?\n\nMR ODA: There is the boat of pier ${i}.\n\n`,
).join("");
const large = `MS VALE: Next[7] is (inaudible) Ana Ruiz.\n\n${plain}MS VALE: Thank you, (crosstalk).\n`;
const small = "MS VALE: Next[7] is (inaudible) Ana Ruiz.\n\nMS VALE: Thank you, (crosstalk).\n";

const onFirstPage = ["inaudible (inaudible)"];
const onAllPages = ["footnote-without-note [7]", "inaudible (inaudible)", "crosstalk (crosstalk)"];

function full(report: DocumentDiagnosticReport): { resultId: string; items: Diagnostic[] } {
  assert.ok(report.kind === "full" && report.resultId, "the answer is not full");
  return { resultId: report.resultId, items: report.items };
}

/** Checks diagnostics by their rules and the words that they are about. */
function check(client: Client, uri: string, items: readonly Diagnostic[], expected: readonly string[]): void {
  const drawn = items.map(({ code, range }) => `${code} ${client.mirror(uri).covered(range)}`);
  assert.deepEqual(drawn, expected);
}

function openAs(client: Client, languageId: string, text: string): string {
  const uri = `file:///pier/${languageId}.txt`;
  const textDocument = { uri, languageId, version: 1, text };
  void client.notify("textDocument/didOpen", { textDocument });
  return uri;
}

const count = (client: Client, method: string) => client.asked.filter((asked) => asked === method).length;

describe("the first page of a large document", () => {
  it("is told before the rest is read, and all once the client is told to ask again", () =>
    talk(asksAgain, async (client) => {
      const uri = client.open(large);
      const first = full(await client.diagnose(uri));
      check(client, uri, first.items, onFirstPage);
      const again = await client.diagnose(uri, first.resultId);
      assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
      await client.until(() => client.asked.includes(REFRESH));
      const all = full(await client.diagnose(uri, first.resultId));
      check(client, uri, all.items, onAllPages);
      assert.equal((await client.diagnose(uri, all.resultId)).kind, "unchanged");
      assert.equal(count(client, REFRESH), 1);
    }));

  it("is not told once something else had all read", () =>
    talk(asksAgain, async (client) => {
      const uri = client.open(large);
      await client.model(uri);
      check(client, uri, full(await client.diagnose(uri)).items, onAllPages);
    }));

  it("is pushed before all is", () =>
    talk(isPushed, async (client) => {
      const uri = client.open(large);
      await client.until(() => client.pushed.length === 2);
      check(client, uri, client.pushed[0]!.diagnostics, onFirstPage);
      check(client, uri, client.pushed[1]!.diagnostics, onAllPages);
      assert.deepEqual(
        client.pushed.map(({ version }) => version),
        [1, 1],
      );
    }));

  it("is not told to a client that could not be told of the rest", () =>
    talk(asksOnce, async (client) => {
      const uri = client.open(large);
      check(client, uri, full(await client.diagnose(uri)).items, onAllPages);
    }));

  it("is not told of a text that was edited meanwhile", () =>
    talk(asksAgain, async (client) => {
      const uri = client.open(large);
      const first = client.diagnose(uri);
      const top = { line: 0, character: 0 };
      const { resultId } = full(await first);
      client.change(uri, { range: { start: top, end: top }, text: "MR ODA: [sic?]\n\n" });
      const all = full(await client.diagnose(uri, resultId));
      check(client, uri, all.items, ["uncertain [sic?]", ...onAllPages]);
    }));

  it("is not told of a text that was edited at once", () =>
    talk(asksAgain, async (client) => {
      const uri = client.open(large);
      const top = { line: 0, character: 0 };
      client.change(uri, { range: { start: top, end: top }, text: "\n" });
      check(client, uri, full(await client.diagnose(uri)).items, onAllPages);
    }));

  it("is pushed for no other text than the one that was edited meanwhile", () =>
    talk(isPushed, async (client) => {
      const uri = client.open(large);
      await client.until(() => client.pushed.length === 1);
      const top = { line: 0, character: 0 };
      client.change(uri, { range: { start: top, end: top }, text: "\n" });
      await client.until(() => client.pushed.at(-1)!.version === 2);
      check(client, uri, client.pushed.at(-1)!.diagnostics, onAllPages);
    }));

  it("is told of a text whose lines say that it is a transcript", () =>
    talk(asksAgain, async (client) => {
      const uri = openAs(client, "plaintext", large);
      const first = full(await client.diagnose(uri));
      assert.deepEqual(
        first.items.map(({ code }) => code),
        ["inaudible"],
      );
      await client.until(() => client.asked.includes(REFRESH));
      assert.equal(full(await client.diagnose(uri)).items.length, onAllPages.length);
    }));

  it("is not told where its lines say nothing", () =>
    talk(asksAgain, async (client) => {
      const noise = Array.from(
        { length: 5000 },
        (_, i) => `The boat of pier ${i} is in the harbour (inaudible).\n`,
      );
      const log = openAs(client, "plaintext", noise.join(""));
      const other = openAs(client, "c", large);
      for (const uri of [log, other]) assert.deepEqual(full(await client.diagnose(uri)).items, []);
      assert.equal(count(client, REFRESH), 0);
    }));

  it("is all that a small document has", () =>
    talk(asksAgain, async (client) => {
      const uri = client.open(small);
      check(client, uri, full(await client.diagnose(uri)).items, onAllPages);
      await client.model(uri);
      assert.equal(count(client, REFRESH), 0);
    }));

  it("goes with the document when that is closed before it is read", () =>
    talk(asksAgain, async (client) => {
      const uri = client.open(large);
      await client.diagnose(uri);
      client.close(uri);
      const next = client.open(small);
      check(client, next, full(await client.diagnose(next)).items, onAllPages);
      assert.equal(count(client, REFRESH), 0);
    }));
});

describe("the outline of a large document", () => {
  const unread = "… still being read";

  it("is at first that of its first page, and is offered anew once all is read", () =>
    talk(asksAgain, async (client) => {
      const uri = client.open(large);
      const first = await client.symbols(uri);
      const last = first.at(-1)!;
      assert.equal(last.name, unread);
      assert.deepEqual(last.range.end, client.mirror(uri).end);
      const before = first.at(-2)!.range.end.line;
      assert.ok(last.range.start.line > before && last.range.start.line <= before + 2);
      const offered = count(client, REGISTER);
      await client.until(() => count(client, REGISTER) > offered);
      const whole = await client.symbols(uri);
      assert.ok(first.length > 100 && whole.length > 9_000, `${first.length} of ${whole.length}`);
      assert.deepEqual(
        first.slice(0, -2).map(({ range }) => range),
        whole.slice(0, first.length - 2).map(({ range }) => range),
      );
      assert.ok(whole.every(({ name }) => name !== unread));
    }));

  it("is whole at once for a client that asks no second time", () =>
    talk(asksOnce, async (client) => {
      const whole = await client.symbols(client.open(large));
      assert.ok(whole.length > 9_000 && whole.every(({ name }) => name !== unread));
    }));
});
