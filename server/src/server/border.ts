import type {
  Message,
  MessageStrategy,
  MessageWriter,
  NotificationMessage,
  RequestMessage,
  ResponseMessage,
} from "vscode-languageserver";
import type { Position } from "../text/position.ts";
import { Text } from "../text/text.ts";
import { Columns, type Encoding } from "./columns.ts";
import { lineAfter, type Replacement } from "./line-after.ts";

/** Where the lines of documents are found. */
export interface Lines {
  /** The text of an open document, as it is now. */
  open(uri: string): Text | undefined;
  /** The text of one that is not. Rejects when it cannot be read. */
  read(uri: string): Promise<string>;
}

type Id = RequestMessage["id"];
type Texts = (uri: string) => Text | undefined;

/**
 * The border at which positions are told in the client's encoding: inside, all are in UTF-16 units. It looks at messages
 * as they are taken up and as they are sent, when a document is as the positions say; every `line` with a `character` is
 * a position. For a client that counts in UTF-16 it lets everything through.
 */
export class Border implements MessageStrategy {
  encoding: Encoding = "utf-16";
  lines: Lines | undefined;
  /** The documents that open requests are about. */
  readonly #asked = new Map<Id, string>();
  /** Answers that wait for files to be read; what is said after them waits as well. */
  #waiting: Promise<void> | undefined;

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    if (this.encoding === "utf-16" || !("method" in message)) return next(message);
    const incoming = message as RequestMessage | NotificationMessage;
    if (incoming.method === "textDocument/didChange") return this.#change(incoming, next);
    const uri = addressIn(incoming.params);
    const asks = "id" in incoming;
    if (asks && uri !== undefined) this.#asked.set(incoming.id, uri);
    const missing = new Set<string>();
    const inside = this.#converted(incoming, undefined, "in", this.#open, missing);
    if (missing.size === 0 || !asks) return next(inside);
    return this.#read(missing).then((texts) =>
      next(this.#converted(incoming, undefined, "in", texts, new Set())),
    );
  }

  /** A writer that tells positions as the client counts. */
  writer(inner: MessageWriter): MessageWriter {
    return {
      onError: inner.onError,
      onClose: inner.onClose,
      write: (message) => this.#write(message, inner),
      end: () => inner.end(),
      dispose: () => inner.dispose(),
    };
  }

  async #write(message: Message, inner: MessageWriter): Promise<void> {
    if (this.encoding === "utf-16") return inner.write(message);
    const answers = "id" in message && !("method" in message);
    const { id } = message as ResponseMessage;
    const uri = answers ? this.#asked.get(id!) : undefined;
    if (answers) this.#asked.delete(id!);
    const missing = new Set<string>();
    const outside = this.#converted(message, uri, "out", this.#open, missing);
    if (missing.size === 0 && !this.#waiting) return inner.write(outside);
    const turn = (this.#waiting ?? Promise.resolve()).then(async () => {
      if (missing.size === 0) return inner.write(outside);
      // what is open was told above, as it was then
      const texts = await this.#read(missing);
      return inner.write(
        this.#converted(outside, uri, "out", (of) => (missing.has(of) ? texts(of) : undefined), new Set()),
      );
    });
    const waiting = turn
      .catch(() => undefined)
      .then(() => {
        if (this.#waiting === waiting) this.#waiting = undefined;
      });
    this.#waiting = waiting;
    return turn;
  }

  /** Each change is told for what the one before it has left, so each goes in alone. */
  #change(message: NotificationMessage | RequestMessage, next: (message: Message) => void | Promise<void>) {
    const { textDocument, contentChanges } = (message.params ?? {}) as Record<string, unknown>;
    const uri = addressIn(message.params);
    // the server itself refuses what is malformed, as a whole
    if (uri === undefined || !Array.isArray(contentChanges) || !contentChanges.every(isChange))
      return next(message);
    for (const change of contentChanges) {
      const inside = this.#converted(change, uri, "in", this.#open, new Set());
      const alone: NotificationMessage = {
        ...message,
        params: { textDocument, contentChanges: [inside] } as object,
      };
      void next(alone);
    }
  }

  readonly #open: Texts = (uri) => this.lines?.open(uri);

  /** The texts of documents that are not open; one that cannot be read has none. */
  async #read(uris: ReadonlySet<string>): Promise<Texts> {
    const texts = new Map<string, Text>();
    for (const uri of uris) {
      try {
        texts.set(uri, new Text(await this.lines!.read(uri)));
      } catch {}
    }
    return (uri) => this.lines?.open(uri) ?? texts.get(uri);
  }

  #converted<Value>(
    value: Value,
    uri: string | undefined,
    way: Way,
    texts: Texts,
    missing: Set<string>,
  ): Value {
    return new Conversion(this.encoding, way, texts, missing).of(value, uri) as Value;
  }
}

