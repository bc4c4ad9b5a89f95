import assert from "node:assert/strict";
import { expectSoon, find, hoverText, open, openExample, outline, problems, symbols } from "./editor";
import { rows, showOutline } from "./outline-view";
import { page, requirePage } from "./page";
import { until } from "./until";

describe("Markdown", () => {
  it("that is a transcript stays Markdown, and has its turns in the outline", async () => {
    const editor = await openExample("council-minutes.md");
    assert.equal(editor.document.languageId, "markdown");
    const drawn = await until("the turns are there", async () => {
      const text = await outline(editor);
      return text.includes("Chair Brandt") && text;
    });
    assert.match(drawn, /Sunniva Dahl/);
    assert.match(await hoverText(editor, find(editor, "Chair Brandt")), /Helga Brandt/);
  });

  it("shows the turns to a person", async function () {
    requirePage(this);
    await openExample("council-minutes.md");
    await showOutline();
    await until("the turns have a place of their own", async () => (await rows()).includes("Transcript"));
  });

  it("that is none gets nothing", async () => {
    const editor = await open("README.md");
    const text = await outline(editor);
    assert.match(text, /Harbour scripts/);
    assert.doesNotMatch(text, /Note|Example|Warning/);
    assert.equal(await hoverText(editor, find(editor, "Note:").translate(0, 1)), "");
    assert.equal(await hoverText(editor, find(editor, "[1]").translate(0, 1)), "");
    assert.deepEqual(problems(editor), []);
    assert.ok((await symbols(editor)).length > 0);
    if (!page.available) return;
    await showOutline();
    await expectSoon(async () => (await rows())[0], "# Harbour scripts");
  });
});
