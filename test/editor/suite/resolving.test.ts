import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectSoon, find, focusText, goTo, openNew, outline, run, statusBar } from "./editor";
import { page, requirePage } from "./page";
import {
  expectSelected,
  focusList,
  inOneFile,
  labels,
  pressTo,
  reviewStatus,
  selectedLabel,
} from "./review-view";
import { until } from "./until";

const text = `Interview at the mill

MS VALE: We took (inaudible) on Monday, and Harlow was (inaudible) again.

MR ODA: The bell (ph.) rang.
`;

/** Opens a transcript of its own, with the keys in it, once its passages are known. */
async function openMill(name: string, words = text): Promise<vscode.TextEditor> {
  const editor = await openNew(name, words);
  await outline(editor);
  await focusText();
  await expectSoon(async () => (await reviewStatus()).includes("3 open"), true);
  return editor;
}

const textOf = ({ document }: vscode.TextEditor) => document.getText();

describe("resolving by ear", () => {
  it("marks what was typed in place of a passage as a guess, undone in one step", async function () {
    requirePage(this);
    const editor = await openMill("typed.transcript");
    await pressTo("Alt+j", "typed.transcript: (inaudible)");
    await page.type("the boats");
    await expectSoon(reviewStatus, "2 open, 1 resolved");
    await page.press("Alt+u");
    await expectSoon(() => textOf(editor), text.replace("(inaudible)", "the boats (ph.)"));
    await expectSoon(reviewStatus, "3 open, 1 resolved");
    await run("undo");
    await expectSoon(() => textOf(editor), text.replace("(inaudible)", "the boats"));
  });

  it("marks a guess as the file did, even where the only other one was typed over", async function () {
    requirePage(this);
    const editor = await openMill("only.transcript");
    for (const mark of ["(inaudible)", "(inaudible)", "(ph.)"])
      await pressTo("Alt+j", `only.transcript: ${mark}`);
    await page.type("tower");
    await expectSoon(reviewStatus, "2 open, 1 resolved");
    await page.press("Alt+u");
    await expectSoon(() => textOf(editor), text.replace("(ph.)", "tower (ph.)"));
    await expectSoon(reviewStatus, "3 open, 1 resolved");
  });

  it("asks for the words of a guess on a mark, and writes nothing where none are given", async function () {
    requirePage(this);
    const editor = await openMill("asked.transcript");
    await pressTo("Alt+j", "asked.transcript: (inaudible)");
    await page.press("Alt+u");
    await page.waitFor(".quick-input-widget :text('What do you hear')");
    await page.press("Escape");
    assert.equal(textOf(editor), text);
    await focusText();
    await page.press("Alt+u");
    await page.waitFor(".quick-input-widget :text('What do you hear')");
    await page.type("the boats");
    await page.press("Enter");
    await expectSoon(() => textOf(editor), text.replace("(inaudible)", "the boats (ph.)"));
  });

  it("flags words that are selected, and takes the flag off", async function () {
    requirePage(this);
    const editor = await openMill("flagged.transcript");
    const start = find(editor, "Harlow");
    editor.selection = new vscode.Selection(start, start.translate(0, "Harlow".length));
    await page.press("Alt+Shift+y");
    await expectSoon(() => textOf(editor), text.replace("Harlow", "Harlow (ph.)"));
    await expectSoon(reviewStatus, "4 open");
    await goTo(editor, "(ph.) was");
    await page.press("Alt+y");
    await expectSoon(() => textOf(editor), text);
    await expectSoon(reviewStatus, "3 open, 1 resolved");
  });

  it("is offered by light bulb, and changes nothing but by what is typed", async function () {
    requirePage(this);
    const editor = await openMill("bulb.transcript");
    const at = find(editor, "(inaudible)").translate(0, 2);
    const titles = async () => {
      const range = new vscode.Range(at, at);
      const actions = await run<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        editor.document.uri,
        range,
      );
      return actions.map(({ title }) => title);
    };
    const offered = await titles();
    for (const title of [
      "Replace with what is typed next",
      "Write what is heard as a guess…",
      "Skip",
      "Leave for later",
      "Open the recording here",
    ]) {
      assert.ok(offered.includes(title), title);
    }
    await goTo(editor, "(inaudible)");
    await focusText();
    await page.press("Control+.");
    const row = ".action-widget .monaco-list-row";
    await page.waitFor(`${row}:has-text("Replace with")`);
    await page.click(`${row}:has-text("Replace with")`);
    await expectSelected("bulb.transcript: (inaudible)");
    assert.equal(textOf(editor), text);
    await page.type("them");
    await expectSoon(() => textOf(editor), text.replace("(inaudible)", "them"));
  });

  it("keeps the row that is selected through a hundred edits elsewhere", async function () {
    requirePage(this);
    const editor = await openMill("kept.transcript");
    await focusList("transcript.review", "Review");
    await inOneFile(async () => {
      await focusText();
      await pressTo("Alt+j", "kept.transcript: (inaudible)");
      await pressTo("Alt+j", "kept.transcript: (inaudible)");
      const here = () => selectedLabel("Review");
      const label = await until("the rows are drawn", async () => {
        const third = (await labels("Review"))[2];
        return third?.includes("in kept.transcript") && third;
      });
      assert.match(label, /^Inaudible, MS VALE, in kept.transcript: .*Harlow was \(inaudible\) again\.$/);
      await expectSoon(here, label);
      for (let i = 0; i < 100; i++) {
        await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), i % 2 === 0 ? `word${i}` : "\n"));
      }
      assert.equal(await here(), label);
      await editor.edit((edit) => edit.insert(find(editor, "again"), "(inaudible) "));
      await expectSoon(async () => (await labels("Review"))[0], "kept.transcript: 4 open");
      assert.match((await here()) ?? "none", /Harlow was \(inaudible\) \(inaudible\) again/);
    });
  });

  it("says what to do where there is nothing to resolve", async function () {
    requirePage(this);
    const editor = await openMill("nothing.transcript");
    await goTo(editor, "rang");
    await page.press("Alt+d");
    await expectSoon(async () => (await statusBar()).includes("The cursor is in no open passage"), true);
  });
});

describe("the colours of what needs an ear", () => {
  it("are in the text, and go with the setting", async function () {
    requirePage(this);
    await openMill("colours.transcript");
    const drawn = () => page.text('.view-overlays [class*="ced-"]');
    await expectSoon(async () => (await drawn()).length >= 3, true);
    const settings = vscode.workspace.getConfiguration("transcript");
    try {
      await settings.update("decorations", false, vscode.ConfigurationTarget.Global);
      await expectSoon(async () => (await drawn()).length, 0);
    } finally {
      await settings.update("decorations", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
