import assert from "node:assert/strict";
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import {
  type CodeActionClient,
  type CodeActionQuery,
  codeActions,
  wholeDocumentEdits,
} from "../../../server/src/features/code-action.ts";
import { diagnostics } from "../../../server/src/features/diagnostic.ts";
import { Findings } from "../../../server/src/rules/findings.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { read } from "../drawing.ts";

const uri = "file:///a.transcript";
const able: CodeActionClient = {
  uri,
  version: 7,
  versioned: true,
  snippets: false,
  resolves: false,
  commands: false,
  rulesPage: "",
};

/** A document, and what is asked about the place of its cursor or the range between two. */
function ask(drawing: string, query: Partial<CodeActionQuery> = {}, client: CodeActionClient = able) {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  const findings = new Findings(transcript);
  const range = { start: cursors[0]!, end: cursors.at(-1)! };
  return {
    text,
    transcript,
    findings,
    actions: codeActions(transcript, findings, { range, ...query }, client),
  };
}

/** The edits of an action, which lie in the one document and are undone in one step. */
function editsOf({ edit }: CodeAction): TextEdit[] {
  assert.equal(edit?.documentChanges?.length, 1);
  const { textDocument, edits } = edit.documentChanges[0] as TextDocumentEdit;
  assert.deepEqual(textDocument, { uri, version: 7 });
  return edits as TextEdit[];
}

/**
 * Checks which document the action with a title leaves, and in which line ends; also where a character of two units
 * stands before the words.
 */
function check(drawing: string, title: string, expected: string, query: Partial<CodeActionQuery> = {}): void {
  const same = (text: string) => text;
  const ship = (text: string) => text.replaceAll("gate", "\u{1f6a2}gate");
  const returns = (text: string) => text.replaceAll("\n", "\r\n");
  for (const [words, ends] of [
    [same, same],
    [ship, same],
    [same, returns],
  ] as const) {
    const { text, cursors } = read(words(drawing));
    const transcript = new Transcript(ends(text));
    const range = { start: cursors[0]!, end: cursors.at(-1)! };
    const actions = codeActions(transcript, new Findings(transcript), { range, ...query }, able);
    const action = actions.find((one) => one.title === title);
    assert.ok(action, `“${title}” is not among: ${actions.map((one) => one.title).join(", ")}`);
    assert.equal(applied(ends(text), editsOf(action)), ends(words(read(expected).text)));
  }
}

/** Checks the titles of the actions at a place, in order. */
function checkTitles(drawing: string, expected: string[], query: Partial<CodeActionQuery> = {}): void {
  assert.deepEqual(
    ask(drawing, query).actions.map(({ title }) => title),
    expected,
  );
}

const whole: Partial<CodeActionQuery> = { only: ["source"] };

