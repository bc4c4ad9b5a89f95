// The views "Review" and "Speakers" in the side bar, as they are drawn, and the keys that a reviewer presses.

import * as vscode from "vscode";
import { expectSoon, run, statusBar } from "./editor";
import { page } from "./page";
import { until } from "./until";

const list = (view: string) => `.monaco-list[aria-label="${view}"]`;
const rows = (view: string) => `${list(view)} .monaco-list-row`;

/** For tests of which each begins where the one before has ended: leaves out those behind one that failed. */
export function inSteps(): void {
  let failed = false;
  beforeEach(function () {
    if (failed) this.skip();
  });
  afterEach(function () {
    failed ||= this.currentTest?.state === "failed";
  });
}

/** Shows a view. */
export async function showView(id: string, name: string): Promise<void> {
  await run(`${id}.focus`);
  await page.waitFor(`.pane-header[aria-label^="${name}"]`);
}

/** Gives the keys to the list of a view: as long as it is empty, the editor gives them to what it says instead. */
export async function focusList(id: string, view: string): Promise<void> {
  await until(`the keys are in ${view}`, async () => {
    await run(`${id}.focus`);
    return (await page.attribute(`${list(view)}:focus`, "aria-label")).length > 0;
  });
}

/** Waits until the list of a view has the keys. */
export async function hasKeys(view: string): Promise<void> {
  await page.waitFor(`${list(view)}:focus`);
}

/** Presses keys until a row has the focus, of which a screen reader says something that begins so. */
export async function focusRow(view: string, label: string, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.press(key);
  await page.waitFor(`${rows(view)}.focused[aria-label^="${label}"]`);
}

/** Presses a key, `Home` or `End`, until a row has the focus that may be drawn a moment later than others. */
export async function pressUntilRow(view: string, label: string, key: string): Promise<void> {
  await until(`the keys are at ${label}`, async () => {
    await page.press(key);
    return (await page.attribute(`${rows(view)}.focused[aria-label^="${label}"]`, "aria-label")).length > 0;
  });
}

/** Does something while the view lists the open file alone. */
export async function inOneFile(act: () => Promise<void>): Promise<void> {
  await run("transcript.switchReviewScope");
  try {
    await act();
  } finally {
    await run("transcript.switchReviewScope");
  }
}

/** What a screen reader says of each row that is drawn. */
export async function labels(view: string): Promise<string[]> {
  return await page.attribute(rows(view), "aria-label");
}

/** The rows as they are drawn. */
export async function drawnRows(view: string): Promise<string[]> {
  return (await page.text(rows(view))).map(line);
}

/** The row that is selected. */
export async function selectedLabel(view: string): Promise<string | undefined> {
  return (await page.attribute(`${rows(view)}.selected`, "aria-label"))[0];
}

/** What stands beside the name of the view. */
export async function header(view: string): Promise<string> {
  return line((await page.text(`.pane-header[aria-label^="${view}"]`)).join(" "));
}

/** The number at the icon in the activity bar; empty where there is none. */
export async function badge(): Promise<string> {
  const found = await page.text('.activitybar .action-item:has([aria-label^="Transcript"]) .badge-content');
  return line(found.join(" "));
}

/** What the status bar tells of the file's review. */
export async function reviewStatus(): Promise<string> {
  const items = await page.text('.statusbar-item[id$="transcript.review"]');
  return line(items.join(" "));
}

/** The words that are selected in the editor with the keys, and the file's name before them. */
export function selected(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return "no editor";
  const name = editor.document.uri.path.split("/").at(-1);
  return `${name}: ${editor.document.getText(editor.selection)}`;
}

/** Waits until a passage is selected, in the window too: what is typed sooner would go elsewhere. */
export async function expectSelected(passage: string): Promise<void> {
  await expectSoon(async () => {
    const words = selected();
    const place = selectedPlace();
    return place && (await statusBar()).includes(place) ? words : `${words}, not ${place} in the window`;
  }, passage);
}

/** What the status bar tells of a selection. */
function selectedPlace(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return `Ln ${line + 1}, Col ${character + 1} (${editor.document.getText(editor.selection).length} selected)`;
}

/** Presses a key and waits until a passage is selected. */
export async function pressTo(key: string, passage: string): Promise<void> {
  await page.press(key);
  await expectSelected(passage);
}

function line(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
