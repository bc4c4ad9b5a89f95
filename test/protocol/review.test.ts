import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver";
import { CancellationTokenSource } from "vscode-languageserver/node";
import type { Recording } from "../../server/src/features/recording.ts";
import type { ReviewChanged, ReviewFile } from "../../server/src/features/review.ts";
import type { SpeakersReport } from "../../server/src/features/speakers.ts";
import { Archive } from "./archive.ts";
import { able, type Client, type Manner } from "./client.ts";
import { talk } from "./process.ts";
import { briefing } from "./sample.ts";

const gate = "MS VALE: Good.\n\nMR ODA: The gate is (inaudible) since May.\n";
const bell = "MS VALE: So.\n\nDR LIND: We met [Harlow?] there. (Crosstalk.)\n";
const quiet = "MS VALE: Good.\n\nMR ODA: Thank you.\n";

/** A client that reviews a folder of files. */
class Review {
  constructor(
    readonly client: Client,
    readonly archive: Archive,
  ) {}

  /** The names of the files of which the server has told that they changed. */
  get changed(): string[] {
    const told = this.client.heard.filter(({ method }) => method === "transcript/reviewChanged");
    return told.map(({ params }) => this.archive.name((params as ReviewChanged).uri));
  }

  list(params: object = {}): Promise<ReviewFile[]> {
    return this.client.request("transcript/review", params);
  }

  async one(name: string, ...known: ReviewFile[]): Promise<ReviewFile> {
    const textDocument = { uri: this.archive.uri(name) };
    const [file, ...more] = await this.list({ textDocument, previousResultIds: ids(known) });
    assert.ok(file && more.length === 0);
    return file;
  }

  /** Resolves when the server has told so many times that a file changed. */
  told(times: number): Promise<void> {
    return this.client.until(() => this.changed.length >= times);
  }

  /** What is told of files, as one reads it. */
  drawn(files: readonly ReviewFile[]): string[] {
    return files.map(({ uri, unchanged, passages }) =>
      [this.archive.name(uri), unchanged ? "unchanged" : passages.map(({ text }) => text).join(" ")].join(
        ": ",
      ),
    );
  }
}

function ids(files: readonly ReviewFile[]): { uri: string; value: string }[] {
  return files.map(({ uri, resultId }) => ({ uri, value: resultId }));
}

/** Has a test talk about a folder of files. */
async function about(
  files: Readonly<Record<string, string>>,
  test: (review: Review) => Promise<void>,
  manner: Manner = { capabilities: able, settings: {} },
): Promise<void> {
  const archive = new Archive(files);
  try {
    await talk({ folder: archive.folder, ...manner }, (client) => test(new Review(client, archive)));
  } finally {
    archive.end();
  }
}

/** Checks what is told of a folder, a line for each file. */
const check = (files: Readonly<Record<string, string>>, ...expected: string[]) =>
  about(files, async (review) => assert.deepEqual(review.drawn(await review.list()), expected));

