// The view "Questions" in the side bar, as it is drawn.

import { run } from "./editor";
import { page } from "./page";
import { until } from "./until";

const pane = '.pane:has(> .pane-header[aria-label^="Questions"])';
const list = '.monaco-list[aria-label="Questions"]';
const row = `${list} .monaco-list-row`;

/** Shows the view, with the keys in it. */
export async function showQuestions(): Promise<void> {
  await run("transcript.showExchanges");
  await page.waitFor(`${pane} > .pane-header[aria-expanded="true"]`);
}

/** The row of each question that is drawn, in one line; those of answers below it are left out. */
export async function questionRows(): Promise<string[]> {
  return (await page.text(`${row}[aria-label^="Question "]`)).map(line);
}

/** The row of the exchange that the cursor is in. */
export async function selectedRow(): Promise<string | undefined> {
  return (await page.text(`${row}.selected`)).map(line)[0];
}

/** Waits for a row by what a screen reader says of it. */
export async function waitForLabel(label: string): Promise<void> {
  await page.waitFor(`${row}[aria-label^="${label}"]`);
}

/** How many questions there are, as the view's header tells. */
export async function total(): Promise<string> {
  return line((await page.text(`${pane} > .pane-header`)).join(" "));
}

/** What stands above the rows while not all of them are listed. */
export async function message(): Promise<string> {
  return line((await page.text(`${pane} .tree-explorer-viewlet-tree-view .message`)).join(" "));
}

/** What the view says where it has nothing to list. */
export async function welcome(): Promise<string> {
  return line((await page.text(`${pane} .welcome-view-content`)).join(" "));
}

export async function rowCount(count: number): Promise<void> {
  await until(`there are ${count} rows`, async () => (await questionRows()).length === count);
}

/** Label and description are drawn beside one another, with nothing between them but space on the screen. */
function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
