import assert from "node:assert/strict";
import { writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { corpusText, expected, needsCorpus } from "./corpus.ts";

/** What a reader found in a file: lines count from 0. */
interface Pairs {
  readonly file: string;
  readonly turns: number;
  readonly questions: readonly { line: number; asker: string | null; answers: readonly number[] }[];
}

/** The briefings, whose questions have labels of their own: at least so many of the pairs found are right, and found. */
const briefings: Record<string, { precision: number; recall: number }> = {
  "colon/state-briefing-2020-05-07.txt": { precision: 0.96, recall: 1 },
  "q-no-colon/white-house-gaggle-2024-05-09.md": { precision: 1, recall: 1 },
};

/** Question and answer, by the lines on which their labels stand. */
function pairsOf(file: string): { pairs: Set<string>; questions: number } {
  const { turns } = writeModel(new Transcript(corpusText(file)));
  const pairs = new Set<string>();
  for (const { answers, labelRange } of turns) {
    for (const answer of answers ?? []) {
      pairs.add(`${labelRange.start.line} > ${turns[answer]!.labelRange.start.line}`);
    }
  }
  return { pairs, questions: turns.filter(({ role }) => role === "question").length };
}

describe("questions and answers of the corpus", function () {
  needsCorpus(this);
  for (const { file, questions } of expected<Pairs>("pairs")) {
    const limits = briefings[file];
    if (!limits) continue;
    it(`are paired in ${file} as a reader pairs them`, () => {
      const found = pairsOf(file);
      const wanted = new Set(
        questions.flatMap(({ line, answers }) => answers.map((answer) => `${line} > ${answer}`)),
      );
      const right = [...found.pairs].filter((pair) => wanted.has(pair)).length;
      const precision = right / found.pairs.size;
      const recall = right / wanted.size;
      console.log(`      precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
      assert.equal(found.questions, questions.length);
      assert.ok(precision >= limits.precision && recall >= limits.recall);
    });
  }
});
