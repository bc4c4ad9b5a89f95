// Where things lie. Everything that is written at run time lies under two ignored folders.

import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(new URL("../..", import.meta.url)));
export const harness = join(root, "test", "editor");
export const modules = join(harness, "node_modules");
export const vscode = join(modules, "code-server", "lib", "vscode");

/** What can be made again: the unpacked browser, temporary files, logs, screenshots of tests. */
export const cache = join(harness, ".cache");

/** What a person made: the settings and the state of the embedded editor. */
export const data = join(harness, ".data");
