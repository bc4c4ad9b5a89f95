import type { Documents, OpenDocument } from "./documents.ts";
import { comparable } from "./place.ts";
import { type Cancellation, type Settling, settleInSlices } from "./slices.ts";
import type { TranscriptFiles } from "./transcript-files.ts";

/** How much is kept of files that are not open, in UTF-16 units. */
const KEPT_UNITS = 32_000_000;

/** What is listed of each file. */
export interface Listing<Item> {
  /** What must be up to date. */
  readonly settling: (document: OpenDocument) => Settling;
  /** A name for the state of a document: the same as long as the same is listed. */
  readonly state: (document: OpenDocument) => string;
  readonly list: (document: OpenDocument) => readonly Item[];
  /** About how much room it takes, in UTF-16 units. */
  readonly units: (items: readonly Item[]) => number;
}

/** Something of all transcripts of a workspace: of those that are open, as they are now, and of all others. */
export class FileIndex<Item> {
  readonly #documents: Documents;
  readonly #listing: Listing<Item>;
  readonly #open = new WeakMap<OpenDocument, { state: string; items: readonly Item[] }>();
  readonly #files: TranscriptFiles;
  readonly #kept = new Map<string, readonly Item[]>();
  #keptUnits = 0;
  /** What kept lists were read under. */
  #under: readonly unknown[] = [];
  /** The file that is being read, so that the next search goes on where one was cancelled. */
  #working: { readonly uri: string; readonly document: OpenDocument } | undefined;

  constructor(documents: Documents, files: TranscriptFiles, listing: Listing<Item>) {
    this.#listing = listing;
    this.#documents = documents;
    this.#files = files;
    files.onChange((uri) => this.#forget(uri));
  }

  /**
   * What is listed of each file, open ones first. Ends early where it is cancelled.
   *
   * @param first of the open ones, the address of that which comes before the others
   */
  async *all(token: Cancellation, first?: string): AsyncGenerator<{ uri: string; items: readonly Item[] }> {
    const open = new Set<string>();
    const documents = [...this.#documents.all()];
    const at = documents.findIndex(({ uri }) => uri === first);
    if (at > 0) documents.unshift(...documents.splice(at, 1));
    for (const document of documents) {
      open.add(comparable(document.uri));
      const items = await this.#ofOpen(document, token);
      if (items) yield { uri: document.uri, items };
    }
    this.#checkUnder();
    for (const uri of await this.#files.list(this.#documents.settings.recognise)) {
      if (token.isCancellationRequested) return;
      if (open.has(comparable(uri))) continue;
      const items = this.#kept.get(uri) ?? (await this.#ofClosed(uri, token));
      if (items) yield { uri, items };
    }
  }

  async #ofOpen(document: OpenDocument, token: Cancellation): Promise<readonly Item[] | undefined> {
    if (!(await settleInSlices(this.#listing.settling(document), token)) || !document.served)
      return undefined;
    const state = this.#listing.state(document);
    const before = this.#open.get(document);
    if (before?.state === state) return before.items;
    const items = this.#listing.list(document);
    this.#open.set(document, { state, items });
    return items;
  }

  async #ofClosed(uri: string, token: Cancellation): Promise<readonly Item[] | undefined> {
    const changes = this.#files.changes;
    const text = this.#working?.uri === uri ? "" : await this.#files.read(uri);
    if (text === undefined) return undefined;
    // another search may have begun to read it in between
    if (this.#working?.uri !== uri)
      this.#working = { uri, document: this.#documents.closed(uri, text, this.#files.languageOf(uri)) };
    const { document } = this.#working;
    if (!(await settleInSlices(this.#listing.settling(document), token))) return undefined;
    if (this.#working?.document === document) this.#working = undefined;
    const items = document.served ? this.#listing.list(document) : [];
    if (changes === this.#files.changes) this.#keep(uri, items);
    return items;
  }

  #keep(uri: string, items: readonly Item[]): void {
    if (!this.#files.watched || this.#kept.has(uri)) return;
    const units = this.#listing.units(items);
    if (this.#keptUnits + units > KEPT_UNITS) return;
    this.#keptUnits += units;
    this.#kept.set(uri, items);
  }

  #forget(uri: string): void {
    const items = this.#kept.get(uri);
    if (this.#working?.uri === uri) this.#working = undefined;
    if (!items) return;
    this.#keptUnits -= this.#listing.units(items);
    this.#kept.delete(uri);
  }

  /** Other settings or other known speakers may read each file otherwise. */
  #checkUnder(): void {
    const under = [this.#documents.settings, this.#documents.known, this.#documents.places];
    if (under.every((one, i) => one === this.#under[i])) return;
    this.#under = under;
    this.#kept.clear();
    this.#keptUnits = 0;
    this.#working = undefined;
  }
}
