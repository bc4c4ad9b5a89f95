import assert from "node:assert/strict";
import type { Diagnostic, DocumentDiagnosticReport } from "vscode-languageserver";
import type { Client, Manner } from "./client.ts";
import { inOrder } from "./order.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const pulls: Manner = { capabilities: { textDocument: { diagnostic: {} } } };
/** Neovim 0.7, for one. */
const isPushed: Manner = { capabilities: { workspace: { didChangeConfiguration: {} } } };

const inBriefing = [
  "2 inaudible (Inaudible.)",
  "2 footnote-without-note [2]",
  "3 crosstalk (crosstalk)",
  "2 note-without-reference [3]",
];

/** Diagnostics as lines: severity, rule, and the words they are about. */
function draw(client: Client, uri: string, diagnostics: Diagnostic[]): string[] {
  return inOrder(diagnostics).map(({ severity, code, source, message, range }) => {
    assert.equal(source, "transcript");
    assert.ok(String(message).length > 10);
    return `${severity} ${code} ${client.mirror(uri).covered(range)}`;
  });
}

function full(report: DocumentDiagnosticReport): { resultId: string; items: Diagnostic[] } {
  assert.equal(report.kind, "full");
  assert.ok(report.kind === "full" && report.resultId);
  return { resultId: report.resultId, items: report.items };
}

describe("diagnostics on request", () => {
  it("are full at first, unchanged for the same result id, full again after an edit that changes them", () =>
    talk(pulls, async (client) => {
      const uri = client.open(briefing);
      const first = full(await client.diagnose(uri));
      assert.deepEqual(draw(client, uri, first.items), inBriefing);
      assert.deepEqual(await client.diagnose(uri, first.resultId), {
        kind: "unchanged",
        resultId: first.resultId,
      });
      client.change(uri, { range: client.mirror(uri).range("(Inaudible.)"), text: "Or not?" });
      const second = full(await client.diagnose(uri, first.resultId));
      assert.notEqual(second.resultId, first.resultId);
      assert.deepEqual(draw(client, uri, second.items), inBriefing.slice(1));
      await client.checkAsReadAnew(uri);
    }));

  it("come in the order of the text", () =>
    talk(pulls, async (client) => {
      const { items } = full(await client.diagnose(client.open(briefing)));
      assert.deepEqual(
        items.map(({ code }) => code),
        inOrder(items).map(({ code }) => code),
      );
    }));

  it("are unchanged after an edit that changes nothing of them", () =>
    talk(pulls, async (client) => {
      const uri = client.open(briefing);
      const { resultId } = full(await client.diagnose(uri));
      const at = client.mirror(uri).at("Thank you");
      client.change(uri, { range: { start: at, end: at }, text: "And so: " });
      assert.equal((await client.diagnose(uri, resultId)).kind, "unchanged");
    }));

  it("are full after an edit that only moves them", () =>
    talk(pulls, async (client) => {
      const uri = client.open(briefing);
      const { resultId } = full(await client.diagnose(uri));
      const top = { line: 0, character: 0 };
      client.change(uri, { range: { start: top, end: top }, text: "\n" });
      assert.deepEqual(draw(client, uri, full(await client.diagnose(uri, resultId)).items), inBriefing);
      await client.checkAsReadAnew(uri);
    }));

  it("do not take one document's result id for another's", () =>
    talk(pulls, async (client) => {
      const uri = client.open("MS VALE: (inaudible)\n");
      const { resultId } = full(await client.diagnose(uri));
      client.close(uri);
      client.open("MS VALE: Well, (crosstalk)\n", uri);
      assert.deepEqual(draw(client, uri, full(await client.diagnose(uri, resultId)).items), [
        "3 crosstalk (crosstalk)",
      ]);
    }));

  it("of a file that is not open are read from it", () =>
    talk(
      { ...pulls, initializationOptions: { files: true }, files: { "memory:/a": Buffer.from(briefing) } },
      async (client) => {
        assert.equal(full(await client.diagnose("memory:/a")).items.length, inBriefing.length);
      },
    ));

  it("of a file that is not open are full when it has changed", () => {
    const files: Record<string, Uint8Array> = { "memory:/a": Buffer.from("MS VALE: (inaudible)\n") };
    return talk({ ...pulls, initializationOptions: { files: true }, files }, async (client) => {
      const { resultId } = full(await client.diagnose("memory:/a"));
      files["memory:/a"] = Buffer.from("MS VALE: Well, (crosstalk)\n");
      assert.equal(full(await client.diagnose("memory:/a", resultId)).items[0]?.code, "crosstalk");
    });
  });

  it("are never pushed as well", () =>
    talk(pulls, async (client) => {
      const uri = client.open(briefing);
      await client.diagnose(uri);
      client.change(uri, { text: briefing.replace("(Inaudible.)", "") });
      await client.diagnose(uri);
      client.close(uri);
      await client.checkAsReadAnew(client.open(briefing));
      assert.deepEqual(client.pushed, []);
    }));
});

describe("diagnostics that are pushed", () => {
  const last = async (client: Client, holds: (diagnostics: Diagnostic[]) => boolean) => {
    await client.until(() => client.pushed.length > 0 && holds(client.pushed.at(-1)!.diagnostics));
    return client.pushed.at(-1)!;
  };

  it("come when a document is opened, changed and closed, with its version", () =>
    talk(isPushed, async (client) => {
      const uri = client.open(briefing);
      const opened = await last(client, (diagnostics) => diagnostics.length > 0);
      assert.deepEqual([opened.uri, opened.version], [uri, 1]);
      assert.deepEqual(draw(client, uri, opened.diagnostics), inBriefing);
      client.change(uri, { range: client.mirror(uri).range("(Inaudible.)"), text: "Or not?" });
      const changed = await last(client, (diagnostics) => diagnostics.length === inBriefing.length - 1);
      assert.equal(changed.version, 2);
      assert.deepEqual(draw(client, uri, changed.diagnostics), inBriefing.slice(1));
      client.close(uri);
      const closed = await last(client, (diagnostics) => diagnostics.length === 0);
      assert.equal(closed.uri, uri);
    }));

  it("come once for a burst of edits", () =>
    talk(isPushed, async (client) => {
      const uri = client.open(briefing);
      for (let i = 0; i < 50; i++)
        client.change(uri, {
          range: { start: client.mirror(uri).end, end: client.mirror(uri).end },
          text: "x",
        });
      await client.until(() => client.pushed.at(-1)?.version === 51);
      assert.ok(client.pushed.length < 25, `${client.pushed.length} times`);
    }));

  it("do not come for a document that was closed at once", () =>
    talk(isPushed, async (client) => {
      client.close(client.open(briefing.repeat(2000)));
      const uri = client.open("MS VALE: (inaudible)\n");
      await client.until(() => client.pushed.some((pushed) => pushed.uri === uri));
      await client.model(uri);
      const others = client.pushed.filter((pushed) => pushed.uri !== uri);
      assert.deepEqual(others.at(-1)?.diagnostics ?? [], []);
    }));

  it("are of each document that is open", () =>
    talk(isPushed, async (client) => {
      const uris = [client.open("MS VALE: (inaudible)\n"), client.open("MS VALE: (crosstalk)\n")];
      await client.until(() => uris.every((uri) => client.pushed.some((pushed) => pushed.uri === uri)));
      assert.deepEqual(
        uris.map((uri) => client.pushed.findLast((pushed) => pushed.uri === uri)!.diagnostics[0]!.code),
        ["inaudible", "crosstalk"],
      );
    }));
});