describe("the note that a reference lacks", () => {
  it("comes behind that of the reference before", () => {
    check(
      `
      MS VALE: The gate[1] is shut|[2], and the bell[3] gone.

      [1] The north gate.
      [3] Since May.
      `,
      "Add the note [2]",
      `
      MS VALE: The gate[1] is shut[2], and the bell[3] gone.

      [1] The north gate.
      [2]␣
      [3] Since May.
      `.replace("␣", " "),
    );
  });

  it("comes before that of the reference behind, where there is none before", () => {
    check(
      `
      **Ana Ruiz:** The gate|[^1] is shut[^2].

      [^2]: Since May.
      `,
      "Add the note [^1]",
      `
      **Ana Ruiz:** The gate[^1] is shut[^2].

      [^1]:${" "}
      [^2]: Since May.
      `,
    );
  });

  it("comes behind a note of several lines, and an empty line apart where others are", () => {
    check(
      `
      Q. Is the gate[1] shut?

      A. It is[2], with the bell|[3].

      [1] The north gate,
        by the mill.

      [2] Since May, or
      so it is said.
      `,
      "Add the note [3]",
      `
      Q. Is the gate[1] shut?

      A. It is[2], with the bell[3].

      [1] The north gate,
        by the mill.

      [2] Since May, or
      so it is said.

      [3]${" "}
      `,
    );
  });

  it("comes among the notes of its own chapter", () => {
    check(
      `
      MS VALE: The gate[1] is shut|[2].

      [1] The north gate.

      # Part two

      MS VALE: And the bell[3].

      [3] Since May.
      `,
      "Add the note [2]",
      `
      MS VALE: The gate[1] is shut[2].

      [1] The north gate.
      [2]${" "}

      # Part two

      MS VALE: And the bell[3].

      [3] Since May.
      `,
    );
  });

  it("is printed as the other notes are, and as the reference where that cannot be", () => {
    check(
      `
      [0:02] Ana Ruiz: The gate¹ is shut|² and [^b].

      ¹ The north gate.
      `,
      "Add the note ²",
      `
      [0:02] Ana Ruiz: The gate¹ is shut² and [^b].

      ¹ The north gate.
      ²${" "}
      `,
    );
    check(
      `
      [0:02] Ana Ruiz: The gate¹ is shut|[^b].

      ¹ The north gate.
      `,
      "Add the note [^b]",
      `
      [0:02] Ana Ruiz: The gate¹ is shut[^b].

      ¹ The north gate.
      [^b]:${" "}
      `,
    );
    check(
      String.raw`
      Ana Ruiz  0:02
      The gate\1\ is shut|\2\.

        \1\	The north gate.
      `,
      String.raw`Add the note \2\ `.trim(),
      String.raw`
      Ana Ruiz  0:02
      The gate\1\ is shut\2\.

        \1\	The north gate.
        \2\	
      `,
    );
  });

  it("comes at the document's end where it has no notes, in front of its last line ends", () => {
    check("MS VALE: The gate|[1]\nis shut.", "Add the note [1]", "MS VALE: The gate[1]\nis shut.\n\n[1] ");
    check(
      "MS VALE: The gate|[^bell] is shut.\n\n\n",
      "Add the note [^bell]",
      "MS VALE: The gate[^bell] is shut.\n\n[^bell]: \n\n\n",
    );
  });

  it("has the cursor behind its marker where the editor can put it there", () => {
    const drawing = "MS VALE: Shut|\\1\\.\n";
    const { actions } = ask(drawing, {}, { ...able, snippets: true });
    const [{ edits }] = actions[0]!.edit!.documentChanges as [TextDocumentEdit];
    const at = { line: 0, character: 17 };
    assert.deepEqual(edits, [
      { range: { start: at, end: at }, snippet: { kind: "snippet", value: "\n\n\\\\1\\\\ $0" } },
    ]);
  });

  it("is never written where it would be no note", () => {
    const outOnly = ["Take the reference [1] out"];
    checkTitles("MS VALE: The gate|[1] is shut.\n\n~~~\nMS VALE", outOnly);
    checkTitles("*CHI:\tthe gate|[1] is shut .\n*MOT:\tyes .\n", outOnly);
    checkTitles("1\n00:00:01,000 --> 00:00:04,500\nAna: The gate|[1] is shut.\n", outOnly);
    checkTitles("MS VALE: The gate|[1] is (shut.\n", outOnly);
  });
});

describe("a reference without a note", () => {
  it("can be taken out, with the blank before it", () => {
    check("MS VALE: The gate|[1] is shut.", "Take the reference [1] out", "MS VALE: The gate is shut.");
    check("MS VALE: The gate |[1] is shut.", "Take the reference [1] out", "MS VALE: The gate is shut.");
    check("**Ana Ruiz:** The gate|¹.", "Take the reference ¹ out", "**Ana Ruiz:** The gate.");
    check("[0:02] Ana Ruiz: The gate [^1]|.", "Take the reference [^1] out", "[0:02] Ana Ruiz: The gate.");
    check("MR LIND|[1]: The gate.", "Take the reference [1] out", "MR LIND: The gate.");
  });

  it("stays where another would come of what is around it", () => {
    checkTitles("MS VALE: The gate [|[1]2] is shut.\n\nMS VALE: So.", ["Add the note [1]"]);
  });
});

