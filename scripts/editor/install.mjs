// Installs the packages that the embedded editor consists of: once, and again only when their lock file changes.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endWithParent, startChild } from "./child.mjs";
import { completeServer } from "./complete-server.mjs";
import { cache, harness, modules } from "./paths.mjs";
import { progress } from "./progress.mjs";
import { Sorry } from "./sorry.mjs";

/** Written last, and inside the folder that an install empties first: it is there only after a whole install. */
const stampFile = join(modules, ".installed-for");
const busyFile = join(cache, "installing");
const logFile = join(cache, "install.log");

/** Makes sure that the editor's packages are there. Needs the network only when it has to install. */
export async function ensureInstalled() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(harness, "package-lock.json")))
    .digest("hex");
  const installed = () => existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted;
  if (installed()) return;
  mkdirSync(cache, { recursive: true });
  const release = await takeTurn();
  try {
    if (installed()) return;
    await install();
    completeServer();
    writeFileSync(stampFile, wanted);
  } finally {
    release();
  }
}

async function install() {
  const line = progress("Installing the embedded editor (about 650 MB, only this once)");
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, "--import", endWithParent, process.env.npm_execpath]
    : ["npm"];
  const args = [
    "ci",
    "--ignore-scripts",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    "--fetch-retries=1",
  ];
  const child = startChild(npm[0], [...npm.slice(1), ...args], {
    cwd: harness,
    env: ownEnvironment(),
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const result = await new Promise((resolve) => child.on("error", resolve).on("close", resolve));
  writeFileSync(logFile, output);
  line.end(result === 0 ? "done" : "failed");
  if (result instanceof Error) {
    throw new Sorry("The embedded editor is installed by npm, and there is no `npm` on the PATH.");
  }
  if (result !== 0) {
    const code = /npm error code (\S+)/.exec(output)?.[1] ?? `exit code ${result}`;
    throw new Sorry(
      `The embedded editor could not be installed from the npm registry, which the first start needs (${code}; npm's own words are in ${logFile}).`,
    );
  }
}

/** The settings that npm passes to its scripts are for the project at the root, not for this one. */
function ownEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(config_(omit|include|prefix|local_prefix)$|package_|lifecycle_)/i.test(name),
    ),
  );
}

/** Two starts at once must not install into the same folder: the second waits for the first. */
async function takeTurn() {
  let line;
  for (;;) {
    try {
      writeFileSync(busyFile, String(process.pid), { flag: "wx" });
      line?.end("over");
      return () => rmSync(busyFile, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!isRunning(Number(readIfThere(busyFile)))) rmSync(busyFile, { force: true });
    else {
      line ??= progress("Waiting for another start that is installing the embedded editor");
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function isRunning(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
