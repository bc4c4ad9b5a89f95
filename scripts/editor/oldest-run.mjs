import { serveOldestWeb } from "./oldest-web.mjs";
import { runInPage } from "./page-run.mjs";

/**
 * Runs a bundle in the oldest VS Code that the extension runs in, for the Web, on a folder that lies on no disk.
 *
 * @param {Parameters<typeof runInPage>[0] & { workspace: string, env?: Record<string, string> }} options `workspace` is the
 *   folder whose files that folder gets
 */
export function runInOldestWeb(options) {
  const { bundle, workspace, env } = options;
  return runInPage(options, async (page, own) => {
    const { TRANSCRIPT_TEST_GREP = "" } = process.env;
    const all = { ...env, ...own, TRANSCRIPT_TEST_GREP };
    await page.goto(await serveOldestWeb({ bundle, workspace, env: all }));
  });
}
