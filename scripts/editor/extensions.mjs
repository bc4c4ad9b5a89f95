import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { vscode } from "./paths.mjs";

/** What the tests need of VS Code's own extensions. Fewer start sooner, and none of these asks the network. */
const lean = [
  "theme-defaults",
  "theme-seti",
  "references-view",
  "markdown-basics",
  "markdown-language-features",
];

/**
 * What a person expects besides: completion in the settings file, sound and pictures, search results as a file.
 * Themes and grammars need no link: the page has all of VS Code's own.
 */
const comfort = ["configuration-editing", "json-language-features", "media-preview", "search-result"];

/** Makes `folder` hold links to the extensions a test run starts with. */
export function linkLeanExtensions(folder) {
  link(folder, lean);
}

/**
 * Makes `folder` hold links to the extensions a person's session starts with, and to the one in `own`. As one of the
 * built-in extensions it always runs what was built last, and nobody can uninstall, that is, delete it.
 */
export function linkPersonalExtensions(folder, own) {
  link(folder, [...lean, ...comfort]);
  symlinkSync(own, join(folder, "own"));
}

/** Made anew each time: the server notices changed manifests only by the age of this folder. */
function link(folder, names) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of names) symlinkSync(join(vscode, "extensions", name), join(folder, name));
}
