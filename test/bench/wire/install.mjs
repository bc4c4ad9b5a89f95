import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Installs what only this measuring needs, at first use. */
export function installServers() {
  const home = fileURLToPath(new URL("markdown/", import.meta.url));
  if (existsSync(new URL("markdown/node_modules/markdown-it", import.meta.url))) return;
  console.log("Installing the Markdown server (only this once)");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: home,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("The Markdown server could not be installed.");
}
