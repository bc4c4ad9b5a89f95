import { expectSoon, focusText, open, outline, symbols } from "./editor";
import { rows, showOutline } from "./outline-view";
import { page, requirePage } from "./page";

const item = "#status\\.languageStatus";

/** What the language status says when a person clicks on it. */
async function status(): Promise<string> {
  await page.click(item);
  const shown = await page.text(".hover-language-status");
  await page.press("Escape");
  return shown.map((text) => text.replace(/\s+/g, " ").trim()).join("\n");
}

/** Picks a convention with nothing but the keyboard. */
async function choose(name: string): Promise<void> {
  await focusText();
  await page.press("F1");
  await page.waitFor(".quick-input-box input");
  await page.type("Transcript: Set Convention");
  await page.waitFor('.quick-input-list .monaco-list-row.focused:has-text("Transcript: Set Convention")');
  await page.press("Enter");
  await page.waitFor('.quick-input-title:has-text("How does this transcript write its labels?")');
  await page.type(name);
  await page.waitFor(`.quick-input-list .monaco-list-row.focused:has-text("${name}")`);
  await page.press("Enter");
}

describe("the convention", () => {
  it("is found, shown, set by hand and given back, by keyboard", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    const before = await outline(editor);
    await expectSoon(async () => /Transcript: colon.*found from/.test(await status()), true);
    await showOutline();
    await expectSoon(async () => (await rows()).length, 10);
    await choose("chat");
    await expectSoon(async () => /Transcript: chat.*set by hand/.test(await status()), true);
    await expectSoon(async () => (await symbols(editor)).length, 0);
    await expectSoon(rows, []);
    await choose("Find it");
    await expectSoon(async () => /Transcript: colon.*found from/.test(await status()), true);
    await expectSoon(() => outline(editor), before);
    await expectSoon(async () => (await rows()).length, 10);
  });
});
