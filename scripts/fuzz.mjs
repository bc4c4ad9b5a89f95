// `npm run fuzz`: the property tests, so often that about a million edits are made. Prints the seed of what fails.
//
//   npm run fuzz -- --times 10     ten times as often as `npm test`

import { parseArgs } from "node:util";
import { root } from "./editor/paths.mjs";
import { run } from "./test/run.mjs";

const { values } = parseArgs({ options: { times: { type: "string", default: "50" } } });
process.chdir(root);
process.env.TRANSCRIPT_RUNS = values.times;
const built = await run("scripts/build.mjs");
const failed =
  built ||
  (await run(
    "node_modules/mocha/bin/mocha.js",
    "--enable-source-maps",
    "--exit",
    // what runs so much more often may take as long as it takes
    "--timeout=0",
    ...["transcript/*edits", "rules/*edits", "rules/fixes", "rules/kinds", "text/*", "bad-input"].map(
      (name) => `dist/test/unit/${name}.test.js`,
    ),
  ));
process.exitCode = failed ? 1 : 0;
