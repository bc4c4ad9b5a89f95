import assert from "node:assert/strict";
import type { Diagnostic, DocumentSymbol, FoldingRange } from "vscode-languageserver";
import type { Model } from "../../server/src/transcript/model.ts";
import type { Client, Manner } from "./client.ts";
import type { Mirror } from "./mirror.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const editor: Manner = { capabilities: { textDocument: { diagnostic: {} } } };

/** What the server answers about a document. */
interface Answers {
  readonly text: Mirror;
  readonly symbols: DocumentSymbol[];
  readonly folds: FoldingRange[];
  readonly diagnostics: Diagnostic[];
  readonly model: Model;
}

/** Whether some problem stands at these words. */
function covers({ text, diagnostics }: Answers, words: string): boolean {
  return diagnostics.some(({ range }) => text.covered(range) === words);
}

/**
 * Opens a text that nobody would wish for and asks everything about it; whatever comes of that, an edit at the start
 * and one at the end must be followed, and the server must be up at the end (see `talk`).
 */
const check = (text: string, sensible: (answers: Answers) => void, hovered: string[] = []) =>
  talk(editor, async (client) => {
    const uri = client.open(text);
    const answers = await ask(client, uri);
    checkSymbols(answers.symbols, answers.text);
    sensible(answers);
    for (const words of hovered) {
      for (const method of ["textDocument/hover", "textDocument/definition"]) {
        await client.at(method, uri, answers.text.at(words, 1));
      }
    }
    const turns = answers.model.turns.length;
    const top = { line: 0, character: 0 };
    client.change(uri, { range: { start: top, end: top }, text: "MS FIRST: Good morning.\n\n" });
    const first = await client.model(uri);
    assert.equal(first.turns[0]?.label, "MS FIRST");
    assert.ok(first.turns.length >= turns);
    const { end } = client.mirror(uri);
    client.change(uri, { range: { start: end, end }, text: "\n\nMS LAST: Thank you.\n" });
    await client.checkAsReadAnew(uri);
    client.close(uri);
  });

async function ask(client: Client, uri: string): Promise<Answers> {
  const textDocument = { uri };
  const [symbols, folds, report, model] = await Promise.all([
    client.symbols(uri),
    client.request<FoldingRange[]>("textDocument/foldingRange", { textDocument }),
    client.diagnose(uri),
    client.model(uri),
    client.at("textDocument/hover", uri, { line: 0, character: 0 }),
    client.at("textDocument/definition", uri, { line: 0, character: 0 }),
    client.at("transcript/adjacent", uri, { line: 0, character: 0 }, { what: "question", direction: "next" }),
  ]);
  assert.ok(report.kind === "full");
  return { text: client.mirror(uri), symbols, folds, diagnostics: report.items, model };
}

/** VS Code drops the whole outline for one empty name or one selection outside its range. */
function checkSymbols(symbols: readonly DocumentSymbol[], { end }: Mirror): void {
  const before = (a: DocumentSymbol["range"]["start"], b: typeof a) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  for (const { name, range, selectionRange, children } of symbols) {
    assert.ok(name.trim().length > 0);
    assert.ok(before(range.start, selectionRange.start) && before(selectionRange.end, range.end), name);
    assert.ok(before(range.end, end), name);
    checkSymbols(children ?? [], { end } as Mirror);
  }
}

const labels = ({ model }: Answers) => model.turns.map(({ label }) => label);
const nothing = ({ symbols, folds, diagnostics, model }: Answers) => {
  assert.deepEqual([symbols, folds, diagnostics], [[], [], []]);
  assert.deepEqual([model.turns, model.speakers, model.marks, model.footnotes], [[], [], [], []]);
};

