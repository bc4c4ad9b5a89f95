// `node test/bench/review.mjs`: the review queue over 2,000 generated files with 9,000 passages that nobody has made
// out. How long it takes until the first are told and until all are, and how long a keystroke in an open file takes
// meanwhile, beside what it takes without. Ends with 1 where a limit is broken.
//
//   node test/bench/review.mjs --files 400      fewer of them

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import {
  createMessageConnection,
  ProgressType,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { generate } from "./generate.mjs";
import { quantile } from "./measure.mjs";

/** Until the first passages are told, in milliseconds. */
const MOST_FIRST = 1000;
/** Of the p95 of a keystroke without the queue. */
const MOST_SLOWER = 1.5;
/** Of each file, in UTF-16 units. */
const UNITS = 27_200;
/** Of the file that is typed in. */
const OPEN_UNITS = 300_000;
const MARKS_PER_FILE = 4.5;
const KEYSTROKES = 300;
/** From one keystroke in a file to the next, in milliseconds and more: faster than most people type. */
const APART = 60;

const program =
  process.env.TRANSCRIPT_SERVER ?? fileURLToPath(new URL("../../dist/server.js", import.meta.url));
const { values } = parseArgs({ options: { files: { type: "string", default: "2000" } } });
const count = Number(values.files);
const archive = mkdtempSync(join(tmpdir(), "review-"));
try {
  let passages = 0;
  for (let i = 0; i < count; i++) {
    const folder = join(archive, String(i % 40));
    mkdirSync(folder, { recursive: true });
    const wanted = Math.floor((i + 1) * MARKS_PER_FILE) - Math.floor(i * MARKS_PER_FILE);
    const text = withMarks(generate({ units: UNITS, seed: i + 1 }), wanted);
    passages += wanted;
    writeFileSync(join(folder, `${i}.transcript`), text);
  }
  console.log(`${count} files, ${passages} passages`);

  const alone = await filling();
  const { calm, busy } = await typing();
  row("first passages, ms", alone.first);
  row("all passages, ms", alone.all);
  row("told", alone.told);
  row("keystroke, p50 / p95, ms", quantile(calm, 0.5), quantile(calm, 0.95));
  row("… while the queue is filled", quantile(busy, 0.5), quantile(busy, 0.95));
  const broken = [];
  if (!(alone.first < MOST_FIRST)) broken.push(`the first passages come after ${alone.first.toFixed(0)} ms`);
  const slower = quantile(busy, 0.95) / quantile(calm, 0.95);
  row("slower, ×", slower);
  if (!(slower <= MOST_SLOWER)) broken.push(`a keystroke takes ${slower.toFixed(2)} times as long`);
  for (const words of broken) console.log(`Broken: ${words}.`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} finally {
  rmSync(archive, { recursive: true });
}

/** The text with so many marks, one every so often, and none of its own. */
function withMarks(text, wanted) {
  const plain = text.replace(/\(Inaudible\.\)|\[crosstalk\]/g, "So.").replaceAll(" (ph.)", "");
  const pieces = [];
  let from = 0;
  for (let k = 1; k <= wanted; k++) {
    const stop = plain.indexOf(". ", Math.floor((plain.length * k) / (wanted + 2)));
    pieces.push(plain.slice(from, stop), " (inaudible)");
    from = stop;
  }
  return pieces.join("") + plain.slice(from);
}

function row(name, ...numbers) {
  console.log(name.padEnd(34) + numbers.map((number) => number.toFixed(2).padStart(10)).join(""));
}

/** Starts a server on the archive. */
async function start() {
  const child = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(() => null);
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: {} } };
  const params = { processId: process.pid, rootUri: pathToFileURL(archive).href, capabilities };
  await connection.sendRequest("initialize", params);
  await connection.sendNotification("initialized", {});
  const end = () => {
    connection.dispose();
    child.kill();
  };
  return { connection, end };
}

/** Asks for the queue and for all diagnostics, as an editor does. Tells when what came. */
function fill(connection) {
  const began = performance.now();
  const found = { first: 0, all: 0, told: 0, done: undefined };
  connection.onProgress(new ProgressType(), "review", (files) => {
    for (const { passages } of files) found.told += passages.length;
    if (found.told > 0) found.first ||= performance.now() - began;
  });
  connection.onProgress(new ProgressType(), "diagnostics", () => {});
  connection
    .sendRequest("workspace/diagnostic", { previousResultIds: [], partialResultToken: "diagnostics" })
    .catch(() => {});
  found.done = connection.sendRequest("transcript/review", { partialResultToken: "review" }).then(() => {
    found.all = performance.now() - began;
  });
  found.done.catch(() => {});
  return found;
}

async function filling() {
  const { connection, end } = await start();
  const found = fill(connection);
  await found.done;
  end();
  return found;
}

/**
 * Types into an open file at two servers in turn, so that whatever else the machine does is the same for both: one has
 * nothing else to do, the other fills the queue.
 */
async function typing() {
  const [calm, busy] = [await open(), await open()];
  const found = fill(busy.connection);
  const taken = { calm: [], busy: [] };
  for (let i = 0; i < KEYSTROKES; i++) {
    taken.calm.push(await calm.type(i));
    taken.busy.push(await busy.type(i));
  }
  if (found.all > 0) console.log("The queue was full before the last keystroke.");
  calm.end();
  busy.end();
  return taken;
}

/** A server with an open file; each keystroke lasts until its diagnostics and its outline are there. */
async function open() {
  const { connection, end } = await start();
  const uri = "untitled:open.transcript";
  const textDocument = { uri };
  const text = generate({ units: OPEN_UNITS, seed: 7 });
  const lines = text.split("\n");
  let line = lines.length >> 1;
  while (lines[line].length < 40) line++;
  await connection.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "transcript", version: 1, text },
  });
  const ask = () =>
    Promise.all([
      connection.sendRequest("textDocument/diagnostic", { textDocument }),
      connection.sendRequest("textDocument/documentSymbol", { textDocument }),
    ]);
  for (let i = 0; i < 20; i++) await ask();
  const type = async (i) => {
    await new Promise((resume) => setTimeout(resume, APART / 2));
    const began = performance.now();
    const at = { line, character: 20 + (i % 10) };
    void connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: "x" }],
    });
    await ask();
    return performance.now() - began;
  };
  return { type, end, connection };
}
