// A transcript that has times, and the recording that may be named in its header.

import assert from "node:assert/strict";
import { focusText, goTo, openNew, outline } from "./editor";
import { page } from "./page";
import { until } from "./until";

export const turns = `[00:01:15] Ana Ruiz: When was the (inaudible) lit?

[00:02:30] Joseph Okafor: In autumn.
`;

/** Opens a new transcript with the cursor before some words, and the keys there. */
export async function openAt(name: string, text: string, words: string): Promise<void> {
  const editor = await openNew(name, text);
  await outline(editor);
  await goTo(editor, words);
  await focusText();
}

/** Waits until it is asked where the recording is, though a header names one in which there is "secret"; opens nothing. */
export async function expectAsked(media: string): Promise<void> {
  const text = `---\nmedia: '${media.replaceAll("'", "''")}'\n---\n\n${turns}`;
  await openAt("outside.transcript", text, "autumn");
  await page.press("Alt+o");
  await page.waitFor('.quick-input-title:has-text("Where is the recording")');
  assert.deepEqual(await page.text('.tab:has-text("secret")'), [], media);
  await page.press("Escape");
  await until(
    "the question is gone",
    async () => (await page.text(".quick-input-widget:visible")).length === 0,
  );
}
