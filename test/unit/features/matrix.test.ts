import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { addFootnote } from "../../../server/src/features/add-footnote.ts";
import { adjacent } from "../../../server/src/features/adjacent.ts";
import { tokenTypes } from "../../../server/src/features/block-tokens.ts";
import { outgoingCalls, prepareCallHierarchy } from "../../../server/src/features/call-hierarchy.ts";
import { codeLens } from "../../../server/src/features/code-lens.ts";
import { correctWords } from "../../../server/src/features/correct-words.ts";
import { definition } from "../../../server/src/features/definition.ts";
import { deleteFootnote } from "../../../server/src/features/delete-footnote.ts";
import { diagnostics } from "../../../server/src/features/diagnostic.ts";
import { documentLink } from "../../../server/src/features/document-link.ts";
import { documentSymbol } from "../../../server/src/features/document-symbol.ts";
import { flag } from "../../../server/src/features/flag.ts";
import { foldingRange } from "../../../server/src/features/folding-range.ts";
import { formatting } from "../../../server/src/features/formatting.ts";
import { hover } from "../../../server/src/features/hover.ts";
import { inlayHint } from "../../../server/src/features/inlay-hint.ts";
import { insertNote } from "../../../server/src/features/insert-note.ts";
import { nameSpeaker } from "../../../server/src/features/name-speaker.ts";
import { recording } from "../../../server/src/features/recording.ts";
import { renameMarker } from "../../../server/src/features/rename-marker.ts";
import { renumberAll } from "../../../server/src/features/renumber-all.ts";
import { documentHighlight, references } from "../../../server/src/features/same-thing.ts";
import { selectionRange } from "../../../server/src/features/selection-range.ts";
import { TokenList } from "../../../server/src/features/semantic-tokens.ts";
import { speakerLabels } from "../../../server/src/features/speaker-labels.ts";
import { fileSymbols } from "../../../server/src/features/workspace-symbol.ts";
import { Findings } from "../../../server/src/rules/findings.ts";
import type { ConventionId } from "../../../server/src/syntax/conventions/convention.ts";
import { conventions } from "../../../server/src/syntax/conventions/index.ts";
import { cite } from "../../../server/src/transcript/citation.ts";
import { Transcript } from "../../../server/src/transcript/transcript.ts";
import { editing, reasonsAgainst } from "./matrix-editing.ts";
import { conventionIds, placeOf, rangeOf, type Sample, sampleOf } from "./matrix-samples.ts";

const uri = "file:///gate.transcript";
const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

/** Whether a feature answers about a sample. */
type Probe = (transcript: Transcript, sample: Sample) => boolean;

const some = (list: { readonly length: number } | null | undefined) => !!list && list.length > 0;
/** The place of words in a sample; false where the sample has none. */
const at =
  (
    words: string | ((sample: Sample) => string),
    probe: (transcript: Transcript, place: ReturnType<typeof placeOf>) => boolean,
  ): Probe =>
  (transcript, sample) => {
    const wanted = typeof words === "string" ? words : words(sample);
    return sample.text.includes(wanted) && probe(transcript, placeOf(sample.text, wanted, 1));
  };
const onReference = (
  probe: (transcript: Transcript, place: ReturnType<typeof placeOf>) => boolean,
): Probe => {
  const [plain, caret] = [at("[1]", probe), at("[^1]", probe)];
  return (transcript, sample) => plain(transcript, sample) || caret(transcript, sample);
};
const question = ({ question: label }: Sample) => label;
const answer = ({ answer: label }: Sample) => label;
const said = ({ said: words }: Sample) => words;
const token =
  (type: (typeof tokenTypes)[number]): Probe =>
  (transcript) => {
    const { data } = new TokenList(transcript).full();
    return data.some((number, i) => i % 5 === 3 && number === tokenTypes.indexOf(type));
  };
const made = (done: object | undefined) => done !== undefined && "edits" in done;

