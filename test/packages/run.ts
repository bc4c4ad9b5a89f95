import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";

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
