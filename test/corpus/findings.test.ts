import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Findings } from "../../server/src/rules/findings.ts";
import { rules } from "../../server/src/rules/index.ts";
import { Transcript } from "../../server/src/transcript/transcript.ts";
import { corpusText, expected, needsCorpus } from "./corpus.ts";

/** Of what a rule finds, so much must be right, or it is off, or says so in a low voice. */
const RIGHT = 0.95;

interface Row {
  readonly code: string;
  readonly severity: string;
  readonly found: number;
  readonly right: number;
  readonly wrong: number;
}

/** What the table says that a reader made of the findings. */
function tally(): Row[] {
  const written = readFileSync(new URL("../../../test/corpus/findings.md", import.meta.url), "utf8");
  return [...written.matchAll(/^\| `(.+?)` \| (\w+) \| (\d+) \| (\d+) \| (\d+) \|/gm)].map(
    ([, code, severity, found, right, wrong]) => ({
      code: code!,
      severity: severity!,
      found: Number(found),
      right: Number(right),
      wrong: Number(wrong),
    }),
  );
}

describe("what the rules find in the corpus", function () {
  this.timeout(60_000);
  needsCorpus(this);

  it("is what test/corpus/findings.md judges, rule by rule", () => {
    const found = new Map<string, number>();
    for (const { file } of expected<{ file: string }>("counts")) {
      for (const { code, severity } of new Findings(new Transcript(corpusText(file))).all()) {
        const key = `${code} ${severity}`;
        found.set(key, (found.get(key) ?? 0) + 1);
      }
    }
    assert.deepEqual(
      [...found].sort(),
      tally()
        .map((row) => [`${row.code} ${row.severity}`, row.found])
        .sort(),
    );
  });

  it("is right, but for rules whose findings are hints", () => {
    for (const { code, severity, found, right, wrong } of tally()) {
      assert.ok(
        rules.some((rule) => rule.code === code),
        `there is no rule ${code}`,
      );
      assert.equal(right + wrong, found, code);
      assert.ok(right >= RIGHT * found || severity === "hint", `${code} is right ${right} of ${found} times`);
    }
  });
});
