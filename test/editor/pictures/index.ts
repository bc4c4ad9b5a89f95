// Runs in the extension host of a real VS Code, opened on a copy of the examples.

import * as vscode from "vscode";
import { page } from "../suite/page";
import { command, goTo, type Picture, showHover, showOutline, take } from "./picture";

const briefing = "harbour-briefing.transcript";

const pictures: Picture[] = [
  {
    name: "outline",
    file: briefing,
    async show(editor) {
      await showOutline();
      // The cursor in an answer: the breadcrumbs name it and its question.
      goTo(editor, "They can both be true, yes.");
      await page.waitFor('.monaco-breadcrumb-item:has-text("DR LINDQVIST")');
    },
  },
  {
    name: "hover",
    file: briefing,
    async show(editor) {
      await showOutline();
      goTo(editor, "MR ODA:\u00a0 I did. It was my sentence");
      await showHover();
    },
  },
  {
    name: "footnote",
    file: briefing,
    async show(editor) {
      await showOutline();
      goTo(editor, "[2]");
      await showHover();
    },
  },
  {
    name: "problems",
    file: briefing,
    async show(editor) {
      await showOutline();
      goTo(editor, "QUESTION:\u00a0 (Inaudible.)");
      await command("workbench.actions.view.problems");
      await page.waitFor(".markers-panel .monaco-list-row");
      await command("workbench.action.focusActiveEditorGroup");
    },
  },
  {
    name: "convention",
    file: briefing,
    async show(editor) {
      await showOutline();
      goTo(editor, "QUESTION:\u00a0 Will you publish");
      // The command waits for the choice, which nobody makes.
      void command("transcript.setConvention");
      await page.waitFor('.quick-input-list .monaco-list-row:has-text("numbered-page")');
    },
  },
  {
    name: "deposition",
    file: "bridge-deposition.transcript",
    async show(editor) {
      await showOutline();
      goTo(editor, "I did, on October 3rd.");
      await page.waitFor('.monaco-breadcrumb-item:nth-child(3):has-text("A")');
    },
  },
  {
    name: "markdown",
    file: "council-minutes.md",
    async show(editor) {
      await showOutline();
      // Our rows stand open where we were there before the editor's own Markdown.
      const group = '.outline-tree .monaco-list-row:has-text("Transcript")';
      await page.waitFor(group);
      const closed = `${group}[aria-expanded="false"]`;
      if ((await page.text(closed)).length > 0) await page.click(`${closed} .monaco-tl-twistie`);
      await page.waitFor('.outline-tree .monaco-list-row:has-text("Gaspard Lindley")');
      goTo(editor, "I'd sign for eight years.");
      // Whether they name the heading or the speaker depends on which extension VS Code started first.
      await page.waitFor(".monaco-breadcrumb-item:nth-child(3)");
      await command("workbench.action.focusActiveEditorGroup");
    },
  },
  {
    name: "questions",
    file: briefing,
    // The last one, as the side bar stays as wide as it is made here.
    async show(editor) {
      goTo(editor, "I wanted to ask about the fuel");
      await command("transcript.showExchanges");
      await page.waitFor('.monaco-list-row.selected[aria-label^="Question 5 "][aria-expanded="true"]');
      await command("workbench.action.focusActiveEditorGroup");
      await command("workbench.action.decreaseViewWidth");
    },
  },
  {
    name: "speakers",
    file: briefing,
    async show(editor) {
      goTo(editor, "They can both be true, yes.");
      await command("transcript.speakers.focus");
      await page.waitFor('.monaco-list[aria-label="Speakers"] .monaco-list-row');
      await command("workbench.action.focusActiveEditorGroup");
    },
  },
  {
    name: "review",
    file: "lighthouse-interview.transcript",
    async show() {
      await command("transcript.review.focus");
      await page.waitFor(
        '.monaco-list[aria-label="Review"] .monaco-list-row[aria-label*="harbour-briefing"]',
      );
      await command("workbench.action.focusActiveEditorGroup");
      await command("transcript.nextPassage");
      await page.waitFor('.monaco-list[aria-label="Review"] .monaco-list-row.selected');
    },
  },
  {
    name: "next-speaker",
    file: briefing,
    // The last one of all, as it writes into the copy of the example.
    async show(editor) {
      await showOutline();
      goTo(editor, "MR ODA:\u00a0 I did. It was my sentence");
      const { end } = editor.document.lineAt(editor.selection.active).range;
      await editor.edit((edit) => edit.insert(end, "\n\n"));
      const behind = end.translate(2).with({ character: 0 });
      editor.selection = new vscode.Selection(behind, behind);
      await command("editor.action.triggerSuggest");
      await page.waitFor('.suggest-widget .monaco-list-row:has-text("MS VALE")');
    },
  },
];

/** Called by VS Code. Takes all pictures, or those that are named, and tells which it took. */
export async function run(): Promise<void> {
  const wanted = process.env.TRANSCRIPT_PICTURES?.split(",").filter(Boolean) ?? [];
  for (const name of wanted) {
    if (!pictures.some((picture) => picture.name === name)) throw new Error(`There is no picture ${name}`);
  }
  for (const picture of pictures) {
    if (wanted.length > 0 && !wanted.includes(picture.name)) continue;
    console.log(`${process.env.TRANSCRIPT_LINE_PREFIX ?? ""}${await take(picture)}`);
  }
}
