import assert from "node:assert/strict";
import type { Range } from "../../../server/src/text/position.ts";
import { type Change, Documents } from "../../../server/src/workspace/documents.ts";
import { decode } from "../../../server/src/workspace/files.ts";
import { defaults } from "../../../server/src/workspace/settings.ts";
import { read } from "../drawing.ts";

/** Checks the text of an open document after changes as an editor sends them, all at once. */
function check(text: string, changes: readonly Change[], expected: string): void {
  const documents = new Documents();
  documents.open("file:///gate.transcript", "transcript", 1, text);
  const document = documents.change("file:///gate.transcript", 2, changes);
  assert.equal(document?.version, 2);
  assert.equal(document.transcript.text.toString(), expected);
}

/** What the two bars of a drawing enclose. */
function between(drawing: string): { text: string; range: Range } {
  const { text, ranges } = read(drawing);
  return { text, range: ranges[0]! };
}

describe("an open document", () => {
  it("follows changes in their order, each in the text that the one before left", () => {
    const { text, range } = between("MS VALE: The |gate| is shut.");
    const second = between("MS VALE: The |bell| is shut.").range;
    const changes = [
      { range, text: "bell" },
      { range: second, text: "rope" },
    ];
    check(text, changes, "MS VALE: The rope is shut.");
  });

  it("follows a change of the whole text", () => {
    check("MS VALE: One.\r\nTwo.\r\n", [{ text: "MR ODA: Three." }], "MR ODA: Three.");
    check("MS VALE: One.\n".repeat(2000), [{ text: "" }, { text: "MR ODA: Three." }], "MR ODA: Three.");
  });

  it("is nobody's when it is closed", () => {
    const documents = new Documents();
    documents.open("file:///gate.transcript", "transcript", 1, "");
    documents.close("file:///gate.transcript");
    assert.equal(documents.change("file:///gate.transcript", 2, [{ text: "x" }]), undefined);
    assert.equal(documents.get("file:///gate.transcript"), undefined);
  });

  it("is looked at under the settings that hold now", () => {
    const documents = new Documents();
    documents.settings = { ...defaults, rules: { inaudible: "off" } };
    const first = documents.open("file:///a.transcript", "transcript", 1, "MS VALE: To (inaudible) home.");
    assert.equal([...first.findings.all()].length, 0);
    documents.settings = defaults;
    assert.equal([...first.findings.all()].length, 1);
  });
});

describe("bytes", () => {
  it("are read as UTF-8, or as a byte order mark says, which is no text", () => {
    const bytes = (...list: number[]) => decode(Uint8Array.from(list));
    assert.equal(bytes(0x51, 0xc3, 0xa9), "Qé");
    assert.equal(bytes(0xef, 0xbb, 0xbf, 0x51), "Q");
    assert.equal(bytes(0xff, 0xfe, 0x51, 0, 0xe9, 0), "Qé");
    assert.equal(bytes(0xfe, 0xff, 0, 0x51, 0, 0xe9), "Qé");
    assert.equal(bytes(0x51, 0xff, 0x51), "Q\ufffdQ");
    assert.equal(bytes(), "");
  });
});
