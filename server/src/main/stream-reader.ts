import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type MessageReader,
} from "vscode-languageserver/node";

const HEADER_END = "\r\n\r\n";
/** The most bytes that a header may have. */
const HEADER_BYTES = 16_384;
/** The most bytes that a message may have: JavaScript has no longer strings. */
const MESSAGE_BYTES = 2 ** 29;

/**
 * Reads messages from a stream and hands each on as soon as its last byte is there. The library's reader goes round the
 * event loop before each message.
 */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: NodeJS.ReadableStream;
  /** What has come and is not read yet. */
  #chunks: Buffer[] = [];
  #bytes = 0;
  /** How many bytes the next message has, once its header is read. */
  #length: number | undefined;

  constructor(stream: NodeJS.ReadableStream) {
    super();
    this.#stream = stream;
  }

  listen(callback: DataCallback): Disposable {
    const came = (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#bytes += chunk.length;
      while (this.#goOn(callback));
    };
    this.#stream.on("data", came);
    this.#stream.on("error", (error) => this.fireError(error));
    this.#stream.on("close", () => this.fireClose());
    return { dispose: () => this.#stream.off("data", came) };
  }

  /** Reads a message, or passes over what is none; says whether either had come. */
  #goOn(callback: DataCallback): boolean {
    try {
      return this.#readOne(callback);
    } catch (error) {
      this.fireError(error);
      return true;
    }
  }

  /** Reads a message; says whether it had come. */
  #readOne(callback: DataCallback): boolean {
    this.#length ??= this.#header();
    if (this.#length === undefined || this.#bytes < this.#length) return false;
    const body = this.#take(this.#length).toString();
    this.#length = undefined;
    try {
      callback(JSON.parse(body));
    } catch (error) {
      this.fireError(error);
    }
    return true;
  }

  /** Reads a header, if all of it has come: how many bytes the message behind it has. */
  #header(): number | undefined {
    if (this.#bytes === 0) return undefined;
    // it comes in one piece, or nearly so
    let end = this.#chunks[0]!.indexOf(HEADER_END);
    if (end < 0 && this.#chunks.length > 1) end = this.#joined().indexOf(HEADER_END);
    if (end < 0) return this.#passOver();
    const header = this.#take(end + HEADER_END.length).toString("latin1");
    const [, length] = /^content-length:\s*(\d+)/im.exec(header) ?? [];
    if (length === undefined) throw new Error(`A header must tell the Content-Length:\n${header.trimEnd()}`);
    if (Number(length) > MESSAGE_BYTES) throw new Error(`No message has ${length} bytes`);
    return Number(length);
  }

  /** What is longer than any header is none: it is let go of, but for its last bytes, of which a header's end may need some. */
  #passOver(): undefined {
    if (this.#bytes <= HEADER_BYTES) return undefined;
    const passed = this.#bytes;
    this.#take(passed - HEADER_END.length + 1);
    throw new Error(`A header of more than ${HEADER_BYTES} bytes: ${passed} were passed over`);
  }

  /** All that has come, in one piece. */
  #joined(): Buffer {
    if (this.#chunks.length !== 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]!;
  }

  /** The next bytes, as many as have come at least. */
  #take(count: number): Buffer {
    const first = this.#chunks[0];
    const all = first && count <= first.length ? first : this.#joined();
    this.#bytes -= count;
    if (all.length > count) this.#chunks[0] = all.subarray(count);
    else this.#chunks.shift();
    return all.subarray(0, count);
  }
}
