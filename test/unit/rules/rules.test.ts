import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { rules } from "../../../server/src/rules/index.ts";
import { checkReported } from "./drawn.ts";

/** Checks that no rule finds anything. */
function check(text: string): void {
  checkReported(text);
}

describe("a rule", () => {
  it("has a code of its own, in small letters and hyphens", () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual([...new Set(codes)], codes);
    for (const code of codes) assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
  });

  it("finds nothing in a healthy transcript", () => {
    check(`
      Briefing on the Gate
      May 3, 2021

      MS VALE: Good morning (good evening, in Lower Marl). Next is Ana Ruiz. [Applause.]

      QUESTION: Is the gate[1] -- I- I mean the bell [sic] safe? (Laughter.)

      MR ODA: It is [redacted], as I said (and I said it often).

      [1] The north gate.
    `);
  });

  it("has a test file of its own, which shows what it finds and what it does not", () => {
    for (const { code } of rules) {
      const path = `test/unit/rules/${code}.test.ts`;
      assert.ok(existsSync(path), path);
      const tests = [...readFileSync(path, "utf8").matchAll(/^ {2}it\(\s*["`](.*)["`],/gm)].map(
        (match) => match[1]!,
      );
      const silent = tests.filter((title) => /\b(?:not|silent)\b/.test(title));
      assert.ok(silent.length > 0, `${path} shows nothing that is not found`);
      assert.ok(tests.length > silent.length, `${path} shows nothing that is found`);
      assert.match(readFileSync(path, "utf8"), /^ *\^+(?:…| |$)/m, `${path} draws nothing`);
    }
  });
});
