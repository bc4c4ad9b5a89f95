import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver-types";
import { flag, guess } from "../../../server/src/features/flag.ts";
import { allMarks } from "../../../server/src/transcript/marks.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { applied } from "../applied.ts";
import { read } from "../drawing.ts";

/** The document that results of what is done in a range; the text as it is where nothing can be done. */
function result(
  drawing: string,
  make: (transcript: Transcript, range: TextEdit["range"]) => TextEdit[] | null,
): { text: string; marks: number; done: boolean } {
  const { text, cursors } = read(drawing);
  const transcript = new Transcript(text);
  const edits = make(transcript, { start: cursors[0]!, end: cursors.at(-1)! });
  const done = applied(text, edits ?? []);
  const uncertain = ({ kind }: { kind: string }) => kind === "uncertain";
  return { text: done, marks: allMarks(new Transcript(done)).filter(uncertain).length, done: edits !== null };
}

/** Checks the document that flagging leaves, that it reads as one mark more, and that taking it off brings all back. */
function check(drawing: string, expected: string): void {
  const { text } = read(drawing);
  const before = allMarks(new Transcript(text)).filter(({ kind }) => kind === "uncertain").length;
  const flagged = result(drawing, (transcript, range) => flag(transcript, { range, flag: true }));
  const drawn = read(expected);
  assert.equal(flagged.text, drawn.text);
  assert.equal(flagged.marks, before + 1, "it is read as a mark");
  const [cursor] = drawn.cursors;
  assert.ok(cursor, "there is no cursor in what results");
  const transcript = new Transcript(flagged.text);
  const back = flag(transcript, { range: { start: cursor, end: cursor }, flag: false });
  assert.equal(applied(flagged.text, back!), text);
}

/** Checks that nothing can be done. */
function checkNone(drawing: string, wanted = true): void {
  assert.equal(result(drawing, (transcript, range) => flag(transcript, { range, flag: wanted })).done, false);
}

/** Checks the document that a guess leaves in the place of what stands between the bars. */
function checkGuess(drawing: string, words: string, expected: string, last = ""): void {
  const made = result(drawing, (transcript, range) => guess(transcript, { range, words, last }));
  assert.equal(made.text, read(expected).text);
}

describe("a flag", () => {
  it("is put around words in the document's own style", () => {
    check("MR ODA: We met |Harlow| there.", "MR ODA: We met [Har|low?] there.");
    check("MR ODA: At (Lindt?) we met |Harlow|.", "MR ODA: At (Lindt?) we met (Har|low?).");
    check(
      "MR ODA: At (Lindt?) and [Oby?] and [Rye?] we met |Harlow|.",
      "MR ODA: At (Lindt?) and [Oby?] and [Rye?] we met [Har|low?].",
    );
  });

  it("is put behind words where that is the style", () => {
    check(
      "MR ODA: At Lindt (ph.) we met |Harlow| there.",
      "MR ODA: At Lindt (ph.) we met Harlow (p|h.) there.",
    );
    check("MR ODA: At Lindt [sp?] we met |Harlow|.", "MR ODA: At Lindt [sp?] we met Harlow [s|p?].");
    check("*CHI:\tat Lindt [?] we met |Harlow| .", "*CHI:\tat Lindt [?] we met Harlow [|?] .");
  });

  it("has a backslash where other marks have one", () => {
    check(
      "MR ODA: It was \\[inaudible\\] with |Harlow|.",
      "MR ODA: It was \\[inaudible\\] with \\[Har|low?\\].",
    );
    check("MR ODA: At Lindt \\(ph.\\) with |Harlow|.", "MR ODA: At Lindt \\(ph.\\) with Harlow \\(p|h.\\).");
  });

  it("takes the word at a cursor, and words without what stands around them", () => {
    check("MR ODA: We met Har|low there.", "MR ODA: We met [Har|low?] there.");
    check("MR ODA: We met| “Ann Harlow.” |There.", "MR ODA: We met “[Ann Har|low?].” There.");
    check("MR ODA:| Harlow| it was.", "MR ODA: [Har|low?] it was.");
  });

  it("is put behind many words, which brackets would turn into an aside", () => {
    check(
      "MR ODA: Then |it was, I think, all of them| there.",
      "MR ODA: Then it was, I think, all of them [|?] there.",
    );
  });

  it("runs over line ends, and not over turns", () => {
    check("MR ODA: We met |Ann\nHarlow| there.", "MR ODA: We met [Ann\nHar|low?] there.");
    checkNone("MR ODA: We met |Ann.\n\nDR LIND: Harlow| it was.");
    checkNone("MR ODA: We met |Ann.\nDR LIND: Harlow| it was.");
  });

  it("is put around nothing but words that are said, and not twice", () => {
    checkNone("MR ODA: We met |...| there.");
    checkNone("|MR OD|A: We met Harlow.");
    checkNone("MR ODA: We |met [Har|low?] there.");
    checkNone("MR ODA: We |met (inaudible) the|re.");
    checkNone("# Part |one|\n\nMR ODA: We met.");
    checkNone("---\ntitle: |Part| one\n---\n\nMR ODA: We met.");
    checkNone("|");
  });

  it("is taken off where one is", () => {
    checkNone("MR ODA: We met |Harlow|.", false);
    checkNone("MR ODA: We met |(inaudible)|.", false);
    const off = (drawing: string) =>
      result(drawing, (transcript, range) => flag(transcript, { range, flag: false })).text;
    assert.equal(
      off("MR ODA: We |met [Harlow?] and [Lindt? 0:12]| there."),
      "MR ODA: We met Harlow and Lindt there.",
    );
    assert.equal(off("MR ODA: We met |???| there."), "MR ODA: We met ??? there.");
  });
});

