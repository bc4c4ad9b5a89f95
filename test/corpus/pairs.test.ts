import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type Model, writeModel } from "../../server/src/transcript/model.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { needsCorpus } from "./corpus.ts";
import { type Disputed, disputes, type Reading, readings, textOf } from "./readings.ts";

/** What every file must reach, of the pairs on which the readers agree. */
const PAIRS = 0.97;
/** The same for the names of askers, over all briefings together. */
const ASKER_PRECISION = 0.97;
const ASKER_RECALL = 0.9;

/** Files in which the asker is a person behind a role. */
const briefings = /state-briefing|white-house|harbour-briefing|press-conference/;

interface Found {
  readonly pairs: Set<string>;
  readonly askers: Map<number, string>;
}

function find(file: string): Found {
  const { turns } = writeModel(new Transcript(textOf(file)));
  const line = (turn: Model["turns"][number]) => turn.labelRange.start.line;
  const pairs = turns.flatMap((turn) =>
    (turn.answers ?? []).map((answer) => `${line(turn)} > ${line(turns[answer]!)}`),
  );
  const askers = turns.flatMap((turn) => (turn.asker ? [[line(turn), turn.asker] as const] : []));
  return { pairs: new Set(pairs), askers: new Map(askers) };
}

function rate(right: number, of: number): number {
  return of === 0 ? 1 : right / of;
}

describe("questions and answers", function () {
  needsCorpus(this);
  for (const [file, [reading]] of readings) {
    it(`are paired in ${file} as readers pair them`, () => {
      const { pairs } = find(file);
      const { agreed, disputed } = disputes(file);
      const right = [...pairs].filter((pair) => agreed.has(pair)).length;
      const wrong = [...pairs].filter((pair) => !agreed.has(pair) && !disputed.has(pair)).length;
      const precision = rate(right, right + wrong);
      const recall = rate(right, agreed.size);
      console.log(
        `      ${reading!.questions.length} questions: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
      );
      assert.ok(precision >= PAIRS && recall >= PAIRS);
    });
  }

  it("have the askers' names in the briefings", () => {
    let found = 0;
    let right = 0;
    let wanted = 0;
    for (const [file, all] of readings) {
      if (!briefings.test(file)) continue;
      const names = new Map(all.at(-1)!.questions.map(({ line, asker }) => [line, asker]));
      const { askers } = find(file);
      found += askers.size;
      for (const [line, asker] of askers) if (names.get(line) === asker) right++;
      for (const asker of names.values()) if (asker !== null) wanted++;
    }
    console.log(
      `      ${wanted} names: precision ${rate(right, found).toFixed(3)}, recall ${rate(right, wanted).toFixed(3)}`,
    );
    assert.ok(rate(right, found) >= ASKER_PRECISION && rate(right, wanted) >= ASKER_RECALL);
  });

  it("are disputed between readers as test/corpus/disagreements.md lists", () => {
    const list = [...readings].map(([file, all]) => listOf(file, all, disputes(file))).filter(Boolean);
    const written = readFileSync(new URL("../../../test/corpus/disagreements.md", import.meta.url), "utf8");
    assert.equal(list.join("\n"), written.slice(written.indexOf("\n## ") + 1));
  });
});

function listOf(file: string, all: readonly Reading[], { only, doubted }: Disputed): string {
  const differ = all.length > 1 && only.some((pairs) => pairs.length > 0);
  if (!differ && doubted.length === 0) return "";
  const [first, second] = only.map((pairs) => (pairs.length > 0 ? pairs.join(", ") : "none"));
  const alone = `- the first reader alone: ${first}\n- the second reader alone: ${second}\n`;
  const doubts = `- unsure: ${doubted.join(", ")}\n`;
  return `## ${file}\n\n${differ ? alone : ""}${doubted.length > 0 ? doubts : ""}`;
}
