import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { able } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

describe("transcript/model", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "transcripts "));
  });
  after(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return pathToFileURL(path).href;
  };

  it("tells what is known of an open document", () =>
    talk({}, async (client) => {
      const uri = client.open(briefing);
      const text = client.mirror(uri);
      const { turns, speakers, footnotes, marks, header } = await client.model(uri);
      assert.deepEqual(
        turns.map(({ label, speaker, role, answers, question }) => [
          label,
          speaker,
          role,
          answers ?? question,
        ]),
        [
          ["MS VALE", "MS VALE", "moderation", undefined],
          ["QUESTION", null, "question", [2]],
          ["MR ODA", "MR ODA", "answer", 1],
          ["QUESTION", null, "question", [4]],
          ["DR LIND", "DR LIND", "answer", 3],
          ["MS VALE", "MS VALE", "moderation", undefined],
        ],
      );
      for (const { label, labelRange } of turns) assert.equal(text.covered(labelRange), label);
      assert.equal(header.title, "Briefing on the North Channel");
      assert.ok(speakers.some(({ label, turns: count }) => label === "MS VALE" && count === 2));
      assert.deepEqual(
        footnotes.map(({ marker, references, note }) => [marker, references.length, note?.text]),
        [
          ["1", 1, "The way in from the sea."],
          ["2", 1, undefined],
          ["3", 0, "Nobody points here."],
        ],
      );
      assert.deepEqual(
        marks.map(({ kind, range }) => [kind, text.covered(range)]),
        [
          ["inaudible", "(Inaudible.)"],
          ["crosstalk", "(crosstalk)"],
        ],
      );
    }));

  it("reads a file that is not open from the disk", () =>
    talk({}, async (client) => {
      const uri = write("not open é.transcript", briefing);
      assert.deepEqual(await client.model(uri), await client.model(client.open(briefing)));
      assert.equal((await client.symbols(uri)).length, 4);
    }));

  it("sees what the editor has rather than the disk, until the document is closed", () =>
    talk({}, async (client) => {
      const uri = write("changed.transcript", "MS VALE: On the disk.\n");
      client.open("MR ODA: In the editor.\n", uri);
      assert.equal((await client.model(uri)).turns[0]?.label, "MR ODA");
      client.close(uri);
      assert.equal((await client.model(uri)).turns[0]?.label, "MS VALE");
      write("changed.transcript", "DR LIND: Written anew.\n");
      assert.equal((await client.model(uri)).turns[0]?.label, "DR LIND");
    }));

  it("answers with an error for a file that is missing, and for a folder", () =>
    talk({ capabilities: able, settings: {} }, async (client) => {
      for (const path of [join(folder, "missing.transcript"), folder]) {
        const uri = pathToFileURL(path).href;
        assert.ok((await client.errorCode("transcript/model", { textDocument: { uri } })) < 0);
        assert.ok((await client.errorCode("textDocument/diagnostic", { textDocument: { uri } })) < 0);
      }
    }));

  for (const [name, encode] of [
    ["UTF-8 with a byte order mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16, little end first", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ] as const) {
    it(`reads ${name}`, () =>
      talk({}, async (client) => {
        const text = briefing.replace("Ana Ruiz", "Ana “Ñ” Ruiz");
        assert.deepEqual(
          await client.model(write("encoded.transcript", encode(text))),
          await client.model(client.open(text)),
        );
      }));
  }

  it("asks a client that serves files, rather than the disk", () => {
    const uri = "memory:/hearing.transcript";
    const files = { [uri]: Buffer.from(briefing) };
    return talk({ initializationOptions: { files: true }, files }, async (client) => {
      assert.equal((await client.model(uri)).turns.length, 6);
      assert.deepEqual(client.asked, ["transcript/fs/read"]);
      const onDisk = { textDocument: { uri: write("on disk.transcript", briefing) } };
      assert.ok((await client.errorCode("transcript/model", onDisk)) < 0);
    });
  });
});
