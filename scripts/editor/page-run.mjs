// Runs a bundle inside an editor that a page of a real browser shows, and tells how it went.

import { createWriteStream, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { startChannel } from "./channel.mjs";
import { startChromium } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { cache } from "./paths.mjs";
import { requirePlatform } from "./platform.mjs";
import { Sorry } from "./sorry.mjs";
import { linePrefix, markedLines } from "./test-output.mjs";

/**
 * @param {object} options
 * @param {string} options.name of the run, for its log files
 * @param {string} options.bundle the file whose `run()` is called in the extension host
 * @param {string} options.shots the folder for screenshots
 * @param {number} options.limitMs when to give up
 * @param {number} [options.scale] pixels per pixel
 * @param {{ width: number, height: number }} [options.size]
 * @param {Parameters<typeof startChannel>[1]} [options.actions] what the bundle may ask of the page besides
 * @param {(line: string) => void} options.onLine gets what the bundle prints
 * @param {(page: import("playwright-core").Page, env: Record<string, string>) => Promise<{ ended?: Promise<string> } | void>} open
 *   opens the editor that runs the bundle, which sees this environment; `ended` tells what ended the editor early
 * @returns {Promise<{ code: number, trouble?: string, errors: string[] }>} the exit code; what kept the bundle from
 *   coming to its end; and the errors in VS Code's log, for when nothing else tells what went wrong
 */
export async function runInPage(options, open) {
  const { name, bundle, shots, limitMs, scale = 1, size, onLine, actions } = options;
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
    const [channel, browser] = await Promise.all([startChannel(shots, actions), startChromium()]);
    const page = await browser.newPage({
      viewport: size ?? { width: 1280, height: 800 },
      deviceScaleFactor: scale,
      // a person would be asked for this once
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { over } = await listenTo(page, {
      log: createWriteStream(join(cache, "logs", `${name}-page.log`)),
      onLine,
    });
    channel.givePage(page);
    const broken = new Promise((resolve) => {
      const fail = (trouble) => resolve({ code: 1, trouble, errors: [] });
      page.once("crash", () => fail("The browser's page crashed."));
      const env = { TRANSCRIPT_PAGE: channel.address, TRANSCRIPT_LINE_PREFIX: linePrefix };
      open(page, env).then(
        ({ ended } = {}) => void ended?.then(fail),
        (error) => fail(error.message),
      );
    });
    return await Promise.race([broken, over]);
  }
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
