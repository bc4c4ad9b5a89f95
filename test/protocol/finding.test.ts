import assert from "node:assert/strict";
import type {
  DocumentHighlight,
  DocumentLink,
  Location,
  SymbolInformation,
  TextEdit,
} from "vscode-languageserver";
import { able, type Manner } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const editor: Manner = { capabilities: able, settings: {} };

describe("finding what is the same", () => {
  it("answers references and highlights", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      const text = client.mirror(uri);
      const at = text.at("[1]");
      const all = await client.at<Location[]>("textDocument/references", uri, at);
      assert.deepEqual(
        all.map(({ range }) => range.start.line),
        [6, 17],
      );
      const context = { includeDeclaration: false };
      const some = await client.at<Location[]>("textDocument/references", uri, at, { context });
      assert.equal(some.length, 1);
      const highlights = await client.at<DocumentHighlight[]>(
        "textDocument/documentHighlight",
        uri,
        text.at("MS VALE"),
      );
      assert.deepEqual(
        highlights.map(({ range }) => text.covered(range)),
        ["MS VALE", "MS VALE"],
      );
    }));
});

describe("workspace/symbol", () => {
  it("finds speakers and questions in all transcripts, open or not", () => {
    const folder = "file:///talks";
    const files = {
      [`${folder}/b.transcript`]: new TextEncoder().encode(briefing.replaceAll("VALE", "VEIL")),
    };
    return talk({ ...editor, initializationOptions: { files: true }, files, folder }, async (client) => {
      client.open(briefing);
      const found = await client.request<SymbolInformation[]>("workspace/symbol", { query: "ms v" });
      assert.deepEqual(found.map(({ name }) => name).sort(), ["MS VALE", "MS VEIL"]);
      await assert.rejects(client.request("workspace/symbol", { query: 7 }), { code: -32602 });
    });
  });
});

describe("textDocument/formatting and documentLink", () => {
  it("answers edits of spacing, of the lines that are asked for", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing.replace("MR ODA: Yes", "MR ODA:   Yes").replace("day.", "day.  "));
      const params = { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } };
      assert.equal((await client.request<TextEdit[]>("textDocument/formatting", params)).length, 2);
      const range = { start: { line: 8, character: 0 }, end: { line: 8, character: 1 } };
      const some = await client.request<TextEdit[]>("textDocument/rangeFormatting", { ...params, range });
      assert.deepEqual(
        some.map(({ newText }) => newText),
        [": "],
      );
    }));

  it("links what is on the web", () =>
    talk(editor, async (client) => {
      const uri = client.open(`media: https://example.org/a.mp3\n\n${briefing}`);
      const params = { textDocument: { uri } };
      const links = await client.request<DocumentLink[]>("textDocument/documentLink", params);
      assert.deepEqual(
        links.map(({ target }) => target),
        ["https://example.org/a.mp3"],
      );
    }));
});
