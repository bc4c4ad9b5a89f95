// The editor tests in one window of a real VS Code, whichever host they run in.

import { join } from "node:path";
import { endedBySignal } from "../../scripts/editor/endings.mjs";
import { cache, harness } from "../../scripts/editor/paths.mjs";
import { takeLine, testLimitMs } from "../../scripts/editor/test-output.mjs";

/**
 * Runs the tests of a bundle, and returns 0 where none fails.
 *
 * @param {(options: object) => Promise<{ code: number, trouble?: string, errors: string[] }>} runIn opens the window
 * @param {{ name: string, bundle: string }} options with what else `runIn` takes
 */
export async function runTests(runIn, options) {
  let lines = 0;
  const { code, trouble, errors } = await runIn({
    ...options,
    workspace: join(harness, "workspace"),
    shots: join(cache, "shots", options.name),
    limitMs: testLimitMs,
    onLine(line) {
      lines++;
      takeLine(line);
    },
  });
  if (trouble && !endedBySignal()) process.stderr.write(`${trouble}\n`);
  if (code !== 0 && lines === 0) for (const error of errors) process.stderr.write(`${error}\n`);
  return code === 0 ? 0 : 1;
}
