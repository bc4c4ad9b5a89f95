import assert from "node:assert/strict";
import type {
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
} from "vscode-languageserver";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const editor: Manner = { capabilities: able, settings: {} };

/** Opens the briefing and has the test talk about it. */
const about = (manner: Manner, test: (client: Client, uri: string) => Promise<void>) =>
  talk(manner, (client) => test(client, client.open(briefing)));

describe("textDocument/documentSymbol", () => {
  it("is the outline: questions hold their answers", () =>
    about(editor, async (client, uri) => {
      const draw = (symbols: DocumentSymbol[], indent = ""): string[] =>
        symbols.flatMap(({ name, kind, children }) => [
          `${indent}${kind} ${name}`,
          ...draw(children ?? [], `${indent}  `),
        ]);
      assert.deepEqual(draw(await client.symbols(uri)), [
        "12 MS VALE",
        "24 QUESTION",
        "  6 MR ODA",
        "24 QUESTION",
        "  6 DR LIND",
        "12 MS VALE",
      ]);
    }));

  it("selects the label inside the range", () =>
    about(editor, async (client, uri) => {
      const text = client.mirror(uri);
      const [, question] = await client.symbols(uri);
      assert.equal(text.covered(question!.selectionRange), "QUESTION");
      assert.match(text.covered(question!.range), /^QUESTION: Is the[\s\S]*And for the ferries\.$/);
    }));
});

describe("textDocument/hover", () => {
  const contents = async (manner: Manner, words: string, behind: number) => {
    let shown: MarkupContent | undefined;
    await about(manner, async (client, uri) => {
      const at = client.mirror(uri).at(words, behind);
      const hover = await client.at<Hover>("textDocument/hover", uri, at);
      shown = hover.contents as MarkupContent;
      assert.ok(hover.range);
    });
    return shown!;
  };

  it("writes Markdown for a client that reads it", async () => {
    const { kind, value } = await contents(editor, "MR ODA", 1);
    assert.equal(kind, "markdown");
    assert.match(value, /\*\*MR ODA\*\*/);
  });

  it("writes plain text for one that does not say so", async () => {
    const { kind, value } = await contents({}, "MR ODA", 1);
    assert.equal(kind, "plaintext");
    assert.doesNotMatch(value, /\*|\\/);
  });

  it("writes plain text for one that reads only that", async () => {
    const capabilities = { textDocument: { hover: { contentFormat: ["plaintext" as const] } } };
    assert.equal((await contents({ capabilities }, "MR ODA", 1)).kind, "plaintext");
  });

  it("shows a reference's note", async () => {
    assert.match((await contents({}, "[1] safe", 1)).value, /The way in from the sea\./);
  });

  it("says nothing over plain words", () =>
    about(editor, async (client, uri) => {
      assert.equal(await client.at("textDocument/hover", uri, client.mirror(uri).at("Good", 1)), null);
    }));
});

describe("textDocument/definition", () => {
  it("links a question to its answers", () =>
    about(editor, async (client, uri) => {
      const text = client.mirror(uri);
      const links = await client.at<LocationLink[]>("textDocument/definition", uri, text.at("QUESTION", 3));
      assert.equal(links.length, 1);
      assert.equal(text.covered(links[0]!.originSelectionRange!), "QUESTION");
      assert.equal(text.covered(links[0]!.targetSelectionRange), "MR ODA");
      assert.match(text.covered(links[0]!.targetRange), /^MR ODA: Yes[\s\S]*ferries\.$/);
    }));

  it("names the same places to a client that knows no links", () =>
    about({}, async (client, uri) => {
      const text = client.mirror(uri);
      const places = await client.at<Location[]>("textDocument/definition", uri, text.at("QUESTION", 3));
      assert.deepEqual(
        places.map((place) => [Object.keys(place).sort(), place.uri, text.covered(place.range)]),
        [[["range", "uri"], uri, "MR ODA"]],
      );
    }));

  it("leads from an answer back and from a reference to its note", () =>
    about({}, async (client, uri) => {
      const text = client.mirror(uri);
      const target = async (words: string) => {
        const at = text.at(words, 1);
        const [place] = await client.at<Location[]>("textDocument/definition", uri, at);
        return text.covered({ start: place!.range.start, end: text.at("[3]") }).split("\n")[0];
      };
      assert.equal(await target("DR LIND"), "QUESTION: And after that?");
      assert.equal(await target("[1] safe"), "[1] The way in from the sea.");
    }));

  it("leads nowhere from plain words", () =>
    about(editor, async (client, uri) => {
      assert.deepEqual(await client.at("textDocument/definition", uri, client.mirror(uri).at("Good", 1)), []);
    }));
});

describe("textDocument/foldingRange", () => {
  it("folds exchanges and turns of several lines, inside the document", () =>
    about(editor, async (client, uri) => {
      const lines = briefing.split("\n");
      const ranges = await client.request<FoldingRange[]>("textDocument/foldingRange", {
        textDocument: { uri },
      });
      const drawn = ranges.map(({ startLine, endLine }) => `${lines[startLine]} … ${lines[endLine]}`);
      assert.ok(
        drawn.includes("QUESTION: Is the channel[1] safe? (Inaudible.) … And for the ferries."),
        drawn.join("\n"),
      );
      assert.ok(
        drawn.includes("MR ODA: Yes, for boats of up to five metres.[2] … And for the ferries."),
        drawn.join("\n"),
      );
      for (const { startLine, endLine } of ranges)
        assert.ok(0 <= startLine && startLine < endLine && endLine < lines.length);
    }));
});

describe("transcript/adjacent", () => {
  const from = async (words: string, direction: "next" | "previous") => {
    let found: string | undefined;
    await about(editor, async (client, uri) => {
      const text = client.mirror(uri);
      const turn = await client.at<{ range: Location["range"]; labelRange: Location["range"] } | null>(
        "transcript/adjacent",
        uri,
        text.at(words),
        { what: "question", direction },
      );
      if (turn) assert.equal(text.covered(turn.labelRange), "QUESTION");
      if (turn) found = text.covered(turn.range).trimEnd();
    });
    return found;
  };

  it("goes to the next question and to the previous one", async () => {
    assert.equal(await from("Briefing", "next"), "QUESTION: Is the channel[1] safe? (Inaudible.)");
    assert.equal(await from("QUESTION", "next"), "QUESTION: And after that?");
    assert.equal(await from("DR LIND", "previous"), "QUESTION: And after that?");
    assert.equal(await from("QUESTION: And", "previous"), "QUESTION: Is the channel[1] safe? (Inaudible.)");
  });

  it("stays at the first and the last", async () => {
    assert.equal(await from("QUESTION: And", "next"), undefined);
    assert.equal(await from("QUESTION: Is", "previous"), undefined);
  });
});

describe("a request that is taken back", () => {
  it("is answered with an error, and the next one is answered in full", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing.repeat(20_000));
      const params = { textDocument: { uri } };
      await assert.rejects(client.cancelled("textDocument/documentSymbol", params), { code: -32800 });
      assert.ok((await client.symbols(uri)).length > 20_000);
    }));
});