describe("a note that nothing points to", () => {
  it("can be deleted, with all its lines and the empty one above it", () => {
    check(
      `
      MS VALE: The gate[2] is shut.

      |[1] The north gate,
      by the mill.

      [2] Since May.
      `,
      "Delete the note [1]",
      `
      MS VALE: The gate[2] is shut.

      [2] Since May.
      `,
    );
    check(
      "**Ana Ruiz:** The gate is shut.\n\n[^1]|: The north gate.\n",
      "Delete the note [^1]",
      "**Ana Ruiz:** The gate is shut.\n",
    );
    check(
      "Q. Is the gate shut?\n\nA. Yes.\n\n¹| North.",
      "Delete the note ¹",
      "Q. Is the gate shut?\n\nA. Yes.",
    );
    check("|[1] The north gate.\n\nMS VALE: So.", "Delete the note [1]", "\n\nMS VALE: So.");
  });

  it("can be deleted from the middle of others", () => {
    check(
      `
      MS VALE: The gate[1] is shut[3].

      [1] The north gate.
      |[2] By the mill.
      [3] Since May.
      `,
      "Delete the note [2]",
      `
      MS VALE: The gate[1] is shut[3].

      [1] The north gate.
      [3] Since May.
      `,
    );
  });

  it("stays where it alone points to another, and where somebody speaks in it", () => {
    checkTitles("MS VALE: So.\n\n|[1] See [2].\n[2] North.", []);
    checkTitles("MS VALE: So.\n\n|[1] North.\nMS VALE: So.\n\nMS VALE: So.", []);
    checkTitles("MS VALE: So.\n\n|[1] North.\n~~~\n", []);
  });
});

describe("a note under a marker that another has", () => {
  it("can be deleted where it says the same, here and everywhere", () => {
    const drawing = `
      MS VALE: The gate[1] is shut[2].

      [1] The north gate.
      |[1] The north
      gate.
      [2] Since May.
      [2] Since May.
      `;
    check(
      drawing,
      "Delete this note [1], which repeats the one above",
      `
      MS VALE: The gate[1] is shut[2].

      [1] The north gate.
      [2] Since May.
      [2] Since May.
      `,
    );
    const mended = `
      MS VALE: The gate[1] is shut[2].

      [1] The north gate.
      [2] Since May.
      `;
    check(drawing, "Fix all “duplicate-note” in this document", mended);
    check(drawing, "Fix all that is safe to fix in this document", mended, whole);
  });

  it("can have a marker of its own, with its reference where each has one", () => {
    check(
      `
      # Part one
      MS VALE: The gate[1] is shut[2].

      [1] The north gate.
      [2] Since May.

      # Part two
      MS VALE: The bell[1] is gone.

      |[1] The fog bell.
      `,
      "Give this note and its reference the marker 3, which is free",
      `
      # Part one
      MS VALE: The gate[1] is shut[2].

      [1] The north gate.
      [2] Since May.

      # Part two
      MS VALE: The bell[3] is gone.

      [3] The fog bell.
      `,
    );
    check(
      "**Ana Ruiz:** The gate[^bell].\n\n[^bell]: North.\n\n|[^bell]: South.\n",
      "Give this note the marker bell-2, which is free",
      "**Ana Ruiz:** The gate[^bell].\n\n[^bell]: North.\n\n[^bell-2]: South.\n",
    );
    check(
      "[0:02] Ana Ruiz: The gate¹.\n\n¹ North.\n|¹ South.",
      "Give this note the marker 2, which is free",
      "[0:02] Ana Ruiz: The gate¹.\n\n¹ North.\n² South.",
    );
  });

  it("can be joined to the other", () => {
    check(
      `
      MS VALE: The gate[1] is shut[2].

      |[1] The north gate,
      by the mill.
      [2] Since May.

      [1] See the map[2].
      `,
      "Make one note of the 2 notes [1]",
      `
      MS VALE: The gate[1] is shut[2].

      [1] The north gate,
      by the mill. See the map[2].
      [2] Since May.
      `,
    );
    check(
      "Q. The gate[1]?\n\nA. Yes.\n\n[1] North.\n|[1] South.\n[1]",
      "Make one note of the 3 notes [1]",
      "Q. The gate[1]?\n\nA. Yes.\n\n[1] North. South.",
    );
  });

  it("can have no number that would be no marker", () => {
    checkTitles(
      "MS VALE: The gate[999].\n\n[999] North.\n|[999] South.\n",
      ["Make one note of the 2 notes [999]"],
      {
        only: ["quickfix"],
      },
    );
  });
});

