// Runs in the extension host of a real VS Code, whichever way that was started: in a browser or on a desktop.

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";
import * as vscode from "vscode";
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
  () => import("./config.test"),
  () => import("./fixes.test"),
  () => import("./definition.test"),
  () => import("./questions.test"),
  () => import("./menus.test"),
  () => import("./find-question.test"),
  () => import("./questions-view.test"),
  () => import("./convention.test"),
  () => import("./citation.test"),
  () => import("./markdown.test"),
  () => import("./other-files.test"),
  () => import("./resolving.test"),
  () => import("./recording.test"),
  () => import("./speakers-view.test"),
  () => import("./editing.test"),
  () => import("./annotating.test"),
  () => import("./formatting.test"),
  () => import("./editing-speakers.test"),
  () => import("./editing-turns.test"),
  () => import("./keys.test"),
  () => import("./recovery.test"),
];
/** The first ones, in a window of their own, and what is looked at once that was reloaded. */
const filesBeforeReload: typeof files = [
  () => import("./review-first.test"),
  () => import("./review-list.test"),
  () => import("./review.test"),
];
const filesAfterReload: typeof files = [() => import("./review-reload.test")];

const filesWithoutTrust: typeof files = [() => import("./untrusted.test")];

/** Called by VS Code; it takes a rejection for a failed run. Runs again once the window was reloaded in between. */
export async function run(): Promise<void> {
  markLines();
  if (process.env.TRANSCRIPT_UNTRUSTED) return finish(await runFiles(filesWithoutTrust));
  const before = takeSum();
  const first = await runFiles(before ? filesAfterReload : filesBeforeReload);
  // a desktop ends the run with its window
  if (!before && first.passes + first.failures > 0 && page.available) await reload(first);
  const rest = await runFiles(files);
  finish([before, first, rest].reduce<Sum>((sum, one) => (one ? added(sum, one) : sum), nothing));
}

function finish(total: Sum): void {
  summarise(total);
  if (total.failures > 0) throw new Error(`${total.failures} failed`);
  // what somebody asks for by name may lie in another window's files
  if (total.passes + total.pending === 0 && !process.env.TRANSCRIPT_TEST_GREP)
    throw new Error("no test was run");
}

async function runFiles(files: readonly (() => Promise<unknown>)[]): Promise<Sum> {
  const mocha = new Mocha({
    ui: "bdd",
    reporter: Mocha.reporters.Spec,
    color: false,
    timeout: 90_000,
    // a key that is pressed while the window draws something anew is lost, to a person as well
    retries: 1,
  });
  if (process.env.TRANSCRIPT_TEST_GREP) mocha.grep(new RegExp(process.env.TRANSCRIPT_TEST_GREP));
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  for (const file of files) await file();
  mocha.rootHooks({ afterEach: showFailure });
  return await new Promise<Sum>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? nothing));
    runner.on("retry", (test, error) => {
      Mocha.reporters.Base.consoleLog(`    tried again: ${test.title}, as ${error.message}`);
    });
  });
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

/** What a run came to. */
type Sum = Pick<Mocha.Stats, "passes" | "failures" | "pending">;

const nothing: Sum = { passes: 0, failures: 0, pending: 0 };

function added(one: Sum, other: Sum): Sum {
  return {
    passes: one.passes + other.passes,
    failures: one.failures + other.failures,
    pending: one.pending + other.pending,
  };
}

/** Reloads the window, in which this is run again. */
async function reload({ passes, failures, pending }: Sum): Promise<never> {
  writeFileSync(sumFile(), JSON.stringify({ passes, failures, pending }));
  await vscode.commands.executeCommand("workbench.action.reloadWindow");
  return await new Promise<never>(() => {});
}

/** What the run before the window was reloaded came to; nothing in the first run. */
function takeSum(): Sum | undefined {
  if (!existsSync(sumFile())) return undefined;
  const sum = JSON.parse(readFileSync(sumFile(), "utf8")) as Sum;
  rmSync(sumFile());
  return sum;
}

/** Beside the workspace, which is a copy for one run. */
function sumFile(): string {
  return join(vscode.workspace.workspaceFolders![0]!.uri.fsPath, "..", "before-reload.json");
}

/** For the root's `npm test`, which adds up all kinds of tests. */
function summarise({ passes, failures, pending }: Sum): void {
  const file = process.env.TRANSCRIPT_TEST_SUMMARY;
  if (!file) return;
  // the run in a folder without trust comes behind the other one
  const before = process.env.TRANSCRIPT_UNTRUSTED ? (JSON.parse(readFileSync(file, "utf8")) as Sum) : nothing;
  writeFileSync(file, JSON.stringify(added(before, { passes, failures, pending })));
}
