import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { archive, drawn } from "./archive.ts";

const session = drawn(`
  MS VALE: Good morning (inaudible) all.

  MR ODA: It is (inaudible) and then it is (inaudible) gone.

  MS VALE: Next, please.

  MR ODA: The bell is [unintelligible 00:04:48] in the tower.
`);

describe("transcript check --baseline", () => {
  const files = archive();

  /** Takes a text's findings as old, and counts how many are new in what has become of it. */
  function check(before: string, now: string, fresh: number) {
    files.write("a.transcript", before);
    const written = files.run("check", "--write-baseline", "old.json", ".");
    assert.deepEqual([written.status, written.stdout], [0, ""]);
    files.write("a.transcript", now);
    const { status, stdout } = files.run(
      "check",
      "--baseline",
      "old.json",
      "--format",
      "json",
      "a.transcript",
    );
    assert.equal(JSON.parse(stdout).findings.length, fresh);
    assert.equal(status, fresh > 0 ? 1 : 0);
  }

  it("knows what was there before", () => check(session, session, 0));

  it("knows it after lines above have come, gone and moved", () => {
    check(session, `# Opening\n\nMS VALE: One more turn.\n\n${session}`, 0);
    check(session, session.slice(session.indexOf("MR ODA: It is")), 0);
    const paragraphs = session.trimEnd().split("\n\n");
    check(session, `${[...paragraphs].reverse().join("\n\n")}\n`, 0);
    check(session, session.replaceAll("\n", "\r\n"), 0);
  });

  it("knows it after gutters and time codes were counted anew", () => {
    const page = (from: number) =>
      ["Q.  Is it (inaudible) safe?", "A.  It is.", "Q.  Is it (inaudible) dry?", "A.  Yes."]
        .map((line, i) => `${String(from + i).padStart(2)}      ${line}\n`)
        .join("");
    check(page(1), page(14), 0);
    check(session, session.replace("00:04:48", "00:04:51"), 0);
  });

  it("finds what is new", () => {
    check(session, `${session}\nMS VALE: And (inaudible) again.\n`, 1);
    check(session, session.replace("Next, please", "Next (inaudible)"), 1);
  });

  it("counts how often the same stands there", () => {
    const turn = "MS VALE: It is (inaudible) here.\n\n";
    check(turn.repeat(3), turn.repeat(3), 0);
    check(turn.repeat(3), turn.repeat(5), 2);
    check(turn.repeat(3), turn.repeat(2), 0);
  });

  it("counts what is less severe too, so that it may be shown later", () => {
    files.write("a.transcript", "MS VALE: We [crosstalk] went.\n");
    files.run("check", "--write-baseline", "old.json", ".");
    assert.equal(files.run("check", "--baseline", "old.json", "--severity", "hint", ".").status, 0);
  });

  it("keeps files apart, from whatever folder it is used", () => {
    files.write("2023/a.transcript", session);
    files.write("2024/a.transcript", "MS VALE: Thank you.\n");
    files.run("check", "--write-baseline", "lists/old.json", ".");
    assert.equal(files.run("check", "--write-baseline", "lists/old.json", ".").status, 2);
    mkdirSync(join(files.folder, "lists"));
    const { errors } = files.run("check", "--write-baseline", "lists/old.json", ".");
    assert.deepEqual(errors, ["4 findings in 2 files listed in lists/old.json."]);
    const { findings } = JSON.parse(readFileSync(join(files.folder, "lists/old.json"), "utf8"));
    assert.deepEqual(Object.keys(findings), ["../2023/a.transcript"]);
    files.write("2024/a.transcript", session);
    const names = ["--baseline", "lists/old.json", "--format", "json"];
    assert.equal(files.run("check", ...names, `${files.folder}/2023/a.transcript`).status, 0);
    assert.equal(files.run("check", ...names, "2024/a.transcript").status, 1);
  });

  it("is the same file for the same findings", () => {
    for (let i = 0; i < 20; i++) files.write(`${i}.transcript`, session);
    const text = () => readFileSync(join(files.folder, "old.json"), "utf8");
    files.run("check", "--write-baseline", "old.json", "--jobs", "1", ".");
    const first = text();
    files.run("check", "--write-baseline", "old.json", "--jobs", "4", ".");
    assert.equal(text(), first);
  });

  it("is not written where a file could not be read", () => {
    files.write("a.transcript", session);
    files.write("old.json", "{}");
    const { status, errors } = files.run("check", "--write-baseline", "old.json", "a.transcript", "none.txt");
    assert.equal(status, 2);
    assert.match(errors.at(-1)!, /^transcript: old\.json is left as it was: /);
    assert.equal(readFileSync(join(files.folder, "old.json"), "utf8"), "{}");
  });

  it("that is none is refused before anything is checked", () => {
    files.write("a.transcript", session);
    for (const text of [
      "",
      "[",
      "null",
      "[]",
      '{"version":2,"findings":{}}',
      '{"version":1,"findings":{"a":1}}',
    ]) {
      files.write("old.json", text);
      const { status, stdout, errors } = files.run("check", "--baseline", "old.json", ".");
      assert.deepEqual([status, stdout, errors.length], [2, "", 1]);
      assert.match(errors[0]!, /^transcript: (?:the baseline )?old\.json (?:cannot be read|is no baseline)/);
    }
    assert.equal(files.run("check", "--baseline", "none.json", ".").status, 2);
  });
});
