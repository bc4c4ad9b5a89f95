import assert from "node:assert/strict";
import { talk } from "../process.ts";
import { briefing } from "../sample.ts";
import { archive, drawn } from "./archive.ts";

describe("transcript model", () => {
  const files = archive();

  it("prints as JSON what the server answers to transcript/model", () =>
    talk({}, async (client) => {
      files.write("a.transcript", briefing);
      const model = await client.model(client.open(briefing));
      for (const args of [["a.transcript"], ["--format", "json", "a.transcript"]]) {
        const { status, stdout, errors } = files.run("model", ...args);
        assert.deepEqual([status, errors], [0, []]);
        assert.deepEqual(JSON.parse(stdout), model);
        assert.ok(stdout.endsWith("\n}\n"));
      }
    }));

  it("prints a summary as text", () => {
    files.write("a.transcript", briefing);
    const { stdout } = files.run("model", "--format=text", "a.transcript");
    assert.equal(
      stdout,
      drawn(`
        title       Briefing on the North Channel
        date        October 17, 2023
        convention  colon
        speakers    4: MS VALE, QUESTION, MR ODA, DR LIND
        turns       6: 2 questions, 2 answers, 2 others
        words       32
        footnotes   3: 1 without a note
        marks       2: 1 inaudible, 1 crosstalk
      `),
    );
  });

  it("summarises a file in which nobody speaks", () => {
    files.write("a.txt", "");
    assert.equal(
      files.run("model", "--format", "text", "a.txt").stdout,
      "convention  colon\nturns       none\n",
    );
  });

  it("reads by a convention set by hand", () => {
    files.write("a.txt", "MS VALE: One.\n\nMR ODA: Two.\n");
    const { stdout } = files.run("model", "--convention", "chat", "a.txt");
    const model = JSON.parse(stdout);
    assert.deepEqual([model.convention, model.turns], ["chat", []]);
  });

  it("reads any text", () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, i) => 1 + ((i * 7919) % 255));
    for (const content of [bytes, "", "\n", "\r\r\n", "[".repeat(10_000), "\ufeff"]) {
      files.write("a.txt", content);
      const { status, stdout, errors } = files.run("model", "a.txt");
      assert.deepEqual([status, errors], [0, []]);
      assert.ok(Array.isArray(JSON.parse(stdout).turns));
    }
  });
});
