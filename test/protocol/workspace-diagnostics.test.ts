import assert from "node:assert/strict";
import type { WorkspaceDiagnosticReport, WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";
import { CancellationTokenSource } from "vscode-languageserver/node";
import { Archive } from "./archive.ts";
import { able, type Client } from "./client.ts";
import { talk } from "./process.ts";

type Report = WorkspaceDocumentDiagnosticReport;

const gate = "MS VALE: Good.\n\nMR ODA: The gate is (inaudible) since May.\n";
const bell = "MS VALE: So.\n\nDR LIND: We met there. (Crosstalk.)\n";
const quiet = "MS VALE: Good.\n\nMR ODA: Thank you.\n";

/** A request that is held open, and what was told under it. */
class Pull {
  readonly told: Report[] = [];
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  readonly #source = new CancellationTokenSource();

  constructor(
    readonly client: Client,
    token: string,
    previous: readonly Report[] = [],
  ) {
    client.hearParts<WorkspaceDiagnosticReport>(token, ({ items }) => this.told.push(...items));
    const params = { previousResultIds: ids(previous), partialResultToken: token };
    this.answer = client.connection.sendRequest("workspace/diagnostic", params, this.#source.token);
    this.answer.catch(() => {});
  }

  cancel(): void {
    this.#source.cancel();
  }
}

function ids(reports: readonly Report[]): { uri: string; value: string }[] {
  return reports.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));
}

const all = async (client: Client, previous: readonly Report[] = []) =>
  (
    await client.request<WorkspaceDiagnosticReport>("workspace/diagnostic", {
      previousResultIds: ids(previous),
    })
  ).items;

/** Has a test talk about a folder of files. */
async function about(
  files: Readonly<Record<string, string>>,
  test: (client: Client, archive: Archive) => Promise<void>,
): Promise<void> {
  const archive = new Archive(files);
  const manner = { capabilities: able, settings: {}, folder: archive.folder };
  try {
    await talk(manner, (client) => test(client, archive));
  } finally {
    archive.end();
  }
}

/** Reports as one reads them: a line for each. */
function drawn(archive: Archive, reports: readonly Report[]): string[] {
  return reports.map((report) => {
    const codes = report.kind === "full" ? report.items.map(({ code }) => code).join(" ") : report.kind;
    return `${archive.name(report.uri)}: ${codes}`;
  });
}

const files = {
  "a.transcript": gate,
  "b.transcript": bell,
  "c.md": "# Notes\n\nNobody (inaudible) speaks.\n",
};

describe("workspace/diagnostic", () => {
  it("is offered to clients that know of it", async () => {
    const offered = async (capabilities: object) => {
      let provider: { workspaceDiagnostics?: boolean } | undefined;
      await talk({ capabilities }, async ({ server }) => {
        provider = server!.capabilities.diagnosticProvider;
      });
      return provider?.workspaceDiagnostics;
    };
    assert.equal(await offered(able), true);
    assert.equal(await offered({ textDocument: { diagnostic: {} } }), false);
  });

  it("tells of all transcripts, open ones first, and of what is as it was", () =>
    about(files, async (client, archive) => {
      const uri = client.open(gate, archive.uri("b.transcript"));
      const first = await all(client);
      assert.deepEqual(drawn(archive, first), ["b.transcript: inaudible", "a.transcript: inaudible"]);
      assert.equal(first[0]!.resultId, (await client.diagnose(uri)).resultId);
      const gone: Report = { kind: "full", uri: archive.uri("gone.transcript"), version: null, items: [] };
      assert.deepEqual(drawn(archive, await all(client, [...first, gone])), [
        "b.transcript: unchanged",
        "a.transcript: unchanged",
        "gone.transcript: ",
      ]);
    }));

  it("is held open, and tells what changes on the disk", () =>
    about(files, async (client, archive) => {
      const pull = new Pull(client, "pull-1");
      const told = async (...expected: string[]) => {
        await client.until(() => pull.told.length >= expected.length);
        assert.deepEqual(drawn(archive, pull.told), expected);
      };
      const before = ["a.transcript: inaudible", "b.transcript: crosstalk"];
      await told(...before);
      archive.write("a.transcript", quiet);
      await told(...before, "a.transcript: ");
      archive.delete("b.transcript");
      await told(...before, "a.transcript: ", "b.transcript: ");
      archive.write("d.transcript", gate);
      await told(...before, "a.transcript: ", "b.transcript: ", "d.transcript: inaudible");
      pull.cancel();
      await assert.rejects(pull.answer, { code: -32800 });
    }));

  it("tells of a file as it is on the disk once its document is closed", () =>
    about({ "a.transcript": gate }, async (client, archive) => {
      const uri = client.open(quiet, archive.uri("a.transcript"));
      const pull = new Pull(client, "pull-1");
      await client.until(() => pull.told.length === 1);
      client.close(uri);
      await client.until(() => pull.told.length === 2);
      assert.deepEqual(drawn(archive, pull.told), ["a.transcript: ", "a.transcript: inaudible"]);
      pull.cancel();
    }));

  it("ends when the client asks anew, and when the server is to end", () =>
    about(files, async (client, archive) => {
      const first = new Pull(client, "pull-1");
      await client.until(() => first.told.length === 2);
      const second = new Pull(client, "pull-2", first.told);
      assert.deepEqual(await first.answer, { items: [] });
      await client.until(() => second.told.length === 2);
      assert.deepEqual(drawn(archive, second.told), ["a.transcript: unchanged", "b.transcript: unchanged"]);
    }));

  it("is an error where the client sends no sense", () =>
    about({ "a.transcript": gate }, async (client) => {
      for (const previousResultIds of [7, "ids", {}, [7], [null], [{ uri: 7, value: "" }]]) {
        assert.ok((await client.errorCode("workspace/diagnostic", { previousResultIds })) < 0);
      }
      assert.equal((await all(client)).length, 1);
    }));
});
