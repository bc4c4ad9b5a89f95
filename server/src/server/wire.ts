import {
  ErrorCodes,
  LSPErrorCodes,
  Message,
  type MessageStrategy,
  type MessageWriter,
  type ResponseMessage,
} from "vscode-languageserver";
import { Border } from "./border.ts";
import type { Session } from "./session.ts";
import { Waiting } from "./waiting.ts";

/**
 * What messages pass on their way between the client and the connection: here those are refused that come out of turn or
 * need no answer any more.
 */
export class Wire implements MessageStrategy {
  readonly border = new Border();
  readonly waiting = new Waiting();
  readonly writer: MessageWriter;
  session: Session | undefined;
  readonly #client: MessageWriter;

  /** @param client to whom messages are written */
  constructor(client: MessageWriter) {
    this.#client = client;
    this.writer = this.border.writer(client);
  }

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    const { isRequest, isNotification, isResponse } = Message;
    if (!isObject(message) || !(isRequest(message) || isNotification(message) || isResponse(message)))
      return this.#refuse(
        message,
        ErrorCodes.InvalidRequest,
        "neither a request, a notification nor an answer",
      );
    if (isResponse(message) || message.method === "exit") return this.border.handleMessage(message, next);
    const stage = this.session?.stage ?? "new";
    const superseded = this.waiting.isSuperseded(message);
    if (stage === "running" && superseded)
      return this.#refuse(message, LSPErrorCodes.RequestCancelled, "asked again behind a later edit");
    if (stage === "running" || (stage === "new" && message.method === "initialize"))
      return this.border.handleMessage(message, next);
    // a notification out of turn is nobody's
    if (!isRequest(message)) return;
    if (stage === "ended") return this.#refuse(message, ErrorCodes.InvalidRequest, "shut down");
    return this.#refuse(message, ErrorCodes.ServerNotInitialized, "not initialized");
  }

  #refuse(message: unknown, code: number, reason: string): Promise<void> {
    const { id } = (isObject(message) ? message : {}) as { id?: unknown };
    const own = typeof id === "string" || typeof id === "number" ? id : null;
    const answer: ResponseMessage = { jsonrpc: "2.0", id: own, error: { code, message: reason } };
    return this.#client.write(answer).catch(() => undefined);
  }
}

function isObject(message: unknown): message is object {
  return typeof message === "object" && message !== null;
}