describe("transcript/review", () => {
  it("tells all files of the workspace", () =>
    check(
      {
        "a.transcript": gate,
        "b/bell.transcript": bell,
        "b/quiet.transcript": quiet,
        "c.md": "# Notes\n\nNobody speaks (inaudible) here.\n",
        "node_modules/d.transcript": gate,
      },
      "a.transcript: (inaudible)",
      "b/bell.transcript: [Harlow?] (Crosstalk.)",
      "b/quiet.transcript: ",
    ));

  it("tells files in the order in which people count", () =>
    check(
      {
        "2019/ep-10.transcript": quiet,
        "2019/ep-2.transcript": gate,
        "b.transcript": quiet,
        "C.transcript": quiet,
      },
      "2019/ep-2.transcript: (inaudible)",
      "2019/ep-10.transcript: ",
      "b.transcript: ",
      "C.transcript: ",
    ));

  it("tells open documents first, as they are now", () =>
    about({ "a.transcript": gate, "b.transcript": bell }, async (review) => {
      review.client.open(quiet, review.archive.uri("b.transcript"));
      assert.deepEqual(review.drawn(await review.list()), ["b.transcript: ", "a.transcript: (inaudible)"]);
    }));

  it("says each passage in its own words", () =>
    about(
      {
        "a.transcript": `[0:02:25] ${gate.replace("MS VALE", "Ana Ruiz").replace("MR ODA", "[0:03:00] Jan Oda")}`,
      },
      async (review) => {
        const { passages } = await review.one("a.transcript");
        assert.deepEqual(passages, [
          {
            id: passages[0]!.id,
            kind: "inaudible",
            range: { start: { line: 2, character: 31 }, end: { line: 2, character: 42 } },
            text: "(inaudible)",
            before: "The gate is",
            after: "since May.",
            speaker: "Jan Oda",
            time: 180,
          },
        ]);
      },
    ));

  it("says what is as it was, and what is gone", () =>
    about({ "a.transcript": gate, "b.transcript": bell }, async (review) => {
      review.client.open(quiet, review.archive.uri("b.transcript"));
      const known = await review.list();
      const gone = { uri: review.archive.uri("gone.transcript"), resultId: "7", passages: [] };
      const again = await review.list({ previousResultIds: ids([...known, gone]) });
      assert.deepEqual(review.drawn(again), [
        "b.transcript: unchanged",
        "a.transcript: unchanged",
        "gone.transcript: ",
      ]);
      assert.equal((await review.one("a.transcript", ...known)).unchanged, true);
      assert.deepEqual(await review.one("gone.transcript", gone), { ...gone, resultId: "" });
    }));

  it("is answered bit by bit where the client takes it so", () =>
    about({ "a.transcript": gate, "b.transcript": bell }, async (review) => {
      const told: ReviewFile[] = [];
      review.client.hearParts<ReviewFile[]>("review-1", (files) => told.push(...files));
      assert.deepEqual(await review.list({ partialResultToken: "review-1" }), []);
      assert.deepEqual(review.drawn(told), [
        "a.transcript: (inaudible)",
        "b.transcript: [Harlow?] (Crosstalk.)",
      ]);
    }));

  it("says how far it is where the client wants to know", () =>
    about({ "a.transcript": gate }, async (review) => {
      const told: { kind: string }[] = [];
      review.client.hearParts<{ kind: string }>("work-1", (one) => told.push(one));
      await review.list({ workDoneToken: "work-1" });
      assert.deepEqual([told[0]?.kind, told.at(-1)?.kind], ["begin", "end"]);
    }));

  it("reaches files through the client, where it says so", () =>
    about(
      {},
      async (review) => {
        const [file] = await review.list();
        assert.deepEqual([file?.uri, file?.passages.length], ["memory:/talks/a.transcript", 1]);
      },
      {
        capabilities: able,
        settings: {},
        initializationOptions: { files: true },
        folder: "memory:/talks",
        files: { "memory:/talks/a.transcript": Buffer.from(gate) },
      },
    ));
});

