import assert from "node:assert/strict";
import * as vscode from "vscode";
import { expectSoon, open, openCopy, openNew, run } from "./editor";
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

  it("reach files of other languages, by what the server tells", async function () {
    requirePage(this);
    await open("interview.txt");
    await until("the label has a colour", () =>
      colour("Interviewer").then(
        (found) => found > 1,
        () => false,
      ),
    );
    assert.equal(await colour("I mend nets"), 1);
    await until("the mark has a colour", () =>
      colour("[inaudible]").then(
        (found) => found > 1,
        () => false,
      ),
    );
  });
});

/** The colours in which a label is drawn, wherever it is to be seen. */
async function drawnIn(label: string): Promise<string[]> {
  return [...new Set(await page.style(`.view-line span:text-is("${label}")`, "color"))];
}

/** Turns the speakers' colours on or off, or leaves them as they are by default. */
async function setSpeakerColors(wanted: boolean | undefined): Promise<void> {
  await vscode.workspace
    .getConfiguration("transcript")
    .update("speakerColors", wanted, vscode.ConfigurationTarget.Global);
}

describe("the speakers' colours", () => {
  after(() => setSpeakerColors(undefined));

  it("tell one speaker's labels from another's, and leave those of questions alone", async function () {
    requirePage(this);
    await open("briefing.transcript");
    const plain = async () => (await drawnIn("MS VALE")).join() === (await drawnIn("MR ODA")).join();
    await until(
      "the speakers have colours",
      async () => (await drawnIn("MS VALE")).length === 1 && !(await plain()),
    );
    const [questions] = await drawnIn("QUESTION");
    await setSpeakerColors(false);
    await until("the speakers have no colours", plain);
    assert.deepEqual(await drawnIn("QUESTION"), [questions]);
    await setSpeakerColors(undefined);
    await until("they have them again", async () => !(await plain()));
  });

  it("follow a label that is typed", async function () {
    requirePage(this);
    const editor = await openNew("colours.transcript", "MS VALE: So.\n\nMR ODA: It is.\n\n");
    await until("there are two colours", async () => {
      const [vale, oda] = [await drawnIn("MS VALE"), await drawnIn("MR ODA")];
      return vale.length === 1 && oda.length === 1 && vale[0] !== oda[0];
    });
    const end = editor.document.positionAt(editor.document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await run("workbench.action.focusActiveEditorGroup");
    await page.type("MS VALE: Then it is so.");
    const [vale] = await drawnIn("MS VALE");
    await expectSoon(() => page.style('.view-line span:text-is("MS VALE")', "color"), [vale, vale]);
  });

  it("go where the file is no transcript in another language", async function () {
    requirePage(this);
    const { document } = await openCopy("interview.txt", "colours.txt");
    const drawn = async () => [...(await drawnIn("Interviewer")), ...(await drawnIn("Elin Sorensen"))];
    await until("two speakers have two colours", async () => new Set(await drawn()).size === 2);
    await vscode.languages.setTextDocumentLanguage(document, "log");
    // without a language's own colours a line is drawn in one piece
    await expectSoon(drawn, []);
  });
});
