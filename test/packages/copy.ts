import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";

/** Folders that hold nothing of the sources, or what a package is not made of. */
const without = new Set(["node_modules", "dist", ".git", "test", ".cache", ".data"]);

/**
 * A copy of the project in which packages can be made: that builds anew, which must not happen where tests are run from.
 * Its libraries are those of the project.
 */
export function copyOfProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "transcript-package-"));
  for (const name of readdirSync(".").filter((name) => !without.has(name))) {
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !without.has(basename(path)) });
  }
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const tool = resolve("scripts", "package", "node_modules");
  if (existsSync(tool)) symlinkSync(tool, join(folder, "scripts", "package", "node_modules"));
  return folder;
}

export function remove(folder: string): void {
  rmSync(folder, { recursive: true });
}

/** What a program that was run came to. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end. npm's own settings for the run of these tests do not reach it. */
export function run(program: string, args: readonly string[], cwd: string, input?: string): Outcome {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("npm_")));
  return spawnSync(program, args, { cwd, env, encoding: "utf8", timeout: 300_000, ...(input && { input }) });
}