/** Every row of the table: what a person would call it, and whether it answers. */
const rows: Readonly<Record<string, Probe>> = {
  Outline: (transcript) => some(documentSymbol(transcript)),
  "Outline: headings": (transcript) => documentSymbol(transcript).some(({ kind }) => kind === 3),
  "Outline: a question holds its answers": (transcript) =>
    JSON.stringify(documentSymbol(transcript)).includes('"kind":24') &&
    documentSymbol(transcript).some(function holds({ kind, children = [] }): boolean {
      return kind === 24 ? children.some((child) => child.kind === 6) : children.some(holds);
    }),
  "Symbols of the workspace: speakers": (transcript) => some(fileSymbols(transcript, [])),
  "Hover: a label": at(answer, (transcript, place) => hover(transcript, place, false) !== null),
  "Hover: a question's label": at(question, (transcript, place) =>
    JSON.stringify(hover(transcript, place, false)).includes("answer:"),
  ),
  "Hover: a mark": at(
    (sample) => (sample.text.includes("(inaudible)") ? "(inaudible)" : "xxx"),
    (transcript, place) => hover(transcript, place, false) !== null,
  ),
  "Hover: a correction": at(
    ({ text }) => (text.includes("<s>") ? "<s>" : "~~"),
    (transcript, place) => hover(transcript, place, false) !== null,
  ),
  "Hover, definition: a footnote": onReference(
    (transcript, place) =>
      hover(transcript, place, false) !== null && some(definition(transcript, uri, place)),
  ),
  "Definition: question and answers": at(question, (transcript, place) =>
    some(definition(transcript, uri, place)),
  ),
  "References, highlights: a speaker": at(
    answer,
    (transcript, place) => some(references(transcript, place)) && some(documentHighlight(transcript, place)),
  ),
  "References, highlights: a footnote": onReference(
    (transcript, place) => references(transcript, place).length > 1,
  ),
  "Call hierarchy": at(question, (transcript, place) => {
    const [item] = prepareCallHierarchy(transcript, uri, place) ?? [];
    return item !== undefined && some(outgoingCalls(transcript, uri, item));
  }),
  "Code lens": (transcript) => some(codeLens(transcript, uri, true)),
  "Inlay hint: who asks": (transcript) => some(inlayHint(transcript, everything)),
  Folding: (transcript) => some(foldingRange(transcript)),
  "Selection grows": at(said, (transcript, place) => {
    let steps = 0;
    for (let range = selectionRange(transcript, [place])[0]; range; range = range.parent!) steps++;
    return steps > 2;
  }),
  Links: (transcript) => some(documentLink(transcript)),
  "Colours: labels": token("speakerLabel"),
  "Colours: questions": token("questionLabel"),
  "Colours: marks": token("mark"),
  "Colours: footnotes": token("footnoteReference"),
  "Colours: time codes": token("timeCode"),
  "Colours: printed numbers": token("gutter"),
  "Colours: corrections": token("correctedWords"),
  "Colours: what a format says to its readers": token("directive"),
  "Colours: one for each speaker": (transcript) =>
    new Set(speakerLabels(transcript, everything).map(({ speaker }) => speaker)).size > 1,
  Problems: (transcript) => some(diagnostics(new Findings(transcript))),
  "Next turn": at(
    question,
    (transcript, position) => adjacent(transcript, { position, what: "turn", direction: "next" }) !== null,
  ),
  "Flag a guess": (transcript, sample) =>
    flag(transcript, { range: rangeOf(sample.text, sample.said), flag: true }) !== null,
  "Recording at the nearest time": at(
    said,
    (transcript, place) => recording(transcript, place).time !== undefined,
  ),
  "Citation by page and line": (transcript, sample) =>
    cite(transcript, rangeOf(sample.text, sample.said)) !== undefined,
  "Name a speaker": (transcript, { speaker, name }) =>
    made(nameSpeaker(transcript, { label: speaker, name })),
  ...editing,
  "Add a footnote": at(said, (transcript, place) => made(addFootnote(transcript, place, "Of hemp."))),
  "Delete a footnote": onReference((transcript, place) => made(deleteFootnote(transcript, place))),
  "Rename a footnote's marker": onReference((transcript, place) =>
    made(renameMarker(transcript, place, "9")),
  ),
  "Renumber footnotes": (_transcript, sample) =>
    made(renumberAll(new Transcript(sample.text.replaceAll("[1]", "[4]").replaceAll("[^1]", "[^4]")))),
  "Insert an editor's note": at(said, (transcript, place) => made(insertNote(transcript, place, "of hemp"))),
  "Correct words": (transcript, sample) =>
    made(correctWords(transcript, rangeOf(sample.text, sample.said), "chains")),
  "Formatting: white space at lines' ends": (transcript) => some(formatting(transcript, {})),
  "Formatting: labels and blank lines": (_transcript, sample) => {
    const lines = sample.text.split("\n");
    const label = lines.findIndex((line) => line.includes(sample.answer));
    const wide = lines.toSpliced(label, 0, "", "").map((line) => line.trimEnd());
    return some(formatting(new Transcript(wide.join("\n")), {}));
  },
};