describe("footnotes are numbered anew", () => {
  const title = "Renumber the footnotes";

  it("in the order of their first references, and their notes put into that order", () => {
    check(
      `
      MS VALE: The |gate[4] is shut[2], the gate[4], the bell[^bell] and the rope[7].

      [2] Since May,
      or June.
      [4] The north gate, see[9].
      [5] Nobody points here.
      [7] Gone.
      [9] The map.

      [^bell]: Rung.
      `,
      title,
      `
      MS VALE: The gate[1] is shut[2], the gate[1], the bell[^bell] and the rope[3].

      [1] The north gate, see[4].
      [2] Since May,
      or June.
      [3] Gone.
      [4] The map.
      [5] Nobody points here.

      [^bell]: Rung.
      `,
      whole,
    );
  });

  it("in the form in which each is printed", () => {
    check(
      "**Ana Ruiz:** The |gate[^3]¹.\n\n[^3]: North.",
      title,
      "**Ana Ruiz:** The gate[^1]².\n\n[^1]: North.",
      whole,
    );
    check(
      String.raw`[0:02] Ana Ruiz: The |gate\12\ and the bell¹⁰.`,
      title,
      String.raw`[0:02] Ana Ruiz: The gate\1\ and the bell².`,
      whole,
    );
    check("Q. The |gate\\[3\\]?\n\nA. Yes.", title, "Q. The gate\\[1\\]?\n\nA. Yes.", whole);
  });

  it("not where all is in order, and not where a number would be read as something else", () => {
    checkTitles("MS VALE: The |gate[1] is shut[2].\n\n[1] North.\n[2] May.", [], whole);
    checkTitles("MS VALE: The |gate[2], 3 km¹ on.", [], whole);
    checkTitles("MS VALE: The |gate.", [], whole);
  });

  it("so that nothing is left to number", () => {
    const { text, transcript, findings } = ask(
      "MS VALE: [3] |and [2].\n\n[2] See [8] and [6].\n\n[3] See [5].\n\n[6] A.\n",
    );
    const once = applied(text, wholeDocumentEdits(transcript, findings, { uri, what: "renumber" }));
    const again = new Transcript(once);
    assert.deepEqual(wholeDocumentEdits(again, new Findings(again), { uri, what: "renumber" }), []);
  });
});

