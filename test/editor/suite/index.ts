// Runs in the extension host of a real VS Code, whichever way that was started: in a browser or on a desktop.

import { writeFileSync } from "node:fs";
import { format } from "node:util";
import Mocha from "mocha";
import { page } from "./page";

/** One line per test file. Imported only when mocha is ready for them. */
const files = [
  () => import("./smoke.test"),
  () => import("./reading.test"),
  () => import("./moving.test"),
  () => import("./colours.test"),
  () => import("./outline.test"),
  () => import("./breadcrumbs.test"),
  () => import("./sticky-scroll.test"),
  () => import("./folding.test"),
  () => import("./hover.test"),
  () => import("./problems.test"),
  () => import("./definition.test"),
  () => import("./questions.test"),
  () => import("./menus.test"),
  () => import("./find-question.test"),
  () => import("./questions-view.test"),
  () => import("./convention.test"),
  () => import("./citation.test"),
  () => import("./markdown.test"),
  () => import("./other-files.test"),
  () => import("./editing.test"),
];

/** Called by VS Code; it takes a rejection for a failed run. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: "bdd",
    reporter: Mocha.reporters.Spec,
    color: false,
    timeout: 20_000,
    failZero: true,
  });
  if (process.env.TRANSCRIPT_TEST_GREP) mocha.grep(new RegExp(process.env.TRANSCRIPT_TEST_GREP));
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const file of files) await file();
  mocha.rootHooks({ afterEach: showFailure });
  markLines();
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("end", () => summarise(runner.stats));
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** What the person who runs the tests should read is marked, as all else that VS Code prints comes by the same way. */
function markLines(): void {
  const prefix = process.env.TRANSCRIPT_LINE_PREFIX ?? "";
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split("\n")) console.log(prefix + line);
  };
}

/** A picture of the editor tells more of a failure than a stack. */
async function showFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== "failed" || !page.available) return;
  await page.screenshot(`failed ${test.fullTitle()}`.replace(/[^\w]+/g, "-"));
}

/** For the root's `npm test`, which adds up all kinds of tests. */
function summarise(stats: Mocha.Stats | undefined): void {
  const file = process.env.TRANSCRIPT_TEST_SUMMARY;
  if (!file || !stats) return;
  const { passes, failures, pending } = stats;
  writeFileSync(file, JSON.stringify({ passes, failures, pending }));
}
