import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, expectSoon, run } from "./editor";
import { page, requirePage } from "./page";
import { writeReview } from "./review-files";
import {
  badge,
  drawnRows,
  expectSelected,
  header,
  inSteps,
  labels,
  pressTo,
  reviewStatus,
  selectedLabel,
  showView,
} from "./review-view";
import { until } from "./until";

describe("a review by keys alone", () => {
  inSteps();
  before(async function () {
    requirePage(this);
    await closeAll();
    await writeReview();
    await showView("transcript.review", "Review");
    await run("transcript.countReviewAnew");
  });

  it("lists all that is open, file by file, with a badge", async () => {
    await expectSoon(() => header("Review"), "Review 10 open");
    await expectSoon(badge, "10");
    await expectSoon(
      async () => (await labels("Review")).filter((label) => /\.(?:md|transcript): /.test(label)).length,
      13,
    );
    assert.deepEqual((await drawnRows("Review")).slice(0, 3), [
      "a-harbour.transcript4 open",
      "We took (inaudible) on Monday.MS VALE",
      "And [crosstalk] since then.MR ODA",
    ]);
  });

  it("says of each row what it is, when, by whom, where and the words around", async () => {
    assert.deepEqual(await labels("Review"), [
      "a-harbour.transcript: 4 open",
      "Inaudible, MS VALE, in a-harbour.transcript: We took (inaudible) on Monday.",
      "Crosstalk, MR ODA, in a-harbour.transcript: And [crosstalk] since then.",
      "Inaudible, MS VALE, in a-harbour.transcript: The gate (inaudible) is shut.",
      "Guess, MR ODA, in a-harbour.transcript: It was Harlow (ph.) then.",
      "b-lighthouse.transcript: 3 open",
      "Inaudible, at 00:00:10, Ana Ruiz, in b-lighthouse.transcript: When was the (inaudible) lit?",
      "Inaudible, at 00:00:20, Joseph Okafor, in b-lighthouse.transcript: In the (inaudible) of 1949.",
      "Inaudible, at 00:00:30, Ana Ruiz, in b-lighthouse.transcript: And the [inaudible] came?",
      "c-mill.md: 3 open",
      "Inaudible, Ana Ruiz, in c-mill.md: Who ran the [inaudible] then?",
      "Inaudible, Mirembe Stone, in c-mill.md: My aunt [inaudible] did.",
      "Inaudible, Ana Ruiz, in c-mill.md: And you [inaudible] there?",
    ]);
  });

  it("starts at the first passage, from anywhere in the window", async () => {
    await pressTo("Alt+j", "a-harbour.transcript: (inaudible)");
    await expectSoon(reviewStatus, "4 open");
    await expectSoon(() => selectedLabel("Review"), Object.values(await labels("Review"))[1]);
  });

  it("counts what is typed over as resolved, and goes on", async () => {
    await page.type("the boat");
    await expectSoon(reviewStatus, "3 open, 1 resolved");
    await expectSoon(badge, "9");
    await expectSoon(() => header("Review"), "Review 9 open, 1 resolved");
    await pressTo("Alt+j", "a-harbour.transcript: [crosstalk]");
    await page.type("not");
    await expectSoon(badge, "8");
  });

  it("goes back, and takes an edit back", async () => {
    const document = vscode.window.activeTextEditor!.document;
    await page.press("Control+z");
    await expectSoon(() => document.getText().includes("[crosstalk]"), true);
    await expectSoon(reviewStatus, "3 open, 1 resolved");
    await expectSelected("a-harbour.transcript: [crosstalk]");
    await pressTo("Alt+j", "a-harbour.transcript: (inaudible)");
    await pressTo("Alt+Shift+j", "a-harbour.transcript: [crosstalk]");
    await page.type("not");
    await expectSoon(reviewStatus, "2 open, 2 resolved");
  });

  it("takes the mark of a guess off by key", async () => {
    await pressTo("Alt+j", "a-harbour.transcript: (inaudible)");
    await page.type("now");
    await pressTo("Alt+j", "a-harbour.transcript: (ph.)");
    await page.press("Alt+y");
    await expectSoon(reviewStatus, "0 open, 4 resolved");
    await page.press("Control+s");
    const { document } = vscode.window.activeTextEditor!;
    await until("it is saved", () => !document.isDirty);
    assert.match(
      document.getText(),
      /the boat[\s\S]*And not since[\s\S]*gate now is[\s\S]*It was Harlow then\./,
    );
  });

  it("skips, and leaves for later, over the border to the next file", async () => {
    await pressTo("Alt+j", "b-lighthouse.transcript: (inaudible)");
    await expectSoon(badge, "6");
    await page.press("Alt+d");
    await expectSoon(reviewStatus, "2 open, 1 skipped");
    await expectSoon(() => vscode.window.activeTextEditor?.selection.start.line, 2);
    await page.press("Alt+i");
    await expectSoon(reviewStatus, "1 open, 1 skipped, 1 for later");
    await expectSoon(badge, "4");
    await expectSelected("b-lighthouse.transcript: [inaudible]");
    await expectSoon(
      async () => (await labels("Review")).filter((label) => /skipped|later/.test(label)),
      [
        "b-lighthouse.transcript: 1 open, 1 skipped, 1 for later",
        "Inaudible, skipped, at 00:00:10, Ana Ruiz, in b-lighthouse.transcript: When was the (inaudible) lit?",
        "Inaudible, for later, at 00:00:20, Joseph Okafor, in b-lighthouse.transcript: In the (inaudible) of 1949.",
      ],
    );
  });

  it("takes up again what was skipped, one after the other", async () => {
    await page.press("Alt+Shift+u");
    await expectSoon(reviewStatus, "2 open, 1 skipped");
    await page.press("Alt+i");
    await expectSoon(reviewStatus, "1 open, 1 skipped, 1 for later");
  });

  it("copies a summary", async () => {
    await run("transcript.copyReviewSummary");
    await expectSoon(
      async () => (await vscode.env.clipboard.readText()).split("\n"),
      [
        "resolved 4 of 7 in 2 files, skipped 1, left 1 for later",
        "",
        "- `a-harbour.transcript`: resolved 4 of 4",
        "- `b-lighthouse.transcript`: resolved 0 of 3, skipped 1, left 1 for later",
        "",
      ],
    );
  });

  it("stops in the middle, for the window to be closed", async () => {
    await expectSelected("b-lighthouse.transcript: [inaudible]");
    await page.press("Escape");
  });
});
