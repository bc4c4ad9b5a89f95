import assert from "node:assert/strict";
import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import type { SpeakerLabel } from "../../server/src/features/speaker-labels.ts";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const editor: Manner = { capabilities: able, settings: {} };

const full = (client: Client, uri: string) =>
  client.request<SemanticTokens>("textDocument/semanticTokens/full", { textDocument: { uri } });

const delta = (client: Client, uri: string, previousResultId: string) =>
  client.request<SemanticTokens & SemanticTokensDelta>("textDocument/semanticTokens/full/delta", {
    textDocument: { uri },
    previousResultId,
  });

describe("textDocument/semanticTokens", () => {
  it("are told in full, then by what has changed", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      const first = await full(client, uri);
      assert.ok(first.resultId && first.data.length > 5 * 8);
      assert.deepEqual((await delta(client, uri, first.resultId)).edits, []);
      client.change(uri, { range: client.mirror(uri).range("Thank you"), text: "[sic] Thanks" });
      const { edits, resultId } = await delta(client, uri, first.resultId);
      assert.ok(edits.length === 1 && resultId !== first.resultId);
      const data = [...first.data];
      for (const edit of edits) data.splice(edit.start, edit.deleteCount, ...edit.data!);
      assert.deepEqual(data, (await full(client, uri)).data);
    }));

  it("are told in full where the last answer is another", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      const first = await full(client, uri);
      assert.deepEqual((await delta(client, uri, "of another time")).data, first.data);
    }));

  it("are those of the lines asked for in a range", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 99 } };
      const params = { textDocument: { uri }, range };
      const { data } = await client.request<SemanticTokens>("textDocument/semanticTokens/range", params);
      // the question's label, its reference and its mark
      assert.deepEqual([data.length, data[0]], [15, 6]);
    }));

  it("are none for what is no transcript", () =>
    talk(editor, async (client) => {
      const uri = "untitled:notes.txt";
      const textDocument = { uri, languageId: "plaintext", version: 1, text: "MS VALE: So." };
      await client.notify("textDocument/didOpen", { textDocument });
      assert.deepEqual((await full(client, uri)).data, []);
    }));
});

describe("transcript/speakerLabels", () => {
  it("numbers the speakers of the labels in a range", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const params = { textDocument: { uri }, range };
      const labels = await client.request<SpeakerLabel[]>("transcript/speakerLabels", params);
      assert.deepEqual(
        labels.map((label) => `${client.mirror(uri).covered(label.range)} ${label.speaker}`),
        ["MS VALE 0", "MR ODA 1", "DR LIND 2", "MS VALE 0"],
      );
    }));
});
