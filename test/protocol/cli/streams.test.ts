import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { archive, has, session } from "./archive.ts";

describe("where transcript prints", () => {
  const files = archive();

  for (const jobs of ["1", "4"]) {
    it(`ends quietly when nobody reads on, as before head, with ${jobs} at a time`, async () => {
      for (let i = 0; i < 20; i++) files.write(`${i}.txt`, session.repeat(500));
      const child = files.start("model", "--jobs", jobs, ".");
      let errors = "";
      child.stderr!.setEncoding("utf8").on("data", (text: string) => {
        errors += text;
      });
      child.stdout!.once("data", () => child.stdout!.destroy());
      assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
      assert.equal(errors, "");
    });
  }

  it("shows how far a long run is, on a terminal alone, and takes it away", async function () {
    if (!has("script") || !has("mkfifo")) this.skip();
    const run = async (line: string) => {
      spawnSync("mkfifo", [join(files.folder, "slow")]);
      files.write("a.txt", "MS VALE: One.\n");
      const child = files.startOnTerminal(line);
      let shown = "";
      let fed = false;
      child.stdout!.setEncoding("utf8").on("data", (text: string) => {
        shown += text;
        if (!fed && /1 of 2 files {2}slow|begin/.test(shown)) {
          fed = true;
          // where nothing may be shown, it is given the time to show it
          setTimeout(
            () => writeFileSync(join(files.folder, "slow"), "MR ODA: Two.\n"),
            /begin/.test(shown) ? 900 : 0,
          );
        }
      });
      assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
      return shown;
    };
    const shown = await run("$transcript outline a.txt slow > printed");
    assert.match(shown, /^(\r1 of 2 files {2}slow\x1b\[K)+\r\x1b\[K$/);
    const mixed = await run("$transcript outline a.txt slow");
    assert.match(mixed, /\x1b\[K\r\x1b\[K\r\nslow\r\n1 {2}- MR ODA {2}Two\.\r\n$/);
    assert.equal(await run("echo begin; $transcript outline a.txt slow 2>&1 >printed | cat"), "begin\r\n");
  });
});
