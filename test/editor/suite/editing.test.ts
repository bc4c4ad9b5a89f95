import assert from "node:assert/strict";
import { type FoldingRange, Selection } from "vscode";
import { expectProblems, expectSoon, find, focusText, open, outline, problems, run } from "./editor";
import { rows, showOutline } from "./outline-view";
import { page, requirePage } from "./page";
import { until } from "./until";

const question = "\n\nQUESTION: And the (inaudible) lights?\n\nMR ODA: They stay. [4]";

describe("editing", () => {
  it("is followed by outline, problems and folding, and so is undo", async () => {
    const editor = await open("briefing.transcript");
    const { document } = editor;
    const before = await outline(editor);
    await until("the problems are there", () => problems(editor).length === 4);
    const folds = () => run<FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
    const foldsBefore = (await folds()).length;

    const end = document.lineAt(find(editor, "The port does").line).range.end;
    await editor.edit((edit) => edit.insert(end, question));
    await expectSoon(
      () => outline(editor),
      before.replace(
        "Event QUESTION\n  Method MR ODA\nFunction",
        "Event QUESTION\n  Method MR ODA\nEvent QUESTION\n  Method MR ODA\nFunction",
      ),
    );
    await expectProblems(editor, [
      "(inaudible) inaudible",
      "[2] footnote-without-note",
      "[inaudible] inaudible",
      "[inaudible] mixed-marks",
      "(inaudible) inaudible",
      "[4] footnote-without-note",
      "[3] note-without-reference",
    ]);
    assert.equal((await folds()).length, foldsBefore + 1);

    await run("undo");
    await expectSoon(() => outline(editor), before);
    await expectSoon(() => problems(editor).length, 4);
    assert.equal((await folds()).length, foldsBefore);
  });

  it("is followed in the window while a person types", async function () {
    requirePage(this);
    const editor = await open("briefing.transcript");
    await outline(editor);
    await showOutline();
    await until("every row is there", async () => (await rows()).length === 10);
    const end = editor.document.lineAt(find(editor, "The port does").line).range.end;
    editor.selection = new Selection(end, end);
    await focusText();
    await page.type(question);
    await until("the new question has its row", async () => {
      const seen = await rows();
      return seen.length === 12 && seen.some((row) => /^QUESTION ?And the \(inaudible\) lights/.test(row));
    });
    await until("the text is what was typed", () => editor.document.getText().includes(question));
    while (editor.document.isDirty) await run("undo");
    await until("the rows are as before", async () => (await rows()).length === 10);
  });
});
