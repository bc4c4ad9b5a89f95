import assert from "node:assert/strict";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  InlayHint,
  SelectionRange,
} from "vscode-languageserver";
import { ProgressType } from "vscode-languageserver/node";
import type { AdjacentTurn } from "../../server/src/features/adjacent.ts";
import type { Exchange } from "../../server/src/features/exchange.ts";
import type { ExchangesReport } from "../../server/src/features/exchanges.ts";
import type { FoundQuestion } from "../../server/src/features/questions.ts";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const editor: Manner = { capabilities: able, settings: {} };

/** Opens the briefing and has the test talk about it. */
const about = (manner: Manner, test: (client: Client, uri: string) => Promise<void>) =>
  talk(manner, (client) => test(client, client.open(briefing)));

const exchanges = (client: Client, uri: string, previousResultId?: string) =>
  client.request<ExchangesReport>("transcript/exchanges", { textDocument: { uri }, previousResultId });

describe("transcript/exchange", () => {
  it("is the exchange that a place lies in", () =>
    about(editor, async (client, uri) => {
      const text = client.mirror(uri);
      for (const words of ["QUESTION: Is", "channel", "MR ODA", "ferries"]) {
        const found = await client.at<Exchange>("transcript/exchange", uri, text.at(words));
        assert.equal(text.covered(found.labelRange), "QUESTION");
        assert.match(text.covered(found.range), /^QUESTION: Is the channel[\s\S]*\(Inaudible.\)\s*$/);
        assert.deepEqual(found.answerers, ["MR ODA"]);
        assert.equal(text.covered(found.answers[0]!.labelRange), "MR ODA");
        assert.equal(text.covered({ start: found.range.start, end: found.end }).endsWith("ferries."), true);
      }
      assert.equal(await client.at("transcript/exchange", uri, text.at("Good")), null);
    }));
});

describe("transcript/exchanges", () => {
  it("lists all, and says so when nothing has changed", () =>
    about(editor, async (client, uri) => {
      const first = await exchanges(client, uri);
      assert.ok(first.kind === "full");
      assert.deepEqual(
        first.exchanges.map(({ label, answerers }) => [label, answerers]),
        [
          ["QUESTION", ["MR ODA"]],
          ["QUESTION", ["DR LIND"]],
        ],
      );
      const { resultId } = first;
      assert.deepEqual(await exchanges(client, uri, resultId), { kind: "unchanged", resultId });
      client.change(uri, { range: client.mirror(uri).range("Good"), text: "Fine" });
      assert.deepEqual(await exchanges(client, uri, resultId), { kind: "unchanged", resultId });
      client.change(uri, { range: client.mirror(uri).range("after that"), text: "before" });
      const second = await exchanges(client, uri, resultId);
      assert.ok(second.kind === "full" && second.resultId !== resultId);
      assert.equal(second.exchanges[1]!.words, "And before?");
    }));

  it("is empty for what is no transcript", () =>
    talk(editor, async (client) => {
      const uri = "untitled:notes.txt";
      await client.notify("textDocument/didOpen", {
        textDocument: { uri, languageId: "plaintext", version: 1, text: "Q: Is it?\n\nA: It is." },
      });
      const report = await exchanges(client, uri);
      assert.deepEqual({ ...report, resultId: "" }, { kind: "full", resultId: "", exchanges: [] });
    }));

  it("is refused for a document that is taken back", () =>
    talk(editor, async (client) => {
      const uri = client.open(briefing.repeat(20_000));
      const params = { textDocument: { uri } };
      await assert.rejects(client.cancelled("transcript/exchanges", params), { code: -32800 });
      const report = await exchanges(client, uri);
      assert.ok(report.kind === "full" && report.exchanges.length === 40_000);
    }));
});

describe("transcript/adjacent", () => {
  it("goes to the next turn and to the next one of a speaker", () =>
    about(editor, async (client, uri) => {
      const text = client.mirror(uri);
      const next = async (more: object) => {
        const params = { direction: "next", ...more };
        const turn = await client.at<AdjacentTurn | null>(
          "transcript/adjacent",
          uri,
          text.at("MS VALE"),
          params,
        );
        return turn && `${turn.label} ${turn.range.start.line}`;
      };
      assert.equal(await next({ what: "turn" }), "QUESTION 6");
      assert.equal(await next({ what: "speaker" }), "MS VALE 15");
      assert.equal(await next({ what: "speaker", speaker: "DR LIND" }), "DR LIND 13");
      assert.equal(await next({ what: "speaker", speaker: "MR NOBODY" }), null);
    }));
});

describe("call hierarchy", () => {
  it("leads from a question to its answers, and back", () =>
    about(editor, async (client, uri) => {
      const text = client.mirror(uri);
      const at = text.at("QUESTION");
      const [item] = await client.at<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", uri, at);
      const [out] = await client.request<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
        item,
      });
      assert.equal(text.covered(out!.to.selectionRange), "MR ODA");
      const calls = { item: out!.to };
      const [back] = await client.request<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", calls);
      assert.deepEqual(back!.from, item);
      assert.equal(await client.at("textDocument/prepareCallHierarchy", uri, text.at("Good")), null);
    }));
});

describe("textDocument/selectionRange", () => {
  it("grows, one selection for each place", () =>
    about(editor, async (client, uri) => {
      const text = client.mirror(uri);
      const positions = [text.at("ferries", 2), text.at("October", 2)];
      const selections = await client.request<SelectionRange[]>("textDocument/selectionRange", {
        textDocument: { uri },
        positions,
      });
      assert.deepEqual(
        selections.map(({ range }) => text.covered(range)),
        ["ferries", "October"],
      );
      assert.match(text.covered(selections[0]!.parent!.range), /^And for the ferries\.$/);
    }));
});

