// `npm run test:web`: the editor tests in a VS Code for the Web, where extension and server run in workers of the browser.

import { writeFileSync } from "node:fs";
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
    name: "web",
    web: true,
    bundle: join(root, "dist", "test", "editor-web.js"),
    workspace: join(harness, "workspace"),
    shots: join(cache, "shots"),
    limitMs: testLimitMs,
    onLine(line) {
      lines++;
      const sum = /^SUMMARY (.*)/.exec(line)?.[1];
      if (sum === undefined) process.stdout.write(`${line}\n`);
      else if (process.env.TRANSCRIPT_TEST_SUMMARY) writeFileSync(process.env.TRANSCRIPT_TEST_SUMMARY, sum);
    },
  });
  if (trouble && !endedBySignal()) process.stderr.write(`${trouble}\n`);
  if (code !== 0 && lines === 0) for (const error of errors) process.stderr.write(`${error}\n`);
  return code === 0 ? 0 : 1;
});
