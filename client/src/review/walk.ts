import {
  commands,
  Disposable,
  EventEmitter,
  Position,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  window,
} from "vscode";
import { say } from "../commands/command.ts";
import { newOrder } from "../commands/in-order.ts";
import { moveTo, whenAt } from "../reveal.ts";
import type { Statuses } from "../status.ts";
import type { Item } from "./item.ts";
import type { Queue } from "./queue.ts";
import type { Sight } from "./sight.ts";
import type { ReviewSource } from "./source.ts";

interface Place {
  readonly uri: Uri;
  readonly position: Position;
}

/** Goes through the queue, over the borders of files. What was put aside is passed over. */
export class Walk implements Disposable {
  readonly #queue: Queue;
  readonly #source: ReviewSource;
  readonly #sight: Sight;
  readonly #statuses: Statuses;
  readonly #arrivals = new EventEmitter<Item>();
  /** Tells the passage that was gone to. */
  readonly onDidArrive = this.#arrivals.event;
  readonly #subscriptions: Disposable;
  /** Counts the walks, so that one that waited gives way to the next. */
  #walks = 0;
  readonly #begins = new EventEmitter<void>();
  /** The order of the keys that go through the queue and resolve what is in it. */
  readonly inOrder = newOrder();

  constructor(queue: Queue, source: ReviewSource, sight: Sight, statuses: Statuses) {
    this.#queue = queue;
    this.#source = source;
    this.#sight = sight;
    this.#statuses = statuses;
    this.#subscriptions = Disposable.from(
      this.#arrivals,
      this.#begins,
      commands.registerCommand("transcript.startReview", () => this.start()),
      commands.registerCommand("transcript.nextPassage", () => this.next()),
      commands.registerCommand("transcript.previousPassage", () => this.previous()),
      commands.registerCommand("transcript.openPassage", (item: Item) => this.inOrder(() => this.goTo(item))),
    );
  }

  /** Goes on where the last visit stopped: to that passage, or the first one behind it that is still open. */
  start(): Promise<void> {
    const walk = this.#begin();
    return this.inOrder(() => this.#start(walk));
  }

  next(): Promise<void> {
    const walk = this.#begin();
    return this.inOrder(() => this.advance(walk));
  }

  previous(): Promise<void> {
    const walk = this.#begin();
    return this.inOrder(() => this.#goBack(walk));
  }

  /** To the next passage, for what is being done in order itself. */
  async advance(walk = this.#begin()): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return this.#start(walk);
    const { uri } = editor.document;
    await this.#know(uri);
    const { selection } = editor;
    const here = this.#queue.at(uri, selection);
    const selected = here?.range.isEqual(selection) && !selection.isEmpty;
    // one further on, as a passage that is selected has been seen
    const position = selected ? selection.start.translate(0, 1) : selection.active;
    await this.#goOn(walk, { uri, position }, "Nothing is left to review");
  }

  async #start(walk: number): Promise<void> {
    const { place } = this.#queue.memory;
    const from = place && { uri: Uri.parse(place.uri), position: new Position(place.line, place.character) };
    if (from) await this.#source.ask(from.uri);
    else if (window.activeTextEditor) await this.#source.ask(window.activeTextEditor.document.uri);
    await this.#goOn(walk, from ?? cursor(), "There is nothing to review");
  }

  async #goBack(walk: number): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return this.#start(walk);
    await this.#know(editor.document.uri);
    const place = { uri: editor.document.uri, position: editor.selection.start };
    const item = this.#first(this.#queue.above(place)) ?? this.#first(this.#queue.above(undefined));
    if (!item) return say(this.#nothing("Nothing is left to review"));
    await this.goTo(item);
  }

  /** Shows a passage in the middle of the window, selected, so that typing replaces it. */
  async goTo(item: Item): Promise<void> {
    const column = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === item.uri.toString(),
    )?.viewColumn;
    // a movement by the editor itself, so that what is typed here is taken back apart from what was typed before
    if (window.activeTextEditor?.document.uri.toString() === item.uri.toString()) {
      await commands.executeCommand("cursorMove", { to: "left", by: "character", value: 0 });
    }
    // with the selection: else the one of the last visit is there for a moment, and what is typed then replaces that
    const editor = await this.#statuses.expect(item.uri, () =>
      window.showTextDocument(item.uri, {
        selection: item.range,
        ...(column !== undefined && { viewColumn: column }),
      }),
    );
    editor.revealRange(item.range, TextEditorRevealType.InCenter);
    await whenAt(editor, new Selection(item.range.start, item.range.end));
    this.#queue.memory.stopAt(item.uri, item.range.start);
    this.#arrivals.fire(item);
  }

  dispose(): void {
    this.#walks++;
    this.#subscriptions.dispose();
  }

  /** What is not known yet of a file that was just opened or typed in is asked for, so that a key goes nowhere else. */
  async #know(uri: Uri): Promise<void> {
    const file = this.#queue.of(uri);
    if (!file || file.edited) await this.#source.ask(uri);
  }

  /** The walk before, if it still waits, gives way. */
  #begin(): number {
    this.#queue.memory.begin();
    if (this.#sight.scope === "workspace") void this.#source.readWorkspace();
    this.#walks++;
    this.#begins.fire();
    return this.#walks;
  }

  /** To the first passage from a place on; behind the last one it begins again at the top. */
  async #goOn(walk: number, place: Place | undefined, otherwise: string): Promise<void> {
    let item = this.#first(this.#queue.from(place));
    while (!item && this.#source.reading && walk === this.#walks) {
      await this.#news();
      item = this.#first(this.#queue.from(place));
    }
    if (!item && walk !== this.#walks) return;
    const top = item ? undefined : this.#first(this.#queue.from(undefined));
    if (top) say("That was the last passage. This is the first that is open");
    if (!item && !top) return say(this.#nothing(otherwise));
    await this.goTo((item ?? top)!);
  }

  #first(items: Iterable<Item>): Item | undefined {
    for (const item of items) if (!item.aside && this.#sight.shows(item)) return item;
    return undefined;
  }

  /** Why there is nothing to go to, and what to do then. */
  #nothing(otherwise: string): string {
    const left = [...this.#queue.from(undefined)];
    const seen = left.filter((item) => this.#sight.shows(item)).length;
    if (seen > 0) return `Only what was skipped or left for later is left: ${seen}. Undo Skip takes it up`;
    if (left.length === 0) return otherwise;
    const where = this.#sight.filter ? "passes the filter" : "is in this file";
    return `Nothing that is open ${where}; ${left.length} elsewhere`;
  }

  /** Resolves when more is known, or all. */
  #news(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        heard.dispose();
        resolve();
      };
      const heard = Disposable.from(
        this.#queue.onDidChange(done),
        this.#source.onDidRead(done),
        this.#begins.event(done),
      );
    });
  }
}

/** Resolves when the window has selected the passage. */
export async function select(editor: TextEditor, { range }: Item): Promise<void> {
  const done = moveTo(editor, new Selection(range.start, range.end));
  editor.revealRange(range, TextEditorRevealType.InCenter);
  await done;
}

function cursor(): Place | undefined {
  const editor = window.activeTextEditor;
  return editor && { uri: editor.document.uri, position: editor.selection.active };
}
