import assert from "node:assert/strict";
import type { CompletionItem, InlineCompletionItem } from "vscode-languageserver";
import type { TurnEdit } from "../../server/src/features/turn-edit.ts";
import { applied } from "../unit/applied.ts";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";

const editor: Manner = { capabilities: able, settings: {} };
const briefing = "MS VALE: Is it safe? It is[1].\n\nMR ODA: Yes.\n\nMS VALE: So.\n\n[1] Since May.\n";

/** What a request about a place before some words makes of the briefing, or why it makes nothing. */
async function made(client: Client, method: string, words: string, more: object): Promise<string> {
  const uri = client.open(briefing);
  const params = { textDocument: { uri }, position: client.mirror(uri).at(words), ...more };
  const answer = await client.request<TurnEdit | null>(`transcript/${method}`, params);
  assert.ok(answer);
  return "reason" in answer ? answer.reason : applied(briefing, answer.edits);
}

describe("the requests about turns", () => {
  it("answer with the edits, or with the reason why there are none", () =>
    talk(editor, async (client) => {
      const split = await made(client, "splitTurn", "It is", { label: "MR ODA" });
      assert.equal(split, briefing.replace(" It is", "\n\nMR ODA: It is"));
      assert.equal(
        await made(client, "mergeTurn", "Yes.", {}),
        briefing.replace("\n\nMR ODA: Yes.", " Yes."),
      );
      assert.match(await made(client, "mergeTurn", "Is it", {}), /This is the first turn/);
      assert.equal(
        await made(client, "moveTurn", "Yes.", { direction: "down" }),
        briefing.replace("MR ODA: Yes.\n\nMS VALE: So.", "MS VALE: So.\n\nMR ODA: Yes."),
      );
      const given = { label: "DR LIND", following: true };
      assert.equal(await made(client, "giveTurn", "Is it", given), briefing.replaceAll("MS VALE", "DR LIND"));
      assert.equal(
        await made(client, "insertLabel", "It is", { speaker: 2 }),
        briefing.replace(" It is", "\n\nMR ODA: It is"),
      );
      assert.equal(
        await made(client, "mergeSpeakers", "Is it", { label: "MR ODA", into: "MS VALE" }),
        briefing.replaceAll("MR ODA", "MS VALE"),
      );
    }));

  it("refuse what makes no sense", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      const place = { textDocument: { uri }, position: { line: 0, character: 12 } };
      for (const [method, more] of [
        ["splitTurn", { label: 7 }],
        ["moveTurn", { direction: "left" }],
        ["giveTurn", {}],
        ["insertLabel", { speaker: 0 }],
        ["insertLabel", { speaker: "1" }],
        ["mergeSpeakers", { label: "MS VALE" }],
      ] as const) {
        assert.ok((await client.errorCode(`transcript/${method}`, { ...place, ...more })) < 0, method);
      }
    }));

  it("tell who speaks next", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      const at = client.mirror(uri).at("Yes.");
      assert.deepEqual(await client.at("transcript/nextSpeakers", uri, at), ["MS VALE", "MR ODA"]);
    }));
});

describe("completion", () => {
  it("offers labels, and footnotes with their notes", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing.replace("So.", "So[."));
      const after = { line: 4, character: 12 };
      const items = await client.at<CompletionItem[]>("textDocument/completion", uri, after);
      assert.deepEqual(
        items.map(({ label }) => label),
        ["[2]", "[1]", "[inaudible]", "[crosstalk]"],
      );
      const resolved = await client.request<CompletionItem>("completionItem/resolve", items[1]);
      assert.equal(resolved.documentation, "Since May.");
      assert.deepEqual(await client.request("completionItem/resolve", items[2]), items[2]);
      assert.ok((await client.errorCode("completionItem/resolve", { label: "x", data: { uri: 7 } })) < 0);
    }));

  it("shows the next label on an empty line behind a finished turn", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing.replace("So.\n", "So.\n\n"));
      const context = { triggerKind: 1 };
      const ask = (line: number) =>
        client.request<InlineCompletionItem[]>("textDocument/inlineCompletion", {
          textDocument: { uri },
          position: { line, character: 0 },
          context,
        });
      assert.deepEqual(
        (await ask(5)).map(({ insertText }) => insertText),
        ["\nMR ODA: "],
      );
      assert.deepEqual(await ask(0), []);
    }));
});
