import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { closeAll, expectSoon, run } from "./editor";
import { page, requirePage } from "./page";
import { restoreWorkspace, writeReview } from "./review-files";
import { badge, expectSelected, reviewStatus } from "./review-view";

/** So many keys may be pressed until the first passage is resolved and counted. The README tells how many it takes. */
const most = 12;
const told = 9;

/** Presses keys, and counts them. */
class Keys {
  count = 0;

  async press(chord: string): Promise<void> {
    this.count++;
    await page.press(chord);
  }

  async type(words: string): Promise<void> {
    this.count += words.length;
    await page.type(words);
  }
}

/** Waits until the server has heard that the folder holds other files now, as one that is opened so holds from the first. */
async function knowsTheFolder(): Promise<void> {
  await expectSoon(async () => {
    const found = await run<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "");
    const names = found.map(({ location }) => location.uri.path.split("/").at(-1)!);
    return [...new Set(names)].sort();
  }, ["a-harbour.transcript", "b-lighthouse.transcript", "c-mill.md"]);
}

describe("the first passage of an archive", () => {
  before(async function () {
    requirePage(this);
    await closeAll();
    await writeReview();
    await knowsTheFolder();
  });
  after(async () => {
    await closeAll();
    await run("transcript.countReviewAnew");
    await restoreWorkspace();
  });

  it("is resolved and counted with 9 keys, from a window where the folder is open and nothing else", async () => {
    const keys = new Keys();
    await keys.press("Alt+j");
    await expectSelected("a-harbour.transcript: (inaudible)");
    await keys.type("the boat");
    await expectSoon(reviewStatus, "3 open, 1 resolved");
    await expectSoon(badge, "9");
    assert.equal(keys.count, told);
    assert.ok(keys.count <= most);
  });
});
