import { median } from "../measure.mjs";

const uri = "file:///bench/briefing.transcript";
const other = "file:///bench/other.transcript";
const at = (line, character) => ({ start: { line, character }, end: { line, character } });

/** What is asked behind each edit, with the name of the answer before where the server gives such names. */
function asker(server) {
  const previous = new Map();
  return async (document = uri) => {
    const answer = await server.request("textDocument/diagnostic", {
      textDocument: { uri: document },
      previousResultId: previous.get(document),
    });
    if (answer?.resultId) previous.set(document, answer.resultId);
    return answer;
  };
}

/** Whether the answer tells of the first page of a large text, and the rest comes once the server says so. */
const isFirstPage = (answer) => answer?.resultId?.startsWith("first ") ?? false;

/**
 * From the opening of a text to its first diagnostics and its first outline, and to all of both, in ms.
 */
export async function measureOpening(server, text) {
  const ask = asker(server);
  const askOutline = () => server.request("textDocument/documentSymbol", { textDocument: { uri } });
  const told = server.toldToAsk();
  const start = performance.now();
  const since = (before) => performance.now() - before;
  await server.open(uri, text);
  const answer = await ask();
  const diagnostics = since(start);
  const before = performance.now();
  await askOutline();
  const outline = since(before);
  if (!isFirstPage(answer))
    return { diagnostics, outline, allDiagnostics: diagnostics, wholeOutline: outline };
  await told;
  await ask();
  const allDiagnostics = since(start);
  const again = performance.now();
  await askOutline();
  return { diagnostics, outline, allDiagnostics, wholeOutline: since(again) };
}

/** Opens a text and waits until it is read to its end. */
async function openToRead(server, text, ask) {
  const told = server.toldToAsk();
  await server.open(uri, text);
  if (isFirstPage(await ask())) await told.then(() => ask());
}

/**
 * The edits of the table, each behind its opening: what stands in the text, what is typed, where. Those before the
 * runs that are measured warm up, for all servers alike.
 *
 *     MS VALE: The gate …         a character in the middle of a line
 *                                 a newline on line 1
 *     Zarkov: Hm.                 the second use of a label that was no label before
 *
 * All are made in a text in which nothing is found, but for those that say that they want one with findings (`finds`).
 */
export function editsOf(text) {
  const lines = text.split("\n");
  let middle = lines.length >> 1;
  while (lines[middle].length < 40) middle++;
  const places = [...lines.keys()].filter((line) => lines[line].length > 60);
  const known = "\n\nZarkov: Hm.\n\n";
  return [
    { name: "a character in a line", warm: 60, runs: 41, edit: (i) => [at(middle, 20 + i), "x"] },
    { name: "a newline on line 1", warm: 60, runs: 41, edit: () => [at(0, 0), "\n"] },
    {
      name: "a label's second use",
      runs: 7,
      first: [at(middle, 0), known],
      edit: () => [at(2, 0), known],
      back: () => [{ start: { line: 2, character: 0 }, end: { line: 6, character: 0 } }, ""],
    },
    {
      name: "in a line of 1 MB",
      runs: 7,
      first: [at(middle, 0), `\n\n${"And so the gate went down to the sea. ".repeat(27_000)}\n\n`],
      edit: (i) => [at(middle + 2, 500_000 + i), "x"],
      pauses: true,
    },
    {
      name: "front matter opens",
      runs: 5,
      edit: () => [at(0, 0), "---\n"],
      back: () => [{ start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, ""],
      pauses: true,
    },
    {
      name: "the first key at a place",
      runs: 21,
      edit: (i) => [at(places[(i * 37) % places.length], 20), "x"],
    },
    {
      // every finding stands on another line then, and is told anew
      name: "a newline above findings",
      warm: 60,
      runs: 41,
      finds: true,
      edit: () => [at(0, 0), "\n"],
    },
  ];
}

/**
 * One row of edits: the median from an edit to its diagnostics, the longest that another document waited, in ms, and what
 * was answered last.
 * @param same what the floor is to answer, where it is to send as much as another server
 */
export async function measureEdits(server, text, { runs, warm = 2, first, edit, back, pauses }, same) {
  const ask = asker(server);
  if (same) await server.notify("bench/answer", same);
  let version = 1;
  const change = async ([range, words]) => server.change(uri, ++version, range, words);
  await openToRead(server, text, ask);
  await server.open(other, "MS VALE: Yes.\n\nMR ODA: No.\n");
  await ask(other);
  if (first) {
    await change(first);
    await ask();
  }
  const taken = [];
  let longest = 0;
  let answer;
  for (let i = -warm; i < runs; i++) {
    const start = performance.now();
    await change(edit(i + warm));
    const answered = ask();
    if (pauses) longest = Math.max(longest, await longestWait(server, answered));
    answer = await answered;
    // the first ones warm up: who types has typed before
    if (i >= 0) taken.push(performance.now() - start);
    if (back) {
      await change(back(i));
      await ask();
    }
  }
  await server.close(uri);
  await server.close(other);
  return { median: median(taken), longest, answer };
}

/** How long a small document waits for its answers while a large one is worked at, at most. */
async function longestWait(server, until) {
  let working = true;
  void until.finally(() => {
    working = false;
  });
  let longest = 0;
  while (working) {
    const start = performance.now();
    await server.request("textDocument/documentSymbol", { textDocument: { uri: other } });
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}

/** A burst of edits, each with its question and none waited for: how long until all are answered, and how. */
export async function measureBurst(server, text, edits) {
  await openToRead(server, text, asker(server));
  const [, middle] = [0, text.split("\n").length >> 1];
  const start = performance.now();
  const answers = [];
  for (let i = 0; i < edits; i++) {
    void server.change(uri, i + 2, at(middle, 0), "x");
    answers.push(
      server.request("textDocument/diagnostic", { textDocument: { uri } }).then(
        () => "answered",
        () => "cancelled",
      ),
    );
  }
  const said = await Promise.all(answers);
  await server.close(uri);
  return {
    ms: performance.now() - start,
    cancelled: said.filter((word) => word === "cancelled").length,
    last: said.at(-1),
  };
}