describe("the actions", () => {
  const drawing = "MS VALE: The gate|[3] is shut.\n\n[1] North.\n[1] North.\n[1] North.\n";
  const quick = ["Add the note [3]", "Take the reference [3] out"];
  const all = ["Fix all that is safe to fix in this document", "Renumber the footnotes"];

  it("about the document are not for an editor that looks on its own", () => {
    checkTitles(drawing, [...quick, ...all]);
    checkTitles(drawing, quick, { automatic: true });
    checkTitles(drawing, all, { automatic: true, only: ["source"] });
  });

  it("are of the kinds that are asked for", () => {
    checkTitles(drawing, quick, { only: ["quickfix"] });
    checkTitles(drawing, all.slice(0, 1), { only: ["source.fixAll"] });
    checkTitles(drawing, all.slice(0, 1), { only: ["source.fixAll.transcript"] });
    checkTitles(drawing, all.slice(1), { only: ["source.renumberFootnotes"] });
    checkTitles(drawing, [...quick, ...all], { only: [""] });
    for (const kind of [
      "refactor",
      "source.organizeImports",
      "source.fix",
      "source.fixAll.other",
      "quickfix.x",
    ]) {
      checkTitles(drawing, [], { only: [kind] });
    }
    checkTitles(drawing, [], { only: [] });
  });

  it("are about what the range meets", () => {
    const two = "MS VALE: |The gate[1] is shut[2]|.\n";
    checkTitles(
      two,
      [1, 2].flatMap((n) => [`Add the note [${n}]`, `Take the reference [${n}] out`]),
      { only: ["quickfix"] },
    );
    checkTitles("MS VALE: The gate[1]| is shut[2].\n", ["Add the note [1]", "Take the reference [1] out"], {
      only: ["quickfix"],
    });
    checkTitles("MS VALE: |The| gate[1].\n", [], { only: ["quickfix"] });
  });

  it("say which finding they mend, as the client has it", () => {
    const { actions, findings } = ask(drawing);
    const [diagnostic] = diagnostics(findings);
    assert.deepEqual(actions[0]!.diagnostics, [diagnostic]);
    const known: Diagnostic = { ...diagnostic!, data: "known" };
    const other: Diagnostic = { ...known, source: "other" };
    assert.equal(ask(drawing, { diagnostics: [other, known] }).actions[0]!.diagnostics![0], known);
  });

  it("are preferred where they are safe and come first", () => {
    const preferred = (text: string) =>
      ask(text)
        .actions.filter(({ isPreferred }) => isPreferred)
        .map(({ title }) => title);
    assert.deepEqual(preferred(drawing), []);
    assert.deepEqual(preferred("MS VALE: So[1].\n\n[1] North.\n|[1] North.\n"), [
      "Delete this note [1], which repeats the one above",
    ]);
  });

  it("about the document come without their edits where the client asks for those later", () => {
    const { actions } = ask("MS VALE: So[2].\n\n[2] A.\n|[2] A.\n[2] A.", {}, { ...able, resolves: true });
    const data = actions.flatMap((action) => (action.edit ? [] : [action.data]));
    assert.deepEqual(data, [
      { uri, what: "fixAll", code: "duplicate-note" },
      { uri, what: "fixAll" },
      { uri, what: "renumber" },
    ]);
  });

  it("edit in the old way where the client knows no versions", () => {
    const { actions } = ask(drawing, {}, { ...able, versioned: false, snippets: true });
    assert.deepEqual(Object.keys(actions[0]!.edit!), ["changes"]);
    assert.equal(
      applied(read(drawing).text, actions[1]!.edit!.changes![uri]!).slice(0, 26),
      "MS VALE: The gate is shut.",
    );
  });

  it("name a placeholder speaker at each of their labels, where the client asks for names", () => {
    const naming = (drawing: string, commands = true) =>
      ask(drawing, { automatic: true }, { ...able, commands }).actions.flatMap(
        ({ command }) => command ?? [],
      );
    const title = "Name “Speaker 1” everywhere…";
    const command = { title, command: "transcript.nameSpeaker", arguments: [uri, "Speaker 1"] };
    assert.deepEqual(naming("|Speaker 1: So.\n\nSpeaker 1: Yes."), [command]);
    assert.deepEqual(naming("Speaker 1: So.\n\nSpeaker 1|: Yes."), [command]);
    assert.deepEqual(naming("Speaker 1: So.\n\nSpeaker 1: |Yes."), []);
    assert.deepEqual(naming("Speaker 1: So.\n\nMS VALE|: Yes."), []);
    assert.deepEqual(naming("|Speaker 1: So.", false), []);
  });

  it("are about the first of many findings, quickly, though all stand on one line", () => {
    const text = `MS VALE: |So${"[1]".repeat(20_000)}|.\n`;
    const { actions } = ask(text);
    assert.equal(actions.length, 48);
    assert.ok(actions.every(({ kind }) => kind === "quickfix"));
  }).timeout(5000);

  it("are none in a document without findings, and in none at all", () => {
    checkTitles("MS VALE: |So.", []);
    checkTitles("|", []);
  });
});
