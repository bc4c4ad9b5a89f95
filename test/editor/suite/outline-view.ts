// The Outline in the side bar, as it is drawn.

import { run } from "./editor";
import { page } from "./page";

const files = '.pane-header[aria-label^="Explorer Section"]';

/** Shows the outline, and folds away the list of files to give it room. */
export async function showOutline(): Promise<void> {
  await run("workbench.view.explorer");
  await page.waitFor(files);
  if ((await page.text(`${files}[aria-expanded="true"]`)).length > 0) await page.click(files);
  await run("outline.focus");
  await page.waitFor(".outline-tree .monaco-list-row");
}

/** Each row that is drawn, in one line. */
export async function rows(): Promise<string[]> {
  const drawn = await page.text(".outline-tree .monaco-list-row");
  return drawn.map((row) => row.replace(/\s+/g, " ").trim());
}
