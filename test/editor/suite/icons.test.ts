import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectSoon, focusText, goTo, openNew, outline, run, statusBar } from "./editor";
import { page, requirePage } from "./page";
import { showQuestions } from "./questions-view";
import { focusList, inOneFile, showView } from "./review-view";

/** Words that the editor draws as icons where they are not kept from it, and some that only begin like those. */
const text = `---
speakers:
  - { name: "$(heart) Ruiz", label: RUIZ }
---

RUIZ: Is the $(flame) gate $(5 pounds) safe?

LIND ($(rocket)): It is [inaudible] so, $(flame) now.

RUIZ: And the [$(heart)?] bell?

LIND ($(rocket)): Gone.
`;

const icons = [".codicon-heart", ".codicon-flame", ".codicon-rocket"];
const row = ".quick-input-list .monaco-list-row";
const box = ".quick-input-widget";

/** Waits until words are drawn in a part of the window as they stand in the text, and looks for icons in their place. */
async function checkDrawn(where: string, ...words: string[]): Promise<void> {
  const missing = async () => {
    const drawn = (await page.text(where)).join("\n").replaceAll("\u00a0", " ");
    return words.filter((some) => !drawn.includes(some) || drawn.includes("\\$("));
  };
  await expectSoon(missing, []);
  assert.deepEqual(await page.attribute(icons.map((icon) => `${where} ${icon}`).join(), "class"), []);
}

async function opened(name: string, words: string): Promise<vscode.TextEditor> {
  await run("workbench.action.closeQuickOpen");
  const editor = await openNew(name, text);
  await outline(editor);
  await goTo(editor, words);
  await focusText();
  return editor;
}

/** Has a command ask for something, looks at what it asks, and goes away from there. */
async function checkAsked(
  command: string,
  args: unknown[],
  where: string,
  ...words: string[]
): Promise<void> {
  void run(command, ...args);
  await page.waitFor(`${box} .quick-input-titlebar:visible`);
  await checkDrawn(where, ...words);
  await page.press("Escape");
  await expectSoon(async () => (await page.text(`${box}:visible`)).length, 0);
}

describe("words that name an icon", () => {
  beforeEach(function () {
    requirePage(this);
  });
  after(async () => {
    await run("workbench.view.explorer");
  });

  it("stand as they are in the lists of questions, speakers and passages", async () => {
    await opened("icons.transcript", "Is the");
    await showQuestions();
    const questions = '.monaco-list[aria-label="Questions"]';
    await checkDrawn(
      questions,
      "$(heart) Ruiz",
      "Is the $(flame) gate $(5 pounds) safe?",
      "LIND ($(rocket))",
    );
    await focusList("transcript.speakers", "Speakers");
    await checkDrawn('.monaco-list[aria-label="Speakers"]', "$(heart) Ruiz", "LIND ($(rocket))");
    await showView("transcript.review", "Review");
    const review = '.monaco-list[aria-label="Review"]';
    await inOneFile(() =>
      checkDrawn(review, "[inaudible] so, $(flame) now.", "[$(heart)?]", "LIND ($(rocket))"),
    );
  });

  it("stand as they are in the list of speakers to choose from, the status bar and the name of the view", async () => {
    await opened("icons.transcript", "Is the");
    await showView("transcript.speakers", "Speakers");
    void run("transcript.chooseSpeaker");
    await checkDrawn(row, "$(heart) Ruiz", "LIND ($(rocket))");
    await page.type("LIND");
    await checkDrawn(row, "LIND ($(rocket))");
    await page.press("Enter");
    await checkDrawn(".statusbar-item", "stay with LIND ($(rocket))");
    await checkDrawn('.pane-header[aria-label^="Speakers"]', "next turn stays with LIND ($(rocket))");
    await run("transcript.followAllSpeakers");
  });

  it("stand as they are where a turn is given away and speakers are merged", async () => {
    await opened("icons.transcript", "Gone");
    await checkAsked("transcript.giveTurn", [], row, "LIND ($(rocket))");
    await checkAsked("transcript.mergeSpeakers", [], box, "Who is “LIND ($(rocket))”?", "RUIZ");
  });

  it("stand as they are where questions are searched", async () => {
    await opened("$(flame) icons.transcript", "Is the");
    void run("transcript.findQuestion");
    await page.waitFor('.quick-input-title:has-text("Go to Question in Workspace")');
    await page.type("gate pounds safe");
    await checkDrawn(
      row,
      "$(heart) Ruiz",
      "Is the $(flame) gate $(5 pounds) safe?",
      "$(flame) icons.transcript:6 · answered by LIND ($(rocket))",
    );
    await page.press("Escape");
  });

  it("stand as they are where passages are searched", async () => {
    const { document } = await opened("$(flame) icons.transcript", "Is the");
    void run("transcript.findPassage");
    await page.waitFor('.quick-input-title:has-text("Go to Passage")');
    // the editor's own search leaves out what could be an icon
    await page.type("LIND");
    await checkDrawn(
      row,
      "It is [inaudible] so, $(flame) now.",
      "Inaudible · LIND ($(rocket)) · $(flame) icons.transcript:8",
    );
    await page.press("Escape");
    await vscode.workspace.fs.delete(document.uri);
  });

  it("stand as they are where words are typed", async () => {
    const { document } = await opened("icons.transcript", "$(heart)?");
    await checkAsked("transcript.guessPassage", [], box, "What do you hear in place of “[$(heart)?]”?");
    const who = [document.uri.toString(), "LIND ($(rocket))"];
    await checkAsked("transcript.nameSpeaker", who, box, "Name “LIND ($(rocket))” everywhere");
    await opened("icons.transcript", "Gone");
    await checkAsked("transcript.renameSpeakerEverywhere", [], box, "Rename “LIND ($(rocket))” in all files");
  });

  it("stand as they are in what is said of them", async () => {
    await opened("icons.transcript", "Gone");
    void run("transcript.giveTurn");
    await page.waitFor('.quick-input-title:has-text("Who says this turn?")');
    await page.type("LIND");
    await checkDrawn(row, "LIND ($(rocket))");
    await page.press("Enter");
    await expectSoon(async () => (await statusBar()).includes("has this turn already"), true);
    await checkDrawn(".statusbar-item", "LIND ($(rocket)) has this turn already");
  });
});
