import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  type TextDocument,
  type TextEditor,
  type TreeDataProvider,
  type TreeView,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { type RegisterCommand, transcriptEditor } from "../commands/command.ts";
import { show } from "../reveal.ts";
import { selector } from "../selector.ts";
import type { Statuses } from "../status.ts";
import { setContext } from "./context.ts";
import { ExchangeSource } from "./exchange-source.ts";
import { counted, everything, explained, type Filter, isFiltering, passing } from "./filter.ts";
import { registerFilter } from "./filter-commands.ts";
import { itemOf, tooltipOf } from "./row-item.ts";
import { isAnswer, labelOf, type QuestionRow, type Row, rowAt, rowsFor } from "./rows.ts";

/** How long typing may pause before the questions are asked for again, in milliseconds. */
const PAUSE = 150;

/** The view "Questions" and what is done in it. */
export const questionsView: RegisterCommand = (client, statuses) => {
  const view = new QuestionsView(client, statuses);
  return Disposable.from(
    view,
    commands.registerCommand("transcript.showExchanges", () => view.focus()),
    commands.registerCommand("transcript.questions.open", (row: Row) =>
      show(isAnswer(row) ? row.question.uri : row.uri, labelOf(row)),
    ),
    registerFilter(view),
  );
};

/** Lists the questions of the document that is being read, and follows the cursor. Asks nothing while nobody sees it. */
export class QuestionsView implements Disposable {
  readonly #statuses: Statuses;
  readonly #source: ExchangeSource;
  readonly #changes = new EventEmitter<Row[] | undefined>();
  readonly #view: TreeView<Row>;
  readonly #subscriptions: Disposable;
  readonly #expanded = new WeakSet<Row>();
  #document: TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rows: QuestionRow[] = [];
  #shown: QuestionRow[] = [];
  #filter = everything;
  /** Set while the keys shall go to the row at the cursor; called when that is done, or there is none. */
  #focused: (() => void) | undefined;
  /** The row to reveal next; where it gets the keys, what to call then. */
  #wanted: { readonly row: Row; readonly focused?: () => void } | undefined;
  #revealing = false;
  /** The row that was revealed last as the cursor's. */
  #followed: Row | undefined;

