import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, expectSoon, run } from "./editor";
import { page } from "./page";
import { restoreWorkspace } from "./review-files";
import { badge, expectSelected, header, inSteps, labels, pressTo, reviewStatus } from "./review-view";

/** What the review left behind, in the window before this one: see review.test.ts. */
describe("a review in a window that was reloaded", () => {
  inSteps();
  after(async () => {
    await closeAll();
    await restoreWorkspace();
  });

  it("knows what was resolved, skipped and left for later", async () => {
    await run("workbench.action.closeAllEditors");
    await run("transcript.review.focus");
    await expectSoon(() => header("Review"), "Review 4 open, 4 resolved, 1 skipped, 1 for later");
    await expectSoon(badge, "4");
    await expectSoon(
      async () => (await labels("Review")).filter((label) => /, (?:skipped|for later), /.test(label)).length,
      2,
    );
  });

  it("goes on where it stopped, to the end", async () => {
    await pressTo("Alt+j", "b-lighthouse.transcript: [inaudible]");
    await expectSoon(() => vscode.window.activeTextEditor?.selection.start.line, 4);
    await page.type("war");
    await expectSoon(reviewStatus, "0 open, 1 resolved, 1 skipped, 1 for later");
    await pressTo("Alt+j", "c-mill.md: [inaudible]");
    for (const [line, words, left] of [
      [0, "mill", "2 open, 1 resolved"],
      [2, "Ada", "1 open, 2 resolved"],
      [4, "were", "0 open, 3 resolved"],
    ] as const) {
      // the editor opens a file where one was in it before, which may be another passage
      await expectSoon(() => vscode.window.activeTextEditor?.selection.start.line, line);
      await expectSelected("c-mill.md: [inaudible]");
      await page.type(words);
      await expectSoon(reviewStatus, left);
      await page.press("Alt+j");
    }
    await expectSoon(badge, "");
    await expectSoon(() => header("Review"), "Review 0 open, 8 resolved, 1 skipped, 1 for later");
    assert.match(
      vscode.window.activeTextEditor!.document.getText(),
      /the mill then[\s\S]*aunt Ada did[\s\S]*you were there/,
    );
  });
});
