import { type ServerProcess, startOnStdio } from "./process.ts";

/** A message as it comes from the server. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { code: number; message: string };
}

/** Writes messages to a server byte by byte as it is told, also such as no client library would let through. */
export class RawClient {
  readonly server: ServerProcess = startOnStdio();
  readonly #messages: Message[] = [];
  readonly #waiting = new Set<() => void>();
  #bytes = Buffer.alloc(0);

  constructor() {
    this.server.child.stdout!.on("data", (bytes: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      for (let message = this.#take(); message; message = this.#take()) this.#messages.push(message);
      for (const wake of this.#waiting) wake();
      this.#waiting.clear();
    });
  }

  /** Sends a message with the header that belongs to it. */
  send(message: unknown): void {
    this.sendBody(JSON.stringify(message));
  }

  /** Sends any body with the header that belongs to it. */
  sendBody(body: string): void {
    this.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  write(bytes: string | Uint8Array): void {
    this.server.child.stdin!.write(bytes);
  }

  /** The answer to an id. Rejects when the server ends before. */
  async answer(id: Message["id"]): Promise<Message> {
    let ended = false;
    void this.server.exited.then(() => {
      ended = true;
      for (const wake of this.#waiting) wake();
    });
    for (;;) {
      const found = this.#messages.find((message) => message.id === id && message.method === undefined);
      if (found) return found;
      if (ended) throw new Error(`The server ended before it answered ${id}. ${this.server.complaints}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  initialize(): Promise<Message> {
    const params = { processId: null, rootUri: null, capabilities: {} };
    this.send({ jsonrpc: "2.0", id: "start", method: "initialize", params });
    return this.answer("start");
  }

  #take(): Message | undefined {
    const header = this.#bytes.indexOf("\r\n\r\n");
    if (header < 0) return undefined;
    const length = Number(/Content-Length: (\d+)/i.exec(this.#bytes.toString("latin1", 0, header))![1]);
    const end = header + 4 + length;
    if (this.#bytes.length < end) return undefined;
    const body = this.#bytes.toString("utf8", header + 4, end);
    this.#bytes = this.#bytes.subarray(end);
    return JSON.parse(body) as Message;
  }
}

/** Has a raw client talk to a server of its own, which is ended afterwards. */
export async function talkRaw(conversation: (client: RawClient) => Promise<void>): Promise<void> {
  const client = new RawClient();
  try {
    await conversation(client);
  } finally {
    client.server.child.kill();
  }
}
