import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The code that ships, with nothing in it but what runs: comments and texts may speak of anything. */
function sources(folder: string): { file: string; code: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name))
    .map((file) => ({ file, code: withoutComments(readFileSync(file, "utf8")) }));
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** Checks which files of the project's own code hold what an expression finds. */
function check(expression: RegExp, ...files: string[]): void {
  const found = ["client/src", "server/src"].flatMap(sources).filter(({ code }) => expression.test(code));
  assert.deepEqual(found.map(({ file }) => file.replaceAll("\\", "/")).sort(), files.sort());
}

describe("what ships", () => {
  it("asks no network", () => {
    check(/\bfetch\(|XMLHttpRequest|WebSocket\b|EventSource\b|importScripts|sendBeacon/);
    check(/["'](?:node:)?(?:https?|net|tls|dgram|dns|http2)["']/);
  });
  it("runs nothing that it reads", () => {
    check(/\beval\(|new Function\b|["'](?:node:)?(?:child_process|vm)["']/);
  });
  it("shows no text as Markdown, HTML or a page, beside the server's hovers", () => {
    check(/MarkdownString|createWebview|registerWebview|supportHtml|isTrusted|innerHTML/);
  });
  it("opens files and addresses where the user calls for a recording, and nowhere else by an address in a text", () => {
    check(/openExternal/, "client/src/review/recording.ts");
    check(/"vscode\.open"/, "client/src/review/recording.ts");
  });
});
