import { accessSync, constants } from "node:fs";
import { startChild } from "./child.mjs";
import { editorEnvironment } from "./environment.mjs";
import { root } from "./paths.mjs";
import { Sorry } from "./sorry.mjs";

/** Opens the desktop VS Code with the extension as it was built last; resolves with its exit code when it is closed. */
export async function startDesktop(executable, { folder, file }) {
  requireExecutable(executable);
  const child = startChild(
    executable,
    ["--new-window", "--wait", `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])],
    { env: editorEnvironment(), stdio: "inherit" },
  );
  process.stdout.write(`Opening ${file ?? folder} in ${executable}.\n`);
  const result = await new Promise((resolve) => child.on("error", resolve).on("close", resolve));
  if (result instanceof Error) throw new Sorry(`VSCODE_EXECUTABLE could not be started: ${result.message}.`);
  return result ?? 1;
}

/** Stops with one sentence where the variable names nothing that can be run. */
export function requireExecutable(executable) {
  try {
    accessSync(executable, constants.X_OK);
  } catch {
    throw new Sorry(`VSCODE_EXECUTABLE names ${executable}, which is no program that can be run.`);
  }
}
