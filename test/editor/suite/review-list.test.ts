import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, expectSoon, focusText, open, openUntitled, run } from "./editor";
import { page, requirePage } from "./page";
import { restoreWorkspace, write, writeReview } from "./review-files";
import {
  drawnRows,
  expectSelected,
  focusList,
  focusRow,
  hasKeys,
  header,
  inOneFile,
  labels,
  pressTo,
  pressUntilRow,
  reviewStatus,
  selectedLabel,
} from "./review-view";
import { until } from "./until";

/** Runs a command as one does who knows its name only: out of the palette. */
async function command(title: string): Promise<void> {
  await choose(title);
  await gone();
}

/** The same for a command that asks something next. */
async function choose(title: string): Promise<void> {
  await page.press("F1");
  await page.waitFor(".quick-input-widget .quick-input-box input:focus");
  await page.type(title);
  await page.waitFor(`.quick-input-list .monaco-list-row.focused:has-text("${title}")`);
  await page.press("Enter");
}

/** Picks a row of the list that is shown. */
async function pick(title: string, words: string, row: string): Promise<void> {
  await page.waitFor(`.quick-input-title:has-text("${title}")`);
  await page.waitFor(".quick-input-widget .quick-input-box input:focus");
  await page.type(words);
  await page.waitFor(`.quick-input-list .monaco-list-row.focused:has-text("${row}")`);
  await page.press("Enter");
  await gone();
}

/** Waits until a list that was shown has given the keys back: it does so a moment after it was answered. */
async function gone(): Promise<void> {
  await until("the list is gone", async () => (await page.text(".quick-input-widget:visible")).length === 0);
}

/** What is said of the rows that are no passages. */
async function groups(): Promise<string[]> {
  return (await labels("Review")).filter((label) => !/ in \S+: /.test(label));
}

const byFile = ["a-harbour.transcript: 4 open", "b-lighthouse.transcript: 3 open", "c-mill.md: 3 open"];

