// What a person would do and see, for code that runs in the extension host: it asks over HTTP, the browser's page answers.

import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { onEnd } from "./endings.mjs";

/** How long an element may take to appear before a request about it fails. */
const patienceMs = 30_000;

/** What can be asked. Each gets the browser's page and the arguments of the request. */
const usual = (shots) => ({
  async screenshot(page, name) {
    mkdirSync(shots, { recursive: true });
    const path = join(shots, `${name}.png`);
    await page.screenshot({ path, animations: "disabled" });
    return path;
  },
  press: (page, keys) => page.keyboard.press(keys),
  type: (page, text) => page.keyboard.type(text),
  text: (page, selector) => page.locator(selector).evaluateAll(inOrder),
  async attribute(page, selector, name) {
    const values = await page.locator(selector).evaluateAll(inOrder, name);
    return values.filter((value) => value !== null);
  },
  style: (page, selector, property) =>
    page
      .locator(selector)
      .evaluateAll(
        (elements, wanted) => elements.map((element) => getComputedStyle(element)[wanted]),
        property,
      ),
  waitFor: (page, selector) => page.locator(selector).first().waitFor({ timeout: patienceMs }),
  hover: (page, selector) => page.locator(selector).first().hover({ timeout: patienceMs }),
  click: (page, selector) => page.locator(selector).first().click({ timeout: patienceMs }),
});

/**
 * The text of each element or what an attribute of it says, rows of a list from top to bottom: a list that changes draws
 * its rows again in whatever order it has elements at hand. Runs in the page.
 */
function inOrder(elements, attribute) {
  const row = (element) => Number(element.closest("[data-index]")?.dataset.index ?? 0);
  const list = (element) => element.closest(".monaco-list-rows");
  return elements
    .map((element, i) => ({ element, i }))
    .sort(
      (one, other) =>
        (list(one.element) === list(other.element) && row(one.element) - row(other.element)) ||
        one.i - other.i,
    )
    .map(({ element }) => (attribute ? element.getAttribute(attribute) : element.innerText));
}

/**
 * Starts the channel on 127.0.0.1. The page is given later, as its address must be known to the server that serves it.
 *
 * @param {string} shots the folder for screenshots
 * @param {Record<string, (page: import("playwright-core").Page, ...args: any[]) => unknown>} actions what can be asked besides
 */
export async function startChannel(shots, actions = {}) {
  const known = { ...usual(shots), ...actions };
  const path = `/${randomBytes(16).toString("hex")}`;
  let givePage;
  const page = new Promise((resolve) => {
    givePage = resolve;
  });
  const server = createServer(async (request, response) => {
    if (request.url !== path || request.method !== "POST") return response.writeHead(404).end();
    let answer;
    try {
      const { action, args } = JSON.parse(await readAll(request));
      if (!Object.hasOwn(known, action)) throw new Error(`The page has no action ${action}`);
      answer = { value: await known[action](await page, ...args) };
    } catch (error) {
      answer = { error: error.message };
    }
    response
      .writeHead(200, { "content-type": "application/json", "access-control-allow-origin": "*" })
      .end(JSON.stringify(answer));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  onEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return { address: `http://127.0.0.1:${server.address().port}${path}`, givePage };
}

async function readAll(stream) {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return text;
}
