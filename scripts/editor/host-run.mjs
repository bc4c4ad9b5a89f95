// Runs a bundle inside the extension host of a real VS Code, in a real browser, and tells how it went.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { linkLeanExtensions } from "./extensions.mjs";
import { runInPage } from "./page-run.mjs";
import { cache, root } from "./paths.mjs";
import { makeScratch } from "./scratch.mjs";
import { installExtension, pageAddress, remoteUri, startServer } from "./server.mjs";
import { still, untrusted, writeSettings } from "./settings.mjs";
import { developInBrowser } from "./web-extension.mjs";

/**
 * @param {Parameters<typeof runInPage>[0] & {
 *   workspace: string, env?: Record<string, string>, web?: boolean, trusted?: boolean, vsix?: string
 * }} options `workspace` is the folder it works on, in a copy of its own; in the `web` the extension runs in the browser too,
 *   as in VS Code for the Web; `trusted` says whether the folder is; `vsix` is the extension as it is installed, else it runs
 *   from the project's folder
 */
export function runInHost(options) {
  const { name, bundle, workspace, env, web = false, trusted = true, vsix } = options;
  return runInPage(options, async (page, own) => {
    const scratch = makeScratch();
    const folder = join(scratch, basename(workspace));
    cpSync(workspace, folder, { recursive: true });
    linkLeanExtensions(join(scratch, "builtin"));
    writeSettings(scratch, trusted ? still : untrusted);
    if (vsix) installExtension(scratch, vsix);
    const server = await startServer({
      dataFolder: scratch,
      extensions: join(scratch, "builtin"),
      log: join(cache, "logs", `${name}-server.log`),
      port: 0,
      driver: true,
      trusted,
      env: { ...env, ...own, ...(vsix && { TRANSCRIPT_PROJECT: root }) },
    });
    if (web) {
      const { TRANSCRIPT_TEST_GREP = "" } = process.env;
      const env = { ...own, TRANSCRIPT_PROJECT: root, TRANSCRIPT_TEST_GREP };
      await developInBrowser(page, server.authority, { bundle, env });
    }
    await page.goto(
      pageAddress(server, folder, [
        ...(web
          ? []
          : [
              ["extensionDevelopmentPath", remoteUri(server, vsix ? emptyExtension(scratch) : root)],
              ["extensionTestsPath", remoteUri(server, bundle)],
            ]),
        ["skipWelcome", "true"],
        ["skipReleaseNotes", "true"],
      ]),
    );
    const ended = new Promise((resolve) => {
      server.child.once("close", (code) => resolve(`The editor ended with code ${code}.`));
    });
    return { ended };
  });
}

/** VS Code runs tests for an extension in development only: one that does nothing, beside the installed one. */
function emptyExtension(scratch) {
  const folder = join(scratch, "empty");
  mkdirSync(folder);
  const manifest = { name: "empty", publisher: "empty", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}
