import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectSoon, identifier, open, outline, problems, run, symbols } from "./editor";
import { write } from "./review-files";
import { until } from "./until";

describe("a folder that nobody trusts", () => {
  it("is read as any other: outline, problems, hover, renaming", async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const editor = await open("briefing.transcript");
    assert.equal(vscode.extensions.getExtension(identifier)?.isActive, true);
    assert.match(await outline(editor), /^Function MS VALE\nEvent QUESTION\n {2}Method MR ODA\n/);
    await until("problems are told", () => problems(editor).length > 3);
    const [first] = await symbols(editor);
    const { start } = first!.selectionRange;
    const hovers = await run<vscode.Hover[]>("vscode.executeHoverProvider", editor.document.uri, start);
    assert.ok(hovers.length > 0);
    const edit = await run<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      editor.document.uri,
      start,
      "MS VALLEY",
    );
    assert.ok(edit.size > 0);
  });

  it("has its configuration, which can do no harm", async () => {
    const editor = await open("briefing.transcript");
    await until("problems are told", () => problems(editor).some((one) => one.endsWith(" inaudible")));
    const config = await write("transcript.config.json", '{ "rules": { "inaudible": "off" } }');
    try {
      await expectSoon(() => problems(editor).some((one) => one.endsWith(" inaudible")), false);
    } finally {
      await vscode.workspace.fs.delete(config);
    }
    await until("the problems are back", () => problems(editor).some((one) => one.endsWith(" inaudible")));
  });
});
