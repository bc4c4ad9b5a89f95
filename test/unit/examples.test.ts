import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";

/** What the writer of an example meant by it. Lines count from 0. */
interface Meant {
  readonly file: string;
  readonly turns: number;
  readonly questions: readonly { line: number; answers: readonly number[] }[];
  readonly marks: Record<string, number>;
  readonly referencesWithoutNote: readonly string[];
  readonly notesWithoutReference: readonly string[];
}

/** Readers differ in an interview's asides, and so its questions are not counted here but in the corpus tests. */
const withoutQuestions = new Set(["examples/lighthouse-interview.transcript"]);
/** How many of the pairs found must be meant, and how many of those meant must be found. */
const LEAST = 0.98;

const folder = "test/unit/expected";
const examples = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Meant,
);

describe("an example", () => {
  for (const meant of examples) {
    const model = writeModel(new Transcript(readFileSync(meant.file, "utf8")));

    it(`has the turns, marks and footnotes that its writer meant: ${meant.file}`, () => {
      assert.equal(model.turns.length, meant.turns);
      for (const [kind, count] of Object.entries(meant.marks)) {
        assert.equal(model.marks.filter((mark) => mark.kind === kind).length, count, kind);
      }
      const alone = (test: (references: number, note: boolean) => boolean) =>
        model.footnotes
          .filter(({ references, note }) => test(references.length, note !== undefined))
          .map(({ marker }) => marker);
      assert.deepEqual(
        alone((references, note) => references > 0 && !note),
        [...(meant.referencesWithoutNote ?? [])],
      );
      assert.deepEqual(
        alone((references, note) => references === 0 && note),
        [...(meant.notesWithoutReference ?? [])],
      );
    });

    if (withoutQuestions.has(meant.file)) continue;
    it(`has the questions and answers that its writer meant: ${meant.file}`, () => {
      const found = new Set<string>();
      for (const { answers, labelRange } of model.turns) {
        for (const answer of answers ?? []) {
          found.add(`${labelRange.start.line} > ${model.turns[answer]!.labelRange.start.line}`);
        }
      }
      const wanted = meant.questions.flatMap(({ line, answers }) =>
        answers.map((answer) => `${line} > ${answer}`),
      );
      const right = wanted.filter((pair) => found.has(pair)).length;
      assert.equal(model.turns.filter(({ role }) => role === "question").length, meant.questions.length);
      assert.ok(right / found.size >= LEAST, `precision ${right / found.size}`);
      assert.ok(right / wanted.length >= LEAST, `recall ${right / wanted.length}`);
    });
  }
});