describe("a guess", () => {
  it("takes the place of a mark, in the document's own style", () => {
    checkGuess("MR ODA: It was |(inaudible)| there.", "Harlow", "MR ODA: It was [Harlow?] there.");
    checkGuess("MR ODA: It was (in|audible) there.", "Harlow", "MR ODA: It was [Harlow?] there.");
    checkGuess(
      "At Lindt (ph.).\n\nMR ODA: |(Inaudible.)|",
      " we  met\nthem ",
      "At Lindt (ph.).\n\nMR ODA: we met them (ph.)",
    );
    checkGuess("MR ODA: It was |\\[inaudible\\]|.", "Harlow", "MR ODA: It was \\[Harlow?\\].");
  });

  it("takes the place of another guess with its word", () => {
    checkGuess("MR ODA: We met |[Harlow?]| there.", "Marlow", "MR ODA: We met [Marlow?] there.");
    checkGuess("MR ODA: We met Harlow |(ph.)| there.", "Marlow", "MR ODA: We met Marlow (ph.) there.");
  });

  it("keeps the style of the last one that the document held", () => {
    const keeps = (last: string, expected: string) =>
      checkGuess("MR ODA: It was |the bell| there.", "Harlow", `MR ODA: It was ${expected} there.`, last);
    keeps("(ph.)", "Harlow (ph.)");
    keeps("(Lindt?)", "(Harlow?)");
    keeps("\\(ph.\\)", "Harlow \\(ph.\\)");
    keeps("(inaudible)", "[Harlow?]");
    keeps("???", "[Harlow?]");
    checkGuess("At [Rye?].\n\nMR ODA: |(inaudible)|", "Harlow", "At [Rye?].\n\nMR ODA: [Harlow?]", "(ph.)");
    const drawing = "MR ODA: We met |Harlow| there.";
    const flagged = result(drawing, (transcript, range) =>
      flag(transcript, { range, flag: true, last: "(sp?)" }),
    );
    assert.equal(flagged.text, "MR ODA: We met Harlow (sp?) there.");
  });

  it("is no mark in a mark", () => {
    checkGuess("MR ODA: It was |(inaudible)|.", "Harlow [sic]", "MR ODA: It was Harlow [sic] [?].");
    checkGuess("MR ODA: It was |(inaudible)|.", "inaudible", "MR ODA: It was inaudible [?].");
  });

  it("is nothing without words", () => {
    checkGuess("MR ODA: It was |(inaudible)|.", " \n", "MR ODA: It was (inaudible).");
  });
});
