import assert from "node:assert/strict";
import { languages } from "vscode";
import {
  closeAll,
  expectSoon,
  find,
  focusText,
  goTo,
  lineAtCursor,
  open,
  openCopy,
  openUntitled,
  outline,
  run,
  statusBar,
} from "./editor";
import { page, requirePage } from "./page";
import { drawnRows, focusList, focusRow, header, labels } from "./review-view";

const view = "Speakers";

/** Shows the briefing and gives the keys to its speakers; in each test, so that one that is tried again does so too. */
async function show(): Promise<void> {
  await run("workbench.action.closeQuickOpen");
  const editor = await open("briefing.transcript");
  await outline(editor);
  await focusList("transcript.speakers", view);
  await expectSoon(async () => (await labels(view)).length, 4);
}

/** Who is listed, by the first words that a screen reader says of each row. */
async function listed(): Promise<string[]> {
  return (await labels(view)).map((label) => label.split(":")[0]!);
}

const inBriefing = ["MS VALE", "QUESTION", "Kenji Oda", "Mara Lind"];

/** Takes some time to be listed. */
const long = Array.from(
  { length: 10_000 },
  (_, i) => `MS VALE: What is at pier ${i}?\n\nMR ODA: There is the boat of pier ${i}, tied with a rope.\n\n`,
).join("");

describe("the view Speakers", () => {
  beforeEach(function () {
    requirePage(this);
  });

  it("lists who speaks, how much and where", async () => {
    await show();
    const rows = await drawnRows(view);
    assert.match(rows.find((row) => row.startsWith("Kenji Oda"))!, /▇▇▇▇▇▇? ?▁? \d+ % · [▁-█]{10} · 3 turns/);
  });

  it("says of each row who it is, how many turns and words, and which share", async () => {
    await show();
    assert.deepEqual(await labels(view), [
      "MS VALE: 3 turns, 35 words, 5 % of all that is said, most at the beginning",
      "QUESTION: 3 turns, 21 words, 3 % of all that is said, most at the beginning",
      "Kenji Oda: 3 turns, 595 words, 91 % of all that is said",
      "Mara Lind: 1 turn, 6 words, 1 % of all that is said, most at the beginning",
    ]);
    void run("transcript.chooseSpeaker");
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("Kenji Oda")');
    await page.type("Kenji");
    await page.press("Enter");
    await expectSoon(async () => (await labels(view))[2]?.split(":")[0], "Kenji Oda, chosen");
    await run("transcript.followAllSpeakers");
    await expectSoon(async () => (await labels(view))[2]?.split(":")[0], "Kenji Oda");
  });

  it("goes to the next turn of a speaker, and behind the last to the first, by Enter", async () => {
    await show();
    const editor = await open("briefing.transcript");
    const here = () => lineAtCursor(editor).slice(0, 14);
    await focusList("transcript.speakers", view);
    await focusRow(view, "QUESTION", "Home", "ArrowDown");
    for (const start of ["QUESTION: Than", "QUESTION: And ", "QUESTION: Who ", "QUESTION: Than"]) {
      await page.press("Enter");
      await expectSoon(here, start);
    }
  });

  it("has next and previous turn stay with a speaker who is chosen", async () => {
    await show();
    const editor = await open("briefing.transcript");
    const here = () => lineAtCursor(editor).slice(0, 14);
    await goTo(editor, "MS VALE: Good");
    await focusText();
    void run("transcript.chooseSpeaker");
    await page.waitFor('.quick-input-list .monaco-list-row:has-text("Kenji Oda")');
    await page.type("Kenji");
    await page.press("Enter");
    await expectSoon(async () => (await header(view)).includes("next turn stays with MR ODA"), true);
    for (const start of ["MR ODA: Yes. T", "MR ODA: It run", "MR ODA: The po"]) {
      await page.press("Alt+n");
      await expectSoon(here, start);
    }
    await page.press("Alt+n");
    await expectSoon(async () => (await statusBar()).includes("There is no next turn of MR ODA"), true);
    await run("transcript.followAllSpeakers");
    await page.press("Alt+n");
    await expectSoon(here, "MS VALE: That'");
  });

  it("is empty where nothing is open, and lists a file that is opened again", async () => {
    await show();
    await closeAll();
    await expectSoon(listed, []);
    await open("briefing.transcript");
    await expectSoon(listed, inBriefing);
  });

  it("takes up what was typed while nobody saw it, and while it was not heard by any server", async () => {
    await show();
    const editor = await open("briefing.transcript");
    await run("workbench.view.explorer");
    await editor.edit((edit) => edit.insert(find(editor, "QUESTION"), "MR QUAY: Good morning.\n\n"));
    await run("transcript.speakers.focus");
    await expectSoon(listed, ["MS VALE", "MR QUAY", ...inBriefing.slice(1)]);
    const started = run("transcript.restartServer");
    await editor.edit((edit) => edit.insert(find(editor, "QUESTION"), "MR REY: Good day.\n\n"));
    await started;
    await expectSoon(listed, ["MS VALE", "MR QUAY", "MR REY", ...inBriefing.slice(1)]);
  });

  it("lists what is typed while somebody chooses a speaker", async () => {
    await show();
    const editor = await openUntitled("transcript", long);
    await expectSoon(listed, ["MS VALE", "MR ODA"]);
    await editor.edit((edit) => edit.insert(find(editor, "MR ODA"), "MR QUAY: Good morning.\n\n"));
    await expectSoon(async () => {
      void run("transcript.chooseSpeaker");
      return listed();
    }, ["MS VALE", "MR QUAY", "MR ODA"]);
    await run("workbench.action.closeQuickOpen");
  });

  it("is empty where the file is no transcript in another language, and is filled again", async () => {
    await show();
    const { document } = await openCopy("interview.txt", "speakers.txt");
    await expectSoon(listed, ["Interviewer", "Elin Sorensen"]);
    await languages.setTextDocumentLanguage(document, "log");
    await expectSoon(listed, []);
    const arrows = () => page.text('.editor-actions .action-label[aria-label^="Next Question"]');
    await expectSoon(async () => (await arrows()).length, 0);
    await languages.setTextDocumentLanguage(document, "plaintext");
    await expectSoon(listed, ["Interviewer", "Elin Sorensen"]);
    await expectSoon(async () => (await arrows()).length, 1);
  });
});