describe("textDocument/codeLens", () => {
  const lenses = (client: Client, uri: string) =>
    client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });

  it("is empty unless the user wants it", () =>
    about(editor, async (client, uri) => {
      assert.deepEqual(await lenses(client, uri), []);
    }));

  it("calls commands only where the client has them", async () => {
    const settings = { codeLens: true };
    const commands = async (initializationOptions: object) => {
      const called = new Set<string>();
      await about({ initializationOptions }, async (client, uri) => {
        for (const { command } of await lenses(client, uri)) called.add(command!.command);
      });
      return [...called].sort();
    };
    assert.deepEqual(await commands(settings), [""]);
    assert.deepEqual(await commands({ ...settings, commands: true }), ["", "transcript.peekAnswers"]);
  });

  it("is asked for again when the settings change", async () => {
    const capabilities = {
      ...able,
      workspace: {
        ...able.workspace,
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
      },
    };
    await about({ capabilities, settings: {} }, async (client, uri) => {
      assert.deepEqual(await lenses(client, uri), []);
      const asked = () =>
        client.asked.filter((method) => /(?:codeLens|inlayHint)\/refresh/.test(method)).length;
      await client.until(() => asked() === 2);
      client.settings = { codeLens: true };
      await client.notify("workspace/didChangeConfiguration", { settings: null });
      await client.until(() => asked() === 4);
      assert.equal((await lenses(client, uri)).length, 5);
    });
  });
});

describe("textDocument/inlayHint", () => {
  const hints = async (settings: object) => {
    let found: InlayHint[] = [];
    await about({ initializationOptions: settings }, async (client, uri) => {
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      found = await client.request("textDocument/inlayHint", { textDocument: { uri }, range });
    });
    return [...new Set(found.map(({ label }) => label))];
  };

  it("names askers, unless the user does not want it", async () => {
    assert.deepEqual(await hints({}), ["Ana Ruiz"]);
    assert.deepEqual(await hints({ inlayHints: false }), []);
  });
});

describe("transcript/questions", () => {
  const folder = "file:///talks";
  const files = {
    [`${folder}/a.transcript`]: Buffer.from("QUESTION: And the lamp?\n\nMR ODA: Here."),
    [`${folder}/b.transcript`]: Buffer.from("QUESTION: And the bell?\n\nDR LIND: Gone."),
  };
  const manner: Manner = { ...editor, files, folder, initializationOptions: { files: true } };
  const lines = (found: readonly FoundQuestion[]) =>
    found.map(({ uri, exchange }) => `${uri.split("/").at(-1)} ${exchange.words}`);

  it("searches open transcripts first, then those of the workspace", () =>
    talk(manner, async (client) => {
      client.open(briefing, "untitled:x.transcript");
      const ask = (query: string) => client.request<FoundQuestion[]>("transcript/questions", { query });
      assert.deepEqual(lines(await ask("and THE")), [
        "a.transcript And the lamp?",
        "b.transcript And the bell?",
      ]);
      assert.deepEqual(lines(await ask("question")), [
        "untitled:x.transcript Is the channel[1] safe? (Inaudible.)",
        "untitled:x.transcript And after that?",
        "a.transcript And the lamp?",
        "b.transcript And the bell?",
      ]);
      assert.deepEqual(lines(await ask("lind bell")), ["b.transcript And the bell?"]);
    }));

  it("begins with the document that is being read, where that is open", () =>
    talk(manner, async (client) => {
      client.open("Q: Is it late?\n\nA: It is.\n", "untitled:x.transcript");
      client.open("Q: Is it here?\n\nA: It is.\n", "untitled:y.transcript");
      const first = async (uri: unknown) => {
        const params = { query: "is it", textDocument: { uri } };
        return lines(await client.request<FoundQuestion[]>("transcript/questions", params))[0];
      };
      assert.equal(await first("untitled:x.transcript"), "untitled:x.transcript Is it late?");
      assert.equal(await first("untitled:y.transcript"), "untitled:y.transcript Is it here?");
      assert.equal(await first(`${folder}/a.transcript`), "untitled:x.transcript Is it late?");
      assert.equal(await first(7), "untitled:x.transcript Is it late?");
    }));

  it("tells what it finds bit by bit to who asks for that", () =>
    talk(manner, async (client) => {
      const told: string[][] = [];
      client.connection.onProgress(new ProgressType<FoundQuestion[]>(), "token", (found) => {
        told.push(lines(found));
      });
      const params = { query: "", partialResultToken: "token" };
      assert.deepEqual(await client.request("transcript/questions", params), []);
      assert.deepEqual(told, [["a.transcript And the lamp?"], ["b.transcript And the bell?"]]);
    }));

  it("looks at nothing but what is open where it has no workspace", () =>
    talk(editor, async (client) => {
      client.open(briefing);
      const found = await client.request<FoundQuestion[]>("transcript/questions", { query: "after" });
      assert.equal(found.length, 1);
    }));

  it("can be taken back", () =>
    talk(editor, async (client) => {
      client.open(briefing.repeat(20_000));
      await assert.rejects(client.cancelled("transcript/questions", { query: "" }), { code: -32800 });
      const found = await client.request<FoundQuestion[]>("transcript/questions", { query: "" });
      assert.equal(found.length, 500);
    }));
});
