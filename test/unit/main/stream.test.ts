import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import type { Message } from "vscode-languageserver";
import { StreamReader } from "../../../server/src/main/stream-reader.ts";
import { StreamWriter } from "../../../server/src/main/stream-writer.ts";

const messages = [{ words: "Ana" }, { words: "“Gaté” 🚪" }, {}].map((params, id) => ({
  jsonrpc: "2.0",
  id,
  params,
}));

/** A message with its header. */
function sent(message: unknown): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Two things that come one after another, and both at once. */
function inPieces(one: string, other: string): string[][] {
  return [[one, other], [one + other]];
}

/** Checks what is read, and what is complained of and how often, when a stream brings something in these pieces. */
async function check(
  pieces: Iterable<string | Buffer>,
  expected: unknown[],
  complaint?: RegExp,
  times = complaint ? 1 : 0,
) {
  const stream = new PassThrough();
  const reader = new StreamReader(stream);
  const came: unknown[] = [];
  const complaints: string[] = [];
  reader.onError((error) => complaints.push(error.message));
  const closed = new Promise<void>((resolve) => reader.onClose(resolve));
  reader.listen((message) => came.push(message));
  for (const piece of pieces) stream.write(piece);
  stream.end();
  await closed;
  assert.deepEqual(came, expected);
  assert.equal(complaints.length, times, complaints.slice(0, 5).join("\n"));
  if (complaint) assert.match(complaints[0]!, complaint);
}

describe("a stream of messages", () => {
  const bytes = Buffer.from(messages.map(sent).join(""));

  it("is read whatever comes at once: all, each byte alone, or pieces of any size", async () => {
    await check([bytes], messages);
    for (const size of [1, 2, 3, 7, 20, 21, 22, 50, 100]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      );
      await check(pieces, messages);
    }
  });

  it("is read whatever else the headers say, and however they are written", async () => {
    const body = JSON.stringify(messages[0]);
    const type = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n";
    await check([`${type}content-length:${body.length}\r\n\r\n${body}`], [messages[0]]);
    await check([`Content-Length: ${body.length}  \r\n${type}\r\n${body}`], [messages[0]]);
  });

  it("goes on behind what is no JSON, and behind nothing", async () => {
    for (const body of ["", "{", "\u0000"]) {
      const wrong = `Content-Length: ${body.length}\r\n\r\n${body}`;
      for (const pieces of inPieces(wrong, sent(messages[1]))) await check(pieces, [messages[1]], /JSON/);
    }
  });

  it("goes on behind a header that tells no length", async () => {
    for (const header of ["Content-Type: x", "Content-Length: many", "Content-Length: -1", "x", ""])
      for (const pieces of inPieces(`${header}\r\n\r\n`, sent(messages[1])))
        await check(pieces, [messages[1]], /Content-Length/);
  });

  it("goes on behind a header that tells a length which no message has", async () => {
    for (const pieces of inPieces(`Content-Length: ${"9".repeat(30)}\r\n\r\n`, sent(messages[1])))
      await check(pieces, [messages[1]], /No message has 9+ bytes/);
  });

  it("lets go of what is no header and never ends, and goes on behind it", async () => {
    const noise = "noise ".repeat(20_000);
    await check([noise, `\r\n\r\n${sent(messages[1])}`], [messages[1]], /passed over/, 2);
    const pieces = [...Array<string>(200).fill(noise), "\r\n\r\n", sent(messages[1])];
    await check(pieces, [messages[1]], /passed over/, 201);
  });

  it("is written as it is read, each message in one piece", async () => {
    const stream = new PassThrough();
    const pieces: Buffer[] = [];
    stream.on("data", (piece) => pieces.push(piece));
    const writer = new StreamWriter(stream);
    await Promise.all(messages.map((message) => writer.write(message as Message)));
    assert.deepEqual(pieces.map(String), messages.map(sent));
    await check(pieces, messages);
  });

  it("tells who writes that it is gone", async () => {
    const stream = new PassThrough();
    const writer = new StreamWriter(stream);
    const told: unknown[] = [];
    writer.onError(([, message]) => told.push(message));
    stream.destroy();
    await assert.rejects(writer.write(messages[0] as Message));
    assert.deepEqual(told, [messages[0]]);
  });
});
