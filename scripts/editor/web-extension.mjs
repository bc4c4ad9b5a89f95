// Has a page of the embedded editor run the extension in the browser's own worker, as VS Code for the Web does.

import { readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { root } from "./paths.mjs";

const types = { ".js": "text/javascript", ".json": "application/json", ".svg": "image/svg+xml" };
/** Where the bundle finds what a process has as its environment. */
const environment = "__ENVIRONMENT__";

/**
 * Serves the project's folder on the page's own origin, and names it there as an extension that is being developed.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} authority of the server
 * @param {string} bundle the file whose `run()` is called
 * @param {Record<string, string>} env what the bundle sees as its environment
 */
export async function developInBrowser(page, authority, bundle, env) {
  const base = "/transcript-extension";
  await page.context().route(`http://${authority}${base}/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname).slice(base.length + 1);
    let body;
    try {
      body = readFileSync(join(root, path));
    } catch {
      return route.fulfill({ status: 404, body: "" });
    }
    if (join(root, path) === bundle)
      body = body.toString().replace(JSON.stringify(environment), () => JSON.stringify(env));
    await route.fulfill({ body, contentType: types[extname(path)] ?? "application/octet-stream" });
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
    { extensions: [uri("")], extensionTestsPath: uri(`/${relative(root, bundle)}`) },
  );
}
