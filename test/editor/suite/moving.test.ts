import assert from "node:assert/strict";
import type * as vscode from "vscode";
import {
  allSymbols,
  cursorSettled,
  expectSoon,
  find,
  focusText,
  focusTranscript,
  goTo,
  lineAtCursor,
  open,
  openExample,
  outline,
  run,
  statusBar,
} from "./editor";
import { page, requirePage } from "./page";

/** What a command does: the beginning of the line that it brings the cursor to, or what it says instead. */
type Step = readonly [key: string, line: string] | readonly [key: string, says: "says", words: string];

/** Presses keys one after another, the cursor first at the beginning of some words. */
async function checkKeys(editor: vscode.TextEditor, from: string, steps: readonly Step[]): Promise<void> {
  await outline(editor);
  await goTo(editor, from);
  await focusTranscript();
  for (const [key, line, words] of steps) {
    await page.press(key);
    if (words === undefined) {
      await expectSoon(() => lineAtCursor(editor).replace(/\s+/g, " ").trim().slice(0, line.length), line);
      await cursorSettled(editor);
    } else {
      await expectSoon(async () => (await statusBar()).includes(words), true);
    }
  }
}

describe("the keys", () => {
  it("go from question to answer and back, and from turn to turn, in a briefing", async function () {
    requirePage(this);
    await checkKeys(await openExample("harbour-briefing.transcript"), "I wanted to ask about the fuel", [
      ["Alt+a", "MR ODA: There was a leak"],
      ["Alt+a", "DR LINDQVIST: Just that we take samples"],
      ["Alt+a", "says", "This is the last answer. Go to Question goes back"],
      ["Alt+b", "QUESTION: Thank you. I wanted to ask about the fuel"],
      ["Alt+b", "says", "This is the question. Go to Answer"],
      ["Alt+q", "QUESTION: (Inaudible.)"],
      ["Alt+a", "says", "Nobody answers this question. Next Question goes on"],
      ["Alt+Shift+q", "QUESTION: Thank you. I wanted to ask about the fuel"],
      ["Alt+n", "MR ODA: There was a leak"],
      ["Alt+m", "MR ODA: I did. It was my sentence"],
      ["Alt+Shift+m", "MR ODA: There was a leak"],
      ["Alt+Shift+n", "QUESTION: Thank you. I wanted to ask about the fuel"],
    ]);
  });

  it("do the same in an interview where both sides speak under their names", async function () {
    requirePage(this);
    await checkKeys(await openExample("lighthouse-interview.transcript"), "Could you begin by telling", [
      ["Alt+a", "Joseph Okafor: I was born in 1941"],
      ["Alt+b", "Ana Ruiz: [laughs] Could you begin"],
      ["Alt+q", "Ana Ruiz: And it stopped here?"],
      ["Alt+n", "Joseph Okafor: It stopped here."],
      ["Alt+m", "Joseph Okafor: 1949, in the autumn."],
      ["Alt+b", "Ana Ruiz: I did. What was the village like"],
      ["Alt+Shift+m", "Ana Ruiz: And it stopped here?"],
      ["Alt+Shift+n", "Joseph Okafor: I was born in 1941"],
    ]);
  });

  it("do the same in a deposition", async function () {
    requirePage(this);
    await checkKeys(await openExample("bridge-deposition.transcript"), "Which of you looked at hanger", [
      ["Alt+a", "15 A. I looked at all of them."],
      ["Alt+b", "13 Q. Which of you looked"],
      ["Alt+q", "16 Q. Let me ask it this way."],
      ["Alt+n", "18 A. I looked at it from the deck."],
      ["Alt+m", "20 A. You can see the cover."],
      ["Alt+Shift+m", "18 A. I looked at it from the deck."],
      ["Alt+Shift+n", "16 Q. Let me ask it this way."],
    ]);
  });

  it("do the same in subtitles and in Markdown, by turns", async function () {
    requirePage(this);
    await checkKeys(await open("clip.vtt"), "Eleven metres", [
      ["Alt+n", "<v Marit Holm>Thank you."],
      ["Alt+Shift+m", "<v Marit Holm>Is it deep?"],
    ]);
    await checkKeys(await openExample("council-minutes.md"), "**Chair Brandt", [["Alt+n", "**"]]);
  });

  it("say that there is nothing to go to, and what to do", async function () {
    requirePage(this);
    await checkKeys(await open("briefing.transcript"), "MS VALE", [
      ["Alt+Shift+q", "says", "There is no previous question. Next Question goes down"],
      ["Alt+Shift+n", "says", "There is no previous turn. Next Turn goes down"],
      ["Alt+Shift+m", "says", "There is no previous turn of this speaker. Previous Turn"],
      ["Alt+a", "says", "The cursor is in no question and no answer. Next Question goes to one"],
      ["Alt+Shift+p", "says", "The cursor is in no question and no answer."],
    ]);
    await checkKeys(await open("briefing.transcript"), "MS VALE: That's all", [
      ["Alt+q", "says", "There is no next question. Previous Question goes back up"],
      ["Alt+n", "says", "There is no next turn. Previous Turn goes back up"],
      ["Alt+m", "says", "There is no next turn of this speaker. Next Turn"],
    ]);
  });

  it("say so in a file that is no transcript", async function () {
    requirePage(this);
    const editor = await open("README.md");
    await outline(editor);
    const commands = [
      "nextQuestion",
      "previousTurn",
      "nextTurnOfSpeaker",
      "goToAnswer",
      "goToQuestion",
      "peekAnswers",
    ];
    for (const command of commands) {
      await run("notifications.clearAll");
      await run(`transcript.${command}`);
      await expectSoon(async () => (await statusBar()).includes("not read as a transcript"), true);
    }
    assert.equal(editor.selection.active.line, 0);
  });
});

