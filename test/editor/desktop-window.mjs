// Opens the desktop window that desktop.mjs describes, and exits as the tests in it did.

import { testElectron } from "./packages.mjs";

const { runTests } = await testElectron();
try {
  await runTests(JSON.parse(process.argv[2]));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
