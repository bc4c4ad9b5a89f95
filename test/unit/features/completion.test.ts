import assert from "node:assert/strict";
import { completion, noteOf } from "../../../server/src/features/completion.ts";
import { inlineCompletion } from "../../../server/src/features/inline-completion.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { read } from "../drawing.ts";
import { eachForm } from "../forms.ts";

/** Checks what is offered at the bar, in order, and the document that comes of taking the first. */
function check(drawing: string, offered: readonly string[], expected?: string): void {
  eachForm("gate", drawing, (own, { cursors }, form) => {
    const items = completion(new Transcript(own), cursors[0]!);
    const sorted = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
    assert.deepEqual(
      sorted.map(({ label }) => label),
      offered,
    );
    if (expected === undefined) return;
    const edit = items[0]!.textEdit!;
    assert.ok("range" in edit);
    const line = own.split(/\r\n|\n/)[cursors[0]!.line]!;
    const typed = line.slice(edit.range.start.character, cursors[0]!.character);
    const filter = items[0]!.filterText!.toUpperCase();
    assert.ok(filter.includes(typed.toUpperCase()), "an editor would filter it out");
    assert.equal(applied(own, [edit]), form(read(expected).text));
  });
}

/** Checks what is shown behind the cursor, with the document that comes of taking it; nothing where none is expected. */
function checkInline(drawing: string, expected?: string): void {
  eachForm("gate", drawing, (own, { cursors }, form) => {
    const items = inlineCompletion(new Transcript(own), cursors[0]!);
    const taken = items.map(({ insertText, range }) =>
      applied(own, [{ range: range!, newText: String(insertText) }]),
    );
    assert.deepEqual(taken, expected === undefined ? [] : [form(read(expected).text)]);
  });
}

const briefing = `
MS VALE: The gate?

MR ODA: Yes.

MS VALE: The bell?

MR ODA: No.

MS VALE: Tom?

DR LIND: So.

`;

describe("at a line's start", () => {
  it("the speakers are offered, likeliest next first, as the document writes labels", () => {
    check(`${briefing}|`, ["MS VALE", "MR ODA", "DR LIND"], `${briefing}MS VALE: `);
    check(
      `${briefing}MS VALE: So.\n\n|`,
      ["MR ODA", "DR LIND", "MS VALE"],
      `${briefing}MS VALE: So.\n\nMR ODA: `,
    );
  });

  it("only those are whose names begin as what is typed", () => {
    check(`${briefing}Li|`, ["DR LIND"], `${briefing}DR LIND: `);
    check(`${briefing}m|`, ["MS VALE", "MR ODA"], `${briefing}MS VALE: `);
    check(`${briefing}The|`, []);
  });

  it("stars and time codes come with the label", () => {
    check(
      "**Ana Ruiz:** The gate?\n\n**Tom Rey:** So.\n\n**A|",
      ["Ana Ruiz"],
      "**Ana Ruiz:** The gate?\n\n**Tom Rey:** So.\n\n**Ana Ruiz:** ",
    );
    check(
      "**Ana Ruiz:** The gate?\n\n**Tom Rey:** So.\n\nAn|",
      ["Ana Ruiz"],
      "**Ana Ruiz:** The gate?\n\n**Tom Rey:** So.\n\n**Ana Ruiz:** ",
    );
    check(
      "[00:02] Ana: The gate?\n[00:09] Tom: So.\nA|",
      ["Ana"],
      "[00:02] Ana: The gate?\n[00:09] Tom: So.\n[00:09] Ana: ",
    );
    check(
      "Ana Ruiz  0:02\nThe gate?\n\nTom Rey  0:09\nSo.\n\n|\n\nAna Ruiz  0:12\nYes.",
      ["Ana Ruiz", "Tom Rey"],
      "Ana Ruiz  0:02\nThe gate?\n\nTom Rey  0:09\nSo.\n\nAna Ruiz  0:12\n\n\nAna Ruiz  0:12\nYes.",
    );
    check("*CHI:\tthe gate .\n*MOT:\tso .\n*|", ["CHI", "MOT"], "*CHI:\tthe gate .\n*MOT:\tso .\n*CHI:\t");
  });

  it("those are too whom the header names and who have not spoken", () => {
    check("PRESENT:\nAna Ruiz\nTom Rey\n\nAna Ruiz: The gate.\n\n|", ["Ana Ruiz", "Tom Rey"]);
  });

  it("nobody is in the middle of a line, of a paragraph, of a note, of code", () => {
    check("MS VALE: The gate. M|\n\nMR ODA: So.", []);
    check(" 1       MR. STEVIN:  The gate.\n 2       MS. VALE:  So.\n 3       MR. STEVIN:  Yes.\n|", []);
    check("MS VALE: The gate.\nM|\n\nMR ODA: So.", []);
    check("MS VALE: The gate[1].\n\nMR ODA: So.\n\n[1] Of the harbour.\nM|", []);
    check("MS VALE: The gate.\n\nMR ODA: So.\n\n```\nM|\n```", []);
  });
});

