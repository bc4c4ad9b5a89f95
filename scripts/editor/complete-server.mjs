// The server as its package brings it lacks two things, which are put in place once, after the installation.

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { vscode } from "./paths.mjs";

export function completeServer() {
  linkModules();
  fillExtensions();
}

/** The server looks for its packages beside itself. They are ours, at the versions that its shrinkwrap names. */
function linkModules() {
  const link = join(vscode, "node_modules");
  if (!existsSync(link)) symlinkSync(join("..", "..", ".."), link);
}

/**
 * The page wants the browser halves of VS Code's own extensions, also of those that are not linked, and complains of
 * each that the package left out. An empty one is enough.
 */
function fillExtensions() {
  const folder = join(vscode, "extensions");
  for (const name of readdirSync(folder)) {
    const manifest = join(folder, name, "package.json");
    if (!existsSync(manifest)) continue;
    const { browser } = JSON.parse(readFileSync(manifest, "utf8"));
    if (!browser) continue;
    const file = join(folder, name, browser.endsWith(".js") ? browser : `${browser}.js`);
    if (existsSync(file)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "exports.activate = () => {};\n");
  }
}
