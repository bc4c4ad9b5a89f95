import assert from "node:assert/strict";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const editor: Manner = { capabilities: able, settings: {} };

/** Opens a text, edits it, and checks what comes of it against a reading from scratch. */
const check = (text: string, edit: (client: Client, uri: string) => void | Promise<void>, expected: string) =>
  talk(editor, async (client) => {
    const uri = client.open(text);
    await client.symbols(uri);
    await edit(client, uri);
    assert.equal(client.mirror(uri).text, expected);
    await client.checkAsReadAnew(uri);
    client.close(uri);
  });

const insert = (client: Client, uri: string, before: string, text: string) => {
  const at = client.mirror(uri).at(before);
  client.change(uri, { range: { start: at, end: at }, text });
};

describe("edits", () => {
  it("of characters", () =>
    check(
      briefing,
      (client, uri) => {
        for (const sign of "well ") insert(client, uri, "for boats", sign);
      },
      briefing.replace("for boats", "well for boats"),
    ));

  it("that make a label and take it away", () =>
    check(
      briefing,
      async (client, uri) => {
        insert(client, uri, "And for", "\nMS NEW: ");
        assert.equal((await client.model(uri)).turns.length, 7);
        client.change(uri, { range: client.mirror(uri).range("\nMS NEW: "), text: "" });
        assert.equal((await client.model(uri)).turns.length, 6);
      },
      briefing,
    ));

  it("over several lines", () =>
    check(
      briefing,
      (client, uri) => {
        const text = client.mirror(uri);
        client.change(uri, { range: { start: text.at("MR ODA"), end: text.at("MS VALE: Thank") }, text: "" });
      },
      briefing.replace(/MR ODA[\s\S]*(?=MS VALE: Thank)/, ""),
    ));

  it("several in one message, each made to what the one before left", () =>
    check(
      "MS VALE: One.\n",
      (client, uri) => {
        const top = { line: 0, character: 0 };
        client.change(
          uri,
          { range: { start: top, end: top }, text: "Title\n\n" },
          { range: { start: { line: 2, character: 9 }, end: { line: 2, character: 12 } }, text: "Two" },
          {
            range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
            text: "\nMR ODA: Three.\n",
          },
        );
      },
      "Title\n\nMS VALE: Two.\n\nMR ODA: Three.\n",
    ));

  it("of the whole text", () =>
    check(
      briefing,
      (client, uri) => client.change(uri, { text: "MR ODA: (inaudible)\n" }),
      "MR ODA: (inaudible)\n",
    ));

  it("of the whole text, to nothing and back", () =>
    check(briefing, (client, uri) => client.change(uri, { text: "" }, { text: briefing }), briefing));

  it("behind signs of two units", () =>
    check(
      "MS VALE: 👍🏽 (inaudible) 👍\n",
      (client, uri) =>
        client.change(uri, { range: client.mirror(uri).range("(inaudible)"), text: "😀 (crosstalk)" }),
      "MS VALE: 👍🏽 😀 (crosstalk) 👍\n",
    ));

  it("that split a line end in two and make it one again", () =>
    check(
      "MS VALE: One.\r\nMR ODA: Two.\r\n",
      (client, uri) => {
        const end = { line: 0, character: 13 };
        client.change(uri, { range: { start: end, end: { line: 1, character: 0 } }, text: "\r" });
        client.change(uri, {
          range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } },
          text: "\n",
        });
      },
      "MS VALE: One.\r\nMR ODA: Two.\r\n",
    ));

  it("of any kind, many hundreds of them", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing.repeat(20));
      let state = 9;
      const random = (below: number) => {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
      };
      const pieces = [
        "x",
        "\n",
        "\n\nMR ODA: ",
        "(inaudible)",
        "[4]",
        "\n\n[4] A note.\n",
        "# Part\n",
        "QUESTION: ",
        ":",
        "",
        "```\n",
        "---\n",
        "\r\n",
      ];
      for (let i = 0; i < 400; i++) {
        const text = client.mirror(uri);
        const line = random(text.end.line);
        const start = { line, character: random(12) };
        const lines = text.text.split(/\r\n|\r|\n/);
        start.character = Math.min(start.character, lines[line]!.length);
        const last = Math.min(line + (random(8) === 0 ? random(12) : 0), text.end.line);
        const end =
          last === line ? { ...start } : { line: last, character: Math.min(3, lines[last]!.length) };
        if (last === line) end.character = Math.min(lines[line]!.length, end.character + random(3));
        client.change(uri, { range: { start, end }, text: pieces[random(pieces.length)]! });
        if (i % 40 === 39) await client.checkAsReadAnew(uri);
      }
    }));

  it("to a document that is not open are nobody's", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing);
      client.close(uri);
      await client.notify("textDocument/didChange", {
        textDocument: { uri, version: 3 },
        contentChanges: [{ text: "MS VALE: Anyone?\n" }],
      });
      assert.ok((await client.errorCode("textDocument/documentSymbol", { textDocument: { uri } })) < 0);
      client.open(briefing, uri);
      await client.checkAsReadAnew(uri);
    }));

  it("made while a long document is still being read count for the answer", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing.repeat(5000));
      const asked = client.symbols(uri);
      client.change(uri, { text: "MR ODA: Short.\n" });
      const after = await client.symbols(uri);
      await asked.catch(() => undefined);
      assert.deepEqual(
        after.map(({ name }) => name),
        ["MR ODA"],
      );
    }));
});
