// `npm run package`: makes transcript-annotator-<version>.vsix, the same bytes for the same sources.
//
//   node scripts/package.mjs [FOLDER]   puts it there, else into the project's own folder

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { copyOfProject } from "./copy-of-project.mjs";

/** The time that every entry of the archive carries, in seconds. */
const SOURCE_DATE_EPOCH = "1700000000";

const target = resolve(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url)));
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const home = resolve("scripts", "package");
const tool = join(home, "node_modules", "@vscode", "vsce", "vsce");

installTool();
const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
const file = join(target, `${name}-${version}.vsix`);
mkdirSync(target, { recursive: true });
const copy = copyOfProject();
process.once("exit", () => rmSync(copy, { recursive: true }));
// vsce itself runs the production build, by the script vscode:prepublish, and lists what it has packed
run(
  process.execPath,
  [
    tool,
    "package",
    "--no-dependencies",
    "--allow-missing-repository",
    "--no-rewrite-relative-links",
    "-o",
    file,
  ],
  copy,
);
const bytes = readFileSync(file);
console.log(
  `${relative(".", file)}: ${Math.ceil(statSync(file).size / 1000)} KB, sha256 ${createHash("sha256").update(bytes).digest("hex")}`,
);

/** Installs the tool at first use, and again when its lock file changes. */
function installTool() {
  const stamp = join(home, "node_modules", ".installed-for");
  const wanted = createHash("sha256")
    .update(readFileSync(join(home, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  if (npm?.endsWith(".js")) run(process.execPath, [npm, ...args], home);
  else run("npm", args, home);
  writeFileSync(stamp, wanted);
}

/** Runs a program in the foreground; where it fails, so do we. */
function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: "inherit",
    env: { ...process.env, SOURCE_DATE_EPOCH },
    shell: command === "npm" && process.platform === "win32",
  });
  if (error) console.error(error.message);
  if (status !== 0) process.exit(status ?? 1);
}
