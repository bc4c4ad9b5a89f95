import assert from "node:assert/strict";
import fc from "fast-check";
import { addFootnote } from "../../../server/src/features/add-footnote.ts";
import type { Annotation } from "../../../server/src/features/annotation.ts";
import { deleteFootnote } from "../../../server/src/features/delete-footnote.ts";
import { renameMarker } from "../../../server/src/features/rename-marker.ts";
import { renumberAll } from "../../../server/src/features/renumber-all.ts";
import type { Position } from "../../../server/src/text/position.ts";
import { type Footnote, footnotes } from "../../../server/src/transcript/footnotes.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { dedent, read } from "../drawing.ts";
import { rangeOf } from "../edit-steps.ts";
import { footnoteText } from "../footnote-text.ts";
import { eachForm } from "../forms.ts";
import { effort, runs } from "../runs.ts";

type Action = (transcript: Transcript, at: Position) => Annotation | undefined;

const add = (transcript: Transcript, at: Position) => addFootnote(transcript, at, "A north gate.");
const rename = (name: string) => (transcript: Transcript, at: Position) => renameMarker(transcript, at, name);

/** Checks the document that an action leaves, in each form. */
function check(action: Action, drawing: string, expected: string): void {
  eachForm("The ", drawing, (text, { cursors }, form) => {
    const made = action(new Transcript(text), cursors[0] ?? { line: 0, character: 0 })!;
    assert.ok("edits" in made, JSON.stringify(made));
    assert.equal(applied(text, made.edits), form(dedent(expected)));
  });
}

/** Checks why an action does nothing. */
function checkReason(action: Action, drawing: string, reason: RegExp): void {
  const { text, cursors } = read(drawing);
  const made = action(new Transcript(text), cursors[0] ?? { line: 0, character: 0 })!;
  assert.ok("reason" in made, JSON.stringify(made));
  assert.match(made.reason, reason);
}

describe("adding a footnote", () => {
  it("takes the number that it has in the order of the text, and renumbers what follows", () => {
    check(
      add,
      `
      MS VALE: \u{1f6a2} The ga|te is shut.
      MR ODA: The bell[1] too, and the rope[2].

      [1] Since May.
      [2] Of hemp.
      `,
      `
      MS VALE: \u{1f6a2} The gate[1] is shut.
      MR ODA: The bell[2] too, and the rope[3].

      [1] A north gate.
      [2] Since May.
      [3] Of hemp.
      `,
    );
  });

  it("puts the note behind that of the reference before, in its form", () => {
    check(
      add,
      `
      **Ana Ruiz:** The bell[^1] \u{1f514} and the gate|.

      **Ben Oda:** And the rope[^2].

      [^1]: Since May.

      [^2]: Of hemp.
      `,
      `
      **Ana Ruiz:** The bell[^1] \u{1f514} and the gate[^2].

      **Ben Oda:** And the rope[^3].

      [^1]: Since May.

      [^2]: A north gate.

      [^3]: Of hemp.
      `,
    );
    check(
      add,
      `
      [00:01:02] Ana Ruiz: The bell¹ and the gate |now.
      [00:01:09] Ben Oda: And the rope².

      ¹ Since May.
      ² Of hemp.
      `,
      `
      [00:01:02] Ana Ruiz: The bell¹ and the gate² now.
      [00:01:09] Ben Oda: And the rope³.

      ¹ Since May.
      ² A north gate.
      ³ Of hemp.
      `,
    );
  });

  it("keeps the blank before references where the document has one", () => {
    check(
      add,
      `
      MS VALE: The bell [1] and the gate|.
      MR ODA: So.

      [1] Since May.
      `,
      `
      MS VALE: The bell [1] and the gate [2].
      MR ODA: So.

      [1] Since May.
      [2] A north gate.
      `,
    );
  });

  it("begins the notes where there are none, in the form of the convention", () => {
    check(
      add,
      `
      MS VALE: The gate is shut.
      MR ODA: The gate|
      `,
      `
      MS VALE: The gate is shut.
      MR ODA: The gate[1]

      [1] A north gate.
      `,
    );
    check(
      add,
      `
      **Ana Ruiz:** The gate|.

      **Ben Oda:** Yes.
      `,
      `
      **Ana Ruiz:** The gate[^1].

      **Ben Oda:** Yes.

      [^1]: A north gate.
      `,
    );
    check(
      add,
      `
      Hearing on the Gate

          Mr. Latta.  The gate| is shut.

          The Chairman.  Thank you.

          Mr. Latta.  Yes.
      `,
      `
      Hearing on the Gate

          Mr. Latta.  The gate[1] is shut.

          The Chairman.  Thank you.

          Mr. Latta.  Yes.

      [1] A north gate.
      `,
    );
  });

  it("fills a gap without renumbering, and takes a free number where the numbers are in no order", () => {
    check(
      add,
      `
      MS VALE: The bell[1] and the gate| and the rope[3].
      MR ODA: So.

      [1] Since May.
      [3] Of hemp.
      `,
      `
      MS VALE: The bell[1] and the gate[2] and the rope[3].
      MR ODA: So.

      [1] Since May.
      [2] A north gate.
      [3] Of hemp.
      `,
    );
    check(
      add,
      `
      MS VALE: The bell[4] and the gate| and the rope[2].
      MR ODA: So.

      [2] Since May.
      [4] Of hemp.
      `,
      `
      MS VALE: The bell[4] and the gate[5] and the rope[2].
      MR ODA: So.

      [2] Since May.
      [4] Of hemp.
      [5] A north gate.
      `,
    );
  });

  it("says why it does nothing", () => {
    checkReason(add, "MS VA|LE: So.\nMR ODA: So.", /behind the words/);
    checkReason(add, "MS VALE: So.\n|\nMR ODA: So.", /behind the words/);
    checkReason(add, "MS VALE: The bell[1] (inau|dible).\n\n[1] So.", /behind the words/);
    checkReason(add, "MS VALE: The bell[1].\n\n[1] So| it is.", /note has no footnotes/);
    checkReason((t, at) => addFootnote(t, at, " \n "), "MS VALE: So|.\nMR ODA: So.", /Write what/);
    checkReason((t, at) => addFootnote(t, at, "See [7]."), "MS VALE: So|.\nMR ODA: So.", /without brackets/);
    checkReason(add, "*CHI:\tyes| .\n*MOT:\tno .", /no place for notes/);
    checkReason(add, "1\n00:00:01,000 --> 00:00:02,000\nANA: So|.\n", /no place for notes/);
  });
});