  constructor(client: BaseLanguageClient, statuses: Statuses) {
    this.#statuses = statuses;
    this.#source = new ExchangeSource(client);
    const provider: TreeDataProvider<Row> = {
      onDidChangeTreeData: this.#changes.event,
      getChildren: (row) => (!row ? this.#shown : isAnswer(row) ? [] : row.answers),
      getParent: (row) => (isAnswer(row) ? row.question : undefined),
      getTreeItem: itemOf,
      resolveTreeItem: (item, row) => Object.assign(item, { tooltip: tooltipOf(row) }),
    };
    this.#view = window.createTreeView("transcript.questions", {
      treeDataProvider: provider,
      showCollapseAll: true,
    });
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changes,
      this.#source,
      this.#view.onDidChangeVisibility(() => this.#turnTo(window.activeTextEditor)),
      this.#view.onDidExpandElement(({ element }) => this.#expanded.add(element)),
      this.#view.onDidCollapseElement(({ element }) => this.#expanded.delete(element)),
      window.onDidChangeActiveTextEditor((editor) => this.#turnTo(editor)),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#follow(textEditor)),
      workspace.onDidChangeTextDocument(({ document }) => document === this.#document && this.#readSoon()),
      statuses.onDidChange((uri) => uri.toString() === this.#document?.uri.toString() && void this.#read()),
    );
    this.#turnTo(window.activeTextEditor);
  }

  get visible(): boolean {
    return this.#view.visible;
  }

  get filter(): Filter {
    return this.#filter;
  }

  /** Lists other questions of the document; returns how many, and of how many. */
  setFilter(filter: Filter): { readonly shown: number; readonly all: number } {
    this.#filter = filter;
    this.#show();
    return { shown: this.#shown.length, all: this.#rows.length };
  }

  /** Shows the view and gives it the keys, at the exchange that the cursor is in or the one above. */
  async focus(): Promise<void> {
    transcriptEditor(this.#statuses);
    this.#focused?.();
    const focused = new Promise<void>((resolve) => {
      this.#focused = resolve;
    });
    await commands.executeCommand("transcript.questions.focus");
    this.#turnTo(window.activeTextEditor);
    await focused;
  }

  /** Gives the keys to the first question that is listed. */
  async focusFirst(): Promise<void> {
    await commands.executeCommand("transcript.questions.focus");
    const [first] = this.#shown;
    if (!first) return;
    await new Promise<void>((focused) => {
      this.#wanted = { row: first, focused };
      void this.#reveal();
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #turnTo(editor: TextEditor | undefined): void {
    clearTimeout(this.#timer);
    this.#source.takeBack();
    // Output counts as an editor, and the keys in a panel are no reason to look elsewhere.
    if (editor?.document.uri.scheme !== "output") this.#document = editor?.document;
    void this.#read();
  }

  #readSoon(): void {
    this.#source.takeBack();
    clearTimeout(this.#timer);
    if (this.#view.visible) this.#timer = setTimeout(() => void this.#read(), PAUSE);
  }

  async #read(): Promise<void> {
    const document = this.#document;
    if (!this.#view.visible) return;
    const served = document && this.#statuses.of(document)?.served;
    // Of a document that was opened a moment ago nothing is said yet; it will be.
    if (served === undefined && document && languages.match(selector, document) > 0) return;
    const exchanges = served ? await this.#source.ask(document) : [];
    if (!exchanges || document !== this.#document) return;
    const before = this.#rows[0]?.uri.toString() === document?.uri.toString() ? this.#rows : [];
    const changed: QuestionRow[] = [];
    this.#rows = document ? rowsFor(document.uri, exchanges, before, (row) => changed.push(row)) : [];
    this.#show(changed);
    setContext("transcript.questions.list", this.#state(served ?? false));
    this.#follow(window.activeTextEditor);
    this.#focused?.();
    this.#focused = undefined;
  }

  #show(changed: Row[] = []): void {
    const before = this.#shown;
    this.#shown = passing(this.#rows, this.#filter);
    const same = before.length === this.#shown.length && before.every((row, i) => row === this.#shown[i]);
    if (!same) {
      this.#changes.fire(undefined);
      // What is selected may be pushed out of sight, so it is not taken to be there.
      this.#followed = undefined;
    }
    if (same && changed.length > 0) this.#changes.fire(changed);
    this.#view.description = counted(this.#rows);
    this.#view.message = explained(this.#shown, this.#rows, this.#filter);
    setContext("transcript.questions.unanswered", this.#filter.unanswered);
    setContext("transcript.questions.filtered", isFiltering(this.#filter));
    if (this.#rows.length > 0) setContext("transcript.questions.list", this.#state(true));
  }

  /** What the view says where it has nothing to list. */
  #state(served: boolean): "none" | "empty" | "filtered" | "some" {
    if (!served) return "none";
    if (this.#rows.length === 0) return "empty";
    return this.#shown.length === 0 ? "filtered" : "some";
  }

  /** Selects the row of the exchange that the cursor is in; the keys stay where they are. */
  #follow(editor: TextEditor | undefined): void {
    if (!this.#view.visible || !editor || editor.document !== this.#document) return;
    const expanded = (row: QuestionRow) => this.#expanded.has(row);
    const focused = this.#focused ?? this.#wanted?.focused;
    const row = rowAt(this.#shown, editor.selection.active.line, expanded, focused !== undefined);
    if (!row || (row === this.#followed && row === this.#view.selection[0] && !focused)) return;
    this.#followed = row;
    this.#wanted = { row, ...(focused && { focused }) };
    this.#focused = undefined;
    void this.#reveal();
  }

  /** Reveals what is wanted, one row at a time, as the editor may otherwise end with the first of two. */
  async #reveal(): Promise<void> {
    if (this.#revealing) return;
    this.#revealing = true;
    while (this.#wanted) {
      const { row, focused } = this.#wanted;
      const focus = focused !== undefined;
      this.#wanted = undefined;
      try {
        await this.#view.reveal(row, { select: true, focus, expand: focus });
      } catch {
        // The row went while the editor looked for it. What is listed in its place is followed next.
      }
      focused?.();
    }
    this.#revealing = false;
  }
}
