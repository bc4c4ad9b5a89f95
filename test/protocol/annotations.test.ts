import assert from "node:assert/strict";
import type { WorkspaceEdit } from "vscode-languageserver";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const editor: Manner = { capabilities: able, settings: {} };

/** Has the client make an edit. */
function take(client: Client, uri: string, edit: WorkspaceEdit): string {
  const edits = edit.changes![uri]!.toSorted(
    ({ range: { start: a } }, { range: { start: b } }) => b.line - a.line || b.character - a.character,
  );
  client.change(uri, ...edits.map(({ range, newText }) => ({ range, text: newText })));
  return client.mirror(uri).text;
}

/** Checks what becomes of the briefing when a request is made at some words. */
async function check(method: string, words: string, more: object, expected: string): Promise<void> {
  await talk(editor, async (client) => {
    const uri = client.open(briefing);
    const { start, end } = client.mirror(uri).range(words);
    const params = { textDocument: { uri }, position: end, range: { start, end }, ...more };
    assert.equal(take(client, uri, await client.request<WorkspaceEdit>(method, params)), expected);
  });
}

describe("annotating over the protocol", () => {
  it("adds and deletes a footnote", async () => {
    const added = briefing
      .replace("morning", "morning[1]")
      .replace("channel[1]", "channel[2]")
      .replace("metres.[2]", "metres.[3]")
      .replace("[1] The", "[1] At nine.\n\n[2] The")
      .replace("[3] Nobody", "[4] Nobody");
    await check("transcript/addFootnote", "Good morning", { text: "At nine." }, added);
    const deleted = briefing
      .replace("channel[1]", "channel")
      .replace("metres.[2]", "metres.[1]")
      .replace("[1] The way in from the sea.\n\n", "")
      .replace("[3] Nobody", "[2] Nobody");
    await check("transcript/deleteFootnote", "[1]", {}, deleted);
  });

  it("renames a marker", () =>
    check("textDocument/rename", "[1]", { newName: "9" }, briefing.replaceAll("[1]", "[9]")));

  it("inserts a note and corrects words", async () => {
    const noted = briefing.replace("safe?", "safe [Editor's note: for boats]?");
    await check("transcript/insertNote", "safe", { text: "for boats" }, noted);
    const corrected = briefing.replace("five", "<s>five</s> [six]");
    await check("transcript/correctWords", "five", { text: "six" }, corrected);
  });

  it("says why it does nothing", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      const params = { textDocument: { uri }, position: { line: 0, character: 0 }, text: "x" };
      await assert.rejects(client.request("transcript/deleteFootnote", params), {
        code: -32602,
        message: "Put the cursor on a reference or on its note",
      });
      assert.equal(await client.request("transcript/footnoteAt", params), null);
      const position = client.mirror(uri).at("[1]");
      assert.deepEqual(await client.request("transcript/footnoteAt", { ...params, position }), {
        marker: "1",
        isNote: false,
      });
    }));
});
