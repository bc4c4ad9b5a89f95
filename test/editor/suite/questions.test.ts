import { expectSoon, focusText, goTo, lineAtCursor, open, outline, run, statusBar } from "./editor";
import { page, requirePage } from "./page";

describe("next and previous question", () => {
  const questions = ["QUESTION: Thank you.", "QUESTION: And the fe", "QUESTION: Who pays f"];

  it("go from question to question", async () => {
    const editor = await open("briefing.transcript");
    await outline(editor);
    const here = () => lineAtCursor(editor).slice(0, 20);
    for (const question of questions) {
      await run("transcript.nextQuestion");
      await expectSoon(here, question);
    }
    for (const question of questions.slice(0, 2).reverse()) {
      await run("transcript.previousQuestion");
      await expectSoon(here, question);
    }
  });

  it("go by key, from wherever the cursor is", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    const here = () => lineAtCursor(editor).slice(0, 20);
    await goTo(editor, "measure it every hour");
    await focusText();
    await page.press("Alt+q");
    await expectSoon(here, questions[1]!);
    await page.press("Alt+Shift+q");
    await expectSoon(here, questions[0]!);
  });

  it("say so where there is none", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await run("transcript.previousQuestion");
    await expectSoon(async () => (await statusBar()).includes("There is no previous question"), true);
    await goTo(editor, "QUESTION: Who pays");
    await run("transcript.nextQuestion");
    await expectSoon(async () => (await statusBar()).includes("There is no next question"), true);
  });
});
