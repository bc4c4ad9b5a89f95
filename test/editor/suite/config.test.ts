import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectProblems, open, openNew, problems } from "./editor";
import { until } from "./until";

const notes = ["[2] footnote-without-note", "[3] note-without-reference"];

describe("the configuration of an archive", () => {
  let config: vscode.TextEditor;

  afterEach(async () => {
    await vscode.workspace.fs.delete(config.document.uri);
    // other tests find what is found without it
    await expectProblems(await open("briefing.transcript"), [
      ...["(inaudible) inaudible", notes[0]!],
      ...["[inaudible] inaudible", notes[1]!],
    ]);
  });

  it("holds for the transcripts below it, and one problem tells of a mistake in it", async () => {
    config = await openNew(
      "transcript.config.json",
      '{\n  // loud\n  "rules": { "inaudible": "off", "crosstalk": "of" }\n}\n',
    );
    assert.equal(config.document.languageId, "jsonc");
    await until("the mistake is told", () => problems(config).length > 0);
    assert.deepEqual(problems(config), ['"of" config']);
    await expectProblems(await open("briefing.transcript"), notes);
  });
});
