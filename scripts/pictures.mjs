// `npm run pictures`: makes the pictures of the documentation anew, from the real editor on the examples.

import { join } from "node:path";
import { endedBySignal, endOnSignals } from "./editor/endings.mjs";
import { runInHost } from "./editor/host-run.mjs";
import { root } from "./editor/paths.mjs";
import { main } from "./editor/sorry.mjs";
import { testLimitMs } from "./editor/test-output.mjs";

await main(async () => {
  endOnSignals(1);
  const { code, trouble, errors } = await runInHost({
    name: "pictures",
    bundle: join(root, "dist", "test", "pictures.js"),
    workspace: join(root, "examples"),
    shots: join(root, "docs", "images"),
    limitMs: testLimitMs,
    scale: 2,
    size: { width: 1200, height: 760 },
    env: { TRANSCRIPT_PICTURES: process.argv.slice(2).join(",") },
    onLine: (line) => process.stdout.write(`${line}\n`),
  });
  if (code === 0 || endedBySignal()) return code;
  for (const line of trouble ? [trouble] : errors) process.stderr.write(`${line}\n`);
  return 1;
});