describe("transcript/reviewChanged", () => {
  const files = { "a.transcript": gate, "b.transcript": bell };

  it("tells of files that are changed, made and deleted on the disk", () =>
    about(files, async (review) => {
      const known = await review.list();
      review.archive.write("a.transcript", `MS VALE: (Inaudible.)\n\n${gate}`);
      await review.told(1);
      assert.deepEqual(review.drawn([await review.one("a.transcript", ...known)]), [
        "a.transcript: (Inaudible.) (inaudible)",
      ]);
      review.archive.write("c.transcript", gate);
      await review.told(2);
      assert.deepEqual(review.drawn([await review.one("c.transcript")]), ["c.transcript: (inaudible)"]);
      review.archive.delete("b.transcript");
      await review.told(3);
      assert.deepEqual(review.drawn([await review.one("b.transcript", ...known)]), ["b.transcript: "]);
      assert.deepEqual(review.changed, ["a.transcript", "c.transcript", "b.transcript"]);
    }));

  it("is silent where the same would be told", () =>
    about(files, async (review) => {
      await review.list();
      review.archive.write("a.transcript", gate.replace("Good", "Fine"));
      review.archive.write("b.transcript", quiet);
      await review.told(1);
      assert.deepEqual(review.changed, ["b.transcript"]);
    }));

  it("tells of open documents as they are typed in, and as they are on the disk once they are closed", () =>
    about(files, async (review) => {
      const { client, archive } = review;
      const uri = client.open(gate, archive.uri("a.transcript"));
      const known = await review.list();
      client.change(uri, { range: client.mirror(uri).range("(inaudible)"), text: "shut" });
      await review.told(1);
      assert.deepEqual(review.drawn([await review.one("a.transcript", ...known)]), ["a.transcript: "]);
      client.close(uri);
      await review.told(2);
      assert.deepEqual(review.drawn([await review.one("a.transcript")]), ["a.transcript: (inaudible)"]);
      assert.deepEqual(review.changed, ["a.transcript", "a.transcript"]);
    }));

  it("tells of all that is read otherwise under other settings", () =>
    about(files, async (review) => {
      const known = await review.list();
      review.client.settings = { rules: { crosstalk: "off" } };
      await review.client.notify("workspace/didChangeConfiguration", { settings: null });
      await review.told(1);
      assert.deepEqual(review.drawn(await review.list({ previousResultIds: ids(known) })), [
        "a.transcript: unchanged",
        "b.transcript: [Harlow?]",
      ]);
      assert.deepEqual(review.changed, ["b.transcript"]);
    }));
});

describe("a review of many files", () => {
  const files = Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => [`${i % 40}/${i}.transcript`, i % 2 ? gate : bell]),
  );

  it("tells the first at once, and can be taken back", () =>
    about(files, async (review) => {
      const { client, archive } = review;
      const uri = client.open(briefing, archive.uri("open.transcript"));
      const told: ReviewFile[] = [];
      let first = 0;
      const cancel = new CancellationTokenSource();
      client.hearParts<ReviewFile[]>("review-1", (some) => {
        told.push(...some);
        if (told.some((file) => file.uri !== uri && file.passages.length > 0)) first ||= told.length;
        if (told.length > 200) cancel.cancel();
      });
      const params = { partialResultToken: "review-1" };
      const answer = client.connection.sendRequest("transcript/review", params, cancel.token);
      await assert.rejects(answer, { code: -32800 });
      assert.equal(told[0]?.uri, uri);
      assert.ok(told.length < 1000, `${told.length} were told after it was taken back`);
      assert.ok(first > 0 && first <= 100, `the first came with ${first} files`);
      const all = await review.list({ previousResultIds: ids(told) });
      assert.equal(all.length, 2001);
      const unchanged = all.filter((file) => file.unchanged).length;
      assert.equal(unchanged, told.length);
    }));
});

