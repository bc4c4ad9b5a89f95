import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";
import { withSummary } from "./summary.mjs";

/** The suites that run on Node alone: the longest file first, so that it does not run alone in the end. */
export const suites = [
  "expressions",
  "unit",
  "protocol",
  "grammar",
  "corpus",
  "growth",
  "clients",
  "packages",
];

/** Tests start servers and read megabytes, on machines that do other things as well. */
const TIMEOUT_MS = 60_000;

/**
 * Runs the built tests of some suites in one go, on all cores: each file by itself, in the order in which they end.
 */
export async function runMocha(chosen) {
  const files = chosen.flatMap((suite) => testFiles(join("dist", "test", suite)));
  if (files.length === 0) {
    console.log("There are none.");
    return { passes: 0, failures: 0 };
  }
  const reporter = fileURLToPath(new URL("reporter.mjs", import.meta.url));
  return withSummary((env) =>
    run(
      { env, nodeFlags: ["--enable-source-maps"] },
      join("node_modules", "mocha", "bin", "mocha.js"),
      `--timeout=${TIMEOUT_MS}`,
      "--parallel",
      `--jobs=${availableParallelism()}`,
      // a process that a failed test has left behind must not keep all others waiting
      "--exit",
      `--reporter=${reporter}`,
      ...files,
    ),
  );
}

function testFiles(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".test.js"));
  return names.sort().map((name) => join(folder, name));
}
