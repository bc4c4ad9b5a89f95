import { Disposable, EventEmitter, type Position, type Range, type Uri, workspace } from "vscode";
import type { Passage } from "../../../server/src/features/review.ts";
import { FileQueue } from "./file-queue.ts";
import { type Aside, type Item, putAside } from "./item.ts";
import type { Memory } from "./memory.ts";

const names = new Intl.Collator("en", { numeric: true });

/** By this name the server tells that a file is gone. */
const GONE = "";

/** Everything that still needs an ear, file by file in the order of their paths, as far as it is known. */
export class Queue implements Disposable {
  readonly memory: Memory;
  /** In order. */
  readonly files: FileQueue[] = [];
  readonly #byUri = new Map<string, FileQueue>();
  readonly #changes = new EventEmitter<FileQueue | undefined>();
  /** Tells the file whose passages are others or look otherwise; undefined where it may be any. */
  readonly onDidChange = this.#changes.event;
  readonly #subscriptions: Disposable;

  constructor(memory: Memory) {
    this.memory = memory;
    this.#subscriptions = Disposable.from(
      this.#changes,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.of(document.uri)?.edit(contentChanges);
      }),
    );
  }

  of(uri: Uri): FileQueue | undefined {
    return this.#byUri.get(uri.toString());
  }

  /** Takes what the server tells of a file. */
  take(uri: Uri, resultId: string, passages: readonly Passage[]): void {
    const known = this.of(uri);
    if (resultId === GONE) {
      this.#forget(uri);
      return;
    }
    if (!known && passages.length === 0 && this.memory.resolvedIn(uri) === 0) return;
    const file = known ?? this.#add(uri);
    file.take(resultId, passages);
    if (!known) this.#remember(file);
    this.memory.keep(uri, file.resolved, file.items);
    this.#changes.fire(file);
  }

  /**
   * The server has told all that it knows of a file: what was edited in it made no difference. Says whether that is what
   * is known here.
   */
  unchanged(uri: Uri, resultId: string): boolean {
    const file = this.of(uri);
    if (file?.resultId !== resultId) return false;
    file.edited = false;
    return true;
  }

  /** What to send along, so that the server need not tell again what it has told. */
  resultIds(): { uri: Uri; value: string }[] {
    return this.files.flatMap(({ uri, resultId }) =>
      resultId === undefined ? [] : [{ uri, value: resultId }],
    );
  }

  putAside(item: Item, aside: Aside | undefined): void {
    putAside(item, aside);
    const file = this.of(item.uri);
    if (!file) return;
    this.memory.keep(file.uri, file.resolved, file.items);
    this.#changes.fire(file);
  }

  countAnew(): void {
    this.memory.countAnew();
    for (const file of this.files) {
      file.countAnew();
      for (const item of file.items) if (item.aside === "skipped") putAside(item, undefined);
    }
    this.#changes.fire(undefined);
  }

  /** The passage that a range touches, the narrowest of several. */
  at(uri: Uri, range: Range): Item | undefined {
    const touched = this.of(uri)?.items.filter((item) => item.range.intersection(range)) ?? [];
    return touched.find((item) => item.range.isEqual(range)) ?? touched[0];
  }

  /** Passages from a place on, over the borders of files; without a place, all of them. */
  *from(place: { readonly uri: Uri; readonly position: Position } | undefined): Generator<Item> {
    for (const file of this.files) {
      const order = place ? compare(file.uri, place.uri) : 1;
      if (order > 0) yield* file.items;
      if (order !== 0) continue;
      for (const item of file.items) if (!item.range.start.isBefore(place!.position)) yield item;
    }
  }

  /** Passages above a place, the nearest first. */
  *above(place: { readonly uri: Uri; readonly position: Position } | undefined): Generator<Item> {
    for (const file of this.files.toReversed()) {
      const order = place ? compare(file.uri, place.uri) : -1;
      if (order > 0) continue;
      for (const item of file.items.toReversed()) {
        if (order < 0 || item.range.start.isBefore(place!.position)) yield item;
      }
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Brings back what was counted and put aside before this window was opened. */
  #remember(file: FileQueue): void {
    file.resolved = this.memory.resolvedIn(file.uri);
    for (const item of file.items) item.aside = this.memory.asideOf(item);
  }

  /** A file that is gone is not resolved: what is kept of it waits for the day on which it is there again. */
  #forget(uri: Uri): void {
    const file = this.of(uri);
    if (!file) return;
    this.#byUri.delete(uri.toString());
    this.files.splice(this.files.indexOf(file), 1);
    this.#changes.fire(file);
  }

  #add(uri: Uri): FileQueue {
    const file = new FileQueue(uri);
    this.#byUri.set(uri.toString(), file);
    let low = 0;
    let high = this.files.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.files[middle]!.uri, uri) < 0) low = middle + 1;
      else high = middle;
    }
    this.files.splice(low, 0, file);
    return file;
  }
}

function compare(one: Uri, other: Uri): number {
  const [path, otherPath] = [one.toString(), other.toString()];
  return path === otherPath ? 0 : names.compare(path, otherPath) || (path < otherPath ? -1 : 1);
}