describe("deleting a footnote", () => {
  it("takes its note and all references, and renumbers what follows", () => {
    check(
      deleteFootnote,
      `
      MS VALE: \u{1f6a2} The gate[|1] is shut [1].
      MR ODA: The bell[2] too.

      [1] A north gate,
      or so.
      [2] Since May.
      `,
      `
      MS VALE: \u{1f6a2} The gate is shut.
      MR ODA: The bell[1] too.

      [1] Since May.
      `,
    );
  });

  it("does so from the note, in other forms", () => {
    check(
      deleteFootnote,
      `
      **Ana Ruiz:** The bell[^1] and the gate[^bell].

      **Ben Oda:** And the rope[^2].

      [^1]: Since May.

      [^bell]: The no|rth gate.

      [^2]: Of hemp.
      `,
      `
      **Ana Ruiz:** The bell[^1] and the gate.

      **Ben Oda:** And the rope[^2].

      [^1]: Since May.

      [^2]: Of hemp.
      `,
    );
    check(
      deleteFootnote,
      `
      [00:01:02] Ana Ruiz: The bell¹ and the gate|² now.
      [00:01:09] Ben Oda: And the rope³.

      ¹ Since May.
      ² A north gate.
      ³ Of hemp.
      `,
      `
      [00:01:02] Ana Ruiz: The bell¹ and the gate now.
      [00:01:09] Ben Oda: And the rope².

      ¹ Since May.
      ² Of hemp.
      `,
    );
  });

  it("says why it does nothing", () => {
    checkReason(deleteFootnote, "MS VALE: So| it is[1].\n\n[1] So.", /Put the cursor/);
    checkReason(deleteFootnote, "MS VALE: The bell[1|].\n\n[1] See [2].\n[2] So.", /only one to point/);
  });
});

describe("renumbering footnotes", () => {
  it("numbers them in the order of the text, and their notes with them", () => {
    check(
      renumberAll,
      `
      MS VALE: The gate[4] is shut.
      MR ODA: The bell[2] too, and The gate[4].

      [2] Since May.
      [4] The north one.
      `,
      `
      MS VALE: The gate[1] is shut.
      MR ODA: The bell[2] too, and The gate[1].

      [1] The north one.
      [2] Since May.
      `,
    );
    check(
      renumberAll,
      `
      **Ana Ruiz:** The bell[^7] and the gate[^bell].

      **Ben Oda:** The rope[^3].

      [^bell]: A north gate.

      [^7]: Since May.

      [^3]: Of hemp.
      `,
      `
      **Ana Ruiz:** The bell[^1] and the gate[^bell].

      **Ben Oda:** The rope[^2].

      [^bell]: A north gate.

      [^1]: Since May.

      [^2]: Of hemp.
      `,
    );
    check(
      renumberAll,
      `
      [00:01:02] Ana Ruiz: The bell³ now.
      [00:01:09] Ben Oda: The rope².

      ² Of hemp.
      ³ Since May.
      `,
      `
      [00:01:02] Ana Ruiz: The bell¹ now.
      [00:01:09] Ben Oda: The rope².

      ¹ Since May.
      ² Of hemp.
      `,
    );
  });

  it("says why it does nothing", () => {
    checkReason(renumberAll, "MS VALE: So[1].\nMR ODA: So.\n\n[1] Since May.", /in the order of the text/);
    checkReason(renumberAll, "MS VALE: So.\nMR ODA: So.", /no footnotes with numbers/);
  });
});

