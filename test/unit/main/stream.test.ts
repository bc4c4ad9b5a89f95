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

/** Checks what is read, and what is complained of, when a stream brings something in these pieces. */
async function check(pieces: Iterable<string | Buffer>, expected: unknown[], complaint?: RegExp) {
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
  assert.equal(complaints.length, complaint ? 1 : 0, complaints.join("\n"));
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
      await check([wrong, sent(messages[1])], [messages[1]], /JSON/);
    }
  });

  it("goes on behind a header that tells no length", async () => {
    for (const header of ["Content-Type: x", "Content-Length: many", "Content-Length: -1", "x", ""])
      await check([`${header}\r\n\r\n`, sent(messages[1])], [messages[1]], /Content-Length/);
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
