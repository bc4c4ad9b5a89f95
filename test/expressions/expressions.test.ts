import assert from "node:assert/strict";
import { availableParallelism } from "node:os";
import { type AttackPattern, check } from "recheck";
import {
  type Expression,
  expressionsIn,
  expressionsMadeBy,
  madeExpressions,
  writtenExpressions,
} from "./collect.ts";
import {
  configurationExpressions,
  editorsExpressions,
  fromOniguruma,
  grammarExpressions,
  snippetExpressions,
} from "./editors.ts";

/** The longest that one expression may take to be looked at, in milliseconds; looking at all takes about a minute. */
const LIMIT_MS = 60_000;

/** How hard it is tried to find a slow text for an expression of which nothing can be proved: a quarter of what is usual. */
const effort = {
  ...{
    maxIteration: 3,
    maxInitialGenerationSize: 100,
    maxGenerationSize: 40,
    mutationSize: 20,
    crossoverSize: 10,
  },
  ...{ incubationTimeout: 100, attackTimeout: 300 },
};

/** What is wrong with an expression, with a text on which it takes too long; undefined where nothing is. */
async function faultOf({ file, source, flags }: Expression): Promise<string | undefined> {
  const found = await check(source, flags, { timeout: LIMIT_MS, ...effort });
  if (found.status === "safe") return undefined;
  const expression = `${file}: /${source}/${flags}`;
  if (found.status === "unknown") return `${expression} cannot be judged: ${JSON.stringify(found.error)}`;
  const { complexity, attack } = found;
  // what is found by trying takes `{0,60}` for `*`: then the text that it found tells
  if (complexity.isFuzz && complexity.type === "polynomial" && !growsAlways(source, flags, attack))
    return undefined;
  return `${expression} is ${complexity.summary}, for instance on ${attack.pattern}`;
}

/** The UTF-16 units of the shorter text that is tried, and how much longer the other one is. */
const UNITS = 2000;
const TIMES = 8;
/** From this many milliseconds on for the longer text, it is looked at how the time grows. */
const LONG_MS = 20;

/** The same looked at several times, as what else the machine does may fall on the longer text alone. */
function growsAlways(source: string, flags: string, attack: AttackPattern): boolean {
  return [1, 2, 3, 4].every(() => grows(source, flags, attack));
}

/** Whether an expression takes more than linear time on texts of one form, as the two lengths of it are measured. */
function grows(source: string, flags: string, { pumps, suffix }: AttackPattern): boolean {
  const pumped = pumps.reduce((units, { pump }) => units + pump.length, 0);
  const text = (units: number) => {
    const count = Math.max(1, Math.round(units / pumped));
    return pumps.map(({ prefix, pump, bias }) => prefix + pump.repeat(count + bias)).join("") + suffix;
  };
  const long = timeOf(source, flags, text(UNITS * TIMES));
  // linear time grows as the text does, quadratic time with its square
  return long > LONG_MS && long > (timeOf(source, flags, text(UNITS)) * TIMES * TIMES) / 2;
}

/** The least of some measurements, in milliseconds: what else the machine does only adds. */
function timeOf(source: string, flags: string, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 5 && least > LONG_MS / TIMES; time++) {
    const expression = new RegExp(source, flags);
    // the processor's time, in which no other process has a part
    const start = process.cpuUsage();
    expression.exec(text);
    least = Math.min(least, process.cpuUsage(start).user / 1000);
    if (least > 10 * LONG_MS) break;
  }
  return least;
}

/** Checks that of some expressions none takes more than linear time on any text. */
async function checkLinear(expressions: readonly Expression[]): Promise<void> {
  const waiting = [
    ...new Map(expressions.map((found) => [`/${found.source}/${found.flags}`, found])).values(),
  ];
  const faults: string[] = [];
  const work = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const fault = await faultOf(next);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  assert.deepEqual(faults.sort(), []);
}

