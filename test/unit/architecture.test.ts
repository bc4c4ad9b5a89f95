import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";

/** An import, as it stands in a file. */
interface Import {
  /** The importing file, from the repository's root, with `/`. */
  readonly file: string;
  /** What it imports: a file from the repository's root, or a module's name. */
  readonly target: string;
  /** Whether it goes when types are taken off. */
  readonly typeOnly: boolean;
}

/** The layers in the order in which they may know one another: each only those before it. */
const layers = [
  ["text"],
  ["syntax"],
  ["transcript"],
  ["rules"],
  ["features"],
  ["workspace"],
  ["server"],
  ["main"],
];
/** The command line is one program, in files of its own. */
const nodeFiles =
  /^server\/src\/(?:main\/(?:node|transport)\.ts|main\/cli(?:\.ts|\/.+)|workspace\/disk\.ts)$/;
/** The libraries that each part may use, by the first folders of its files. */
const libraries: Record<string, readonly string[]> = {
  "server/src/transcript": ["yaml"],
  "server/src/features": ["vscode-languageserver-types"],
  "server/src/workspace": ["jsonc-parser", "picomatch", "tinyglobby", "vscode-languageserver-types", "yaml"],
  "server/src/server.ts": ["vscode-languageserver"],
  "server/src/server": ["vscode-languageserver"],
  "server/src/main": [
    ...["vscode-languageserver/node", "vscode-languageserver/browser", "vscode-languageserver-types"],
    ...["csv-stringify/sync", "diff", "picomatch", "sarif", "tinyglobby"],
  ],
  "client/src": [
    "vscode",
    "vscode-languageclient",
    "vscode-languageclient/node",
    "vscode-languageclient/browser",
  ],
};

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name).replaceAll("\\", "/"));
}

