import { AbstractMessageWriter, type Message, type MessageWriter } from "vscode-languageserver/node";

/**
 * Writes messages to a stream, each at once and in one piece. The library's writer goes round the event loop before each
 * message and writes its header alone, so that the client wakes up twice.
 */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #stream: NodeJS.WritableStream;
  #errors = 0;

  constructor(stream: NodeJS.WritableStream) {
    super();
    this.#stream = stream;
    stream.on("error", (error) => this.fireError(error));
    stream.on("close", () => this.fireClose());
  }

  async write(message: Message): Promise<void> {
    const bytes = encoded(message);
    try {
      await new Promise<void>((resolve, reject) => {
        this.#stream.write(bytes, (error) => (error ? reject(error) : resolve()));
      });
    } catch (error) {
      this.fireError(error, message, ++this.#errors);
      throw error;
    }
  }

  end(): void {
    this.#stream.end();
  }
}

/** A message as it is sent: its header, and behind it its words as JSON. */
function encoded(message: Message): Buffer {
  const body = JSON.stringify(message);
  const length = Buffer.byteLength(body);
  const header = `Content-Length: ${length}\r\n\r\n`;
  const bytes = Buffer.allocUnsafe(header.length + length);
  bytes.write(header, "latin1");
  bytes.write(body, header.length);
  return bytes;
}
