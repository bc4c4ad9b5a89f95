import assert from "node:assert/strict";
import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ClientCapabilities, Diagnostic } from "vscode-languageserver";
import { able, type Client } from "./client.ts";
import { inOrder } from "./order.ts";
import { talk } from "./process.ts";

const pulls: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { diagnostics: { refreshSupport: true } },
};
const session = "MR ODA: It is (inaudible) and [crosstalk] dry.\n";

describe("transcript.config.json in the workspace", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "transcripts ü "));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Writes a file in one step, as one that is read half-way would be told of too. */
  function write(name: string, text: string): void {
    writeFileSync(join(folder, ".new"), text);
    renameSync(join(folder, ".new"), join(folder, name));
  }
  const address = (name = "") => pathToFileURL(join(folder, name)).href.replace(/\/$/, "");
  const config = () => address("transcript.config.json");

  /** Waits until the server says that what it found may have changed. */
  async function refreshed(client: Client, times = 1): Promise<void> {
    const refreshes = () => client.asked.filter((method) => method === "workspace/diagnostic/refresh").length;
    await client.until(() => refreshes() >= times);
  }

  async function findings(client: Client, uri: string): Promise<string[]> {
    const report = await client.diagnose(uri);
    assert.ok(report.kind === "full");
    return inOrder(report.items).map(({ code, severity }) => `${code} ${severity}`);
  }

  /** What was told of the configuration last, once something was. */
  async function told(client: Client, holds: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const last = () => client.pushed.findLast(({ uri }) => uri === config())?.diagnostics;
    await client.until(() => last() !== undefined && holds(last()!));
    return last()!;
  }

  it("says how much a rule matters, and goes before what is set by hand", () => {
    write("transcript.config.json", '{ "rules": { "inaudible": "error" } }');
    const initializationOptions = { rules: { inaudible: "hint", crosstalk: "off" } };
    return talk({ capabilities: pulls, folder: address(), initializationOptions }, async (client) => {
      await refreshed(client);
      assert.deepEqual(await findings(client, client.open(session, address("a.transcript"))), [
        "inaudible 1",
      ]);
      // what lies elsewhere is not in the archive
      assert.deepEqual(await findings(client, client.open(session)), ["inaudible 4"]);
    });
  });

  it("names the convention of files and the file of speakers", () => {
    write("transcript.config.json", '{ "conventions": { "*.cha": "chat" }, "speakersFile": "all.yaml" }');
    write("all.yaml", "Joseph Oda: [MR ODA]\n");
    return talk({ capabilities: pulls, folder: address() }, async (client) => {
      await refreshed(client);
      const chat = await client.model(client.open(session, address("a.cha")));
      assert.deepEqual([chat.convention, chat.turns], ["chat", []]);
      const { convention, speakers } = await client.model(client.open(session, address("a.transcript")));
      assert.deepEqual([convention, speakers[0]?.name], ["colon", "Joseph Oda"]);
    });
  });

  it("is told of by one diagnostic where it has a mistake, until that is corrected", () => {
    write("transcript.config.json", '{\n  "rules": { "inaudible": "of", "crosstalk": "off" }\n}\n');
    return talk({ capabilities: pulls, folder: address() }, async (client) => {
      const [mistake, ...others] = await told(client, (list) => list.length > 0);
      assert.deepEqual(others, []);
      assert.deepEqual(mistake, {
        range: { start: { line: 1, character: 26 }, end: { line: 1, character: 30 } },
        message: "“of” is no severity: use error, warning, information, hint or off",
        severity: 1,
        code: "config",
        source: "transcript",
      });
      await refreshed(client);
      const uri = client.open(session, address("a.transcript"));
      assert.deepEqual(await findings(client, uri), ["inaudible 2"]);
      write("transcript.config.json", '{ "rules": { "inaudible": "off" } }');
      assert.deepEqual(await told(client, (list) => list.length === 0), []);
      await refreshed(client, 2);
      assert.deepEqual(await findings(client, uri), ["crosstalk 3"]);
    });
  });

  it("is followed when it comes and goes, with what it names", () =>
    talk({ capabilities: pulls, folder: address() }, async (client) => {
      const uri = client.open(session, address("a.transcript"));
      assert.deepEqual(await findings(client, uri), ["inaudible 2", "crosstalk 3"]);
      write("transcript.config.json", '{ "rules": { "inaudible": "off" }, "speakersFile": "all.yaml" }');
      const [missing] = await told(client, (list) => list.length > 0);
      assert.match(String(missing!.message), /^The file of speakers “all\.yaml” cannot be read/);
      await refreshed(client);
      assert.deepEqual(await findings(client, uri), ["crosstalk 3"]);
      write("all.yaml", "Joseph Oda: [MR ODA]\n");
      await told(client, (list) => list.length === 0);
      assert.equal((await client.model(uri)).speakers[0]?.name, "Joseph Oda");
      const before = client.asked.length;
      rmSync(join(folder, "transcript.config.json"));
      await client.until(() => client.asked.slice(before).includes("workspace/diagnostic/refresh"));
      assert.deepEqual(await findings(client, uri), ["inaudible 2", "crosstalk 3"]);
    }));

  it("leads nowhere outside its folder, behind links neither", function () {
    if (process.platform === "win32") this.skip();
    const outside = mkdtempSync(join(tmpdir(), "elsewhere "));
    writeFileSync(join(outside, "all.yaml"), "Joseph Oda: [MR ODA]\n");
    symlinkSync(join(outside, "all.yaml"), join(folder, "all.yaml"));
    write("transcript.config.json", '{ "speakersFile": "all.yaml" }');
    return talk({ capabilities: pulls, folder: address() }, async (client) => {
      const [mistake] = await told(client, (list) => list.length > 0);
      assert.match(String(mistake!.message), /^The file of speakers “all\.yaml” cannot be read/);
      const { speakers } = await client.model(client.open(session, address("a.transcript")));
      assert.equal(speakers[0]?.name, undefined);
    }).finally(() => rmSync(outside, { recursive: true }));
  });

  it("comes through the client where files are reached through it alone", () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const files = {
      "memfs:/a/transcript.config.json": encode('{ "rules": { "inaudible": "error", "none": "off" } }'),
    };
    const manner = { folder: "memfs:/a", files, initializationOptions: { files: true }, settings: {} };
    return talk({ capabilities: able, ...manner }, async (client) => {
      await client.until(() => client.pushed.some(({ uri }) => uri === "memfs:/a/transcript.config.json"));
      const [{ diagnostics }] = client.pushed as [(typeof client.pushed)[0]];
      assert.deepEqual(
        diagnostics.map(({ message }) => message),
        ["There is no rule “none”: docs/rules.md lists them"],
      );
      const uri = client.open(session, "memfs:/a/b.transcript");
      assert.deepEqual(await findings(client, uri), ["inaudible 1", "crosstalk 3"]);
    });
  });
});
