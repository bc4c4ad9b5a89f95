import assert from "node:assert/strict";
import type { TextEditor } from "vscode";
import { find, hoverText, open, outline } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

async function hover(text: string, nth = 1): Promise<string> {
  const editor = await open("briefing.transcript");
  await outline(editor);
  return await hoverText(editor, find(editor, text, nth).translate(0, 1));
}

/** What the window shows after the mouse came to rest on the text. */
async function seen(editor: TextEditor, text: string): Promise<string> {
  await outline(editor);
  await page.hover(`.view-line span[class*="mtk"]:text-is("${text}")`);
  return await until(`a hover over ${text}`, async () => {
    const shown = await page.text(".monaco-hover:not(.hidden) .hover-contents");
    return shown.join("\n").trim() || undefined;
  });
}

describe("a hover", () => {
  it("on a reference shows its note", async () => {
    assert.match(await hover("[1]"), /The briefing began at 14:05\./);
  });

  it("on a reference without a note says so", async () => {
    assert.match(await hover("[2]"), /no note 2/);
  });

  it("on a note says where it is referred to, or that it is not", async () => {
    assert.match(await hover("[1]", 2), /line 4/);
    assert.match(await hover("[3]"), /Nothing points to note 3/);
  });

  it("on a label tells the speaker's name, description, turns, words and share", async () => {
    const text = await hover("MR ODA");
    assert.match(text, /Kenji Oda/);
    assert.match(text, /Harbour Master/);
    assert.match(text, /3 turns, [\d,]+ words, \d+ ?% of all that is said/);
  });

  it("on a question's label tells who answers", async () => {
    assert.match(await hover("QUESTION"), /2 answers: \[MR ODA\]\(.*\), \[DR LIND\]\(/);
  });

  it("on a mark tells what it means and how many there are", async () => {
    assert.match(await hover("(inaudible)"), /2 inaudible passages/);
  });

  it("on the words of a turn says nothing", async () => {
    assert.equal(await hover("Good afternoon"), "");
  });

  it("comes up under the mouse, over a reference and over a label", async function () {
    requirePage(this);
    assert.equal(await seen(await open("briefing.transcript"), "[1]"), "The briefing began at 14:05.");
    assert.match(await seen(await open("briefing.transcript"), "DR LIND"), /Mara Lind\s+.*chief engineer/i);
  });
});
