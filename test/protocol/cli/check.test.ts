import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { talk } from "../process.ts";
import { briefing } from "../sample.ts";
import { archive, drawn, has } from "./archive.ts";

/** A session in which each severity is found. */
const session = drawn(`
  MS VALE: Good morning.[1]

  QUESTION: Is the ferry safe?

  MR ODA: It is (inaudible) and [crosstalk] dry.

  MS VALE: Next, please.

  QUESTION: And the bell?

  MR ODA: Gone.

  [1] The gate.

  [1] The bell.
`);

describe("transcript check", () => {
  const files = archive();

  /** Checks a text, with the options given, and compares what is printed. */
  function check(text: string, args: readonly string[], expected: string, code = 1) {
    files.write("a.transcript", text);
    const { status, stdout, errors } = files.run("check", ...args, "a.transcript");
    assert.equal(stdout, drawn(expected));
    assert.deepEqual([status, errors], [code, []]);
  }

  it("prints a finding a line, with its place, as compilers do", () =>
    check(
      session,
      [],
      `
      a.transcript:5:15: warning: Nobody has made out this passage yet: listen again and write what is said [inaudible]
      a.transcript:13:1: error: There are 2 notes 1: give each a marker of its own [duplicate-note]
      a.transcript:15:1: error: There are 2 notes 1: give each a marker of its own [duplicate-note]

      3 findings: 2 errors, 1 warning.
      Not shown: 1 information; --severity hint shows all.
      `,
    ));

  it("prints and counts from the severity on that is asked for", () => {
    check(
      session,
      ["--severity", "information"],
      `
      a.transcript:5:15: warning: Nobody has made out this passage yet: listen again and write what is said [inaudible]
      a.transcript:5:31: information: Several people speak at once here: listen again for what each says [crosstalk]
      a.transcript:13:1: error: There are 2 notes 1: give each a marker of its own [duplicate-note]
      a.transcript:15:1: error: There are 2 notes 1: give each a marker of its own [duplicate-note]

      4 findings: 2 errors, 1 warning, 1 information.
      `,
    );
    const quiet = "MS VALE: We [crosstalk] went.\n";
    check(
      quiet,
      [],
      `
      Nothing found in 1 file.
      Not shown: 1 information; --severity hint shows all.
      `,
      0,
    );
    assert.equal(files.run("check", "--severity", "information", "a.transcript").status, 1);
    files.write("b.txt", "MS VALE: We (inaudible) went.\n");
    assert.equal(files.run("check", "--severity", "error", "b.txt").status, 0);
  });

  it("finds what the editor lists", () =>
    talk({ capabilities: { textDocument: { diagnostic: {} } } }, async (client) => {
      const report = await client.diagnose(client.open(briefing));
      assert.ok(report.kind === "full");
      files.write("a.transcript", briefing);
      const { stdout } = files.run("check", "--format", "json", "--severity", "hint", "a.transcript");
      const { findings } = JSON.parse(stdout) as { findings: Record<string, unknown>[] };
      assert.ok(findings.length > 2);
      assert.deepEqual(
        findings.map(({ code, range, message }) => ({ code, range, message })),
        report.items.map(({ code, range, message }) => ({ code, range, message })),
      );
    }));

  it("prints several files as an object a line", () => {
    files.write("a.txt", session);
    files.write("b.txt", "MS VALE: Thank you.\n");
    const { status, stdout, errors } = files.run("check", "--format", "json", "a.txt", "b.txt");
    assert.deepEqual([status, errors], [1, []]);
    const [a, b] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.deepEqual([a.file, a.findings.length, b], ["a.txt", 3, { file: "b.txt", findings: [] }]);
    assert.deepEqual(a.findings[0].range, {
      start: { line: 4, character: 14 },
      end: { line: 4, character: 25 },
    });
  });

  it("prints annotations of a GitHub workflow, whatever the file is called", () => {
    files.write("a,b%: c.txt", "MR ODA: It is (inaudible) gone.\n");
    const { status, stdout } = files.run("check", "--format", "github", "./a,b%: c.txt");
    assert.equal(status, 1);
    assert.equal(
      stdout,
      "::warning file=a%2Cb%25%3A c.txt,line=1,endLine=1,col=15,endColumn=26,title=inaudible::" +
        "Nobody has made out this passage yet: listen again and write what is said\n",
    );
  });

  it("ends with 0 where nothing is found", () =>
    check("MS VALE: Thank you all.\n", [], "Nothing found in 1 file.\n", 0));

  it("ends with 2 where a file cannot be read, and checks the others", () => {
    files.write("a.txt", session);
    files.write("b.txt", Uint8Array.of(65, 0));
    const { status, stdout, errors } = files.run("check", "b.txt", "none.txt", "a.txt");
    assert.equal(status, 2);
    assert.deepEqual(errors, [
      "transcript: b.txt: it is not a text file",
      "transcript: none.txt: there is no such file",
    ]);
    assert.match(stdout, /^a\.txt:5:15: /);
  });

  it("reports what keeps front matter from being read as a finding", () => {
    files.write("a.txt", "---\ntitle: [The gate\n---\nMS VALE: Good morning.\n");
    const { status, stdout, errors } = files.run("check", "a.txt");
    assert.deepEqual([status, errors], [1, []]);
    assert.match(stdout, /^a\.txt:\d:\d+: error: The front matter is not YAML: .* \[front-matter\]\n/);
  });

  it("passes over what nobody has called a transcript, as the editor does", () => {
    const readme = "# Read me\n\nThe archive (inaudible) of 2024.[1]\n";
    files.write("README.md", readme);
    files.write("talk.transcript", readme);
    const { status, stdout } = files.run("check", ".");
    assert.equal(status, 1);
    assert.doesNotMatch(stdout, /README/);
    assert.match(stdout, /talk\.transcript:3/);
    assert.match(
      stdout,
      /\n1 file passed over, as nobody speaks by turns there; one that is named itself is checked\.\n$/,
    );
    assert.match(files.run("check", "README.md").stdout, /^README\.md:3/);
  });

  it("says nothing of files that it could not read, but that", () => {
    const { status, stdout, errors } = files.run("check", "none.txt");
    assert.deepEqual([status, stdout, errors], [2, "", ["transcript: none.txt: there is no such file"]]);
  });

  it("checks a file once, however often it is named", () => {
    files.write("a.txt", session);
    const { stdout } = files.run("check", "a.txt", "./a.txt", "a.txt");
    assert.match(stdout, /\n3 findings: /);
  });

  it("checks standard input", () => {
    const { status, stdout } = files.runOn("MS VALE: It is (inaudible).\n", "check");
    assert.equal(status, 1);
    assert.match(stdout, /^\(standard input\):1:16: warning: /);
  });

  it("prints the same whichever thread is first", () => {
    const long = "MS VALE: It is (inaudible).\n\n".repeat(200);
    for (let i = 0; i < 20; i++) files.write(`${10 + i}.transcript`, i % 4 === 0 ? long : session);
    for (const format of ["text", "sarif"]) {
      const one = files.run("check", "--format", format, "--jobs", "1", ".");
      assert.equal(one.status, 1);
      assert.deepEqual(files.run("check", "--format", format, "--jobs", "4", "."), one);
    }
  });

  it("shows how far it is, on a terminal", async function () {
    if (!has("script") || !has("mkfifo")) this.skip();
    spawnSync("mkfifo", [join(files.folder, "slow")]);
    files.write("a.txt", session);
    const child = files.startOnTerminal("$transcript check a.txt slow > printed");
    let shown = "";
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      if (shown === "") writeFileSync(join(files.folder, "slow"), session);
      shown += text;
    });
    assert.equal(await new Promise((resolve) => child.on("close", resolve)), 1);
    assert.match(shown, /^(\r1 of 2 files {2}slow\x1b\[K)+\r\x1b\[K$/);
  });

  for (const [args, complaint] of [
    [["--severity", "bad"], "--severity takes error, warning, information or hint, not bad"],
    [["--dry-run"], "--dry-run goes with --fix"],
    [["--fix", "--dry-run", "--format", "json"], "--dry-run prints a diff: leave --format out"],
    [["--fix", "-"], "--fix mends files: name files, folders or globs, not standard input"],
    [["--fix", "--write-baseline", "b"], "--write-baseline goes without --fix and --baseline"],
    [["--format", "csv"], "--format takes text, json, sarif or github, not csv"],
    [["--config", "a", "--no-config"], "use --config or --no-config, not both"],
  ] as const) {
    it(`says what to do instead of transcript check ${args.join(" ")}`, () => {
      files.write("a.txt", session);
      const { status, stdout, errors } = files.run("check", ...args, "a.txt");
      assert.deepEqual([status, stdout, errors], [2, "", [`transcript: ${complaint}`]]);
    });
  }
});
