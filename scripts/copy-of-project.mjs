import { cpSync, existsSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

/** Folders that hold nothing of the sources, or what a package is not made of. */
const without = new Set(["node_modules", "dist", ".git", "test", ".cache", ".data"]);

/**
 * A copy of the project in the current folder, in which packages can be made: that builds anew, which must not happen
 * where tests are run from or an editor has the extension open. Its libraries are those of the project.
 *
 * @returns {string} its folder, which the caller removes
 */
export function copyOfProject() {
  const folder = mkdtempSync(join(tmpdir(), "transcript-package-"));
  for (const name of readdirSync(".").filter((name) => !without.has(name) && !name.endsWith(".vsix"))) {
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !without.has(basename(path)) });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const tool = resolve("scripts", "package", "node_modules");
  if (existsSync(tool)) symlinkSync(tool, join(folder, "scripts", "package", "node_modules"));
  return folder;
}
