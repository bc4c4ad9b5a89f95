// `npm run test:web`: the editor tests in a VS Code for the Web, where extension and server run in workers of the browser:
// in the newest one, on files of this machine, and in the oldest that the extension runs in, on a folder that lies on no disk.

import { join } from "node:path";
import { endOnSignals } from "../../scripts/editor/endings.mjs";
import { runInHost } from "../../scripts/editor/host-run.mjs";
import { runInOldestWeb } from "../../scripts/editor/oldest-run.mjs";
import { root } from "../../scripts/editor/paths.mjs";
import { main } from "../../scripts/editor/sorry.mjs";
import { presumeFailure } from "../../scripts/editor/test-output.mjs";
import { failServer, hangServer, servers } from "./web/page-workers.mjs";
import { runTests } from "./window.mjs";

const web = {
  bundle: join(root, "dist", "test", "editor-web.js"),
  actions: { servers, failServer, hangServer },
};

await main(async () => {
  endOnSignals(1);
  presumeFailure();
  const code = await runTests(runInHost, { ...web, name: "web", web: true });
  return code || runTests(runInOldestWeb, { ...web, name: "oldest", env: { TRANSCRIPT_OLDEST: "yes" } });
});
