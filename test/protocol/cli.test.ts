import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const program = "dist/cli.js";

describe("the command transcript", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "transcripts "));
  });
  after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    return { status, stdout, errors: stderr.split("\n").slice(0, -1) };
  };

  it("prints the model of a file, as the server answers it", () =>
    talk({}, async (client) => {
      const { status, stdout, errors } = run("model", write("a.transcript", briefing));
      assert.deepEqual([status, errors], [0, []]);
      assert.deepEqual(JSON.parse(stdout), await client.model(client.open(briefing)));
      assert.ok(stdout.endsWith("}\n"));
    }));

  it("takes --format json", () => {
    const { status, stdout } = run("model", "--format", "json", write("a.transcript", briefing));
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).turns.length, 6);
  });

  it("ends with 2 for a file that cannot be read, says so in one line each, and reads the others", () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256);
    const files = [
      write("a.transcript", "MS VALE: One.\n"),
      join(folder, "missing.transcript"),
      write("bytes.transcript", bytes),
      write("b.transcript", "MR ODA: Two.\n"),
    ];
    const { status, stdout, errors } = run("model", ...files);
    assert.equal(status, 2);
    assert.equal(errors.length, 2);
    assert.match(errors[0]!, /^transcript: .*missing\.transcript/);
    assert.match(errors[1]!, /^transcript: .*bytes\.transcript/);
    assert.match(stdout, /MS VALE[\s\S]*MR ODA/);
  });

  it("reads an empty file", () => {
    const { status, stdout, errors } = run("model", write("empty.transcript", ""));
    assert.deepEqual([status, errors], [0, []]);
    assert.deepEqual(JSON.parse(stdout).turns, []);
  });

  it("reads files whose names need care", () => {
    for (const name of ["a b%20c#d?e.transcript", "é ü.transcript", "-dash.transcript"]) {
      assert.equal(run("model", "--", write(name, briefing)).status, 0, name);
    }
  });

  it("shows how it is used", () => {
    const { status, stdout, errors } = run("--help");
    assert.deepEqual([status, errors], [0, []]);
    assert.match(stdout, /^Usage: transcript [\s\S]*\bmodel\b/);
  });

  for (const args of [
    [],
    ["none", "a"],
    ["--none"],
    ["model", "--format", "xml", "a"],
    ["model", "--none", "a"],
  ]) {
    it(`ends with 2 when called as transcript ${args.join(" ")}, and says why in one line`, () => {
      const { status, stdout, errors } = run(...args);
      assert.deepEqual([status, stdout, errors.length], [2, "", 1]);
      assert.match(errors[0]!, /^transcript: /);
    });
  }

  it("ends quietly when nobody reads on, as before head", async () => {
    const child = spawn(process.execPath, [
      program,
      "model",
      write("long.transcript", briefing.repeat(3000)),
    ]);
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.stdout.once("data", () => child.stdout.destroy());
    await new Promise((resolve) => child.on("close", resolve));
    assert.equal(errors, "");
  });
});
