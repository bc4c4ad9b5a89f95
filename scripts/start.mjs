// `npm start`, `npm start -- FILE_OR_FOLDER`: opens the extension in an editor, with nothing to install by hand.

import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { startDesktop } from "./editor/desktop.mjs";
import { endOnSignals } from "./editor/endings.mjs";
import { linkPersonalExtensions } from "./editor/extensions.mjs";
import { ensureInstalled } from "./editor/install.mjs";
import { openBrowser } from "./editor/open-browser.mjs";
import { data, root } from "./editor/paths.mjs";
import { requirePlatform } from "./editor/platform.mjs";
import { freePort, usualPort } from "./editor/port.mjs";
import { pageAddress, remoteUri, startServer } from "./editor/server.mjs";
import { calm, writeSettings } from "./editor/settings.mjs";
import { main, Sorry } from "./editor/sorry.mjs";

await main(async () => {
  endOnSignals(0);
  const target = readTarget(process.argv.slice(2));
  return process.env.VSCODE_EXECUTABLE
    ? await startDesktop(process.env.VSCODE_EXECUTABLE, target)
    : await startEmbedded(target);
});

/** What to open: a folder, and a file in it where one was named. */
function readTarget(args) {
  if (args.length > 1) throw new Sorry("Name one file or folder to open, or none for the examples.");
  if (args.length === 0) return { folder: join(root, "examples") };
  // npm runs its scripts at the root; what a person types is meant from where they stand.
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), args[0]);
  if (!existsSync(path)) throw new Sorry(`There is no file or folder ${path}.`);
  return statSync(path).isDirectory() ? { folder: path } : { folder: dirname(path), file: path };
}

async function startEmbedded({ folder, file }) {
  requirePlatform();
  await ensureInstalled();
  const extensions = join(data, "builtin");
  linkPersonalExtensions(extensions, root);
  writeSettings(data, calm);
  const server = await startServer({
    dataFolder: data,
    extensions,
    log: join(data, "server.log"),
    port: await freePort(usualPort),
  });
  const payload = file ? [["openFile", remoteUri(server, file)]] : [];
  const address = pageAddress(server, folder, payload);
  process.stdout.write(`\n  Open ${address}\n\n  Ctrl-C ends the editor.\n\n`);
  openBrowser(address);
  const code = await new Promise((resolve) => server.child.once("close", resolve));
  throw new Sorry(`The embedded editor ended with code ${code} (its output is in ${server.log}).`);
}
