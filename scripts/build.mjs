import { readdirSync } from "node:fs";
import { chmod, cp, mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/**
 * Builds everything into dist/: the extension and its server for desktop and browser, the command line, and, unless
 * --production is given, the tests. The server's package gets its own copy under server/dist/.
 */
process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const production = process.argv.includes("--production");

const shared = {
  bundle: true,
  format: "cjs",
  target: "es2022",
  minify: production,
  sourcemap: production ? false : "linked",
  logLevel: "warning",
  legalComments: "none",
  // its CommonJS form asks for its own files in a way that a bundle cannot follow
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
};
const node = {
  ...shared,
  platform: "node",
  external: ["vscode"],
  // libraries written as modules ask for their own address, which a CommonJS bundle has under another name
  define: { "import.meta.url": "moduleAddress" },
};
const program = {
  js: '#!/usr/bin/env node\nconst moduleAddress = require("node:url").pathToFileURL(__filename).href;',
};
const browser = { ...shared, platform: "browser", external: ["vscode"] };

await rm("dist", { recursive: true, force: true });
await Promise.all([
  build({ ...node, entryPoints: { client: "client/src/node.ts" }, outdir: "dist" }),
  build({
    ...node,
    entryPoints: { server: "server/src/main/node.ts", cli: "server/src/main/cli.ts" },
    outdir: "dist",
    banner: program,
  }),
  build({ ...browser, entryPoints: { client: "client/src/browser.ts" }, outdir: "dist/browser" }),
  build({
    ...browser,
    // in a function: a worker has its own \`name\`, \`origin\` and \`close\`, which ours would otherwise be
    format: "iife",
    entryPoints: { server: "server/src/main/browser.ts" },
    outdir: "dist/browser",
  }),
  ...(production ? [] : [buildTests(), buildEditorTests(), buildWebTests()]),
]);
await packServer();

/** Its file for browsers would take our bundle's exports for its own. */
function mochaForBrowsers() {
  return {
    name: "mocha",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^mocha$/ }, () => ({
        path: resolve("node_modules/mocha/mocha.js"),
        namespace: "mocha",
      }));
      onLoad({ filter: /.*/, namespace: "mocha" }, async ({ path }) => ({
        contents: `const own = (() => { var exports, module, define; ${await readFile(path, "utf8")}\n})();
        export default globalThis.Mocha;`,
        resolveDir: dirname(path),
      }));
    },
  };
}

/** The suites that run on Node: one bundle per test file. */
function buildTests() {
  const suites = ["unit", "protocol", "grammar", "corpus", "growth", "expressions", "clients", "packages"];
  const entryPoints = suites.flatMap((suite) => testFiles(join("test", suite)));
  return build({
    ...node,
    // tools that look for files beside their own
    external: ["vscode", "acorn", "esbuild", "recheck"],
    entryPoints,
    outbase: "test",
    outdir: "dist/test",
    banner: { js: program.js.split("\n")[1] },
  });
}

/** What runs inside a real VS Code. */
function buildEditorTests() {
  const entryPoints = {
    editor: "test/editor/suite/index.ts",
    pictures: "test/editor/pictures/index.ts",
    "bench-outline": "test/bench/outline/index.ts",
  };
  return build({ ...node, entryPoints, outdir: "dist/test", logLevel: "error" });
}

/** The same for a host without Node. */
function buildWebTests() {
  return build({
    ...browser,
    entryPoints: { "editor-web": "test/editor/web/index.ts" },
    outdir: "dist/test",
    alias: { "node:assert/strict": "./test/editor/web/assert.ts" },
    banner: { js: 'const process = { env: "__ENVIRONMENT__", platform: "web" };' },
    plugins: [mochaForBrowsers()],
    logLevel: "error",
  });
}

function testFiles(folder) {
  try {
    return readdirSync(folder, { recursive: true })
      .filter((name) => name.endsWith(".test.ts"))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Puts the two programs of the server's package where its manifest names them. */
async function packServer() {
  await mkdir("server/dist", { recursive: true });
  for (const file of ["server.js", "cli.js"]) {
    await cp(join("dist", file), join("server", "dist", file));
    await chmod(join("server", "dist", file), 0o755);
  }
  await cp("LICENSE", join("server", "LICENSE"));
}
