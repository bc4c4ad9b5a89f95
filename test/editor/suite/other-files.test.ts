import assert from "node:assert/strict";
import { languages } from "vscode";
import { expectProblems, open, openNew, openUntitled, outline, run } from "./editor";

describe("a transcript under another name", () => {
  it("as plain text is served, and stays plain text", async () => {
    const editor = await open("interview.txt");
    assert.equal(editor.document.languageId, "plaintext");
    assert.match(await outline(editor), /Elin Sorensen/);
    await expectProblems(editor, ["[inaudible] inaudible"]);
  });

  it("as subtitles is served", async () => {
    const editor = await open("clip.vtt");
    assert.deepEqual((await outline(editor)).match(/Marit Holm|Kwame Stone/g), [
      "Marit Holm",
      "Kwame Stone",
      "Marit Holm",
    ]);
    await expectProblems(editor, ["[inaudible] inaudible"]);
  });

  it("with no file is served once its language is Transcript", async () => {
    const editor = await openUntitled("transcript", "QUESTION: Is it safe?\n\nMR ODA: Yes.\n");
    assert.equal(await outline(editor), "Event QUESTION\n  Method MR ODA\n");
    const other = await openUntitled("plaintext", "MR ODA: I did (inaudible).\n");
    await languages.setTextDocumentLanguage(other.document, "transcript");
    await expectProblems(other, ["(inaudible) inaudible"]);
  });

  it("with CRLF line ends is served alike", async () => {
    const editor = await openNew(
      "windows.transcript",
      "QUESTION: Is it safe? [1]\r\n\r\nMR ODA: Yes (inaudible).\r\n\r\n[2] A note.\r\n",
    );
    assert.equal(await outline(editor), "Event QUESTION\n  Method MR ODA\n");
    await expectProblems(editor, [
      "[1] footnote-without-note",
      "(inaudible) inaudible",
      "[2] note-without-reference",
    ]);
  });

  it("that is empty breaks nothing", async () => {
    const empty = await openNew("empty.transcript", "");
    await run("transcript.nextQuestion");
    await run("editor.foldAll");
    await empty.edit((edit) =>
      edit.insert(empty.document.positionAt(0), "QUESTION: Is it safe?\n\nMR ODA: Yes.\n"),
    );
    assert.equal(await outline(empty), "Event QUESTION\n  Method MR ODA\n");
  });
});