describe("the view Review", () => {
  before(async function () {
    requirePage(this);
    await closeAll();
    await writeReview();
    await command("Transcript: Focus on Review View");
    await expectSoon(groups, byFile);
  });
  after(restoreWorkspace);

  it("groups by file, by kind and by speaker", async () => {
    await expectSoon(groups, byFile);
    await choose("Review: Group By");
    await pick("Group the review queue by", "Kind", "Kind");
    await expectSoon(groups, ["Crosstalk: 1 open", "Guess: 1 open", "Inaudible: 8 open"]);
    await choose("Review: Group By");
    await pick("Group the review queue by", "Speaker", "Speaker");
    await expectSoon(groups, [
      "Ana Ruiz: 4 open",
      "Joseph Okafor: 1 open",
      "MR ODA: 2 open",
      "MS VALE: 2 open",
      "Mirembe Stone: 1 open",
    ]);
    await choose("Review: Group By");
    await pick("Group the review queue by", "File", "File");
    await expectSoon(groups, byFile);
  });

  it("filters as one types, and the keys go through what is listed", async () => {
    await focusList("transcript.review", "Review");
    await page.press("Control+f");
    await page.waitFor('.quick-input-title:has-text("Filter Review")');
    await page.type("oda");
    await page.waitFor('.quick-input-widget :text("2 of 10 passages")');
    await expectSoon(groups, ["a-harbour.transcript: 2 open"]);
    await page.press("Enter");
    await gone();
    await hasKeys("Review");
    await pressTo("Alt+j", "a-harbour.transcript: [crosstalk]");
    await pressTo("Alt+j", "a-harbour.transcript: (ph.)");
    await pressTo("Alt+j", "a-harbour.transcript: [crosstalk]");
    await command("Review: Show All Passages");
    await expectSoon(groups, byFile);
  });

  it("says that nothing passes the filter, and what to do", async () => {
    await focusList("transcript.review", "Review");
    await page.press("Control+f");
    await page.waitFor('.quick-input-title:has-text("Filter Review")');
    await page.type("nobody says this");
    await page.press("Enter");
    await gone();
    await page.waitFor('.welcome-view-content:has-text("No open passage passes the filter.")');
    await command("Review: Show All Passages");
    await expectSoon(groups, byFile);
  });

  it("lists one file, the one that is open, or all", async () => {
    await open("b-lighthouse.transcript");
    await command("Review: Switch Between File and Workspace");
    await expectSoon(groups, ["b-lighthouse.transcript: 3 open"]);
    await expectSoon(() => header("Review"), "Review 3 open");
    await open("c-mill.md");
    await expectSoon(groups, ["c-mill.md: 3 open"]);
    await command("Review: Switch Between File and Workspace");
    await expectSoon(groups, byFile);
    await expectSoon(() => header("Review"), "Review 10 open");
  });

  it("goes to the passage of a row by keyboard", async () => {
    await focusList("transcript.review", "Review");
    await focusRow("Review", "a-harbour.transcript: 4 open", "Home");
    await focusRow("Review", "Crosstalk, MR ODA", "ArrowDown", "ArrowDown");
    await page.press("Enter");
    await expectSelected("a-harbour.transcript: [crosstalk]");
  });

  it("selects the passage that one is at, when it is opened in the middle of a review", async () => {
    await run("workbench.view.explorer");
    await focusText();
    await pressTo("Alt+j", "a-harbour.transcript: (inaudible)");
    await run("transcript.review.focus");
    await expectSoon(
      () => selectedLabel("Review"),
      "Inaudible, MS VALE, in a-harbour.transcript: The gate (inaudible) is shut.",
    );
  });

  it("follows what is changed on the disk when the server was started anew", async () => {
    await write("d-quay.transcript", "MS VALE: It was [inaudible] then.\n");
    await expectSoon(groups, [...byFile, "d-quay.transcript: 1 open"]);
    await run("transcript.restartServer");
    await write("d-quay.transcript", "MS VALE: It was late then.\n");
    await expectSoon(groups, byFile);
  });

  it("pages through a group of very many", async () => {
    const many = Array.from({ length: 510 }, (_, i) => `MS VALE: It was ${i} (inaudible) then.\n`).join("\n");
    await openUntitled("transcript", many);
    await expectSoon(reviewStatus, "510 open");
    await inOneFile(async () => {
      await expectSoon(() => header("Review"), "Review 510 open");
      await focusList("transcript.review", "Review");
      await pressUntilRow("Review", "Show more: 10 further passages of Untitled-1", "End");
      // the list may be drawn anew in between, and has no row with the keys then
      await until("more is listed", async () => {
        await page.press("End");
        await page.press("Enter");
        return !(await drawnRows("Review")).some((row) => row.includes("Show more"));
      });
      await focusList("transcript.review", "Review");
      await pressUntilRow("Review", "Inaudible, MS VALE, in Untitled-1: It was 509 (inaudible)", "End");
    });
    await closeAll();
    await expectSoon(groups, byFile);
  });
});

describe("Go to Passage", () => {
  before(async function () {
    requirePage(this);
    await closeAll();
    await writeReview();
  });
  after(async () => {
    await closeAll();
    await restoreWorkspace();
  });

  it("lists what is open in all files, and goes there", async () => {
    await run("transcript.review.focus");
    await expectSoon(groups, byFile);
    await page.press("Alt+Shift+l");
    await page.waitFor('.quick-input-title:has-text("Go to Passage")');
    await expectSoon(
      async () => (await page.text(".quick-input-list .quick-input-list-separator:visible")).filter(Boolean),
      ["a-harbour.transcript", "b-lighthouse.transcript", "c-mill.md"],
    );
    await page.type("aunt");
    const row = '.quick-input-list .monaco-list-row.focused:has-text("My aunt [inaudible] did.")';
    await page.waitFor(row);
    assert.match((await page.text(row))[0]!, /Inaudible · Mirembe Stone · c-mill\.md:3/);
    await page.press("Enter");
    await expectSelected("c-mill.md: [inaudible]");
    await expectSoon(() => vscode.window.activeTextEditor?.selection.start.line, 2);
  });
});
