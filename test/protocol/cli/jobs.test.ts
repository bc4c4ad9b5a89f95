import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { archive, has, session } from "./archive.ts";

describe("transcript --jobs", () => {
  const files = archive();

  for (const args of [
    ["model"],
    ["outline"],
    ["speakers", "--format", "json"],
    ["questions", "--format", "csv"],
    ["model", "--convention", "chat"],
  ]) {
    it(`prints the same whichever thread is first: ${args.join(" ")}`, () => {
      for (let i = 0; i < 40; i++) {
        // long ones before short ones, so that the short ones are done first
        files.write(`${10 + i}.txt`, `MS VALE: File ${i}.\n\n${session.repeat(i % 4 === 0 ? 60 : 1)}`);
      }
      files.write("25.txt", Uint8Array.of(65, 0));
      const one = files.run(...args, "--jobs", "1", ".");
      assert.deepEqual([one.status, one.errors], [2, ["transcript: 25.txt: it is not a text file"]]);
      for (const jobs of [["--jobs", "4"], ["-j2"], []])
        assert.deepEqual(files.run(...args, ...jobs, "."), one);
    });
  }

  it("prints what is done while the rest is being read", async function () {
    if (!has("mkfifo")) this.skip();
    spawnSync("mkfifo", [join(files.folder, "slow")]);
    files.write("a.txt", "MS VALE: One.\n");
    const child = files.start("outline", "--jobs", "2", "a.txt", "slow", "a.txt");
    let shown = "";
    await new Promise<void>((resolve) => {
      child.stdout!.setEncoding("utf8").on("data", (text: string) => {
        shown += text;
        if (shown.includes("One.")) resolve();
      });
    });
    assert.equal(shown, "a.txt\n1  - MS VALE  One.\n");
    writeFileSync(join(files.folder, "slow"), "MR ODA: Two.\n");
    assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
    assert.match(shown, /slow\n1 {2}- MR ODA {2}Two\.\n\na\.txt/);
  });

  for (const jobs of ["1", "2"]) {
    it(`ends at once when interrupted, with ${jobs} at a time`, async function () {
      if (!has("mkfifo")) this.skip();
      spawnSync("mkfifo", [join(files.folder, "never")]);
      files.write("a.txt", "MS VALE: One.\n");
      const child = files.start("outline", "--jobs", jobs, "a.txt", "never", "never");
      child.stdout!.once("data", () => child.kill("SIGINT"));
      const [code, signal] = await new Promise<unknown[]>((resolve) =>
        child.on("exit", (...how) => resolve(how)),
      );
      assert.deepEqual([code, signal], [null, "SIGINT"]);
    });
  }
});