describe("a text nobody would wish for", () => {
  it("empty: nothing is in it", () => check("", nothing));

  it("one line end: nothing is in it", () => check("\n", nothing));

  it("300,000 empty lines: nothing is in them", () => check("\n".repeat(300_000), nothing));

  it("300,000 lines of blanks: nothing is in them", () => check(" \t\u00a0\n".repeat(300_000), nothing));

  it("one line of 5 MB: one turn, its mark found", () =>
    check(
      `MS VALE: ${"word after word, ".repeat(310_000)}(inaudible)`,
      (answers) => {
        assert.deepEqual(labels(answers), ["MS VALE"]);
        assert.ok(covers(answers, "(inaudible)"));
        assert.ok(answers.symbols[0]!.detail!.length < 200);
      },
      ["MS VALE"],
    ));

  it("one line of 5 MB without a blank: no turn", () =>
    check("x".repeat(5_000_000), (answers) => assert.deepEqual(labels(answers), [])));

  for (const sign of [
    "(",
    "[",
    "]",
    ":",
    "?",
    "[1]",
    "(inaudible",
    "MR A: ",
    "`",
    "#",
    "\\[",
    "<s>",
    "00:00:",
    "…",
    "-",
    "“",
  ]) {
    it(`a line of nothing but ${sign}: an answer`, () => check(sign.repeat(200_000 / sign.length), () => {}));
    it(`20,000 lines of ${sign}: an answer`, () => check(`${sign}\n`.repeat(20_000), () => {}));
  }

  it("a binary file that was renamed: no turn", () => {
    let state = 5;
    const bytes = Uint8Array.from({ length: 300_000 }, () => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return state >>> 24;
    });
    return check(new TextDecoder().decode(bytes), (answers) => assert.deepEqual(labels(answers), []));
  });

  it("signs that end a program's strings: the turns around them", () =>
    check("MS VALE: \0\0\u0001\u001b[0m\ufffd\n\nMR ODA: \u2028\u2029\u0085\f\v (inaudible)\n", (answers) => {
      assert.deepEqual(labels(answers), ["MS VALE", "MR ODA"]);
      assert.ok(covers(answers, "(inaudible)"));
    }));

  it("halves of surrogate pairs: the turns and marks around them", () =>
    check(
      "MS VALE: \ud83d and \udc4d (inaudible)\n\nMR \ud83d: Who?\n\nMR ODA: Yes.[1]\n\n[1] \udc4d\ud83d\n\ud83d",
      (answers) => {
        assert.ok(labels(answers).includes("MS VALE") && labels(answers).includes("MR ODA"));
        assert.equal(answers.text.covered(answers.diagnostics[0]!.range), "(inaudible)");
      },
      ["[1] \udc4d", "MS VALE"],
    ));

  it("emoji, signs that combine, and writing from right to left: the turns and marks around them", () =>
    check(
      "MS VALE: 👩‍👩‍👧 é̂ \u202eabc\u202c שלום (inaudible)\n\nMR ÉLODIE: ‏مرحبا‏ [crosstalk]\n",
      (answers) => {
        assert.deepEqual(labels(answers), ["MS VALE", "MR ÉLODIE"]);
        assert.deepEqual(answers.diagnostics.map(({ range }) => answers.text.covered(range)).sort(), [
          "(inaudible)",
          "[crosstalk]",
        ]);
      },
    ));

  for (const [name, end] of [
    ["CR LF", "\r\n"],
    ["CR", "\r"],
  ] as const) {
    it(`line ends ${name}: as with LF`, () =>
      talk(editor, async (client) => {
        const uri = client.open(briefing.replaceAll("\n", end));
        const twin = client.open(briefing);
        for (const method of [
          "transcript/model",
          "textDocument/documentSymbol",
          "textDocument/foldingRange",
        ]) {
          const [ours, theirs] = [uri, twin].map((of) =>
            client.request(method, { textDocument: { uri: of } }),
          );
          assert.deepEqual(await ours, await theirs, method);
        }
        await check(briefing.replaceAll("\n", end), (answers) => assert.equal(labels(answers).length, 6));
      }));
  }

  it("line ends of every kind: as with LF", () => {
    let line = 0;
    // in an order in which no CR stands before an LF, which would make one line end of two
    const mixed = briefing.replaceAll("\n", () => ["\n", "\r", "\r\n"][line++ % 3]!);
    return talk(editor, async (client) => {
      const [ours, theirs] = [client.open(mixed), client.open(briefing)].map((uri) => client.model(uri));
      assert.deepEqual(await ours, await theirs);
      await check(mixed, (answers) => assert.equal(labels(answers).length, 6));
    });
  });

  it("a byte order mark: the label without it", () =>
    check("\ufeffMS VALE: Good morning.\n\nMS VALE: And good night.\n", (answers) => {
      assert.deepEqual(labels(answers), ["MS VALE", "MS VALE"]);
      assert.equal(answers.text.covered(answers.model.turns[0]!.labelRange), "MS VALE");
      assert.equal(answers.model.speakers.length, 1);
    }));

  it("no line end at the end: the last turn reaches to the last sign", () =>
    check("MS VALE: Is it?\n\nMR ODA: (inaudible)", (answers) => {
      assert.deepEqual(labels(answers), ["MS VALE", "MR ODA"]);
      assert.equal(answers.text.covered(answers.model.turns[1]!.range), "MR ODA: (inaudible)");
    }));

  for (const text of [
    "MS VALE: Is it?\n\nMR ODA:",
    "MS VALE: Is it?\n\nMR ODA:\n",
    "MS VALE:\n\nMR ODA:   \n\n\n",
  ]) {
    it(`a label with nothing after it, ${JSON.stringify(text)}: a turn`, () =>
      check(text, (answers) => assert.deepEqual(labels(answers), ["MS VALE", "MR ODA"]), ["MR ODA"]));
  }

  it("a reference inside a label: a label without it, and a reference with its note", () =>
    check(
      "MS VALE[1]: Good morning.\n\nMR ODA[2]: Yes.\n\nMS VALE: Thanks.\n\n[1] The speaker.\n\n[2] The other.\n",
      (answers) => {
        assert.deepEqual(labels(answers), ["MS VALE", "MR ODA", "MS VALE"]);
        assert.equal(answers.model.speakers.length, 2);
        assert.deepEqual(
          answers.model.footnotes.map(({ marker, references }) => [
            marker,
            references.map((range) => answers.text.covered(range)),
          ]),
          [
            ["1", ["[1]"]],
            ["2", ["[2]"]],
          ],
        );
        assert.deepEqual(answers.diagnostics, []);
      },
      ["MS VALE[1]", "[1]:"],
    ));

  it("a bracket that is never closed: the turns behind it", () =>
    check(`MS VALE: Well (inaudible and so on\n\n${briefing}`, (answers) => {
      assert.equal(labels(answers).length, 7);
      assert.ok(answers.model.marks.every(({ range }) => range.end.line - range.start.line < 5));
    }));

  it("brackets opened on every line and never closed: every turn", () =>
    check("MS VALE: So [then (he\n\nMR ODA: said {this <i>\n\n".repeat(5000), (answers) =>
      assert.equal(labels(answers).length, 10_000),
    ));

  it("front matter and a fence that are never closed: an answer", async () => {
    await check(`---\ntitle: One\n\n${briefing}`, (answers) => assert.equal(labels(answers).length, 6));
    await check(`${briefing}\n\`\`\`\n${briefing}`, (answers) => assert.equal(labels(answers).length, 6));
  });

  it("one note with 10,000 references, and 10,000 notes of one number: an answer", async () => {
    await check(`MS VALE: ${"So.[1] ".repeat(10_000)}\n\n[1] A note.\n`, () => {}, ["[1] So", "[1] A"]);
    await check(`MS VALE: So.[1]\n\n${"[1] A note.\n\n".repeat(10_000)}`, () => {}, ["[1]\n", "[1] A"]);
  });

  it("20,000 speakers: all of them", () => {
    const turns = Array.from({ length: 20_000 }, (_, i) => `MR N${i}: Yes.\n\n`);
    return check(turns.join(""), (answers) => assert.equal(answers.model.speakers.length, 20_000), [
      "MR N777:",
    ]);
  });

  it("20,000 headings one below the other: an outline that is no deeper than six", () =>
    check(
      Array.from({ length: 20_000 }, (_, i) => `${"#".repeat((i % 6) + 1)} Part ${i}\n`).join(""),
      ({ symbols }) => {
        const depth = (list: readonly DocumentSymbol[]): number =>
          1 + Math.max(-1, ...list.map(({ children }) => depth(children ?? [])));
        assert.ok(depth(symbols.slice(0, 50)) <= 6);
      },
    ));
});
