import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyOfProject } from "../../scripts/copy-of-project.mjs";
import { remove, run } from "./run.ts";

/** A message as it goes over standard streams. */
function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe("the server's package, installed in an empty folder", function () {
  this.timeout(300_000);
  let copy: string;
  let home: string;
  let packed: { files: { path: string }[]; size: number; filename: string };

  before(() => {
    copy = copyOfProject();
    const built = run(process.execPath, ["scripts/build.mjs", "--production"], copy);
    assert.equal(built.status, 0, built.stderr);
    const pack = run("npm", ["pack", "--json", "--offline"], join(copy, "server"));
    assert.equal(pack.status, 0, pack.stderr);
    [packed] = JSON.parse(pack.stdout) as [typeof packed];
    home = join(copy, "empty");
    mkdirSync(home);
    writeFileSync(join(home, "package.json"), "{}");
    const args = ["install", "--offline", "--no-audit", "--no-fund", join(copy, "server", packed.filename)];
    const installed = run("npm", args, home);
    assert.equal(installed.status, 0, installed.stderr);
  });
  after(() => remove(copy));

  it("holds the two programs and what says what they are", () => {
    assert.deepEqual(packed.files.map(({ path }) => path).sort(), [
      "LICENSE",
      "README.md",
      "dist/cli.js",
      "dist/server.js",
      "package.json",
    ]);
    assert.ok(packed.size < 700_000, `${packed.size} bytes`);
  });

  it("brings no other package along", () => {
    const installed = readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."));
    assert.deepEqual(installed, ["transcript-language-server"]);
  });

  it("serves", async () => {
    const textDocument = { uri: "untitled:a.transcript" };
    const text = "MS VALE: Is it?\n\nMR ODA: Yes.\n";
    const input = [
      { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } },
      { method: "initialized", params: {} },
      {
        method: "textDocument/didOpen",
        params: { textDocument: { ...textDocument, languageId: "transcript", version: 1, text } },
      },
      { id: 2, method: "textDocument/hover", params: { textDocument, position: { line: 0, character: 2 } } },
      { id: 3, method: "shutdown" },
    ];
    const child = spawn(join("node_modules", ".bin", "transcript-language-server"), ["--stdio"], {
      cwd: home,
    });
    let [said, complaints] = ["", ""];
    child.stderr.on("data", (text) => (complaints += text));
    child.stdout.on("data", (text) => {
      said += text;
      if (said.includes('"id":3')) child.stdin.write(framed({ method: "exit" }));
    });
    child.stdin.write(input.map(framed).join(""));
    const status = await new Promise((resolve) => child.on("close", resolve));
    assert.match(said, /"capabilities":/);
    assert.match(said, /"id":2,"result":{"contents"/);
    assert.equal(complaints, "");
    assert.equal(status, 0);
  });

  it("says how it is started where nothing says how to reach the client", () => {
    const { status, stderr } = run(join("node_modules", ".bin", "transcript-language-server"), [], home);
    assert.match(stderr, /--stdio/);
    assert.equal(status, 2);
  });

  it("checks", () => {
    writeFileSync(
      join(home, "gate.transcript"),
      "MS VALE: Is the the gate open? (inaudible)\n\nMR ODA: Yes.\n",
    );
    const { status, stdout } = run(
      join("node_modules", ".bin", "transcript"),
      ["check", "gate.transcript"],
      home,
    );
    assert.match(stdout, /inaudible/);
    assert.match(stdout, /gate\.transcript/);
    assert.notEqual(status, null);
  });
});
