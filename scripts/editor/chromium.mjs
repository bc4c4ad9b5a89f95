// The browser of the tests and the pictures: a headless Chromium that comes packed inside an npm package.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { playwright, sparticuz } from "../../test/editor/packages.mjs";
import { onEnd } from "./endings.mjs";
import { cache, modules } from "./paths.mjs";
import { Sorry } from "./sorry.mjs";

/** Starts Chromium and registers how it ends. */
export async function startChromium() {
  const home = await unpack();
  const temporary = join(cache, "tmp");
  mkdirSync(temporary, { recursive: true });
  process.env.TMPDIR = temporary;
  const { chromium } = await playwright();
  const browser = await chromium.launch({
    executablePath: join(home, "chromium"),
    headless: true,
    args: ["--no-sandbox", "--font-render-hinting=none", "--disable-gpu"],
    env: { ...process.env, ...environment(home) },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  onEnd(() => browser.close());
  return browser;
}

/**
 * Unpacks the browser once per version. The package unpacks into the temporary folder and takes whatever lies there
 * for its own, so it gets a fresh one, which takes its place only when it is whole.
 */
async function unpack() {
  const packageFile = join(modules, "@sparticuz", "chromium", "package.json");
  const home = join(cache, `chromium-${JSON.parse(readFileSync(packageFile, "utf8")).version}`);
  if (existsSync(home)) return home;
  const partial = `${home}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    const packed = await sparticuz();
    await packed.default.executablePath();
    await packed.inflate(join(dirname(packageFile), "bin", "al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  try {
    renameSync(partial, home);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** The same fonts on every machine, and the few libraries that a bare machine lacks. */
function environment(home) {
  const env = { FONTCONFIG_FILE: writeFontConfiguration(home) };
  const libraries = join(home, "al2023", "lib");
  const tried = [{}, { LD_LIBRARY_PATH: libraries }];
  const good = tried.find((more) => runs(join(home, "chromium"), { ...process.env, ...env, ...more }));
  if (!good)
    throw new Sorry(`The browser of the tests does not run on this machine: try ${join(home, "chromium")}.`);
  return { ...env, ...good };
}

function runs(program, env) {
  return spawnSync(program, ["--version"], { env, stdio: "ignore", timeout: 20_000 }).status === 0;
}

function writeFontConfiguration(home) {
  const file = join(home, "fonts.conf");
  const dejavu = join(modules, "dejavu-fonts-ttf", "ttf");
  const prefer = (alias, family) =>
    `<alias><family>${alias}</family><prefer><family>${family}</family></prefer></alias>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, "fonts")}</dir>
  <dir>${dejavu}</dir>
  <cachedir>${join(home, "fonts-cache")}</cachedir>
  ${prefer("monospace", "DejaVu Sans Mono")}
  ${prefer("sans-serif", "Open Sans")}
  ${prefer("system-ui", "Open Sans")}
</fontconfig>
`,
  );
  return file;
}
