import assert from "node:assert/strict";
import { Documents } from "../../../server/src/workspace/documents.ts";
import type { Files } from "../../../server/src/workspace/files.ts";
import { QuestionIndex } from "../../../server/src/workspace/question-index.ts";
import { readSettings } from "../../../server/src/workspace/settings.ts";
import { TranscriptFiles } from "../../../server/src/workspace/transcript-files.ts";

const folder = "file:///talks";
const going = { isCancellationRequested: false };

/** A folder of files in memory, which counts what is read and tells of changes. */
class Folder implements Files {
  readonly texts = new Map<string, string>();
  reads = 0;
  readonly #watchers: ((uris: readonly string[]) => void)[] = [];

  constructor(
    texts: Readonly<Record<string, string>>,
    readonly watchable = true,
  ) {
    for (const [name, text] of Object.entries(texts)) this.texts.set(`${folder}/${name}`, text);
  }

  list(_folder: string, pattern: string): Promise<string[]> {
    const endings = /\{(.*)\}/.exec(pattern)![1]!.split(",");
    return Promise.resolve(
      [...this.texts.keys()].filter((uri) => endings.some((end) => uri.endsWith(`.${end}`))),
    );
  }

  read(uri: string): Promise<string> {
    this.reads++;
    const text = this.texts.get(uri);
    return text === undefined ? Promise.reject(new Error("no such file")) : Promise.resolve(text);
  }

  watch(_folder: string, _pattern: string, changed: (uris: readonly string[]) => void) {
    if (!this.watchable) return Promise.reject(new Error("cannot watch"));
    this.#watchers.push(changed);
    return Promise.resolve({ dispose() {} });
  }

