// `npm test`: builds, checks and tests everything. The last line says how many passed and failed.
//
//   node scripts/test.mjs --no-editor            without the tests inside a real VS Code
//   node scripts/test.mjs --only unit,protocol   only these: any of types, lint, unit, protocol, …, editor, web

import { parseArgs } from "node:util";
import { root } from "./editor/paths.mjs";
import { requirePlatform } from "./editor/platform.mjs";
import { runMocha, suites } from "./test/mocha.mjs";
import { run } from "./test/run.mjs";
import { withSummary } from "./test/summary.mjs";

process.chdir(root);
const steps = ["types", "lint", ...suites, "editor", "web"];
const chosen = new Set(chooseSteps());
const total = { passes: 0, failures: 0 };

const built = await step("Build", async () => check(await run("scripts/build.mjs")));
if (built) {
  if (chosen.has("types"))
    await step("Types", async () => check(await run("node_modules/typescript/bin/tsc", "-p", ".")));
  if (chosen.has("lint"))
    await step("Lint", async () => check(await run("node_modules/@biomejs/biome/bin/biome", "check", ".")));
  const chosenSuites = suites.filter((suite) => chosen.has(suite));
  if (chosenSuites.length > 0) await step(`Tests: ${chosenSuites.join(", ")}`, () => runMocha(chosenSuites));
  if (chosen.has("editor"))
    await step("Tests inside VS Code", () => runEditor("test/editor/run.mjs", "--packed"));
  if (chosen.has("web"))
    await step("Tests inside VS Code for the Web", () => runEditor("test/editor/run-web.mjs"));
}
console.log(`\n${total.passes} passed, ${total.failures} failed`);
process.exitCode = total.failures > 0 ? 1 : 0;

/** Which steps to run after the build, as the command line says. */
function chooseSteps() {
  let values;
  try {
    ({ values } = parseArgs({ options: { only: { type: "string" }, "no-editor": { type: "boolean" } } }));
    const wanted = values.only?.split(",") ?? steps;
    const unknown = wanted.find((name) => !steps.includes(name));
    if (unknown !== undefined)
      throw new Error(`There is no step “${unknown}”. The steps are ${steps.join(", ")}.`);
    return wanted.filter((name) => !(["editor", "web"].includes(name) && values["no-editor"]));
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}

/** Runs one step under its heading, counts what it says, and tells how long it took. Returns whether nothing failed. */
async function step(name, work) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { passes, failures } = await work();
  total.passes += passes;
  total.failures += failures;
  const counts =
    passes + failures > 1 ? `${passes} passed, ${failures} failed` : failures ? "failed" : "done";
  console.log(`   ${name}: ${counts}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return failures === 0;
}

/** A step that tests nothing counts only when it fails. */
function check(code) {
  return { passes: 0, failures: code === 0 ? 0 : 1 };
}

/** The tests inside a real VS Code, which runs on one platform only. */
async function runEditor(...program) {
  try {
    requirePlatform();
  } catch (error) {
    console.log(`Skipped. ${error.message}`);
    return { passes: 0, failures: 0 };
  }
  return withSummary((env) => run({ env }, ...program));
}
