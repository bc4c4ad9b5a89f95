import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { type Model, writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { corpus, corpusText, expected, needsCorpus } from "./corpus.ts";

/** A number, and the plain search that yields it in the corpus's folder, or why none can. */
interface Count {
  readonly count: number;
  readonly by?: string;
  readonly why?: string;
}

/** What a reader found in a file. */
interface Counts {
  readonly file: string;
  readonly convention: string;
  readonly turns: Count;
  readonly speakers: Record<string, number>;
  readonly marks: Record<string, Count>;
  readonly references: Count;
  readonly notes: Count;
  readonly headings: Count;
  readonly header: { title?: string; date?: string; media?: string };
}

const kinds = ["inaudible", "crosstalk", "uncertain", "sic", "redacted", "event"] as const;

/** Checks a model against what a reader found. */
function check(model: Model, counts: Counts): void {
  const labels: Record<string, number> = {};
  for (const { label } of model.turns) labels[label] = (labels[label] ?? 0) + 1;
  const marks = Object.fromEntries(
    kinds.map((kind) => [kind, model.marks.filter((mark) => mark.kind === kind).length]),
  );
  const found = {
    convention: model.convention,
    turns: model.turns.length,
    labels,
    marks,
    references: model.footnotes.reduce((sum, { references }) => sum + references.length, 0),
    notes: model.notes.length,
    date: model.header.date,
    media: model.header.media,
  };
  assert.deepEqual(found, {
    convention: counts.convention,
    turns: counts.turns.count,
    labels: counts.speakers,
    marks: Object.fromEntries(kinds.map((kind) => [kind, counts.marks[kind]?.count ?? 0])),
    references: counts.references.count,
    notes: counts.notes.count,
    date: counts.header.date,
    media: counts.header.media,
  });
}

describe("the corpus", function () {
  needsCorpus(this);
  for (const counts of expected<Counts>("counts")) {
    it(`gives ${counts.turns.count} turns in ${counts.file}, as counted by a reader`, () => {
      check(writeModel(new Transcript(corpusText(counts.file))), counts);
    });
  }
});

describe("the counts of the corpus", function () {
  needsCorpus(this);
  this.timeout(300_000);
  it("are what plain searches yield, where there is one", () => {
    for (const { file, turns, marks, references, notes, headings } of expected<Counts>("counts")) {
      for (const { count, by, why } of [turns, references, notes, headings, ...Object.values(marks)]) {
        if (by === undefined) assert.ok(why, `${file}: a number with neither a search nor a reason`);
        else assert.equal(Number(run(by)), count, `${file}: ${by}`);
      }
    }
  });
});

/** The number that a search prints; `grep -c` that finds nothing prints 0 and exits with 1. */
function run(search: string): string {
  const env = { ...process.env, LC_ALL: "C.UTF-8" };
  return spawnSync("bash", ["-c", search], { cwd: corpus, encoding: "utf8", env }).stdout.trim();
}
