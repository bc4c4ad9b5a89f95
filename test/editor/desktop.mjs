// `npm run test:desktop`: the same tests in a desktop VS Code, the one that VSCODE_EXECUTABLE names or a downloaded one.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requireExecutable } from "../../scripts/editor/desktop.mjs";
import { endAll, endOnSignals, onEnd } from "../../scripts/editor/endings.mjs";
import { ensureInstalled } from "../../scripts/editor/install.mjs";
import { cache, harness, root } from "../../scripts/editor/paths.mjs";
import { still, writeSettings } from "../../scripts/editor/settings.mjs";
import { main, Sorry } from "../../scripts/editor/sorry.mjs";
import { testElectron } from "./packages.mjs";

const bundle = join(root, "dist", "test", "editor.js");
const summary = process.env.TRANSCRIPT_TEST_SUMMARY;

await main(async () => {
  endOnSignals(1);
  try {
    if (!existsSync(bundle)) throw new Sorry(`There is no ${bundle}: build first (npm run build).`);
    // The tests write the truth over this one at their end; until then the run counts as failed.
    if (summary) writeFileSync(summary, JSON.stringify({ passes: 0, failures: 1 }));
    await ensureInstalled();
    const { runTests } = await testElectron();
    const vscodeExecutablePath = await findExecutable();
    const scratch = mkdtempSync(join(tmpdir(), "transcript-"));
    onEnd(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
    const workspace = join(scratch, "workspace");
    cpSync(join(harness, "workspace"), workspace, { recursive: true });
    writeSettings(scratch, still);
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: bundle,
      launchArgs: [
        workspace,
        `--user-data-dir=${join(scratch, "data")}`,
        `--extensions-dir=${join(scratch, "extensions")}`,
        ...["--disable-workspace-trust", "--disable-telemetry", "--disable-updates", "--skip-welcome"],
        ...["--skip-release-notes", "--disable-extensions"],
      ],
    });
    return 0;
  } catch (error) {
    const code = /Test run (?:failed with code|terminated with signal) (\S+)/.exec(error.message)?.[1];
    throw code ? new Sorry(`The tests failed in the desktop VS Code (${code}).`) : error;
  } finally {
    await endAll();
  }
});

async function findExecutable() {
  const named = process.env.VSCODE_EXECUTABLE;
  if (named) {
    requireExecutable(named);
    return named;
  }
  try {
    const { downloadAndUnzipVSCode, SilentReporter } = await testElectron();
    mkdirSync(cache, { recursive: true });
    return await downloadAndUnzipVSCode({ cachePath: join(cache, "desktop"), reporter: new SilentReporter() });
  } catch (error) {
    throw new Sorry(
      `No desktop VS Code could be downloaded (${error.message}): name one that is installed, VSCODE_EXECUTABLE=/path/to/code.`,
    );
  }
}
