import { watch } from "node:fs";
import { readFile, realpath } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";
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
  async read(uri, within) {
    const path = fileURLToPath(uri);
    if (within !== undefined && !(await liesIn(path, fileURLToPath(within)))) {
      throw new Error("It lies outside the folder");
    }
    return decode(await readFile(path));
  },
  watch(folder, pattern, changed): Promise<Disposable> {
    const cwd = fileURLToPath(folder);
    const matches = picomatch(pattern);
    // a name alone is a file in the folder itself: what lies below need not be watched for it
    const recursive = pattern.includes("/") || pattern.includes("**");
    const watcher = watch(cwd, { recursive }, (_event, name) => {
      if (name && matches(name.replaceAll("\\", "/"))) changed([pathToFileURL(join(cwd, name)).href]);
    });
    // a folder that goes, or one with more than can be watched, is followed no further
    watcher.on("error", () => watcher.close());
    return Promise.resolve({ dispose: () => watcher.close() });
  },
};

async function liesIn(path: string, folder: string): Promise<boolean> {
  const way = relative(await realpath(folder), await realpath(path));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
