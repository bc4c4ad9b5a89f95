import { Message, type MessageReader } from "vscode-languageserver";

/** What an editor asks after each key: of several that wait, the answer to the last one alone is of use. */
const askedPerKey: ReadonlySet<string> = new Set([
  "textDocument/codeLens",
  "textDocument/diagnostic",
  "textDocument/documentHighlight",
  "textDocument/documentLink",
  "textDocument/documentSymbol",
  "textDocument/foldingRange",
  "textDocument/inlayHint",
  "textDocument/semanticTokens/full",
  "textDocument/semanticTokens/full/delta",
  "textDocument/semanticTokens/range",
]);

/**
 * Which messages have come that nobody has looked at yet. Who types fast, or whose machine was busy, leaves many edits,
 * each with its questions; what is asked again behind a later edit need not be worked out for the earlier one.
 */
export class Waiting {
  #count = 0;
  readonly #numbers = new WeakMap<Message, number>();
  /** The number of the last question of a kind about a document that waits, and of the last change to a document. */
  readonly #last = new Map<string, number>();

  /** A reader that has each message counted as it comes. */
  reader(inner: MessageReader): MessageReader {
    return {
      onError: inner.onError,
      onClose: inner.onClose,
      onPartialMessage: inner.onPartialMessage,
      listen: (callback) =>
        inner.listen((message) => {
          this.#came(message);
          callback(message);
        }),
      dispose: () => inner.dispose(),
    };
  }

  /** Takes up a message; says whether it is a question that was asked again behind a later edit. */
  isSuperseded(message: Message): boolean {
    const about = topic(message);
    const number = this.#numbers.get(message);
    if (!about || number === undefined) return false;
    const superseded =
      Message.isRequest(message) &&
      this.#isBehind(`${message.method} ${about}`, number) &&
      this.#isBehind(`textDocument/didChange ${about}`, number);
    const key = `${(message as { method?: string }).method} ${about}`;
    if (this.#last.get(key) === number) this.#last.delete(key);
    return superseded;
  }

  #came(message: Message): void {
    const about = topic(message);
    if (!about) return;
    this.#numbers.set(message, ++this.#count);
    this.#last.set(`${(message as { method?: string }).method} ${about}`, this.#count);
  }

  #isBehind(key: string, number: number): boolean {
    return (this.#last.get(key) ?? 0) > number;
  }
}

/** The document that a change or a question after each key is about. */
function topic(message: unknown): string | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { method, params } = message as { method?: unknown; params?: { textDocument?: { uri?: unknown } } };
  if (typeof method !== "string") return undefined;
  if (method !== "textDocument/didChange" && !askedPerKey.has(method)) return undefined;
  const uri = params?.textDocument?.uri;
  return typeof uri === "string" ? uri : undefined;
}
