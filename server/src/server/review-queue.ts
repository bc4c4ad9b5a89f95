import { type ProgressToken, ProgressType } from "vscode-languageserver";
import type { ReviewChanged, ReviewFile, ReviewParams } from "../features/review.ts";
import { type CheckedFile, ofOpen, passagesIdOf } from "../workspace/checked-files.ts";
import type { OpenDocument } from "../workspace/documents.ts";
import { comparable } from "../workspace/place.ts";
import type { Cancellation } from "../workspace/slices.ts";
import { Chunks } from "./chunks.ts";
import { type Ids, previousIds } from "./previous-ids.ts";
import { Progress } from "./progress.ts";
import { cancelled, invalid, type Requests, settled } from "./requests.ts";
import type { Session } from "./session.ts";
import type { Telling } from "./telling.ts";

const partial = new ProgressType<ReviewFile[]>();

/** Tells the passages that still need an ear, and when they change. */
export class ReviewQueue {
  readonly #session: Session;
  /** The names under which passages were told last, by addresses that can be compared. */
  readonly #told = new Map<string, string>();

  constructor(
    readonly requests: Requests,
    readonly telling: Telling,
  ) {
    this.#session = requests.session;
  }

  /** Tells one file, or all of the workspace. */
  async list(params: ReviewParams, token: Cancellation | undefined): Promise<ReviewFile[]> {
    this.#session.checkRunning();
    // without parameters the token stands in their place
    if (!token || typeof params !== "object" || params === null || Array.isArray(params))
      throw invalid("parameters are missing");
    const previous = previousIds(params.previousResultIds);
    this.#follow();
    if (params.textDocument !== undefined)
      return [await this.#one(params.textDocument?.uri, previous, token)];
    return this.#all(params, previous, token);
  }

  /** Says that a document is settled after a change. */
  changed(document: OpenDocument): void {
    const { uri, served, review } = document;
    this.#changed(uri, passagesIdOf(document), served ? review.count : 0);
  }

  /** A client that asks once is told of changes from then on. */
  #follow(): void {
    if (this.telling.review) return;
    this.telling.review = this;
    this.#session.checked.onChange(({ uri, now }) =>
      now ? this.#changed(uri, now.passagesId, now.passages.length) : this.#changed(uri, undefined, 0),
    );
  }

  /** Tells that passages have changed; who knows nothing of a file need not hear that it has none. */
  #changed(uri: string, id: string | undefined, passages: number): void {
    const key = comparable(uri);
    const told = this.#told.get(key);
    if (told === id || (told === undefined && passages === 0)) return;
    if (id !== undefined) this.#told.set(key, id);
    else this.#told.delete(key);
    const changed: ReviewChanged = { uri };
    void this.#session.connection.sendNotification("transcript/reviewChanged", changed);
  }

  async #one(uri: unknown, previous: Ids, token: Cancellation): Promise<ReviewFile> {
    if (typeof uri !== "string") throw invalid("textDocument.uri is missing");
    const document = this.#session.documents.get(uri);
    if (document) {
      await settled(document.review, token);
      return this.#tell(ofOpen(document), previous);
    }
    const checked = await this.#session.checked.of(uri);
    if (token.isCancellationRequested) throw cancelled();
    if (checked) return this.#tell(checked, previous);
    if (!previous.has(comparable(uri))) throw invalid(`${uri} is not open and cannot be read`);
    return this.#gone(uri);
  }

  async #all(params: ReviewParams, previous: Ids, token: Cancellation): Promise<ReviewFile[]> {
    const { partialResultToken: part, workDoneToken, previousResultIds } = params;
    const { checked, connection } = this.#session;
    const chunks = new Chunks<ReviewFile>(
      isToken(part) ? (files) => connection.sendProgress(partial, part, files) : undefined,
    );
    const progress = new Progress(connection, isToken(workDoneToken) ? workDoneToken : undefined);
    const seen = new Set<string>();
    try {
      for await (const file of checked.all(token, (done, of) => progress.report(done, of))) {
        const key = comparable(file.uri);
        seen.add(key);
        // of a text that is no transcript only those need to hear who took it for one
        if (file.served || previous.has(key))
          await chunks.add(this.#tell(file, previous), file.passages.length);
      }
      if (token.isCancellationRequested) throw cancelled();
      for (const { uri } of previousResultIds ?? []) {
        if (!seen.has(comparable(uri))) await chunks.add(this.#gone(uri), 0);
      }
      return await chunks.rest();
    } finally {
      progress.end();
    }
  }

  #tell({ uri, passagesId: resultId, passages }: CheckedFile, previous: Ids): ReviewFile {
    const key = comparable(uri);
    this.#told.set(key, resultId);
    if (previous.get(key) === resultId) return { uri, resultId, unchanged: true, passages: [] };
    return { uri, resultId, passages };
  }

  #gone(uri: string): ReviewFile {
    this.#told.delete(comparable(uri));
    return { uri, resultId: "", passages: [] };
  }
}

function isToken(token: unknown): token is ProgressToken {
  return typeof token === "string" || typeof token === "number";
}
