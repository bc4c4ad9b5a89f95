// What a page of the tests loads from the project's folder.

import { readFileSync } from "node:fs";
import { extname } from "node:path";

const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};
/** Where the bundle of the tests finds what a process has as its environment. */
const environment = "__ENVIRONMENT__";

/**
 * A file as a page is sent it; undefined where there is none.
 *
 * @param {string} path
 * @param {{ bundle: string, env: Record<string, string> }} tests the bundle that is to see such an environment
 */
export function served(path, { bundle, env }) {
  let body;
  try {
    body = readFileSync(path);
  } catch {
    return undefined;
  }
  if (path === bundle) body = body.toString().replace(JSON.stringify(environment), () => JSON.stringify(env));
  return { body, contentType: types[extname(path)] ?? "application/octet-stream" };
}
