import assert from "node:assert/strict";
import { open } from "./editor";
import { page, requirePage } from "./page";
import { until } from "./until";

/** More colours than a theme gives to one small text. */
const colours = 40;

/** The colour that a text is drawn in: VS Code numbers the colours, and 1 is that of plain text. */
async function colour(text: string): Promise<number> {
  for (let i = 1; i <= colours; i++) {
    const drawn = await page.text(`.view-line span.mtk${i}:has-text("${text}")`);
    if (drawn.length > 0) return i;
  }
  throw new Error(`${text} is not drawn`);
}

describe("the colours", () => {
  it("tell labels, questions, marks, events and references from what is said", async function () {
    requirePage(this);
    await open("briefing.transcript");
    await page.waitFor('.view-line span:text-is("QUESTION")');
    await until("the colours are there", async () => (await colour("QUESTION")) > 1);
    assert.equal(await colour("Is the harbour bridge safe"), 1);
    const special = ["MS VALE", "QUESTION", "(inaudible)", "(Laughter.)", "[1]"];
    const seen = new Map<number, string>();
    for (const text of special) {
      const number = await colour(text);
      assert.notEqual(number, 1, `${text} looks like plain text`);
      assert.equal(seen.get(number), undefined, `${text} looks like ${seen.get(number)}`);
      seen.set(number, text);
    }
    assert.equal(await colour("MR ODA"), await colour("MS VALE"));
  });

  it("give a header's lines no label's colour", async function () {
    requirePage(this);
    await open("briefing.transcript");
    await page.waitFor('.view-line span:text-is("QUESTION")');
    assert.equal(await colour("Wednesday, 4 March"), 1);
  });
});
