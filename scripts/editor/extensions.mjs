import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { vscode } from "./paths.mjs";

/** What the tests need of VS Code's own extensions. Fewer start sooner, and none of these asks the network. */
const lean = ["theme-defaults", "theme-seti", "references-view", "markdown-basics", "markdown-language-features"];

/** What a person expects besides: other colours, the settings file with completion, sound and pictures, plain formats. */
const comfort = [
  "configuration-editing",
  "json",
  "json-language-features",
  "markdown-math",
  "media-preview",
  "search-result",
  "theme-abyss",
  "theme-kimbie-dark",
  "theme-modern-icons",
  "theme-monokai",
  "theme-monokai-dimmed",
  "theme-quietlight",
  "theme-red",
  "theme-solarized-dark",
  "theme-solarized-light",
  "theme-tomorrow-night-blue",
  "yaml",
];

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
