import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { type Node, parse, type Token } from "acorn";
import { buildSync, transformSync } from "esbuild";

/** A regular expression of the project's own. */
export interface Expression {
  /** The file it stands in, from the repository's root; or that it is put together when the server is loaded. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const made = "put together from words";

/** Every regular expression that is written out in the sources. */
export function writtenExpressions(): Expression[] {
  return ["client/src", "server/src"].flatMap(sources).flatMap((file) => {
    const { code } = transformSync(readFileSync(file, "utf8"), { loader: "ts", target: "es2022" });
    return expressionsIn(code).map((found) => ({ file, ...found }));
  });
}

/** The regular expressions written out in a text of JavaScript. */
export function expressionsIn(code: string): { source: string; flags: string }[] {
  const found: { source: string; flags: string }[] = [];
  parse(code, {
    ecmaVersion: "latest",
    sourceType: "module",
    onToken(token) {
      if (token.type.label !== "regexp") return;
      const { pattern: source, flags } = (token as Token & { value: { pattern: string; flags: string } })
        .value;
      found.push({ source, flags });
    },
  });
  return found;
}

/**
 * Every regular expression that is put together from words, as it comes out when the server and the command line are
 * loaded. One that is made later could be made of anything, so it is an error: make it where its module begins.
 */
export function madeExpressions(): Expression[] {
  const load = `${["server.ts", "main/cli/run.ts"].map((file) => `import "./server/src/${file}";`).join("\n")}`;
  return expressionsMadeBy(bundle(load));
}

/** The expressions that a program has made, with `RegExp`, once it is loaded. */
export function expressionsMadeBy(code: string): Expression[] {
  const places = placesOfMaking(code);
  const found: Expression[] = [];
  const reached = new Set<string>();
  /** Stands in for `RegExp` and keeps what it makes, and where. */
  class Recorded extends RegExp {
    constructor(source: string | RegExp, flags?: string) {
      super(source, flags);
      found.push({ file: made, source: this.source, flags: this.flags });
      const at = /program\.js:(\d+:\d+)/.exec(String(new Error().stack))?.[1];
      if (at) reached.add(at);
    }
    static override get [Symbol.species]() {
      return RegExp;
    }
  }
  const program = new Script(`(function (require, module, exports, RecordedRegExp) {${code}\n})`, {
    filename: "program.js",
    columnOffset: -"(function (require, module, exports, RecordedRegExp) {".length,
  });
  const module = { exports: {} };
  program.runInThisContext()(
    createRequire(join(process.cwd(), "package.json")),
    module,
    module.exports,
    Recorded,
  );
  for (const [place, text] of places) {
    if (!reached.has(place)) throw new Error(`made only while the program runs: ${text}`);
  }
  return found;
}

/** Where a program makes expressions, as line and column counted from 1, with what stands there. */
function placesOfMaking(code: string): Map<string, string> {
  const places = new Map<string, string>();
  const walk = (node: unknown) => {
    if (typeof node !== "object" || node === null) return;
    const { type, callee, loc, start, end } = node as Node & { callee?: { name?: string } };
    if ((type === "NewExpression" || type === "CallExpression") && callee?.name === "RecordedRegExp")
      places.set(`${loc!.start.line}:${loc!.start.column + 1}`, code.slice(start, end));
    Object.values(node).forEach(walk);
  };
  walk(parse(code, { ecmaVersion: "latest", sourceType: "script", locations: true }));
  return places;
}

/** The project's own code as one program, its libraries left out, in which `RegExp` goes by another name. */
function bundle(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "es2022",
    packages: "external",
    define: { RegExp: "RecordedRegExp" },
    logLevel: "error",
  });
  return outputFiles[0]!.text;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name).replaceAll("\\", "/"));
}