describe("Peek Answers", () => {
  it("lists the answers below the question, each with its first words", async function () {
    requirePage(this);
    const editor = await openExample("harbour-briefing.transcript");
    await outline(editor);
    await goTo(editor, "I wanted to ask about the fuel");
    await focusText();
    await page.press("Alt+Shift+p");
    await page.waitFor(".peekview-widget .ref-tree .monaco-list-row:has-text('There was a leak')");
    await page.waitFor(".peekview-widget .ref-tree .monaco-list-row:has-text('Just that we take')");
    await page.press("Escape");
    assert.match(lineAtCursor(editor), /ask about the fuel/);
  });

  it("opens where a line above a question asks for it", async function () {
    requirePage(this);
    const editor = await openExample("harbour-briefing.transcript");
    await outline(editor);
    const { line, character } = find(editor, "QUESTION", 5);
    await run("transcript.peekAnswers", editor.document.uri.toString(), { line, character });
    await page.waitFor(".peekview-widget .ref-tree .monaco-list-row:has-text('There was a leak')");
    await page.press("Escape");
  });
});

describe("Go to Definition on the example", () => {
  const targets = (editor: vscode.TextEditor, at: vscode.Position) =>
    run<vscode.LocationLink[]>("vscode.executeDefinitionProvider", editor.document.uri, at);

  it("leads from a question to its answer, and back", async () => {
    const editor = await openExample("harbour-briefing.transcript");
    const symbols = await allSymbols(editor);
    const question = symbols.find(({ name, children }) => name === "QUESTION" && children.length > 0)!;
    const answers = await targets(editor, question.selectionRange.start);
    assert.ok(answers.length > 0);
    const answer = answers[0]!.targetSelectionRange!;
    assert.equal(editor.document.getText(answer), "MR ODA");
    const [back] = await targets(editor, answer.start);
    assert.ok(back!.targetSelectionRange!.isEqual(question.selectionRange));
  });

  it("leads from a reference to its note", async () => {
    const editor = await openExample("harbour-briefing.transcript");
    await outline(editor);
    const [note] = await targets(editor, find(editor, "[1]").translate(0, 1));
    assert.match(editor.document.lineAt(note!.targetRange.start.line).text, /^\[1\] /);
  });
});