describe("regular expressions", () => {
  it("are found wherever they are written out", () => {
    const code = "f(a / b / c, '/no/'); // /no/\nx.replace(/[/]+$/gu, `/no/`); if (y) /yes/.exec(y);";
    assert.deepEqual(expressionsIn(code), [
      { source: "[/]+$", flags: "gu" },
      { source: "yes", flags: "" },
    ]);
  });

  it("are found as they come out where they are put together", () => {
    const code =
      "const words = ['a', 'b'];\nexports.found = words.map((word) => new RecordedRegExp('^' + word + '+$', 'i'));";
    assert.deepEqual(
      expressionsMadeBy(code).map(({ source, flags }) => `/${source}/${flags}`),
      ["/^a+$/i", "/^b+$/i"],
    );
  });

  it("are made when a module is loaded, not of what comes in later", () => {
    const code = "exports.find = (word) => new RecordedRegExp(word);";
    assert.throws(
      () => expressionsMadeBy(code),
      /made only while the program runs: new RecordedRegExp\(word\)/,
    );
  });

  it("are found in a grammar, an ending as what its beginning makes of it", () => {
    const fence = { begin: "^(?: (`{3,}|~{3,}))x", end: "^\\1$" };
    assert.deepEqual(grammarExpressions({ repository: { fence, patterns: [{ match: "\\Aa" }] } }), [
      { source: "^(?: (`{3,}|~{3,}))x", flags: "u" },
      { source: "^(?:`{3,}|~{3,})$", flags: "u" },
      { source: "^a", flags: "u" },
    ]);
  });

  it("are found in what a language configuration says of words, folding and the key Enter", () => {
    const markers = { folding: { markers: { start: "^a", end: "^b" } } };
    const enter = { onEnterRules: [{ beforeText: "c$", action: { indent: "none" } }] };
    const indent = { indentationRules: { increaseIndentPattern: { pattern: "d", flags: "i" } } };
    const found = configurationExpressions({ wordPattern: "w", ...markers, ...enter, ...indent });
    assert.deepEqual(
      found.map(({ source, flags }) => `/${source}/${flags}`),
      ["/w/", "/^a/", "/^b/", "/c$/", "/d/i"],
    );
  });

  it("are found in what a snippet makes of what it takes in", () => {
    assert.deepEqual(snippetExpressions({ body: `\${TM_FILENAME/(.*)\\.md/$1/} \${1:so}` }), [
      { source: "(.*)\\.md", flags: "" },
    ]);
  });

  it("are read as JavaScript reads them where a grammar writes them otherwise", () => {
    const check = (source: string, made: string) => {
      assert.equal(fromOniguruma(source), made);
      new RegExp(made, "u");
    };
    check("\\A\\x{FEFF}?(?i:so)[[:blank:]]", "^\\u{FEFF}?(?:[sS][oO])[\\p{Zs}\\t]");
    check('(?i:ä(?:b|[cd]))e\\-\\"[\\-(]', '(?:[äÄ](?:[bB]|[cCdD]))e-"[\\-(]');
    for (const unknown of ["\\Gx", "(?m:x)", "[a[bc]]", "(?>x)"])
      assert.throws(() => fromOniguruma(unknown), /not known/, unknown);
  });

  it("are told when they take more than linear time", async () => {
    const slow = { file: "here", source: "^[ \\t]*(?:\\p{Lu}[\\p{L}.'-]*[ \\t]*){1,5}:", flags: "u" };
    await assert.rejects(checkLinear([slow]), /5th degree polynomial/);
    // a look behind cannot be proved, so this one is found by trying
    await assert.rejects(checkLinear([{ ...slow, source: "(?<!x)\\s+(?<!y)$" }]), /2nd degree polynomial/);
  });

  it("may take long on a bounded piece of a text", async () => {
    await checkLinear([{ file: "here", source: "[[(][^\\])]{0,60}$", flags: "" }]);
  });

  it("take linear time on any text where they are written out", async function () {
    this.timeout(10 * LIMIT_MS);
    const expressions = writtenExpressions();
    assert.ok(expressions.length > 300, `${expressions.length} expressions are too few to be all`);
    await checkLinear(expressions);
  });

  it("take linear time on any text where they are put together", async function () {
    this.timeout(10 * LIMIT_MS);
    const expressions = madeExpressions();
    assert.ok(expressions.length > 10, `${expressions.length} expressions are too few to be all`);
    await checkLinear(expressions);
  });

  it("take linear time on any text where editors read them: grammar, word pattern, keys, conditions", async function () {
    this.timeout(10 * LIMIT_MS);
    const expressions = editorsExpressions();
    assert.ok(expressions.length > 70, `${expressions.length} expressions are too few to be all`);
    await checkLinear(expressions);
  });
});
