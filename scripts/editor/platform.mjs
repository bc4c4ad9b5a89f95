import { Sorry } from "./sorry.mjs";

/** Stops with one sentence where the embedded editor cannot run: its packages hold programs for one platform only. */
export function requirePlatform() {
  const here = `${process.platform} ${process.arch}`;
  if (here !== "linux x64" || process.report?.getReport().header.glibcVersionRuntime === undefined) {
    const name = here === "linux x64" ? "linux x64 without glibc" : here;
    throw new Sorry(
      `The embedded editor runs on Linux x64 (glibc) only, and this is ${name}: name a desktop VS Code instead, VSCODE_EXECUTABLE=/path/to/code.`,
    );
  }
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new Sorry(`The embedded editor needs Node 20 or newer, and this is Node ${process.versions.node}.`);
  }
}
