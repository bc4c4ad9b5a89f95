// Runs a bundle inside the extension host of a real VS Code, in a real browser, and tells how it went.

import { cpSync, createWriteStream, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { startChannel } from "./channel.mjs";
import { startChromium } from "./chromium.mjs";
import { linkLeanExtensions } from "./extensions.mjs";
import { ensureInstalled } from "./install.mjs";
import { cache, root } from "./paths.mjs";
import { requirePlatform } from "./platform.mjs";
import { makeScratch } from "./scratch.mjs";
import { installExtension, pageAddress, remoteUri, startServer } from "./server.mjs";
import { still, untrusted, writeSettings } from "./settings.mjs";
import { Sorry } from "./sorry.mjs";
import { linePrefix, markedLines } from "./test-output.mjs";
import { developInBrowser } from "./web-extension.mjs";

/**
 * @param {object} options
 * @param {string} options.name of the run, for its log files
 * @param {string} options.bundle the file whose `run()` is called in the extension host
 * @param {string} options.workspace the folder it works on: in a copy of its own
 * @param {string} options.shots the folder for screenshots
 * @param {number} options.limitMs when to give up
 * @param {number} [options.scale] pixels per pixel
 * @param {{ width: number, height: number }} [options.size]
 * @param {Record<string, string>} [options.env]
 * @param {boolean} [options.web] whether the extension runs in the browser too, as in VS Code for the Web
 * @param {boolean} [options.trusted] whether the folder is trusted
 * @param {Parameters<typeof startChannel>[1]} [options.actions] what the bundle may ask of the page besides
 * @param {string} [options.vsix] the extension as it is installed; else it runs from the project's folder
 * @param {(line: string) => void} options.onLine gets what the bundle prints
 * @returns {Promise<{ code: number, trouble?: string, errors: string[] }>} the exit code; what kept the bundle from
 *   coming to its end; and the errors in VS Code's log, for when nothing else tells what went wrong
 */
export async function runInHost(options) {
  const {
    name,
    bundle,
    workspace,
    shots,
    limitMs,
    scale = 1,
    size,
    env,
    onLine,
    web = false,
    actions,
    trusted = true,
    vsix,
  } = options;
  requirePlatform();
  if (!existsSync(bundle)) throw new Sorry(`There is no ${bundle}: build first (npm run build).`);
  let timer;
  const limit = new Promise((resolve) => {
    const trouble = `Not done after ${limitMs / 1000} seconds: given up.`;
    timer = setTimeout(resolve, limitMs, { code: 1, trouble, errors: [] });
  });
  try {
    return await Promise.race([limit, run()]);
  } finally {
    clearTimeout(timer);
  }

  async function run() {
    await ensureInstalled();
    mkdirSync(join(cache, "logs"), { recursive: true });
    const scratch = makeScratch();
    const folder = join(scratch, basename(workspace));
    cpSync(workspace, folder, { recursive: true });
    linkLeanExtensions(join(scratch, "builtin"));
    writeSettings(scratch, trusted ? still : untrusted);
    if (vsix) installExtension(scratch, vsix);
    const channel = await startChannel(shots, actions);
    const [server, browser] = await Promise.all([
      startServer({
        dataFolder: scratch,
        extensions: join(scratch, "builtin"),
        log: join(cache, "logs", `${name}-server.log`),
        port: 0,
        driver: true,
        trusted,
        env: {
          ...env,
          TRANSCRIPT_PAGE: channel.address,
          TRANSCRIPT_LINE_PREFIX: linePrefix,
          ...(vsix && { TRANSCRIPT_PROJECT: root }),
        },
      }),
      startChromium(),
    ]);
    const page = await browser.newPage({
      viewport: size ?? { width: 1280, height: 800 },
      deviceScaleFactor: scale,
    });
    const pageLog = createWriteStream(join(cache, "logs", `${name}-page.log`));
    const { over } = await listenTo(page, { log: pageLog, onLine });
    channel.givePage(page);
    if (web) {
      const { TRANSCRIPT_TEST_GREP = "" } = process.env;
      await developInBrowser(page, server.authority, bundle, {
        TRANSCRIPT_PAGE: channel.address,
        TRANSCRIPT_LINE_PREFIX: linePrefix,
        TRANSCRIPT_TEST_GREP,
      });
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
    const broken = new Promise((resolve) => {
      const fail = (trouble) => resolve({ code: 1, trouble, errors: [] });
      server.child.once("close", (code) => fail(`The editor ended with code ${code}.`));
      page.once("crash", () => fail("The browser's page crashed."));
    });
    return await Promise.race([broken, over]);
  }
}

/** VS Code runs tests for an extension in development only: one that does nothing, beside the installed one. */
function emptyExtension(scratch) {
  const folder = join(scratch, "empty");
  mkdirSync(folder);
  const manifest = { name: "empty", publisher: "empty", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

/** The worker belongs to a part of code-server that is not used here; nothing is missing without it. */
const expected = /^\[Service Worker\]/;

/** VS Code calls these two functions of the page where they exist: for each line of its log, and when the tests are over. */
async function listenTo(page, { log, onLine }) {
  const errors = [];
  const take = (type, text) => {
    log.write(`(${type}) ${text}\n`);
    if (type === "error" && !expected.test(text)) errors.push(text);
    for (const line of markedLines(text)) onLine(line);
  };
  let exit;
  const over = new Promise((resolve) => {
    exit = (code) => resolve({ code, errors });
  });
  page.on("pageerror", (error) => take("error", error.stack ?? error.message));
  await page.exposeFunction("codeAutomationLog", (type, args) => take(type, args.map(String).join(" ")));
  await page.exposeFunction("codeAutomationExit", (code) => exit(code));
  return { over };
}
