// `npm run test:web`: the editor tests in a VS Code for the Web, where extension and server run in workers of the browser:
// in the newest one, on files of this machine, and in the oldest that the extension runs in, on a folder that lies on no disk.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { endedBySignal, endOnSignals } from "../../scripts/editor/endings.mjs";
import { runInHost } from "../../scripts/editor/host-run.mjs";
import { runInOldestWeb } from "../../scripts/editor/oldest-run.mjs";
import { cache, harness, root } from "../../scripts/editor/paths.mjs";
import { main } from "../../scripts/editor/sorry.mjs";
import { presumeFailure, testLimitMs } from "../../scripts/editor/test-output.mjs";

const total = { passes: 0, failures: 0 };

await main(async () => {
  endOnSignals(1);
  presumeFailure();
  const code = await runTests(runInHost, { name: "web", web: true });
  return code || runTests(runInOldestWeb, { name: "oldest", env: { TRANSCRIPT_OLDEST: "yes" } });
});

/** Runs the tests in one window, and returns 0 where none fails. */
async function runTests(run, options) {
  let lines = 0;
  const { code, trouble, errors } = await run({
    ...options,
    bundle: join(root, "dist", "test", "editor-web.js"),
    workspace: join(harness, "workspace"),
    shots: join(cache, "shots"),
    limitMs: testLimitMs,
    onLine(line) {
      lines++;
      const sum = /^SUMMARY (.*)/.exec(line)?.[1];
      if (sum === undefined) process.stdout.write(`${line}\n`);
      else add(JSON.parse(sum));
    },
  });
  if (trouble && !endedBySignal()) process.stderr.write(`${trouble}\n`);
  if (code !== 0 && lines === 0) for (const error of errors) process.stderr.write(`${error}\n`);
  return code === 0 ? 0 : 1;
}

/** For the root's `npm test`, which adds up all kinds of tests. */
function add({ passes, failures }) {
  total.passes += passes;
  total.failures += failures;
  const file = process.env.TRANSCRIPT_TEST_SUMMARY;
  if (file) writeFileSync(file, JSON.stringify(total));
}