describe("behind a bracket", () => {
  it("the next footnote, those there are, and the marks of the house are offered", () => {
    check(
      "MS VALE: The gate[1] is (inaudible) shut (inaudible).\n\nMR ODA: [crosstalk] So[|].\n\n[1] Of the harbour.",
      ["[2]", "[1]", "(inaudible)", "[crosstalk]"],
      "MS VALE: The gate[1] is (inaudible) shut (inaudible).\n\nMR ODA: [crosstalk] So[2].\n\n[1] Of the harbour.",
    );
    check(
      "**Ana:** The gate[^1] \\[inaudible\\] \\[inaudible\\].\n\n**Tom:** So [|\n\n[^1]: Of the harbour.",
      ["[^2]", "[^1]", "\\[inaudible\\]", "[crosstalk]"],
      "**Ana:** The gate[^1] \\[inaudible\\] \\[inaudible\\].\n\n**Tom:** So [^2]\n\n[^1]: Of the harbour.",
    );
    check(
      "[00:02] Ana: The gate (laughter) (inaudible 0:02).\n[00:09] Tom: The gate (|)",
      ["(inaudible)", "(laughter)", "(crosstalk)"],
      "[00:02] Ana: The gate (laughter) (inaudible 0:02).\n[00:09] Tom: The gate (inaudible)",
    );
  });

  it("nothing is where it was closed", () => {
    check("MS VALE: The gate (sic) is|\n\nMR ODA: So.", []);
  });

  it("a footnote tells its note", () => {
    const transcript = new Transcript("MS VALE: The gate[1].\n\nMR ODA: So.\n\n[1] Of the\nharbour.");
    assert.equal(noteOf(transcript, "1"), "Of the harbour.");
    assert.equal(noteOf(transcript, "2"), undefined);
  });
});

describe("behind a finished turn", () => {
  it("the next label is shown, with the blank line that is missing", () => {
    checkInline(
      "MS VALE: The gate?\n\nMR ODA: So.\n\nMS VALE: And?\n|",
      "MS VALE: The gate?\n\nMR ODA: So.\n\nMS VALE: And?\n\nMR ODA: ",
    );
    checkInline(
      "MS VALE: The gate?\n\nMR ODA: So.\n\nMS VALE: And?\n\n|",
      "MS VALE: The gate?\n\nMR ODA: So.\n\nMS VALE: And?\n\nMR ODA: ",
    );
    checkInline(
      "**Ana:** The gate?\n\n**Tom:** So.\n|\n\n**Ana:** Yes.",
      "**Ana:** The gate?\n\n**Tom:** So.\n\n**Ana:** \n\n**Ana:** Yes.",
    );
    checkInline(
      "[00:02] Ana: The gate?\n[00:09] Tom: So.\n|",
      "[00:02] Ana: The gate?\n[00:09] Tom: So.\n[00:09] Ana: ",
    );
  });

  it("nothing is shown anywhere else", () => {
    checkInline("MS VALE: The gate?\n\nMR ODA: So and\n|");
    checkInline("MS VALE: The gate?\n\nMR ODA: So.|");
    checkInline("MS VALE: The gate?\n\nMR ODA: So.\nA|");
    checkInline("MS VALE: The gate?\n\nMR ODA: So.\n\n\n\n|");
    checkInline("A talk.\n\n|");
    checkInline("MS VALE: The gate[1].\n\nMR ODA: So.\n\n[1] Of the harbour.\n\n|");
    checkInline(" 1       MR. STEVIN:  The gate.\n 2       MS. VALE:  So.\n 3       MR. STEVIN:  Yes.\n|");
    checkInline("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>The gate?\n\n|");
    checkInline("|");
  });
});
