import assert from "node:assert/strict";
import type { ClientCapabilities } from "vscode-languageserver";
import { able, type Client, type Manner } from "./client.ts";
import { inOrder } from "./order.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const pulls: ClientCapabilities = { textDocument: { diagnostic: {} } };
const quieter = { rules: { crosstalk: "off", inaudible: "error", "note-without-reference": "hint" } };
const byDefault = ["inaudible 2", "footnote-without-note 2", "crosstalk 3", "note-without-reference 2"];
const asSet = ["inaudible 1", "footnote-without-note 2", "note-without-reference 4"];

/** The rules that speak, with the severity of each. */
async function findings(client: Client, uri: string): Promise<string[]> {
  const report = await client.diagnose(uri);
  assert.ok(report.kind === "full");
  return inOrder(report.items).map(({ code, severity }) => `${code} ${severity}`);
}

const pushedFindings = (client: Client) =>
  inOrder(client.pushed.at(-1)?.diagnostics ?? []).map(({ code, severity }) => `${code} ${severity}`);

describe("settings", () => {
  it("are asked of a client that answers such questions", () =>
    talk({ capabilities: able, settings: quieter }, async (client) => {
      await client.until(() => client.asked.includes("workspace/configuration"));
      await client.until(() => client.asked.includes("workspace/diagnostic/refresh"));
      assert.deepEqual(await findings(client, client.open(briefing)), asSet);
    }));

  it("are asked again when the client says that they changed, and hold for what is open", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      const refreshes = () =>
        client.asked.filter((method) => method === "workspace/diagnostic/refresh").length;
      const uri = client.open(briefing);
      await client.until(() => refreshes() === 1);
      const before = await client.diagnose(uri);
      assert.deepEqual(await findings(client, uri), byDefault);
      client.settings = quieter;
      await client.notify("workspace/didChangeConfiguration", { settings: null });
      await client.until(() => refreshes() === 2);
      assert.deepEqual(await findings(client, uri), asSet);
      assert.equal((await client.diagnose(uri, before.resultId)).kind, "full");
      assert.ok(client.asked.includes("client/registerCapability"));
    }));

  it("come with initialize", () =>
    talk({ capabilities: pulls, initializationOptions: quieter }, async (client) => {
      assert.deepEqual(await findings(client, client.open(briefing)), asSet);
      assert.deepEqual(client.asked, []);
    }));

  it("come with the message that they changed, and go with the next", () =>
    talk({ capabilities: pulls }, async (client) => {
      const uri = client.open(briefing);
      await client.notify("workspace/didChangeConfiguration", { settings: { transcript: quieter } });
      assert.deepEqual(await findings(client, uri), asSet);
      await client.notify("workspace/didChangeConfiguration", { settings: {} });
      assert.deepEqual(await findings(client, uri), byDefault);
    }));

  it("reach a client that is pushed diagnostics", () =>
    talk({}, async (client) => {
      client.open(briefing);
      await client.until(() => client.pushed.length === 1);
      assert.deepEqual(pushedFindings(client), byDefault);
      await client.notify("workspace/didChangeConfiguration", { settings: { transcript: quieter } });
      await client.until(() => client.pushed.length === 2);
      assert.deepEqual(pushedFindings(client), asSet);
    }));

  it("that make no sense are left out, and the others hold", () =>
    talk({ capabilities: pulls }, async (client) => {
      const uri = client.open(briefing);
      const rules = {
        ...quieter.rules,
        inaudible: "loud",
        crosstalk: 7,
        none: "off",
        uncertain: null,
        constructor: "off",
      };
      await client.notify("workspace/didChangeConfiguration", { settings: { transcript: { rules } } });
      assert.deepEqual(await findings(client, uri), [
        "inaudible 2",
        "footnote-without-note 2",
        "crosstalk 3",
        "note-without-reference 4",
      ]);
      for (const nonsense of [null, 7, "off", [], { rules: 7 }, { rules: ["inaudible"] }, { rules: null }]) {
        await client.notify("workspace/didChangeConfiguration", { settings: { transcript: nonsense } });
        assert.deepEqual(await findings(client, uri), byDefault);
      }
    }));
});

/** Clients that promise less than they are asked, or answer with errors: the server goes on without. */
describe("a client that refuses", () => {
  const check = (manner: Manner) =>
    talk(manner, async (client) => {
      const uri = client.open(briefing);
      await client.notify("workspace/didChangeConfiguration", { settings: { transcript: {} } });
      assert.equal((await client.symbols(uri)).length, 4);
      await client.checkAsReadAnew(uri);
    });

  it("to be told that diagnostics have changed", () => check({ capabilities: pulls }));

  it("to register for changed settings", () =>
    check({ capabilities: { ...pulls, workspace: { configuration: true } }, settings: {} }));

  it("to hand out its settings", async () => {
    await talk({ capabilities: { ...able, workspace: { configuration: true } } }, async (client) => {
      client.connection.onRequest("workspace/configuration", () => {
        throw new Error("not today");
      });
      assert.deepEqual(await findings(client, client.open(briefing)), byDefault);
    });
  });
});
