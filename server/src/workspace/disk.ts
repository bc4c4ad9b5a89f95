import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import picomatch from "picomatch";
import { glob } from "tinyglobby";
import { type Disposable, decode, type Files } from "./files.ts";

/** Files on this machine's disk. */
export const disk: Files = {
  async list(folder, pattern) {
    const cwd = fileURLToPath(folder);
    const found = await glob(pattern, { cwd, absolute: true, followSymbolicLinks: false });
    return found.sort().map((path) => pathToFileURL(path).href);
  },
  async read(uri) {
    return decode(await readFile(fileURLToPath(uri)));
  },
  watch(folder, pattern, changed): Promise<Disposable> {
    const cwd = fileURLToPath(folder);
    const matches = picomatch(pattern);
    const watcher = watch(cwd, { recursive: true }, (_event, name) => {
      if (name && matches(name.replaceAll("\\", "/"))) changed([pathToFileURL(join(cwd, name)).href]);
    });
    // a folder that goes, or one with more than can be watched, is followed no further
    watcher.on("error", () => watcher.close());
    return Promise.resolve({ dispose: () => watcher.close() });
  },
};
