import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { archive } from "./archive.ts";

const session = "MR ODA: It is (inaudible) and [crosstalk] dry.\n\nJO: Yes.\n\nMR ODA: No.\n";

describe("transcript.config.json on the command line", () => {
  const files = archive();

  /** The rules that find something, as the configuration says. */
  function rulesOf(...args: string[]): string[] {
    const { stdout, errors } = files.run("check", "--format", "json", "--severity", "hint", ...args);
    assert.deepEqual(errors, []);
    return JSON.parse(stdout).findings.map(
      ({ code, severity }: Record<string, string>) => `${code} ${severity}`,
    );
  }

  it("says how much a rule matters", () => {
    files.write("a.transcript", session);
    assert.deepEqual(rulesOf("a.transcript"), ["inaudible warning", "crosstalk information"]);
    files.write("transcript.config.json", '{ "rules": { "inaudible": "error", "crosstalk": "off" } }');
    assert.deepEqual(rulesOf("a.transcript"), ["inaudible error"]);
    assert.deepEqual(rulesOf("--no-config", "a.transcript"), ["inaudible warning", "crosstalk information"]);
    files.write("other/final.json", '{ "rules": { "inaudible": "hint" } }');
    assert.deepEqual(rulesOf("--config", "other/final.json", "a.transcript"), [
      "inaudible hint",
      "crosstalk information",
    ]);
  });

  it("reaches the threads", () => {
    for (let i = 0; i < 10; i++) files.write(`${i}.transcript`, session);
    files.write("transcript.config.json", '{ "rules": { "inaudible": "off" } }');
    const { status, stdout } = files.run("check", "--jobs", "2", ".");
    assert.equal(status, 0);
    assert.match(stdout, /^Nothing found in 10 files\.\n/);
  });

  it("is found above, up to the repository's folder", () => {
    files.write("transcript.config.json", '{ "rules": { "inaudible": "off" } }');
    files.write("archive/2024/a.transcript", session);
    const inside = (folder: string) => {
      const run = files.runIn(
        folder,
        "check",
        "--severity",
        "warning",
        `${files.folder}/archive/2024/a.transcript`,
      );
      return run.status;
    };
    assert.equal(inside("archive/2024"), 0);
    mkdirSync(join(files.folder, "archive/.git"));
    assert.equal(inside("archive/2024"), 1);
    files.write("archive/transcript.config.json", '{ "rules": { "inaudible": "off" } }');
    assert.equal(inside("archive/2024"), 0);
  });

  it("names the convention of files, from its own folder, for every command", () => {
    files.write("transcript.config.json", '{ "conventions": { "talks/*": "chat" } }');
    files.write("talks/a.txt", session);
    files.write("a.txt", session);
    const conventionOf = (...args: string[]) => JSON.parse(files.run("model", ...args).stdout).convention;
    assert.equal(conventionOf("talks/a.txt"), "chat");
    assert.equal(conventionOf(`${files.folder}/talks/a.txt`), "chat");
    assert.equal(conventionOf("a.txt"), "colon");
    assert.equal(conventionOf("--convention", "hearing", "talks/a.txt"), "hearing");
    files.write("talks/b.txt", `---\nconvention: colon\n---\n${session}`);
    assert.equal(conventionOf("talks/b.txt"), "colon");
  });

  it("names the file of speakers", () => {
    files.write("transcript.config.json", '{ "speakersFile": "people/all.yaml" }');
    files.write("people/all.yaml", "Joseph Oda: [MR ODA]\n");
    files.write("a.txt", session);
    const { stdout } = files.run("speakers", "--format", "json", "a.txt");
    assert.equal(JSON.parse(stdout).speakers[0].name, "Joseph Oda");
  });

  for (const [config, complaint] of [
    [
      '{ "rules": { "inaudible": "of" } }',
      ":1:27: “of” is no severity: use error, warning, information, hint or off",
    ],
    ['{\n  "rulez": {} }', ":2:3: There is no setting “rulez” here: use rules, conventions, speakersFile"],
    ['{ "rules": { "inaudible": "off" }', ":1:34: A closing } is missing here"],
    ["", ":1:1: This file is empty: write {} for no settings"],
    [
      '{ "speakersFile": "none.yaml" }',
      ":1:19: The file of speakers “none.yaml” cannot be read: the path is taken from this folder",
    ],
    [
      '{ "speakersFile": "../all.yaml" }',
      ":1:19: “../all.yaml” may lie outside this folder: write a path from here, with / and without ..",
    ],
  ] as const) {
    it(`is refused before anything is checked: ${config.replace("\n", " ")}`, () => {
      files.write("a.transcript", session);
      files.write("transcript.config.json", config);
      for (const command of ["check", "model"]) {
        const { status, stdout, errors } = files.run(command, "a.transcript");
        assert.deepEqual(
          [status, stdout, errors],
          [2, "", [`transcript: transcript.config.json${complaint}`]],
        );
      }
    });
  }

  it("tells every mistake, and of a file that is not there", () => {
    files.write("a.transcript", session);
    files.write("c.json", '{ "a": 1, "b": 2 }');
    assert.equal(files.run("check", "--config", "c.json", "a.transcript").errors.length, 2);
    assert.deepEqual(files.run("check", "--config", "none.json", "a.transcript").errors, [
      "transcript: none.json: there is no such file; --config takes a configuration",
    ]);
    mkdirSync(join(files.folder, "transcript.config.json"));
    assert.deepEqual(files.run("check", "a.transcript").status, 2);
  });

  it("leads nowhere outside its folder, behind links neither", function () {
    if (process.platform === "win32") this.skip();
    files.write("all.yaml", "Joseph Oda: [MR ODA]\n");
    files.write("archive/a.txt", session);
    files.write("archive/transcript.config.json", '{ "speakersFile": "all.yaml" }');
    symlinkSync("../all.yaml", join(files.folder, "archive/all.yaml"));
    const { status, errors } = files.runIn("archive", "speakers", "a.txt");
    assert.equal(status, 2);
    assert.match(errors[0]!, /:1:19: The file of speakers “all\.yaml” cannot be read/);
  });
});
