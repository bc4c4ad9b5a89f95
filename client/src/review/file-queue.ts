import type { TextDocumentContentChangeEvent, Uri } from "vscode";
import type { Passage } from "../../../server/src/features/review.ts";
import { after } from "./edits.ts";
import { type Item, looks, newItem, refresh } from "./item.ts";

/** The passages of one file, in order, and how many were resolved. */
export class FileQueue {
  items: Item[] = [];
  /** How many went by an edit since counting began. */
  resolved = 0;
  resultId: string | undefined;
  /** Whether the text was edited since the server told of it. */
  edited = false;
  /** The last mark of a guess that the server told of: further guesses are written as it was, even once it is gone. */
  guess: string | undefined;
  /** The passages that went by an edit in this window: taking the edit back brings them back. */
  #gone: Item[] = [];

  constructor(readonly uri: Uri) {}

  /**
   * Takes the server's list. A passage is the one it was where it stands where edits have moved it; in a file that
   * was changed elsewhere, where it has its name.
   */
  take(resultId: string, passages: readonly Passage[]): void {
    const left = new Set(this.items);
    const byPlace = new Map(this.items.map((item) => [placeOf(item.passage.kind, item.range.start), item]));
    const byId = this.edited ? new Map() : new Map(this.items.map((item) => [item.passage.id, item]));
    const kept = passages.map((passage) => {
      const item = byPlace.get(placeOf(passage.kind, passage.range.start));
      return item && left.delete(item) ? item : undefined;
    });
    this.items = passages.map((passage, i) => {
      const item = kept[i] ?? this.#known(byId.get(passage.id), left) ?? this.#back(passage);
      if (!item) return newItem(this.uri, passage);
      refresh(item, passage);
      return item;
    });
    if (this.edited) {
      this.resolved += left.size;
      this.#gone.push(...left);
    }
    this.guess = passages.findLast(({ kind }) => kind === "uncertain")?.text ?? this.guess;
    this.resultId = resultId;
    this.edited = false;
  }

  /** Moves the passages along with an edit. */
  edit(changes: readonly TextDocumentContentChangeEvent[]): void {
    this.edited = true;
    for (const change of changes) {
      const first = this.#firstFrom(change.range.start.line);
      const sameLines = change.range.isSingleLine && !change.text.includes("\n");
      for (let i = first; i < this.items.length; i++) {
        const item = this.items[i]!;
        if (sameLines && item.range.start.line > change.range.end.line) break;
        item.range = after(change, item.range);
      }
    }
  }

  countAnew(): void {
    this.resolved = 0;
    this.#gone = [];
  }

  #known(item: Item | undefined, left: Set<Item>): Item | undefined {
    return item && left.delete(item) ? item : undefined;
  }

  /** The passage that went and is back. */
  #back(passage: Passage): Item | undefined {
    if (this.#gone.length === 0) return undefined;
    const face = looks(passage);
    const at = this.#gone.findLastIndex((item) => looks(item.passage) === face);
    if (at < 0) return undefined;
    this.resolved--;
    return this.#gone.splice(at, 1)[0];
  }

  /** The first passage that ends on a line or below it. */
  #firstFrom(line: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.items[middle]!.range.end.line < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function placeOf(kind: string, { line, character }: { line: number; character: number }): string {
  return `${kind} ${line} ${character}`;
}
