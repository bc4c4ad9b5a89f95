import assert from "node:assert/strict";
import { archive } from "./archive.ts";

describe("a file with broken front matter", () => {
  const files = archive();

  it("is read all the same, and named with the line", () => {
    files.write(
      "broken.transcript",
      "---\ntitle: [The gate\ndate: 2022\n---\nMS VALE: Good morning.\n\nMR ODA: It is.\n",
    );
    files.write("whole.transcript", "MS VALE: Good morning.\n");
    const { status, stdout, errors } = files.run(
      "speakers",
      "--format",
      "json",
      "broken.transcript",
      "whole.transcript",
    );
    assert.equal(status, 1);
    assert.equal(errors.length, 1);
    assert.match(errors[0]!, /^transcript: broken\.transcript:\d: The front matter is not YAML: /);
    assert.match(stdout, /MR ODA/);
    assert.equal(stdout.trim().split("\n").length, 2);
  });

  it("counts less than one that cannot be read", () => {
    files.write("broken.transcript", "---\ntitle: [The gate\n---\nMS VALE: Good morning.\n");
    const { status, errors } = files.run("outline", "broken.transcript", "none.transcript");
    assert.deepEqual([status, errors.length], [2, 2]);
  });
});