describe("malformed parameters of the review", () => {
  it("are an error, and the next answer is as before", () =>
    about({ "a.transcript": gate }, async (review) => {
      const { client } = review;
      const known = await review.list();
      for (const params of [
        ...[undefined, null, 7, "uri", true, []],
        ...[null, 7, {}, { uri: null }, { uri: 7 }, { uri: "" }, { uri: "no address" }].map(
          (textDocument) => ({
            textDocument,
          }),
        ),
        { textDocument: { uri: "file:///none/of/these.transcript" } },
        { textDocument: { uri: "http://example.org/a.transcript" } },
        ...[7, "ids", {}, [7], [null], [{ uri: 7, value: "" }], [{ uri: "" }]].map((previousResultIds) => ({
          previousResultIds,
        })),
      ]) {
        assert.ok((await client.errorCode("transcript/review", params)) < 0, JSON.stringify(params));
      }
      const odd = { partialResultToken: {}, workDoneToken: [], previousResultIds: null };
      assert.deepEqual(await review.list(odd), known);
    }));

  it("of speakers, recording, flag and guess are an error", () =>
    about({}, async ({ client }) => {
      const textDocument = { uri: client.open(briefing) };
      const place = { line: 6, character: 20 };
      const range = { start: place, end: place };
      for (const [method, params] of [
        ["transcript/speakers", {}],
        ["transcript/speakers", { textDocument: {} }],
        ["transcript/recording", { textDocument }],
        ["transcript/recording", { textDocument, position: { line: "6", character: 0 } }],
        ["transcript/flag", { textDocument, range }],
        ["transcript/flag", { textDocument, range, flag: "yes" }],
        ["transcript/flag", { textDocument, flag: true }],
        ["transcript/flag", { range, flag: true }],
        ["transcript/guess", { textDocument, range }],
        ["transcript/guess", { textDocument, range, words: 7 }],
        ["transcript/guess", { textDocument, range, words: "Harlow", last: 7 }],
        ["transcript/flag", { textDocument, range, flag: true, last: {} }],
        ["transcript/guess", { textDocument, range: { start: place }, words: "Harlow" }],
      ] as const) {
        assert.ok((await client.errorCode(method, params)) < 0, `${method} ${JSON.stringify(params)}`);
      }
      for (const line of [-1, 2 ** 53, 1e300]) {
        const far = { start: { line, character: line }, end: place };
        await client.request("transcript/flag", { textDocument, range: far, flag: true });
        await client.request("transcript/guess", { textDocument, range: far, words: "Harlow" });
        await client.at("transcript/recording", textDocument.uri, far.start);
      }
      await client.checkAsReadAnew(textDocument.uri);
    }));
});

describe("what the review asks of one document", () => {
  it("is who speaks", () =>
    about({}, async ({ client }) => {
      const uri = client.open(briefing);
      const speakers = (previousResultId?: string) =>
        client.request<SpeakersReport>("transcript/speakers", { textDocument: { uri }, previousResultId });
      const report = await speakers();
      assert.ok(report.kind === "full");
      assert.deepEqual(
        report.speakers.map(({ label, turns, where }) => [label, turns, where.length]),
        [
          ["MS VALE", 2, 20],
          ["QUESTION", 2, 20],
          ["MR ODA", 1, 20],
          ["DR LIND", 1, 20],
        ],
      );
      const { resultId } = report;
      assert.deepEqual(await speakers(resultId), { kind: "unchanged", resultId });
    }));

  it("is the recording", () =>
    about({}, async ({ client }) => {
      const uri = client.open(
        "---\nmedia: talk.mp3\n---\n\n[0:02:25] Ana Ruiz: Yes.\n\n[0:02:40] Jan Oda: No.\n",
      );
      const found = await client.at<Recording>("transcript/recording", uri, client.mirror(uri).at("No"));
      assert.deepEqual(found, { media: "talk.mp3", time: 160 });
    }));

  it("is a flag, its end, and a guess", () =>
    about({}, async ({ client }) => {
      const uri = client.open(gate);
      const edit = async (method: string, words: string, more: object) => {
        const range = client.mirror(uri).range(words);
        const edits = await client.request<TextEdit[]>(method, { textDocument: { uri }, range, ...more });
        for (const { range: at, newText } of edits.toReversed())
          client.change(uri, { range: at, text: newText });
      };
      await edit("transcript/flag", "gate", { flag: true });
      assert.match(client.mirror(uri).text, /The \[gate\?\] is/);
      await edit("transcript/flag", "[gate?]", { flag: false });
      assert.equal(client.mirror(uri).text, gate);
      await edit("transcript/guess", "(inaudible)", { words: "shut" });
      assert.match(client.mirror(uri).text, /The gate is \[shut\?\] since/);
    }));
});
