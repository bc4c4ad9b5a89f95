import assert from "node:assert/strict";
import fc from "fast-check";
import type { Annotation } from "../../../server/src/features/annotation.ts";
import { correctWords } from "../../../server/src/features/correct-words.ts";
import { hover } from "../../../server/src/features/hover.ts";
import { insertNote } from "../../../server/src/features/insert-note.ts";
import type { Position } from "../../../server/src/text/position.ts";
import { editorsNotes } from "../../../server/src/transcript/footnotes.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { dedent, read } from "../drawing.ts";
import { rangeOf } from "../edit-steps.ts";
import { footnoteText } from "../footnote-text.ts";
import { eachForm } from "../forms.ts";
import { effort, runs } from "../runs.ts";

type Action = (transcript: Transcript, start: Position, end: Position) => Annotation;

const correct =
  (words: string): Action =>
  (transcript, start, end) =>
    correctWords(transcript, { start, end }, words);
const note =
  (words: string): Action =>
  (transcript, start) =>
    insertNote(transcript, start, words);

/** Checks the document that an action leaves, in each form. */
function check(action: Action, drawing: string, expected: string): void {
  eachForm(/\b(?:We|It|So)\b/g, drawing, (text, { cursors }, form) => {
    const made = action(new Transcript(text), cursors[0]!, cursors.at(-1)!);
    assert.ok("edits" in made, JSON.stringify(made));
    assert.equal(applied(text, made.edits), form(dedent(expected)));
  });
}

/** Checks why an action does nothing. */
function checkReason(action: Action, drawing: string, reason: RegExp): void {
  const { text, cursors } = read(drawing);
  const made = action(new Transcript(text), cursors[0]!, cursors.at(-1)!);
  assert.ok("reason" in made, JSON.stringify(made));
  assert.match(made.reason, reason);
}

describe("correcting words", () => {
  it("strikes them and puts the correction behind, in the form of the convention", () => {
    check(
      correct("16 of 21"),
      "MS VALE: So.\nMR ODA: \u{1f6a2} We saw |18 of 24|.",
      "MS VALE: So.\nMR ODA: \u{1f6a2} We saw <s>18 of 24</s> [16 of 21].",
    );
    check(
      correct("16"),
      "**Ana Ruiz:** \u{1f6a2} We saw| 18 |of 24.\n\n**Ben Oda:** So.",
      "**Ana Ruiz:** \u{1f6a2} We saw ~~18~~ [16] of 24.\n\n**Ben Oda:** So.",
    );
    check(
      correct("16"),
      "[00:01:02] Ana Ruiz: We saw 1|8.\n[00:01:09] Ben Oda: So.",
      "[00:01:02] Ana Ruiz: We saw <s>18</s> [16].\n[00:01:09] Ben Oda: So.",
    );
  });

  it("writes as the document does", () => {
    check(
      correct("16"),
      "MS VALE: It was <del>nine</del> \\[ten\\].\nMR ODA: We saw |18|.",
      "MS VALE: It was <del>nine</del> \\[ten\\].\nMR ODA: We saw <del>18</del> \\[16\\].",
    );
    check(
      correct("16"),
      "MS VALE: It was \\[inaudible\\].\nMR ODA: We saw |18|.",
      "MS VALE: It was \\[inaudible\\].\nMR ODA: We saw <s>18</s> \\[16\\].",
    );
  });

  it("is read by the hover", () => {
    const text = "MS VALE: So.\nMR ODA: We saw 18 of 24.";
    const range = { start: { line: 1, character: 15 }, end: { line: 1, character: 23 } };
    const made = correctWords(new Transcript(text), range, "16 of 21");
    assert.ok("edits" in made);
    const after = new Transcript(applied(text, made.edits));
    const said = hover(after, { line: 1, character: 20 }, false);
    assert.deepEqual(said?.contents, {
      kind: "plaintext",
      value: "Said “18 of 24”, corrected to “16 of 21”.",
    });
  });

  it("says why it does nothing", () => {
    checkReason(correct(" "), "MS VALE: |So|.\nMR ODA: So.", /Write what/);
    checkReason(correct("No"), "MS VALE: |So.\nMR ODA: So|.", /on one line/);
    checkReason(correct("No"), "MS |VALE|: So.\nMR ODA: So.", /Select the words/);
    checkReason(
      correct("No"),
      "MS VALE: |So (inaudible)|.\nMR ODA: So.",
      /without brackets and marks|without marks/,
    );
    checkReason(correct("No"), "MS VALE: <s>S|o</s> [No].\nMR ODA: So.", /corrected already/);
    checkReason(correct("a ] b"), "MS VALE: |So|.\nMR ODA: So.", /cannot be read/);
  });

  it("leaves a correction that is read as one, and the words as they are", function () {
    this.timeout(240_000 * effort);
    let made = 0;
    fc.assert(
      fc.property(footnoteText, fc.nat(), fc.nat({ max: 9 }), (text, place, length) => {
        const transcript = new Transcript(text);
        const range = rangeOf(transcript.text, { place, length, typed: "" });
        const done = correctWords(transcript, range, "16 of 21");
        if ("reason" in done) return;
        made++;
        const after = applied(text, done.edits);
        const [strike, behind] = done.edits.map(({ newText }) => newText);
        assert.equal(after.replace(strike!, "").replace(behind!, ""), text);
      }),
      runs(300),
    );
    assert.ok(made > 10, `${made} were made`);
  });
});

