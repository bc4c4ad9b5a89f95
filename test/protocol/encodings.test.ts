import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CallHierarchyItem, CodeAction, Diagnostic } from "vscode-languageserver";
import { able, type Manner } from "./client.ts";
import { allTold, check, type Encoding, lines, mannerOf, odd, places, told, whole } from "./encoded.ts";
import { talk } from "./process.ts";

describe("positions in UTF-8 and UTF-32", () => {
  for (const method of [
    "textDocument/documentSymbol",
    "textDocument/diagnostic",
    "transcript/model",
    "transcript/exchanges",
    "transcript/speakers",
  ]) {
    it(`${method}: where things are`, () =>
      check(async (client, uri) => {
        const answer = await client.request<object>(method, { textDocument: { uri } });
        return Array.isArray(answer) ? answer : { ...answer, resultId: "" };
      }));
  }

  for (const method of [
    "textDocument/hover",
    "textDocument/definition",
    "transcript/exchange",
    "transcript/adjacent",
  ]) {
    it(`${method}: what is at any place`, () =>
      check((client, uri, tell) =>
        Promise.all(
          places.map((at) => client.at(method, uri, tell(at), { what: "turn", direction: "next" })),
        ),
      ));
  }

  it("textDocument/selectionRange and inlayHint", () =>
    check((client, uri, tell) => {
      const textDocument = { uri };
      return Promise.all([
        client.request("textDocument/selectionRange", { textDocument, positions: tell(places) }),
        client.request("textDocument/inlayHint", { textDocument, range: tell(whole) }),
      ]);
    }));

  it("callHierarchy: from an item that was answered", () =>
    check(async (client, uri, tell) => {
      const at = tell({ line: 6, character: 3 });
      const [item] = await client.at<CallHierarchyItem[]>("textDocument/prepareCallHierarchy", uri, at);
      return [item, await client.request("callHierarchy/outgoingCalls", { item })];
    }));

  it("textDocument/codeAction and codeAction/resolve: edits", () =>
    check(async (client, uri, tell) => {
      const report = await client.diagnose(uri);
      const { items } = report as { items: Diagnostic[] };
      const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri },
        range: tell(whole),
        context: { diagnostics: items },
      });
      assert.ok(actions.length > 0);
      return actions;
    }));

  it("transcript/flag and transcript/guess: edits", () =>
    check((client, uri, tell) => {
      const place = lines[2]!.indexOf("(inaudible)");
      const range = tell({ start: { line: 2, character: place }, end: { line: 2, character: place + 11 } });
      const textDocument = { uri };
      return Promise.all([
        client.request("transcript/guess", { textDocument, range, words: "Härlow" }),
        client.request("transcript/flag", { textDocument, range, flag: true }),
      ]);
    }));

  for (const encoding of ["utf-8", "utf-32"] as const) {
    it(`textDocument/didChange: each change is counted in what the one before it left, ${encoding}`, () =>
      talk(mannerOf(encoding), async (client) => {
        const uri = client.open("MS VALE: 👍.");
        await client.notify("textDocument/didChange", {
          textDocument: { uri, version: 2 },
          contentChanges: [
            { range: { start: { line: 0, character: 9 }, end: { line: 0, character: 9 } }, text: "éé " },
            // behind é é and a blank, before the thumb
            ...(encoding === "utf-8" ? [14] : [12]).map((character) => ({
              range: { start: { line: 0, character }, end: { line: 0, character } },
              text: "(inaudible) ",
            })),
            ...(encoding === "utf-8" ? [30] : [25]).map((character) => ({
              range: { start: { line: 0, character }, end: { line: 0, character: character + 1 } },
              text: "!",
            })),
          ],
        });
        const twin = client.open("MS VALE: éé (inaudible) 👍!");
        assert.deepEqual(await client.model(uri), await client.model(twin));
      }));

    it(`pushed diagnostics, ${encoding}`, async () => {
      const pushed = async (positionEncoding: Encoding | "utf-16") => {
        let found: Diagnostic[] = [];
        const capabilities = { general: { positionEncodings: [positionEncoding] } };
        await talk({ capabilities, settings: {} }, async (client) => {
          client.open(odd);
          await client.until(() => client.pushed.length > 0);
          found = client.pushed[0]!.diagnostics;
        });
        return found;
      };
      assert.deepEqual(await pushed(encoding), allTold(await pushed("utf-16"), encoding));
    });

    it(`files that are not open, ${encoding}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), "transcript-encodings-"));
      try {
        const path = join(folder, "odd.transcript");
        const text = odd.replaceAll(
          /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
          "x",
        );
        const texts = text.split("\n");
        writeFileSync(path, text);
        const uri = pathToFileURL(path).href;
        const asked = async (of: Encoding | "utf-16") => {
          let answers: unknown;
          await talk({ ...mannerOf(of), folder: pathToFileURL(folder).href }, async (client) => {
            const at = { line: 2, character: texts[2]!.indexOf(":") };
            answers = [
              await client.model(uri),
              await client.at(
                "textDocument/hover",
                uri,
                of === "utf-16" ? { line: 2, character: 2 } : told({ line: 2, character: 2 }, of, texts),
              ),
              await client.at("transcript/adjacent", uri, of === "utf-16" ? at : told(at, of, texts), {
                what: "turn",
                direction: "next",
              }),
              await client.request("workspace/diagnostic", { previousResultIds: [] }),
              await client.request("transcript/review", {}),
              await client.request("transcript/questions", { query: "is" }),
            ];
          });
          return answers;
        };
        assert.deepEqual(await asked(encoding), allTold(await asked("utf-16"), encoding, texts));
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it(`places inside a character, behind the line and behind the text are taken for ones that are there, ${encoding}`, () =>
      talk(mannerOf(encoding), async (client) => {
        const uri = client.open(odd);
        for (const line of [-1, 0, 2, 4, 99, 2 ** 53]) {
          for (const character of [-1, 1, 2, 3, 5, 41, 1e6, 2 ** 53, 1e300])
            await client.at("textDocument/hover", uri, { line, character });
        }
        assert.equal((await client.symbols(uri)).length > 0, true);
      }));
  }

  it("the first that the client offers and the server knows is taken, UTF-16 where it knows none", async () => {
    for (const [offered, taken] of [
      [["utf-16", "utf-8"], "utf-16"],
      [["utf-7", "utf-32", "utf-8"], "utf-32"],
      [["utf-8", "utf-16"], "utf-8"],
      [["utf-7"], "utf-16"],
      [[], "utf-16"],
      [undefined, undefined],
    ] as const) {
      const general = offered && { positionEncodings: [...offered] };
      await talk({ capabilities: { ...able, general }, settings: {} } as Manner, async (client) => {
        assert.equal(client.server!.capabilities.positionEncoding, taken);
      });
    }
  });
});
