// `npm run audit`: asks the registry whether something is known against the packages that ship, which are those in the
// bundles. Ends with 1 where something is; says so and ends with 0 where it could not ask.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const shipped = await packagesInBundles();
const known = askRegistry();
if (known === undefined)
  console.log("Could not ask the registry: nothing is known of the packages that ship.");
else {
  const found = Object.values(known).filter(({ name }) => shipped.has(name));
  for (const { name, severity, range, via } of found) {
    const titles = via.map((reason) => reason.title ?? reason).join("; ");
    console.log(`${name} ${range}: ${severity}. ${titles}`);
  }
  console.log(`${shipped.size} packages ship, ${found.length} with something known against them.`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

/** The names of the packages of which the bundles hold at least one file. */
async function packagesInBundles() {
  const bundles = [
    {
      platform: "node",
      entryPoints: ["client/src/node.ts", "server/src/main/node.ts", "server/src/main/cli.ts"],
    },
    { platform: "browser", entryPoints: ["client/src/browser.ts", "server/src/main/browser.ts"] },
  ];
  const names = new Set();
  for (const bundle of bundles) {
    const { metafile } = await build({
      ...bundle,
      ...{ bundle: true, metafile: true, write: false, outdir: "dist", format: "cjs", external: ["vscode"] },
      logLevel: "error",
      logOverride: { "empty-import-meta": "silent" },
    });
    for (const path of Object.keys(metafile.inputs)) {
      const inside = path.lastIndexOf("node_modules/");
      if (inside < 0) continue;
      const [scope, name] = path.slice(inside + "node_modules/".length).split("/");
      names.add(scope.startsWith("@") ? `${scope}/${name}` : scope);
    }
  }
  return names;
}

/** What the registry knows against any package of the lock file, by name; undefined where it gives no answer. */
function askRegistry() {
  const npm = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const [program, ...args] = [...npm, "audit", "--json", "--package-lock-only"];
  const { stdout } = spawnSync(program, args, {
    encoding: "utf8",
    timeout: 60_000,
    shell: program === "npm" && process.platform === "win32",
  });
  try {
    return JSON.parse(stdout).vulnerabilities;
  } catch {
    return undefined;
  }
}
