import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { archive, has } from "./archive.ts";

describe("how transcript is called", () => {
  const files = archive();

  for (const [args, complaint] of [
    [[], "name a command: check, model, outline, questions or speakers; transcript --help tells more"],
    [["none", "a.txt"], "there is no command none; use check, model, outline, questions or speakers"],
    [["a.txt"], "there is no command a.txt; use check, model, outline, questions or speakers"],
    [
      ["--format", "json"],
      "the command comes first, then --format: check, model, outline, questions or speakers",
    ],
    [["model", "--none", "a.txt"], "there is no option --none; transcript model --help lists the options"],
    [["outline", "-xj2"], "there is no option -x; transcript outline --help lists the options"],
    [["model", "--format", "xml", "a.txt"], "--format takes text or json, not xml"],
    [["outline", "--format", "csv", "a.txt"], "--format takes text or json, not csv"],
    [["questions", "--format", "tsv", "a.txt"], "--format takes text, json or csv, not tsv"],
    [["model", "a.txt", "--format"], "--format takes a value; transcript model --help lists the options"],
    [["model", "--jobs", "-1"], "--jobs takes a value; transcript model --help lists the options"],
    [["model", "--help=yes"], "--help takes no value; transcript model --help lists the options"],
    [["model", "-j", "0", "a.txt"], "--jobs takes a whole number from 1 to 256, not 0"],
    [["model", "--jobs=1e2", "a.txt"], "--jobs takes a whole number from 1 to 256, not 1e2"],
    [
      ["model", "--convention", "morse", "a.txt"],
      "--convention takes colon, markdown, timed-label, timed-line, numbered-page, hearing, chat or cues, not morse",
    ],
  ] as const) {
    it(`says what to do instead of transcript ${args.join(" ")}`, () => {
      const { status, stdout, errors } = files.run(...args);
      assert.deepEqual([status, stdout, errors], [2, "", [`transcript: ${complaint}`]]);
    });
  }

  it("shows how it is used, and each command", () => {
    const calls = [
      ["--help"],
      ["-h"],
      ["check", "--help"],
      ["model", "--help"],
      ["outline", "-h", "none.txt"],
      ["questions", "--help"],
      ["speakers", "--help"],
    ];
    for (const args of calls) {
      const { status, stdout, errors } = files.run(...args);
      assert.deepEqual([status, errors], [0, []]);
      const usage = args.length === 1 ? "COMMAND" : args[0]!;
      assert.ok(stdout.startsWith(`Usage: transcript ${usage} [options] [FILE…]\n`), stdout);
      for (const line of stdout.split("\n")) assert.ok(line.length <= 120, line);
    }
  });

  it("tells its version", () => {
    const { version } = JSON.parse(readFileSync("server/package.json", "utf8"));
    assert.deepEqual(files.run("--version"), { status: 0, stdout: `${version}\n`, errors: [] });
  });

  it("does not wait for somebody to type a transcript", async function () {
    if (!has("script")) this.skip();
    const child = files.startOnTerminal("$transcript outline");
    let shown = "";
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      shown += text;
    });
    assert.equal(await new Promise((resolve) => child.on("close", resolve)), 2);
    assert.equal(shown, "transcript: name files, folders or globs to read, or - for standard input\r\n");
  });

  it("is a program of the server's package", function () {
    const { bin, version } = JSON.parse(readFileSync("server/package.json", "utf8"));
    if (process.platform === "win32") this.skip();
    const { status, stdout } = spawnSync(join("server", bin.transcript), ["--version"], { encoding: "utf8" });
    assert.deepEqual([status, stdout], [0, `${version}\n`]);
  });
});
