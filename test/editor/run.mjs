// `npm run test:editor`: the editor tests, in a real VS Code in a real browser, both out of npm packages.

import { join } from "node:path";
import { endedBySignal, endOnSignals } from "../../scripts/editor/endings.mjs";
import { runInHost } from "../../scripts/editor/host-run.mjs";
import { cache, harness, root } from "../../scripts/editor/paths.mjs";
import { main } from "../../scripts/editor/sorry.mjs";
import { presumeFailure, testLimitMs } from "../../scripts/editor/test-output.mjs";

await main(async () => {
  endOnSignals(1);
  presumeFailure();
  let lines = 0;
  const { code, trouble, errors } = await runInHost({
    name: "tests",
    bundle: join(root, "dist", "test", "editor.js"),
    workspace: join(harness, "workspace"),
    shots: join(cache, "shots"),
    limitMs: testLimitMs,
    onLine(line) {
      lines++;
      process.stdout.write(`${line}\n`);
    },
  });
  if (trouble && !endedBySignal()) process.stderr.write(`${trouble}\n`);
  if (code !== 0 && lines === 0) for (const error of errors) process.stderr.write(`${error}\n`);
  return code === 0 ? 0 : 1;
});