describe("an editor's note", () => {
  it("is put behind the word at the cursor", () => {
    check(
      note("the north gate"),
      "MS VALE: So.\nMR ODA: \u{1f6a2} It was the ga|te.",
      "MS VALE: So.\nMR ODA: \u{1f6a2} It was the gate [Editor's note: the north gate].",
    );
    check(
      note("laughs\n here"),
      "**Ana Ruiz:** \u{1f6a2} So |it was.\n\n**Ben Oda:** It was \\[inaudible\\].",
      "**Ana Ruiz:** \u{1f6a2} So \\[Editor's note: laughs here\\] it was.\n\n**Ben Oda:** It was \\[inaudible\\].",
    );
    check(
      note("the bell"),
      "[00:01:02] Ana Ruiz: It rang|.\n[00:01:09] Ben Oda: So.",
      "[00:01:02] Ana Ruiz: It rang [Editor's note: the bell].\n[00:01:09] Ben Oda: So.",
    );
  });

  it("stands alone on an empty line", () => {
    check(
      note("a break"),
      "MS VALE: So.\n\n|\n\nMR ODA: Yes.",
      "MS VALE: So.\n\n[Editor's note: a break]\n\nMR ODA: Yes.",
    );
  });

  it("is written as the document writes its notes", () => {
    check(
      note("the bell"),
      "MS VALE: So (Transcriber’s note: sic).\nMR ODA: It rang|.",
      "MS VALE: So (Transcriber’s note: sic).\nMR ODA: It rang (Transcriber’s note: the bell).",
    );
    check(
      note("the bell"),
      "MS VALE: So [MS: sic].\nMR ODA: It rang|.",
      "MS VALE: So [MS: sic].\nMR ODA: It rang [MS: the bell].",
    );
  });

  it("says why it does nothing", () => {
    checkReason(note(" "), "MS VALE: So|.\nMR ODA: So.", /Write what/);
    checkReason(note("x"), "MS V|ALE: So.\nMR ODA: So.", /behind the words/);
    checkReason(note("a ] b"), "MS VALE: So|.\nMR ODA: So.", /without brackets/);
    checkReason(note("x"), "MS VALE: So.\n|\nMR ODA: So.", /leave an empty line/);
  });

  it("is one more note, wherever it is put, and all else stays", function () {
    this.timeout(240_000 * effort);
    let made = 0;
    fc.assert(
      fc.property(footnoteText, fc.nat(), (text, place) => {
        const transcript = new Transcript(text);
        const { start } = rangeOf(transcript.text, { place, length: 0, typed: "" });
        const done = insertNote(transcript, start, "the bell");
        if ("reason" in done) return;
        made++;
        const after = applied(text, done.edits);
        assert.equal(after.replace(done.edits[0]!.newText, ""), text);
        const count = (some: string) => editorsNotes(new Transcript(some)).length;
        assert.equal(count(after), count(text) + 1);
      }),
      runs(300),
    );
    assert.ok(made > 10, `${made} were made`);
  });
});