type Way = "in" | "out";

/** What one message holds, told in the other encoding. Of a text only lines are looked at on which a position lies. */
class Conversion {
  readonly #columns = new Map<string, Map<number, Columns>>();

  constructor(
    readonly encoding: Encoding,
    readonly way: Way,
    readonly texts: Texts,
    /** Gets the documents whose text is not at hand. */
    readonly missing: Set<string>,
  ) {}

  /** The value with all positions in it; itself where nothing changes. */
  of(value: unknown, uri: string | undefined): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((item) => this.of(item, uri));
      return items.some((item, i) => item !== value[i]) ? items : value;
    }
    const { line, character } = value as { line?: unknown; character?: unknown };
    if (typeof line === "number" && typeof character === "number")
      return this.#place(value, line, character, uri);
    const own = addressIn(value) ?? uri;
    let changed: Record<string, unknown> | undefined;
    for (const [key, item] of Object.entries(value)) {
      const other = isCursor(key, item, value)
        ? this.#cursor(item, (value as { edits: Replacement[] }).edits, own)
        : key === "changes"
          ? this.#changes(item)
          : this.of(item, (key.startsWith("target") && targetOf(value)) || own);
      if (other !== item) changed = { ...(changed ?? value), [key]: other };
    }
    return changed ?? value;
  }

  /** Edits by the address of their document. */
  #changes(changes: unknown): unknown {
    if (typeof changes !== "object" || changes === null) return changes;
    return Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, this.of(edits, uri)]));
  }

  /** Where the cursor goes once edits are made: on a line of the document that they result in. */
  #cursor(cursor: Position, edits: readonly Replacement[], uri: string | undefined): object {
    const text = uri === undefined ? undefined : this.texts(uri);
    if (uri !== undefined && !text) this.missing.add(uri);
    if (!text) return cursor;
    const columns = new Columns(lineAfter(text, edits, cursor.line), this.encoding);
    return { ...cursor, character: columns.character(cursor.character) };
  }

  #place(place: object, line: number, character: number, uri: string | undefined): object {
    if (uri === undefined || character <= 0) return place;
    const columns = this.#lineOf(uri, line);
    if (!columns) return place;
    const told = this.way === "in" ? columns.units(character) : columns.character(character);
    return told === character ? place : { ...place, character: told };
  }

  #lineOf(uri: string, line: number): Columns | undefined {
    const known = this.#columns.get(uri)?.get(line);
    if (known) return known;
    const text = this.texts(uri);
    if (!text) {
      this.missing.add(uri);
      return undefined;
    }
    if (!(line >= 0 && line < text.lineCount)) return undefined;
    const columns = new Columns(text.line(line), this.encoding);
    const lines = this.#columns.get(uri) ?? new Map<number, Columns>();
    this.#columns.set(uri, lines.set(line, columns));
    return columns;
  }
}

/** The address of the document that something is about: its own, or that of what it names. */
function addressIn(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { uri, textDocument, item, data, params } = value as Record<string, unknown>;
  if (typeof uri === "string") return uri;
  for (const named of [textDocument, item, data, params]) {
    const address = named === undefined ? undefined : addressIn(named);
    if (address !== undefined) return address;
  }
  return undefined;
}

function targetOf(value: object): string | undefined {
  const { targetUri } = value as { targetUri?: unknown };
  return typeof targetUri === "string" ? targetUri : undefined;
}

/** Whether it is the place for the cursor that goes with edits. */
function isCursor(key: string, item: unknown, value: object): item is Position {
  return key === "cursor" && typeof item === "object" && item !== null && "edits" in value;
}

function isChange(change: unknown): boolean {
  return (
    typeof change === "object" && change !== null && typeof (change as { text?: unknown }).text === "string"
  );
}
