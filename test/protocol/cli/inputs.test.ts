import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { archive, drawn, type Run, session } from "./archive.ts";

const said = (words: string) => `MS VALE: ${words}\n`;

describe("what transcript reads", () => {
  const files = archive();

  /** The files that a run printed something of, in order. */
  function filesOf({ status, stdout, errors }: Run): string[] {
    assert.deepEqual([status, errors], [0, []]);
    return stdout
      .split("\n")
      .slice(0, -1)
      .map((line) => JSON.parse(line).file);
  }
  const listed = (...words: string[]) => filesOf(files.run("model", ...words));

  it("reads standard input for - and where no file is given", () => {
    for (const args of [["-"], []]) {
      const { status, stdout, errors } = files.runOn(session, "outline", ...args);
      assert.deepEqual([status, errors], [0, []]);
      assert.match(stdout, /^ 3 {4}- MS VALE {2}Good morning\./m);
    }
  });

  it("is not content with nothing where no file is given: a job may have forgotten to name them", () => {
    const { status, errors } = files.runOn("", "check");
    const said = "transcript: nothing came on standard input: name files, folders or globs to read";
    assert.deepEqual([status, errors], [2, [said]]);
    assert.equal(files.runOn("", "check", "-").status, 0);
  });

  it("reads standard input between files", () => {
    files.write("a.txt", said("One."));
    files.write("b.txt", said("Three."));
    const { stdout } = files.runOn(said("Two."), "outline", "a.txt", "-", "b.txt");
    assert.equal(
      stdout,
      drawn(`
        a.txt
        1  - MS VALE  One.

        -
        1  - MS VALE  Two.

        b.txt
        1  - MS VALE  Three.
      `),
    );
  });

  it("reads standard input once", () => {
    const { status, errors } = files.runOn(session, "outline", "-", "-");
    assert.deepEqual([status, errors], [2, ["transcript: -: standard input was read already"]]);
  });

  it("prints several files as an object a line, that one file's model and its name", () => {
    files.write("a.txt", session);
    files.write("b.txt", said("Two."));
    const one = JSON.parse(files.run("model", "a.txt").stdout);
    const lines = files.run("model", "a.txt", "b.txt").stdout.split("\n");
    assert.equal(lines.length, 3);
    assert.deepEqual(JSON.parse(lines[0]!), { file: "a.txt", ...one });
    assert.equal(JSON.parse(lines[1]!).file, "b.txt");
  });

  it("reads globs, and names what they find as they are written", () => {
    for (const name of ["a.txt", "b.txt", "c.md", "in/d.txt", "in/deep/e.txt", ".hidden/f.txt"]) {
      files.write(name, said("Yes."));
    }
    assert.deepEqual(listed("*.txt"), ["a.txt", "b.txt"]);
    assert.deepEqual(listed("./*.txt"), ["./a.txt", "./b.txt"]);
    assert.deepEqual(listed("**/*.txt"), ["a.txt", "b.txt", "in/d.txt", "in/deep/e.txt"]);
    assert.deepEqual(listed("in/**/*.txt"), ["in/d.txt", "in/deep/e.txt"]);
    assert.deepEqual(listed("in/../?.{txt,md}"), ["a.txt", "b.txt", "c.md"]);
    assert.deepEqual(
      listed(join(files.folder, "[ab].txt")),
      ["a.txt", "b.txt"].map((name) => join(files.folder, name)),
    );
    assert.deepEqual(listed("in/*.txt", "c*"), ["in/d.txt", "c.md"]);
  });

  it("takes a name that is there for a name, not for a glob", () => {
    files.write("[a].txt", said("Yes."));
    files.write("a.txt", said("No."));
    assert.match(files.run("outline", "[a].txt").stdout, /^1 {2}- MS VALE {2}Yes\.$/m);
  });

  it("reads the transcripts below a folder", () => {
    for (const name of ["b.SRT", "a.transcript", "in/c.vtt", "in/d.cha", "e.txt", "f.md", "g.jpg", "h"]) {
      files.write(`all/${name}`, said("Yes."));
    }
    files.write("all/.git/i.txt", said("Yes."));
    files.write("all/node_modules/j/k.md", said("Yes."));
    mkdirSync(join(files.folder, "all/empty.txt"));
    symlinkSync("..", join(files.folder, "all/circle.txt"));
    symlinkSync("e.txt", join(files.folder, "all/link.txt"));
    const names = ["a.transcript", "b.SRT", "e.txt", "f.md", "in/c.vtt", "in/d.cha", "link.txt"];
    assert.deepEqual(
      listed("all"),
      names.map((name) => `all/${name}`),
    );
    assert.deepEqual(listed("./all/in/"), ["./all/in/c.vtt", "./all/in/d.cha"]);
  });

  it("reads files whose names need care", () => {
    for (const name of [
      "a b%20c#d?e.transcript",
      "é ü.transcript",
      "-dash.transcript",
      "new\nline.txt",
      "{a,b}",
    ]) {
      files.write(name, session);
      assert.equal(files.run("model", "--", name).status, 0, name);
    }
  });

  it("reads UTF-16 and UTF-8 with a byte order mark", () => {
    const utf16 = Buffer.from(`\ufeff${session}`, "utf16le");
    files.write("plain.txt", session);
    files.write("little.txt", utf16);
    files.write("big.txt", Buffer.from(utf16).swap16());
    files.write("eight.txt", `\ufeff${session}`);
    const plain = files.run("model", "plain.txt").stdout;
    for (const name of ["little.txt", "big.txt", "eight.txt"]) {
      assert.equal(files.run("model", name).stdout, plain, name);
    }
  });

  it("ends with 2 for what cannot be read, says so in one line each, and reads the others", () => {
    files.write("a.txt", said("One."));
    files.write("b.txt", said("Two."));
    files.write("sound.mp3", Uint8Array.from([0x49, 0x44, 0x33, 4, 0, 0, 0]));
    files.write("wide.txt", Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from("a\0\0\0b\0\0\0")]));
    mkdirSync(join(files.folder, "empty"));
    symlinkSync("nowhere", join(files.folder, "lost.txt"));
    const words = [
      "a.txt",
      "none.txt",
      "sound.mp3",
      "wide.txt",
      "no*.txt",
      "empty",
      "lost.txt",
      "a.txt/b",
      "b.txt",
    ];
    for (const jobs of ["1", "3"]) {
      const { status, stdout, errors } = files.run("outline", "--jobs", jobs, ...words);
      assert.equal(status, 2);
      assert.deepEqual(errors, [
        "transcript: none.txt: there is no such file",
        "transcript: sound.mp3: it is not a text file",
        "transcript: wide.txt: it is not a text file",
        "transcript: no*.txt: no file has a name like that",
        "transcript: empty: there is no transcript below it (.transcript .srt .vtt .cha .txt .md)",
        "transcript: lost.txt: there is no such file",
        "transcript: a.txt/b: there is no such file",
      ]);
      assert.equal(stdout, "a.txt\n1  - MS VALE  One.\n\nb.txt\n1  - MS VALE  Two.\n");
    }
  });
});
