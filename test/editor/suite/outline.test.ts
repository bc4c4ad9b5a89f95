import assert from "node:assert/strict";
import { open, outline, run } from "./editor";
import { rows, showOutline } from "./outline-view";
import { page, requirePage } from "./page";
import { until } from "./until";

describe("the outline", () => {
  it("holds the turns, and in each question its exchange", async () => {
    assert.equal(
      await outline(await open("briefing.transcript")),
      `Function MS VALE
Event QUESTION
  Method MR ODA
  Method DR LIND
Function MS VALE
Event QUESTION
  Method MR ODA
Event QUESTION
  Method MR ODA
Function MS VALE
`,
    );
  });

  it("shows a row for each turn, with its first words", async function () {
    requirePage(this);
    await open("briefing.transcript");
    await showOutline();
    const [first, second] = await until("the rows are there", async () => {
      const seen = await rows();
      return seen.length === 10 && seen;
    });
    assert.match(first!, /^MS VALE ?Good afternoon/);
    assert.match(second!, /^QUESTION ?Thank you\. Is the harbour bridge/);
  });

  it("opens and closes a question's row to its answers", async function () {
    requirePage(this);
    await open("briefing.transcript");
    await showOutline();
    await until("every row is there", async () => (await rows()).length === 10);
    await page.click('.outline-tree .monaco-list-row:has-text("QUESTION")');
    await run("list.focusFirst");
    await page.click('.outline-tree .monaco-list-row:has-text("QUESTION") .monaco-tl-twistie');
    await until("the two answers are gone", async () => (await rows()).length === 8);
    await page.click('.outline-tree .monaco-list-row:has-text("QUESTION") .monaco-tl-twistie');
    await until("the two answers are back", async () => (await rows()).length === 10);
  });
});
