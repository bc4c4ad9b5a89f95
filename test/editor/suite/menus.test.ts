import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectSoon, extensionUri, focusText, goTo, lineAtCursor, open, outline } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

interface Command {
  command: string;
  title: string;
  enablement?: string;
}

/** The extension's commands, as its manifest has them. */
function manifestCommands(): Command[] {
  const path = extensionUri().path;
  const extension = vscode.extensions.all.find((one) => one.extensionUri.path === path)!;
  return extension.packageJSON.contributes.commands;
}

/** What VS Code itself puts beside them for each view. */
const added = /^Focus on .* View$/;

/** The commands that the palette offers under "Transcript:". */
async function palette(): Promise<string[]> {
  await focusText();
  await page.press("F1");
  await page.waitFor(".quick-input-box input");
  await page.type("Transcript: ");
  const row = ".quick-input-list .monaco-list-row";
  const focused = () => page.attribute(`${row}.focused`, "data-index");
  const rows = new Set<string>();
  // the list draws only so many at once: page by page, each drawn before the next is asked for
  for (let at = await until("the commands are listed", async () => (await focused())[0]); ; ) {
    for (const label of await page.text(`${row} .label-name:has-text("Transcript: ")`)) rows.add(label);
    if ((await page.attribute(`${row}.focused`, "data-last-element"))[0] === "true") break;
    const before = at;
    await page.press("PageDown");
    at = await until("the next page is drawn", async () => {
      const [now] = await focused();
      return now !== before && now;
    });
  }
  await page.press("Escape");
  return [...rows]
    .map((row) => row.replace(/^Transcript: /, ""))
    .filter((title) => !added.test(title))
    .sort();
}

/** The rows of the menus that are open. */
const menu = () => page.text(".monaco-menu .action-item .action-label");

describe("the commands", () => {
  it("stand in the palette where they can do something", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    const titles = (commands: Command[]) => commands.map(({ title }) => title).sort();
    const here = manifestCommands().filter(
      ({ enablement = "transcript.served" }) => enablement === "transcript.served",
    );
    await expectSoon(palette, titles(here));
    await open("README.md");
    await expectSoon(
      palette,
      titles(manifestCommands().filter(({ enablement }) => enablement === undefined)),
    );
  });

  it("stand in the context menu, under Transcript, by keyboard", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await goTo(editor, "Is the harbour bridge");
    await focusText();
    await page.press("Shift+F10");
    await page.waitFor(".monaco-menu");
    await until("Transcript has the focus", async () => {
      await page.press("ArrowDown");
      return (await page.text(".monaco-menu .action-item.focused")).some((text) => /Transcript/.test(text));
    });
    await page.press("ArrowRight");
    const rows = await until("the submenu is open", async () => {
      const labels = await menu();
      return labels.includes("Go to Answer") && labels;
    });
    for (const title of ["Go to Question", "Peek Answers", "Next Turn of This Speaker", "Show Exchanges"]) {
      assert.ok(rows.includes(title), title);
    }
    await page.press("Enter");
    await expectSoon(() => lineAtCursor(editor).slice(0, 11), "MR ODA: Yes");
  });

  it("stand above the editor, the questions as arrows", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await page.click('.editor-actions .action-label[aria-label^="Next Question"]');
    await expectSoon(() => lineAtCursor(editor).slice(0, 15), "QUESTION: Thank");
    await open("README.md");
    await until("they are gone", async () => {
      return (await page.text('.editor-actions .action-label[aria-label^="Next Question"]')).length === 0;
    });
  });
});

describe("the line above a question", () => {
  it("is off at first, tells the answers, and shows them", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    const lenses = () => page.text(".codelens-decoration a");
    assert.deepEqual(await lenses(), []);
    const settings = vscode.workspace.getConfiguration("transcript");
    try {
      await settings.update("codeLens", true, vscode.ConfigurationTarget.Global);
      await page.waitFor('.codelens-decoration a:has-text("2 answers")');
      await page.click('.codelens-decoration a:has-text("2 answers")');
      await page.waitFor(".peekview-widget .ref-tree .monaco-list-row:has-text('And we measure')");
      await page.press("Escape");
    } finally {
      await settings.update("codeLens", undefined, vscode.ConfigurationTarget.Global);
    }
    await expectSoon(async () => (await lenses()).length, 0);
  });
});
