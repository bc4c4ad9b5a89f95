import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, openSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { applyPatch, parsePatch } from "diff";
import { archive, drawn, has } from "./archive.ts";

/** A transcript with a note that stands there twice, which is safe to mend, and a passage that is not. */
const before = drawn(`
  MS VALE: Good morning.[1]

  MR ODA: It is (inaudible) gone.

  [1] The gate.

  [1] The gate.
`);
const after = before.slice(0, -"\n[1] The gate.\n".length);

describe("transcript check --fix", () => {
  const files = archive();
  const read = (name: string) => readFileSync(join(files.folder, name));

  /** Mends a file of some bytes and checks its bytes afterwards. */
  function check(bytes: Uint8Array, expected: Uint8Array) {
    files.write("a.txt", bytes);
    const { errors } = files.run("check", "--fix", "a.txt");
    assert.deepEqual(errors, []);
    assert.deepEqual(read("a.txt"), Buffer.from(expected));
  }

  it("mends what is safe, prints what is left, and sums up", () => {
    files.write("a.txt", before);
    const { status, stdout, errors } = files.run("check", "--fix", "a.txt");
    assert.equal(read("a.txt").toString(), after);
    assert.deepEqual([status, errors], [1, []]);
    assert.equal(
      stdout,
      drawn(`
        a.txt:3:15: warning: Nobody has made out this passage yet: listen again and write what is said [inaudible]

        Mended 2 findings in 1 file: 2 duplicate-note.
        1 finding left: 1 warning.
      `),
    );
  });

  it("ends with 0 where nothing is left", () => {
    files.write("a.txt", before.replace("(inaudible) ", ""));
    const { status, stdout } = files.run("check", "--fix", "a.txt");
    assert.deepEqual(
      [status, stdout],
      [0, "Mended 2 findings in 1 file: 2 duplicate-note.\nNothing found left in 1 file.\n"],
    );
  });

  it("says which would be mended", () => {
    files.write("a.txt", before);
    const { stdout } = files.run("check", "a.txt");
    assert.match(stdout, /\n1 of them can be mended with --fix\.\n/);
    assert.equal(read("a.txt").toString(), before);
  });

  it("keeps what is printed for programs, and sums up beside it", () => {
    files.write("a.txt", before);
    const { stdout, errors } = files.run("check", "--fix", "--format", "json", "a.txt");
    const { findings, mended } = JSON.parse(stdout);
    assert.deepEqual([findings.length, mended], [1, { "duplicate-note": 2 }]);
    assert.equal(errors[0], "Mended 2 findings in 1 file: 2 duplicate-note.");
  });

  it("mends all that a configuration has not turned off", () => {
    files.write("transcript.config.json", '{ "rules": { "duplicate-note": "off" } }');
    files.write("a.txt", before);
    files.run("check", "--fix", "a.txt");
    assert.equal(read("a.txt").toString(), before);
  });

  it("keeps line ends, byte order mark and encoding", () => {
    const inDos = (text: string) => text.replaceAll("\n", "\r\n");
    const inUtf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
    check(Buffer.from(inDos(before)), Buffer.from(inDos(after)));
    check(Buffer.from(`\ufeff${before}`), Buffer.from(`\ufeff${after}`));
    check(inUtf16(before), inUtf16(after));
    check(inUtf16(inDos(before)).swap16(), inUtf16(inDos(after)).swap16());
    check(Buffer.from(before.replaceAll("\n", "\r")), Buffer.from(after.replaceAll("\n", "\r")));
  });

  it("leaves a file alone that it could not write as it was", () => {
    const turn = [Buffer.from("MS VALE: Se"), Uint8Array.of(0xf1), Buffer.from("or.\n\n")];
    const bytes = Buffer.concat([...turn, Buffer.from(before)]);
    files.write("a.txt", bytes);
    const { status, stdout, errors } = files.run("check", "--fix", "a.txt");
    assert.equal(status, 1);
    assert.deepEqual(errors, [
      "transcript: a.txt: nothing in it was mended, as it is neither UTF-8 nor UTF-16 throughout",
    ]);
    assert.match(stdout, /duplicate-note/);
    assert.deepEqual(read("a.txt"), bytes);
  });

  it("keeps the mode, and writes behind links", function () {
    if (process.platform === "win32") this.skip();
    files.write("real/a.txt", before);
    chmodSync(join(files.folder, "real/a.txt"), 0o640);
    symlinkSync("real/a.txt", join(files.folder, "link.txt"));
    files.run("check", "--fix", "link.txt");
    assert.equal(read("real/a.txt").toString(), after);
    assert.equal(statSync(join(files.folder, "real/a.txt")).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(files.folder, "real")), ["a.txt"]);
    assert.deepEqual(readdirSync(files.folder), ["link.txt", "real"]);
  });

  it("puts a new file in the place of the old one, which nobody who reads it sees change", function () {
    if (process.platform === "win32") this.skip();
    files.write("a.txt", before);
    const opened = openSync(join(files.folder, "a.txt"), "r");
    files.run("check", "--fix", "a.txt");
    assert.equal(readFileSync(opened, "utf8"), before);
    closeSync(opened);
    assert.equal(read("a.txt").toString(), after);
  });

  it("does nothing more when it is called again", () => {
    files.write("a.txt", before);
    files.run("check", "--fix", "a.txt");
    const { ino, mtimeMs } = statSync(join(files.folder, "a.txt"));
    files.run("check", "--fix", "a.txt");
    const now = statSync(join(files.folder, "a.txt"));
    assert.deepEqual([now.ino, now.mtimeMs], [ino, mtimeMs]);
  });

  describe("--dry-run", () => {
    it("changes no file and prints a diff that leads to what --fix would write", () => {
      const texts: Record<string, string> = {
        "a.txt": before,
        "b ü.txt": before.replaceAll("\n", "\r\n"),
        "c.txt": before.trimEnd(),
        "d.txt": `${before}\n${"MS VALE: And so on.\n\n".repeat(20)}[1] The gate.`,
        "e.txt": "MS VALE: Nothing to mend.\n",
      };
      for (const [name, text] of Object.entries(texts)) files.write(name, text);
      const { status, stdout, errors } = files.run("check", "--fix", "--dry-run", ...Object.keys(texts));
      assert.equal(status, 1);
      assert.equal(errors[0], "Would mend 9 findings in 4 files: 9 duplicate-note.");
      for (const [name, text] of Object.entries(texts)) assert.equal(read(name).toString(), text);
      const patches = parsePatch(stdout);
      assert.equal(patches.length, 4);
      files.run("check", "--fix", ...Object.keys(texts));
      for (const [i, name] of ["a.txt", "b ü.txt", "c.txt", "d.txt"].entries()) {
        const applied = applyPatch(texts[name]!, patches[i]!, { autoConvertLineEndings: false });
        assert.equal(applied, read(name).toString(), name);
      }
    });

    it("prints what git applies", function () {
      if (!has("git")) this.skip();
      files.write("2024/b ü.txt", before);
      const { stdout } = files.run("check", "--fix", "--dry-run", "./2024/b ü.txt");
      const { status, stderr } = spawnSync("git", ["apply", "-"], {
        cwd: files.folder,
        input: stdout,
        encoding: "utf8",
      });
      assert.deepEqual([status, stderr], [0, ""]);
      assert.equal(read("2024/b ü.txt").toString(), after);
    });

    it("shows no more than has changed", () => {
      files.write("a.txt", before);
      const { stdout } = files.run("check", "--fix", "--dry-run", "a.txt");
      assert.equal(
        stdout,
        drawn(`
          --- a/a.txt
          +++ b/a.txt
          @@ -3,5 +3,3 @@
           MR ODA: It is (inaudible) gone.
           
           [1] The gate.
          -
          -[1] The gate.
        `),
      );
    });
  });

  it("leaves every file old or new, and whole, when it is killed", async function () {
    this.timeout(120_000);
    const long = (text: string) => `${"MS VALE: And so it goes on and on.\n\n".repeat(1000)}${text}`;
    const [old, mended] = [long(before), long(after)];
    const names = Array.from({ length: 60 }, (_, i) => `${100 + i}.transcript`);
    for (const name of names) files.write(name, old);
    let left = names;
    for (let stop = 1; stop <= 6; stop++) {
      const child = files.start("check", "--fix", "--jobs", "2", "--format", "json", ...left);
      const closed = new Promise((resolve) => child.on("close", resolve));
      let printed = 0;
      child.stdout!.on("data", (chunk: Buffer) => {
        printed += chunk.toString("latin1").split("\n").length - 1;
        // while the threads are at work on other files
        if (printed >= stop) child.kill("SIGKILL");
      });
      await closed;
      left = left.filter((name) => {
        const text = read(name).toString();
        assert.ok(text === old || text === mended, `${name} is neither old nor new`);
        return text === old;
      });
    }
    assert.ok(left.length > 0 && left.length < names.length, "no run was stopped half-way");
    assert.deepEqual(files.run("check", "--fix", "--severity", "error", ".").status, 0);
    for (const name of names) assert.equal(read(name).toString(), mended);
  });
});