/** The imports and re-exports of a source text: statements, `import("…")` and `require("…")`. */
function importsOf(file: string, source: string): Import[] {
  const code = withoutComments(source);
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean) => {
    const target = specifier.startsWith(".")
      ? normalize(join(dirname(file), specifier)).replaceAll("\\", "/")
      : specifier;
    found.push({ file, target, typeOnly });
  };
  for (const match of code.matchAll(/\b(?:import|export)\b\s*([^"';()]*?)\bfrom\s*(["'])([^"']+)\2/g)) {
    add(match[3]!, typesAlone(match[1]!));
  }
  for (const match of code.matchAll(/\bimport\s*(["'])([^"']+)\1/g)) add(match[2]!, false);
  for (const match of code.matchAll(/\b(?:import|require)\s*\(\s*(["'`])([^"'`]+)\1/g)) add(match[2]!, false);
  return found;
}

/** `type A`, `type { A }`; of `{ type A }` an empty import stays when types are taken off. */
function typesAlone(clause: string): boolean {
  return /^type\b(?!\s*(?:,|$))/.test(clause.trim());
}

/** The source with comments as blanks; strings stay as they are. */
function withoutComments(source: string): string {
  return source.replace(
    /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/[^\n]*/g,
    (_all, text: string | undefined) => text ?? " ",
  );
}

function layerOf(file: string): number {
  const name = /^server\/src\/([^/.]+)/.exec(file)?.[1];
  return layers.findIndex((layer) => layer.includes(name ?? ""));
}

const server = sources("server/src").flatMap((file) => importsOf(file, readFileSync(file, "utf8")));
const client = sources("client/src").flatMap((file) => importsOf(file, readFileSync(file, "utf8")));
const own = (target: string) => target.startsWith("server/") || target.startsWith("client/");
const isNode = (target: string) =>
  target.startsWith("node:") || builtinModules.includes(target.split("/")[0]!);

/** Checks that no import is one that must not be. */
function check(imports: readonly Import[], forbidden: (found: Import) => boolean): void {
  const wrong = imports.filter(forbidden).map(({ file, target }) => `${file} imports ${target}`);
  assert.deepEqual(wrong, []);
}

describe("the house", () => {
  it("has files in every layer, and imports between them", () => {
    const used = new Set(server.map(({ file }) => layerOf(file)));
    assert.equal(used.size, layers.length);
    assert.ok(!used.has(-1), "a file of the server lies in no layer");
    assert.ok(server.length > 100 && client.length > 5);
  });

  it("imports only files that are there", () => {
    check([...server, ...client], ({ target }) => own(target) && !existsSync(target));
  });

  it("imports one way", () => {
    check(server, ({ file, target }) => own(target) && layerOf(target) > layerOf(file));
  });

  it("has rules that know of no feature", () => {
    check(server, ({ file, target }) => layerOf(file) === 3 && layerOf(target) === 4);
  });

  it("has no ring of files within a layer that are needed to run", () => {
    const needs = new Map<string, string[]>();
    for (const { file, target, typeOnly } of server) {
      if (own(target) && !typeOnly) needs.set(file, [...(needs.get(file) ?? []), target]);
    }
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]) => {
      assert.ok(!path.includes(file), [...path, file].join(" -> "));
      if (done.has(file)) return;
      for (const target of needs.get(file) ?? []) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of needs.keys()) visit(file, []);
  });

  it("reaches Node from its two programs on Node and the disk alone", () => {
    check(server, ({ file, target }) => isNode(target) && !nodeFiles.test(file));
    check(client, ({ target }) => isNode(target));
  });

  it("knows the connection in server.ts and above alone", () => {
    const connection = /^vscode-(?:languageserver|languageclient|jsonrpc|languageserver-protocol)(?:\/|$)/;
    check(server, ({ file, target }) => connection.test(target) && layerOf(file) < 6);
  });

  it("uses no other library than those it names", () => {
    check([...server, ...client], ({ file, target }) => {
      if (own(target) || isNode(target)) return false;
      const part = Object.keys(libraries).find((name) => file === name || file.startsWith(`${name}/`));
      return !libraries[part ?? ""]?.includes(target);
    });
  });

  it("gives the client types at most, and takes nothing from it", () => {
    check(client, ({ target, typeOnly }) => target.startsWith("server/") && !typeOnly);
    check(server, ({ target }) => target.startsWith("client/"));
    check([...server, ...client], ({ target }) => /^(?:test|scripts|dist)\//.test(target));
  });
});

describe("the scanner of imports", () => {
  const scanned = (source: string) =>
    importsOf("server/src/rules/a.ts", source).map(
      ({ target, typeOnly }) => `${typeOnly ? "type " : ""}${target}`,
    );

  it("finds all ways to import", () => {
    assert.deepEqual(scanned('import { a,\n  type B } from "../text/b.ts";'), ["server/src/text/b.ts"]);
    assert.deepEqual(scanned('import a, * as b from "node:fs";\nimport "./c.ts";'), [
      "node:fs",
      "server/src/rules/c.ts",
    ]);
    assert.deepEqual(scanned('export * from "../x.ts"; export { y } from "./y.ts";'), [
      "server/src/x.ts",
      "server/src/rules/y.ts",
    ]);
    assert.deepEqual(scanned('const a = await import("node:fs"); require("os");'), ["node:fs", "os"]);
  });

  it("tells types from values", () => {
    assert.deepEqual(scanned('import type { A } from "a"; import { type B } from "b";'), ["type a", "b"]);
    assert.deepEqual(scanned('import type A from "a"; export type { B } from "b";'), ["type a", "type b"]);
    assert.deepEqual(scanned('import { type A, b } from "a"; import type from "b";'), ["a", "b"]);
  });

  it("looks into no comment and is not led astray by strings", () => {
    assert.deepEqual(scanned('// import "a"\n/* import "b"; */ const c = "// "; import "d";'), ["d"]);
    assert.deepEqual(scanned('const a = "/*"; import "b"; const c = "*/";'), ["b"]);
  });
});
