// `npm run test:desktop`: the same tests in a desktop VS Code, the one that VSCODE_EXECUTABLE names or a downloaded one.

import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { startChild } from "../../scripts/editor/child.mjs";
import { requireExecutable } from "../../scripts/editor/desktop.mjs";
import { endOnSignals } from "../../scripts/editor/endings.mjs";
import { editorEnvironment } from "../../scripts/editor/environment.mjs";
import { ensureInstalled } from "../../scripts/editor/install.mjs";
import { cache, harness, root } from "../../scripts/editor/paths.mjs";
import { makeScratch } from "../../scripts/editor/scratch.mjs";
import { still, writeSettings } from "../../scripts/editor/settings.mjs";
import { main, Sorry } from "../../scripts/editor/sorry.mjs";
import {
  linePrefix,
  markedLines,
  presumeFailure,
  takeLine,
  testLimitMs,
} from "../../scripts/editor/test-output.mjs";
import { testElectron } from "./packages.mjs";

const bundle = join(root, "dist", "test", "editor.js");

await main(async () => {
  endOnSignals(1);
  if (!existsSync(bundle)) throw new Sorry(`There is no ${bundle}: build first (npm run build).`);
  presumeFailure();
  await ensureInstalled();
  const executable = await findExecutable();
  const scratch = makeScratch();
  const workspace = join(scratch, "workspace");
  cpSync(join(harness, "workspace"), workspace, { recursive: true });
  writeSettings(scratch, still);
  return await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: root,
    extensionTestsPath: bundle,
    launchArgs: [
      workspace,
      `--user-data-dir=${join(scratch, "data")}`,
      `--extensions-dir=${join(scratch, "extensions")}`,
      "--disable-telemetry",
    ],
  });
});

async function findExecutable() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    requireExecutable(named);
    return named;
  }
  try {
    const { downloadAndUnzipVSCode, SilentReporter } = await testElectron();
    return await downloadAndUnzipVSCode({
      cachePath: join(cache, "desktop"),
      reporter: new SilentReporter(),
    });
  } catch (error) {
    throw new Sorry(
      `No desktop VS Code could be downloaded (${error.message}): name one that is installed, VSCODE_EXECUTABLE=/path/to/code.`,
    );
  }
}

/** Runs the window in a process group of its own, so that it can be ended when it takes too long. */
async function runTests(options) {
  const child = startChild(process.execPath, [join(harness, "desktop-window.mjs"), JSON.stringify(options)], {
    env: { ...editorEnvironment(), TRANSCRIPT_LINE_PREFIX: linePrefix },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let seen = "";
  let pending = "";
  child.stderr.on("data", (chunk) => {
    seen += chunk;
  });
  child.stdout.on("data", (chunk) => {
    seen += chunk;
    const whole = (pending + chunk).split("\n");
    pending = whole.pop();
    for (const line of markedLines(whole.join("\n"))) takeLine(line);
  });
  const code = await new Promise((resolve) => {
    child.on("close", resolve);
    setTimeout(resolve, testLimitMs, "late").unref();
  });
  if (code === "late") throw new Sorry(`Not done after ${testLimitMs / 1000} seconds: given up.`);
  if (code !== 0 && markedLines(seen).length === 0) process.stderr.write(seen);
  return code === 0 ? 0 : 1;
}