describe("renaming a marker", () => {
  it("changes references and note, each in its form", () => {
    check(
      rename("bell"),
      "**Ana Ruiz:** \u{1f514} The bell[^1|], the[^1] bell.\n\n**Ben Oda:** So.\n\n[^1]: Since May.",
      "**Ana Ruiz:** \u{1f514} The bell[^bell], the[^bell] bell.\n\n**Ben Oda:** So.\n\n[^bell]: Since May.",
    );
    check(
      rename("[7]"),
      "MS VALE: The bell[1].\nMR ODA: So.\n\n[1|] Since May.",
      "MS VALE: The bell[7].\nMR ODA: So.\n\n[7] Since May.",
    );
    check(
      rename("12"),
      "[00:01:02] Ana Ruiz: The bell|¹.\n[00:01:05] Ben Oda: So.\n\n¹ Since May.",
      "[00:01:02] Ana Ruiz: The bell¹².\n[00:01:05] Ben Oda: So.\n\n¹² Since May.",
    );
  });

  it("says why it cannot be", () => {
    checkReason(
      rename("2"),
      "MS VALE: The bell[1|], the gate[2].\n\n[1] So.\n[2] So.",
      /another footnote, on line/,
    );
    checkReason(rename("bell"), "MS VALE: The bell[1|].\n\n[1] So.", /cannot be read as a marker/);
    checkReason(rename(" "), "MS VALE: The bell[1|].\n\n[1] So.", /Write a number/);
    assert.equal(rename("2")(new Transcript("MS VALE: So."), { line: 0, character: 3 }), undefined);
  });
});

/** How many references and notes each marker has, the markers themselves left out. */
function pairs(text: string): string[] {
  const list = footnotes(new Transcript(text));
  return list.map(({ references, notes }) => `${references.length} ${notes.length}`).sort();
}

/** What is said and written, markers left out. */
function words(text: string): string {
  return text.replace(/\\?\[\^?[\w.-]{1,40}\\?\]|\\\d+\\|[⁰¹²³⁴-⁹]+|[:\s]+/g, "");
}

/** A place that no other marker touches. */
function inside({ references, notes }: Footnote): Position {
  const { line, character } = references[0]?.start ?? notes[0]!.markerRange.start;
  return { line, character: character + 1 };
}

/** Whether a reference to one footnote stands in a note of another. */
function isPointedTo({ references }: Footnote, { notes }: Footnote): boolean {
  return references.some(({ start }) =>
    notes.some(({ range }) => range.start.line <= start.line && start.line <= range.end.line),
  );
}

describe("whatever the document, footnotes stay paired", () => {
  it("when one is added", function () {
    this.timeout(240_000 * effort);
    let made = 0;
    fc.assert(
      fc.property(footnoteText, fc.nat(), (text, place) => {
        const transcript = new Transcript(text);
        const { start } = rangeOf(transcript.text, { place, length: 0, typed: "" });
        const done = add(transcript, start);
        if ("reason" in done) return;
        made++;
        const after = applied(text, done.edits);
        assert.deepEqual(pairs(after), [...pairs(text), "1 1"].sort(), JSON.stringify({ text, after }));
        assert.equal(words(after).replace("Anorthgate.", ""), words(text));
      }),
      runs(400),
    );
    assert.ok(made > 10, `${made} were added`);
  });

  it("when one is deleted, and others keep what they say", function () {
    this.timeout(240_000 * effort);
    let made = 0;
    fc.assert(
      fc.property(footnoteText, fc.nat(), (text, nth) => {
        const transcript = new Transcript(text);
        const list = footnotes(transcript);
        const footnote = list[nth % Math.max(1, list.length)];
        // a note that points to another one takes that reference with it
        if (!footnote || list.some((other) => other !== footnote && isPointedTo(other, footnote))) return;
        const at = inside(footnote);
        const done = deleteFootnote(transcript, at);
        if ("reason" in done) return;
        made++;
        const after = applied(text, done.edits);
        const gone = `${footnote.references.length} ${footnote.notes.length}`;
        const left = pairs(text);
        left.splice(left.indexOf(gone), 1);
        assert.deepEqual(pairs(after), left, JSON.stringify({ text, after }));
      }),
      runs(400),
    );
    assert.ok(made > 10, `${made} were deleted`);
  });

  it("when a marker is renamed there and back, which is the identity", function () {
    this.timeout(240_000 * effort);
    let made = 0;
    fc.assert(
      fc.property(footnoteText, fc.nat(), (text, nth) => {
        const transcript = new Transcript(text);
        const list = footnotes(transcript);
        const footnote = list[nth % Math.max(1, list.length)];
        if (!footnote) return;
        const at = inside(footnote);
        const done = renameMarker(transcript, at, "77")!;
        if ("reason" in done) return;
        made++;
        const after = applied(text, done.edits);
        assert.deepEqual(pairs(after), pairs(text));
        const there = footnotes(new Transcript(after)).find(({ marker }) => marker === "77")!;
        const back = renameMarker(new Transcript(after), inside(there), footnote.marker)!;
        assert.ok("edits" in back);
        assert.equal(applied(after, back.edits), text);
      }),
      runs(300),
    );
    assert.ok(made > 10, `${made} were renamed`);
  });
});
