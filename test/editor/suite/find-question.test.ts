import { window } from "vscode";
import { closeAll, expectSoon, lineAtCursor, open, run } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

const row = ".quick-input-list .monaco-list-row";

async function rows(): Promise<string[]> {
  return (await page.text(row)).map((text) => text.replace(/\s+/g, " ").trim());
}

describe("Go to Question in Workspace", () => {
  it("searches closed files as one types, and opens what is chosen", async function () {
    requirePage(this);
    await closeAll();
    void run("transcript.findQuestion");
    await page.waitFor('.quick-input-title:has-text("Go to Question in Workspace")');
    await page.type("ferry run");
    await until("one is left", async () => (await rows()).length === 1);
    await expectSoon(
      async () => /QUESTION.*And the ferry.*briefing\.transcript:14.*Oda/.test((await rows())[0]!),
      true,
    );
    await page.press("Enter");
    await until("the file is open", () =>
      window.activeTextEditor?.document.fileName.endsWith("briefing.transcript"),
    );
    await expectSoon(() => lineAtCursor(window.activeTextEditor!).slice(0, 22), "QUESTION: And the ferr");
  });

  it("lists the questions of the open file before a word is typed", async function () {
    requirePage(this);
    await open("briefing.transcript");
    void run("transcript.findQuestion");
    await until("there are rows", async () =>
      (await rows()).some((text) => text.includes("Is the harbour bridge")),
    );
    await page.press("Escape");
  });

  it("finds nothing where nothing is, and goes away with Escape", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    void run("transcript.findQuestion");
    await page.waitFor('.quick-input-title:has-text("Go to Question in Workspace")');
    await page.type("zebra crossing");
    await until("nothing is listed", async () => !(await rows()).some((text) => text.includes("QUESTION")));
    await page.press("Escape");
    await expectSoon(() => lineAtCursor(editor), "Daily briefing on the harbour bridge");
  });
});
