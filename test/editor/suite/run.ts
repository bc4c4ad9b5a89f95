// Runs test files with mocha, in whichever host this is: with Node, or in a worker of the browser.

import Mocha from "mocha";
import * as vscode from "vscode";
import { filesAfterReload, filesBeforeReload } from "./files";
import { page } from "./page";
import { until } from "./until";

export type Files = readonly (() => Promise<unknown>)[];

/** What a run came to. */
type Sum = Pick<Mocha.Stats, "passes" | "failures" | "pending">;

const nothing: Sum = { passes: 0, failures: 0, pending: 0 };

/** Runs files alone in their window. Rejects where one fails. */
export async function runAlone(files: Files): Promise<void> {
  finish(await runFiles(files));
}

/** Runs files behind those that reload the window. As it is called again then, it goes on where it was. */
export async function runAcrossReload(files: Files): Promise<void> {
  const before = await takeSum();
  const first = await runFiles(before ? filesAfterReload : filesBeforeReload);
  // a desktop ends the run with its window
  if (!before && first.passes + first.failures > 0 && page.available) await reload(first);
  const rest = await runFiles(files);
  finish([before, first, rest].reduce<Sum>((sum, one) => (one ? added(sum, one) : sum), nothing));
}

/** The last line is for the runner, which adds up what all windows came to. */
function finish(total: Sum): void {
  print(`SUMMARY ${JSON.stringify(total)}`);
  if (total.failures > 0) throw new Error(`${total.failures} failed`);
  // what somebody asks for by name may lie in another window's files
  if (total.passes + total.pending === 0 && !process.env.TRANSCRIPT_TEST_GREP)
    throw new Error("no test was run");
}

async function runFiles(files: Files): Promise<Sum> {
  Mocha.reporters.Base.consoleLog = (format = "", ...values: unknown[]) => print(filled(format, values));
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
    const runner = mocha.run(() => {
      const { passes, failures, pending } = runner.stats ?? nothing;
      resolve({ passes, failures, pending });
    });
    runner.on("retry", (test, error) => {
      print(`    tried again: ${test.title}, as ${error.message}`);
    });
  });
}

/** What the person who runs the tests should read is marked, as all else that VS Code prints comes by the same way. */
function print(text: string): void {
  const prefix = process.env.TRANSCRIPT_LINE_PREFIX ?? "";
  for (const line of text.split("\n")) console.log(prefix + line);
}

/** What mocha prints, with the values in their places: without Node nothing puts them there. */
function filled(format: unknown, values: unknown[]): string {
  let next = 0;
  const text = String(format).replace(/%[sdjo%]/g, (sign) => (sign === "%%" ? "%" : String(values[next++])));
  return [text, ...values.slice(next)].join(" ");
}

/** A picture of the editor tells more of a failure than a stack. */
async function showFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== "failed" || !page.available) return;
  await page.screenshot(`failed ${test.fullTitle()}`.replace(/[^\w]+/g, "-"));
}

function added(one: Sum, other: Sum): Sum {
  return {
    passes: one.passes + other.passes,
    failures: one.failures + other.failures,
    pending: one.pending + other.pending,
  };
}

/** Reloads the window, in which this is run again. */
async function reload(sum: Sum): Promise<never> {
  await vscode.workspace.fs.writeFile(sumFile(), new TextEncoder().encode(JSON.stringify(sum)));
  await vscode.commands.executeCommand("workbench.action.reloadWindow");
  return await new Promise<never>(() => {});
}

/** What the run before the window was reloaded came to; nothing in the first run. */
async function takeSum(): Promise<Sum | undefined> {
  const { fs } = vscode.workspace;
  // a worker of the browser is there before the files are
  await until("the folder's files are there", () =>
    fs.readDirectory(folder()).then(
      (found) => found.length > 0,
      () => false,
    ),
  );
  const names = (await fs.readDirectory(vscode.Uri.joinPath(folder(), ".."))).map(([name]) => name);
  if (!names.includes(sumName)) return undefined;
  const sum = JSON.parse(new TextDecoder().decode(await fs.readFile(sumFile()))) as Sum;
  await fs.delete(sumFile());
  return sum;
}

const sumName = "before-reload.json";

/** Beside the workspace, which is a copy for one run. */
function sumFile(): vscode.Uri {
  return vscode.Uri.joinPath(folder(), "..", sumName);
}

function folder(): vscode.Uri {
  return vscode.workspace.workspaceFolders![0]!.uri;
}
