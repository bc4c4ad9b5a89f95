import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectProblems, expectSoon, find, focusText, goTo, openNew, run } from "./editor";
import { page, requirePage } from "./page";

const footnotes = `Briefing on the Tide

MS VALE: The gate[1] is shut[2].

MR ODA: And the bell[3] is gone.

[1] The north gate.
[3] Since May.
[3] Since May.
`;

const interview = `Speaker 1: Is the tide safe?

Speaker 2: It is, Speaker 1.

Speaker 1: And the bell?
`;

/** The titles of the actions at some words, as every part of the editor would list them. */
async function titles(
  { document }: vscode.TextEditor,
  at: vscode.Position,
  kind?: string,
): Promise<string[]> {
  const range = new vscode.Range(at, at);
  const actions = await run<vscode.CodeAction[] | undefined>(
    "vscode.executeCodeActionProvider",
    document.uri,
    range,
    kind,
  );
  // nothing at all is answered where no part of the editor is ready yet
  return (actions ?? []).map(({ title }) => title);
}

/** Opens the list of quick fixes at some words, and takes one with nothing but the keyboard. */
async function take(editor: vscode.TextEditor, words: string, title: string): Promise<void> {
  await goTo(editor, words);
  await focusText();
  await page.press("Control+.");
  await page.waitFor(`.action-widget .monaco-list-row:has-text("${title}")`);
  const focused = async () => (await page.text(".action-widget .monaco-list-row.focused")).join();
  for (let tries = 0; !(await focused()).includes(title); tries++) {
    assert.ok(tries < 10, `${title} never has the focus`);
    await page.press("ArrowDown");
  }
  await page.press("Enter");
}

/** The document's words, with line ends as they are written here. */
const textOf = ({ document }: vscode.TextEditor) => document.getText().replaceAll("\r\n", "\n");

describe("the fixes", () => {
  it("are offered at a problem", async () => {
    const editor = await openNew("offered.transcript", footnotes);
    await expectProblems(editor, ["[2] footnote-without-note", "[3] duplicate-note", "[3] duplicate-note"]);
    await expectSoon(
      () => titles(editor, find(editor, "[2]"), "quickfix"),
      ["Add the note [2]", "Take the reference [2] out"],
    );
    await expectSoon(
      () => titles(editor, find(editor, "MS VALE"), "source"),
      ["Fix all that is safe to fix in this document"],
    );
  });

  it("add a note with the cursor behind its marker, by keyboard, undone in one step", async function () {
    requirePage(this);
    const editor = await openNew("added.transcript", footnotes);
    await expectProblems(editor, ["[2] footnote-without-note", "[3] duplicate-note", "[3] duplicate-note"]);
    await take(editor, "[2]", "Add the note [2]");
    const added = footnotes.replace("north gate.\n", "north gate.\n[2] \n");
    await expectSoon(() => textOf(editor), added);
    await page.type("So");
    await expectSoon(() => textOf(editor), added.replace("[2] \n", "[2] So\n"));
    await run("undo");
    await expectSoon(() => textOf(editor), added);
    await run("undo");
    await expectSoon(() => textOf(editor), footnotes);
    await expectSoon(() => editor.document.isDirty, false);
  });

  it("are made on saving only where the user wants it", async () => {
    const editor = await openNew("saved.transcript", footnotes);
    const settings = vscode.workspace.getConfiguration("editor", editor.document);
    const typed = async (words: string) => {
      await editor.edit((edit) => edit.insert(find(editor, "Tide"), words));
      await editor.document.save();
    };
    await typed("High ");
    assert.equal(textOf(editor), footnotes.replace("Tide", "High Tide"));
    try {
      await settings.update(
        "codeActionsOnSave",
        { "source.fixAll": "explicit" },
        vscode.ConfigurationTarget.Global,
      );
      await typed("Very ");
      const mended = footnotes.replace("Tide", "High Very Tide").replace("[3] Since May.\n[3]", "[3]");
      assert.equal(textOf(editor), mended);
    } finally {
      await settings.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it("number footnotes anew, in one step", async () => {
    const editor = await openNew(
      "numbers.transcript",
      "MS VALE: So[3].\n\nMS VALE: And[1].\n\n[1] One.\n[3] Three.\n",
    );
    const before = textOf(editor);
    await expectSoon(() => titles(editor, find(editor, "So"), "source"), ["Renumber the footnotes"]);
    await run("editor.action.sourceAction", { kind: "source.renumberFootnotes", apply: "first" });
    await expectSoon(() => textOf(editor), "MS VALE: So[1].\n\nMS VALE: And[2].\n\n[1] Three.\n[2] One.\n");
    await run("undo");
    await expectSoon(() => textOf(editor), before);
  });
});

describe("a placeholder speaker", () => {
  const named = interview.replaceAll(/^Speaker 1/gm, "Ana Ruiz");

  it("is named from the list of fixes, by keyboard, undone in one step", async function () {
    requirePage(this);
    const editor = await openNew("placeholder.transcript", interview);
    const title = "Name “Speaker 1” everywhere…";
    await expectSoon(() => titles(editor, find(editor, "Speaker 1: And"), "quickfix"), [title]);
    await take(editor, "Speaker 1: And", title);
    await page.waitFor('.quick-input-title:has-text("Name “Speaker 1” everywhere")');
    await page.type("ana: ruiz");
    await page.waitFor('.quick-input-message:has-text("cannot be read as a label on line 1")');
    await page.press("Control+a");
    await page.type("Ana Ruiz");
    await page.press("Enter");
    await expectSoon(() => textOf(editor), named);
    await run("undo");
    await expectSoon(() => textOf(editor), interview);
  });

  it("is named by the command, wherever the cursor is in a turn", async function () {
    requirePage(this);
    const editor = await openNew("commanded.transcript", interview);
    await expectSoon(async () => (await titles(editor, find(editor, "Speaker 1"), "quickfix")).length, 1);
    await goTo(editor, "the bell");
    void run("transcript.nameSpeaker");
    await page.waitFor('.quick-input-title:has-text("Name “Speaker 1” everywhere")');
    await page.type("Ana Ruiz");
    await page.press("Enter");
    await expectSoon(() => textOf(editor), named);
  });
});