  write(name: string, text: string): void {
    this.texts.set(`${folder}/${name}`, text);
    for (const changed of this.#watchers) changed([`${folder}/${name}`]);
  }
}

async function search(index: QuestionIndex, query: string): Promise<string[]> {
  const found: string[] = [];
  for await (const part of index.search(query, going)) {
    for (const { uri, exchange } of part) found.push(`${uri.slice(folder.length + 1)} ${exchange.words}`);
  }
  return found;
}

/** Checks what a query finds in a folder, file by file. */
async function check(files: Readonly<Record<string, string>>, query: string, ...expected: string[]) {
  assert.deepEqual(
    await search(new QuestionIndex(new Documents(), new TranscriptFiles(new Folder(files), [folder])), query),
    expected,
  );
}

const gate = "MS VALE: Next is Ana Ruiz.\n\nQUESTION: Is the gate safe?\n\nMR ODA: It is.";
const bell = "QUESTION: And the Bell?\n\nDR LIND: Gone.";

describe("a search for questions", () => {
  it("finds all words in asker, label, question and answerers, in capitals or not", async () => {
    const files = { "a.transcript": gate, "b.transcript": bell };
    await check(files, "bell", "b.transcript And the Bell?");
    await check(files, "GATE oda", "a.transcript Is the gate safe?");
    await check(files, "ruiz", "a.transcript Is the gate safe?");
    await check(files, "question", "a.transcript Is the gate safe?", "b.transcript And the Bell?");
    await check(files, " ", "a.transcript Is the gate safe?", "b.transcript And the Bell?");
    await check(files, "gate bell");
  });

  it("finds words far within a question", async () => {
    const long = `QUESTION: Well. ${"So it was. ".repeat(30)}And the rope?\n\nMR ODA: Here.`;
    const index = new QuestionIndex(
      new Documents(),
      new TranscriptFiles(new Folder({ "a.transcript": long }), [folder]),
    );
    assert.equal((await search(index, "rope")).length, 1);
  });

  it("looks into plain text and Markdown that are transcripts, and into nobody's folders", async () => {
    const talk = `${gate}\n\nMR ODA: We looked at it in May, all of us.\n\n`.repeat(4);
    const files = {
      "notes.txt": "Questions: many.\nAnswers: none.",
      "a.txt": talk,
      "b.md": talk,
      "c.html": talk,
    };
    const found = (name: string) => new Array(4).fill(`${name} Is the gate safe?`);
    await check(files, "gate", ...found("a.txt"), ...found("b.md"));
    await check({ "node_modules/a.transcript": gate, ".git/b.transcript": gate }, "gate");
  });

  it("finds at most 500", async () => {
    const files = {
      "a.transcript": bell.concat("\n\n").repeat(300),
      "b.transcript": bell.concat("\n\n").repeat(300),
    };
    const index = new QuestionIndex(new Documents(), new TranscriptFiles(new Folder(files), [folder]));
    assert.equal((await search(index, "bell")).length, 500);
  });

  it("finds open documents first, as they are now", async () => {
    const documents = new Documents();
    documents.open(`${folder}/b.transcript`, "transcript", 1, "QUESTION: And the rope?");
    const files = new Folder({ "a.transcript": gate, "b.transcript": bell });
    const index = new QuestionIndex(documents, new TranscriptFiles(files, [folder]));
    assert.deepEqual(await search(index, ""), [
      "b.transcript And the rope?",
      "a.transcript Is the gate safe?",
    ]);
    documents.change(`${folder}/b.transcript`, 2, [{ text: "QUESTION: And the lamp?" }]);
    assert.deepEqual(await search(index, "lamp"), ["b.transcript And the lamp?"]);
    documents.close(`${folder}/b.transcript`);
    assert.deepEqual(await search(index, "lamp"), []);
    assert.deepEqual(await search(index, "bell"), ["b.transcript And the Bell?"]);
  });

  it("knows an open document by its address, however that is written", async () => {
    const documents = new Documents();
    documents.open("file:///c%3A/t%C3%A4lk/a.transcript", "transcript", 1, gate);
    const files: Files = {
      list: () => Promise.resolve(["file:///C:/t%C3%A4lk/a.transcript"]),
      read: () => Promise.resolve(bell),
      watch: () => Promise.resolve({ dispose() {} }),
    };
    const index = new QuestionIndex(documents, new TranscriptFiles(files, ["file:///C:/"]));
    assert.equal((await search(index, "")).length, 1);
  });
});

describe("the index of questions", () => {
  it("reads a file once, and again when it changes", async () => {
    const files = new Folder({ "a.transcript": gate, "b.transcript": bell });
    const index = new QuestionIndex(new Documents(), new TranscriptFiles(files, [folder]));
    await search(index, "gate");
    await search(index, "bell");
    assert.equal(files.reads, 2);
    files.write("b.transcript", "QUESTION: And the rope?");
    files.write("c.transcript", gate);
    assert.deepEqual(await search(index, "rope"), ["b.transcript And the rope?"]);
    assert.equal(files.reads, 4);
    assert.equal((await search(index, "gate")).length, 2);
    assert.equal(files.reads, 4);
  });

  it("reads files anew each time where nobody tells of changes", async () => {
    const files = new Folder({ "a.transcript": gate }, false);
    const index = new QuestionIndex(new Documents(), new TranscriptFiles(files, [folder]));
    await search(index, "gate");
    await search(index, "gate");
    assert.equal(files.reads, 2);
  });

  it("reads files anew under other settings", async () => {
    const documents = new Documents();
    const files = new Folder({ "a.transcript": gate, "a.txt": `${gate}\n\n`.repeat(6) });
    const index = new QuestionIndex(documents, new TranscriptFiles(files, [folder]));
    assert.equal((await search(index, "gate")).length, 7);
    documents.settings = readSettings({ recognise: [] });
    assert.equal((await search(index, "gate")).length, 1);
  });

  it("passes over files that are gone or cannot be listed", async () => {
    const files = new Folder({ "a.transcript": gate });
    const list = files.list.bind(files);
    files.list = async (...asked) => [`${folder}/gone.transcript`, ...(await list(...asked))];
    assert.equal(
      (await search(new QuestionIndex(new Documents(), new TranscriptFiles(files, [folder])), "gate")).length,
      1,
    );
    files.list = () => Promise.reject(new Error("no such folder"));
    assert.deepEqual(
      await search(new QuestionIndex(new Documents(), new TranscriptFiles(files, [folder])), "gate"),
      [],
    );
    assert.deepEqual(
      await search(new QuestionIndex(new Documents(), new TranscriptFiles(undefined, [])), "gate"),
      [],
    );
  });

  it("stops when it is cancelled, and the next search goes on with what was begun", async () => {
    const files = new Folder({ "a.transcript": `${gate}\n\n`.repeat(20_000), "b.transcript": bell });
    const index = new QuestionIndex(new Documents(), new TranscriptFiles(files, [folder]));
    const token = { isCancellationRequested: true };
    for await (const _part of index.search("", token)) assert.fail("something was found");
    assert.equal(files.reads, 0);
    const late = { isCancellationRequested: false };
    const searching = (async () => {
      for await (const part of index.search("", late)) assert.fail(String(part.length));
    })();
    setImmediate(() => {
      late.isCancellationRequested = true;
    });
    await searching;
    assert.equal(files.reads, 1);
    assert.equal((await search(index, "bell")).length, 1);
    assert.equal(files.reads, 2);
  });
});