/** Why a feature has nothing to answer, by convention. */
const reasons: Readonly<Record<string, Partial<Record<ConventionId, string>>>> = {
  "Outline: headings": because(["numbered-page", "chat", "cues"], "Such files have no headings."),
  "Inlay hint: who asks": because(
    ["timed-label", "timed-line", "hearing", "chat", "cues"],
    "The label itself names who asks.",
  ),
  ...Object.fromEntries(
    [
      "Hover, definition: a footnote",
      "References, highlights: a footnote",
      "Colours: footnotes",
      "Add a footnote",
      "Delete a footnote",
      "Rename a footnote's marker",
      "Renumber footnotes",
      "Completion: footnotes",
    ].map((row) => [
      row,
      {
        ...because(["numbered-page"], "Printed pages have no place for notes; an editor's note has."),
        ...because(["chat", "cues"], "The format has no place for notes; an editor's note has."),
      },
    ]),
  ),
  ...reasonsAgainst,
  "Colours: printed numbers": because(
    ["colon", "markdown", "timed-label", "timed-line", "hearing", "chat"],
    "Neither lines nor captions have numbers.",
  ),
  "Colours: what a format says to its readers": because(
    ["colon", "markdown", "timed-label", "timed-line", "numbered-page", "hearing"],
    "The text is no format of its own.",
  ),
  "Citation by page and line": because(
    ["colon", "markdown", "timed-label", "timed-line", "hearing", "chat", "cues"],
    "No pages and lines are printed that could be cited.",
  ),
  "Formatting: white space at lines' ends": because(["numbered-page"], "A page stays as it was printed."),
  "Formatting: labels and blank lines": {
    ...because(["numbered-page", "hearing"], "A page stays as it was printed."),
    ...because(["chat", "cues"], "The format says where lines begin and end."),
  },
};

function because(ids: readonly ConventionId[], why: string): Partial<Record<ConventionId, string>> {
  return Object.fromEntries(ids.map((id) => [id, why]));
}

const cells = new Map(
  Object.entries(rows).map(([row, probe]) => {
    const answers = conventionIds.map((id) => {
      const sample = sampleOf(id);
      return probe(new Transcript(sample.text), sample);
    });
    return [row, answers];
  }),
);

/** The table as the documentation has it, with the reasons under it. */
function table(): string {
  const numbers = new Map<string, number>();
  const cell = (row: string, i: number) => {
    if (cells.get(row)![i]) return "yes";
    const why = reasons[row]?.[conventionIds[i]!];
    if (why === undefined) return "";
    if (!numbers.has(why)) numbers.set(why, numbers.size + 1);
    return `no (${numbers.get(why)})`;
  };
  const lines = Object.keys(rows).map(
    (row) => `| ${row} | ${conventionIds.map((_, i) => cell(row, i)).join(" | ")} |`,
  );
  const head = `| | ${conventionIds.map((id) => `\`${id}\``).join(" | ")} |`;
  const rule = `|---|${conventionIds.map(() => "---|").join("")}`;
  return [head, rule, ...lines, "", ...[...numbers].map(([why, number]) => `${number}. ${why}`)].join("\n");
}

describe("what answers in which convention", () => {
  it("is tried on a sample that is read as its convention", () => {
    assert.deepEqual(
      conventionIds,
      conventions.map(({ id }) => id),
    );
    for (const id of conventionIds) assert.equal(new Transcript(sampleOf(id).text).convention.id, id);
  });

  it("has a reason for each cell without an answer, and for no other", () => {
    const missing: string[] = [];
    for (const [row, answers] of cells) {
      conventionIds.forEach((id, i) => {
        const why = reasons[row]?.[id];
        if (answers[i] && why !== undefined) missing.push(`${row}, ${id}: answers, though “${why}”`);
        if (!answers[i] && why === undefined) missing.push(`${row}, ${id}: no answer and no reason`);
      });
    }
    assert.deepEqual(missing, []);
  });

  it("stands in the documentation", () => {
    const page = readFileSync("docs/features.md", "utf8");
    assert.ok(page.includes(table()), `docs/features.md is to hold:\n\n${table()}\n`);
  });
});
