// `npm run test:editor`: the editor tests, in a real VS Code in a real browser, both out of npm packages.
//
//   node test/editor/run.mjs            with the extension as it was built
//   node test/editor/run.mjs --packed   with the .vsix, made and installed for this; as `npm test` does

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { endOnSignals } from "../../scripts/editor/endings.mjs";
import { runInHost } from "../../scripts/editor/host-run.mjs";
import { root } from "../../scripts/editor/paths.mjs";
import { makeScratch } from "../../scripts/editor/scratch.mjs";
import { main, Sorry } from "../../scripts/editor/sorry.mjs";
import { presumeFailure } from "../../scripts/editor/test-output.mjs";
import { runTests } from "./window.mjs";

const bundle = join(root, "dist", "test", "editor.js");

await main(async () => {
  endOnSignals(1);
  presumeFailure();
  const vsix = process.argv.includes("--packed") ? packed() : undefined;
  const code = await runTests(runInHost, { name: "tests", bundle, vsix });
  // in a window of its own, as a folder is trusted or not from the start
  const env = { TRANSCRIPT_UNTRUSTED: "yes" };
  return code || runTests(runInHost, { name: "untrusted", bundle, vsix, trusted: false, env });
});

/** The path of a .vsix made of the sources as they are; undefined, and said, where the tool that makes it cannot be had. */
function packed() {
  const folder = makeScratch();
  const tool = join(root, "scripts", "package.mjs");
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, folder], { encoding: "utf8" });
  if (status === 0)
    return join(
      folder,
      readdirSync(folder).find((name) => name.endsWith(".vsix")),
    );
  if (!/npm (?:error|ERR!)/.test(stderr)) throw new Sorry(`The .vsix could not be made: ${stdout}${stderr}`);
  process.stdout.write(
    "Not from the .vsix, but as built: the tool that makes the .vsix could not be installed.\n",
  );
  return undefined;
}
