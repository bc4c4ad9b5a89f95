// Runs in the extension host of a real VS Code, opened on a copy of the examples.

import { page } from "../suite/page";
import { command, goTo, type Picture, take } from "./picture";

const pictures: Picture[] = [
  {
    name: "outline",
    file: "harbour-briefing.transcript",
    async show() {
      // The list of files makes room for the outline.
      await page.click('.pane-header[aria-label^="Explorer Section"]');
      await command("outline.focus");
      await page.waitFor(".outline-tree .monaco-list-row");
      await command("workbench.action.focusActiveEditorGroup");
    },
  },
  {
    name: "hover",
    file: "harbour-briefing.transcript",
    async show(editor) {
      goTo(editor, "[2]");
      await command("editor.action.showHover");
      await page.waitFor(".monaco-hover:not(.hidden) .hover-contents");
    },
  },
  {
    name: "problems",
    file: "podcast-draft.transcript",
    async show() {
      await command("workbench.actions.view.problems");
      await page.waitFor(".markers-panel .monaco-list-row");
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
