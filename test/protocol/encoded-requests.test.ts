import assert from "node:assert/strict";
import type { CallHierarchyItem } from "vscode-languageserver";
import type { Client } from "./client.ts";
import { Conversations, lines, mannerOf, odd, places, whole } from "./encoded.ts";
import { aboutDocument, aboutPlace, aboutWriting, requests } from "./methods.ts";
import { talk } from "./process.ts";

type Ask = (client: Client, uri: string, tell: <V>(value: V) => V) => Promise<unknown>;

/** What a request is asked with beside a document and places. */
const more: Readonly<Record<string, object>> = {
  "textDocument/references": { context: { includeDeclaration: true } },
  "textDocument/inlineCompletion": { context: { triggerKind: 1 } },
  "textDocument/rename": { newName: "DR LÖWE" },
  "textDocument/formatting": { options: { tabSize: 2, insertSpaces: true } },
  "textDocument/rangeFormatting": { options: { tabSize: 2, insertSpaces: true } },
  "textDocument/codeAction": { context: { diagnostics: [] } },
  "transcript/adjacent": { what: "turn", direction: "next" },
  "transcript/addFootnote": { text: "Sö 👍" },
  "transcript/insertNote": { text: "Sö 👍" },
  "transcript/correctWords": { text: "Sö 👍" },
  "transcript/nameSpeaker": { label: "MS VÄLE", name: "Ana Rüiz" },
  "transcript/renameSpeaker": { label: "MS VÄLE", name: "Ana Rüiz" },
  "transcript/filesOfRecording": { label: "MS VÄLE" },
  "transcript/mergeSpeakers": { label: "MS VÄLE", into: "MR ODA" },
  "transcript/splitTurn": { label: "DR LÖWE" },
  "transcript/giveTurn": { label: "DR LÖWE", following: true },
  "transcript/moveTurn": { direction: "down" },
  "transcript/insertLabel": { speaker: 1 },
  "transcript/guess": { words: "Härlow" },
  "transcript/flag": { flag: true },
};

/** An answer, or why there is none. */
function answer(asked: Promise<unknown>): Promise<unknown> {
  return asked.catch(({ code, message }: { code: number; message: string }) => ({ code, message }));
}

/** Asks about the whole text, and about each two characters of it in turn. */
const aboutAll =
  (method: string): Ask =>
  async (client, uri, tell) => {
    const ranges = [whole, ...places.slice(0, -2).map((start, i) => ({ start, end: places[i + 2]! }))];
    const positions = places;
    const answers = await Promise.all(
      ranges.map((range) =>
        answer(
          client.request(method, { textDocument: { uri }, ...tell({ range, positions }), ...more[method] }),
        ),
      ),
    );
    // a name of an answer is another in each conversation
    return answers.map((one) =>
      typeof one === "object" && one && "resultId" in one ? { ...one, resultId: 0 } : one,
    );
  };

/** Asks at every character. */
const atEach =
  (method: string): Ask =>
  (client, uri, tell) =>
    Promise.all(
      places.map((place) =>
        answer(
          client.at(method, uri, tell(place), { range: tell({ start: place, end: place }), ...more[method] }),
        ),
      ),
    );

const ofItem =
  (method: string): Ask =>
  async (client, uri, tell) => {
    const found = await Promise.all(
      lines.map((_, line) =>
        client.at<CallHierarchyItem[] | null>(
          "textDocument/prepareCallHierarchy",
          uri,
          tell({ line, character: lines[line]!.indexOf(":") - 1 }),
        ),
      ),
    );
    const items = found.flatMap((list) => list ?? []);
    assert.ok(items.length > 2);
    return [items, ...(await Promise.all(items.map((item) => client.request(method, { item }))))];
  };

/** Each request that places are asked with or answered by, and how. */
const asks: Readonly<Record<string, Ask>> = {
  ...Object.fromEntries(aboutDocument.map((method) => [method, aboutAll(method)])),
  ...Object.fromEntries([...aboutPlace, ...aboutWriting].map((method) => [method, atEach(method)])),
  "callHierarchy/incomingCalls": ofItem("callHierarchy/incomingCalls"),
  "callHierarchy/outgoingCalls": ofItem("callHierarchy/outgoingCalls"),
  "codeAction/resolve": async (client, uri, tell) => {
    const actions = await client.request<object[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: tell(whole),
      context: { diagnostics: [] },
    });
    return Promise.all(actions.map((action) => answer(client.request("codeAction/resolve", action))));
  },
  "workspace/symbol": (client) => client.request("workspace/symbol", { query: "" }),
  "transcript/questions": (client) => client.request("transcript/questions", { query: "is" }),
  "transcript/review": async (client) => {
    const files = await client.request<object[]>("transcript/review", {});
    return files.map((file) => ({ ...file, resultId: 0 }));
  },
};
/** Those whose answers tell no place that is counted in characters, or none in this text: what is asked tells one. */
const placeless = [
  ...["textDocument/foldingRange", "textDocument/inlayHint", "textDocument/inlineCompletion"],
  ...["transcript/citation", "transcript/filesOfRecording", "transcript/speakerAt", "transcript/recording"],
  ...["transcript/footnoteAt", "transcript/nextSpeakers", "transcript/mergeSpeakers", "codeAction/resolve"],
  ...["transcript/renumberFootnotes", "textDocument/codeLens"],
];
/** Those that tell numbers in place of places: only a client that counts in UTF-16 is offered them. */
const tokens = ["full", "full/delta", "range"].map((kind) => `textDocument/semanticTokens/${kind}`);
/** Held open: told in the test of files that are not open. */
const elsewhere = ["workspace/diagnostic"];

describe("every request, counted in UTF-8 and UTF-32 as in UTF-16", () => {
  const conversations = new Conversations();
  before(() => conversations.begin());
  after(() => conversations.end());

  for (const [method, ask] of Object.entries(asks)) {
    if (!tokens.includes(method)) it(method, () => conversations.check(ask, !placeless.includes(method)));
  }

  it("is none too few", () => {
    assert.deepEqual(
      requests.filter((method) => !asks[method] && !elsewhere.includes(method)),
      [],
    );
  });

  it("but semantic tokens, which are offered in UTF-16 alone", async () => {
    for (const encoding of ["utf-8", "utf-16", "utf-32"] as const) {
      await talk(mannerOf(encoding), async (client) => {
        client.open(odd);
        const { semanticTokensProvider } = client.server!.capabilities;
        assert.equal(semanticTokensProvider !== undefined, encoding === "utf-16");
      });
    }
  });
});
