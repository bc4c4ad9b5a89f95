// Has a page of the embedded editor run the extension in the browser's own worker, as VS Code for the Web does.

import { join, relative } from "node:path";
import { root } from "./paths.mjs";
import { served } from "./served.mjs";

/**
 * Serves the project's folder on the page's own origin, and names it there as an extension that is being developed.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} authority of the server
 * @param {{ bundle: string, env: Record<string, string> }} tests the file whose `run()` is called, and what it sees as its
 *   environment
 */
export async function developInBrowser(page, authority, tests) {
  const base = "/transcript-extension";
  await page.context().route(`http://${authority}${base}/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(base.length + 1);
    await route.fulfill(served(join(root, path), tests) ?? { status: 404, body: "" });
  });
  const uri = (path) => ({ scheme: "http", authority, path: `${base}${path}` });
  await page.addInitScript(
    (developmentOptions) => {
      document.addEventListener("readystatechange", () => {
        const element = document.getElementById("vscode-workbench-web-configuration");
        if (document.readyState !== "interactive" || !element) return;
        const settings = JSON.parse(element.getAttribute("data-settings"));
        element.setAttribute("data-settings", JSON.stringify({ ...settings, developmentOptions }));
      });
    },
    { extensions: [uri("")], extensionTestsPath: uri(`/${relative(root, tests.bundle)}`) },
  );
}
