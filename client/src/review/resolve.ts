import {
  commands,
  Disposable,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient, TextEdit } from "vscode-languageclient";
import { say, transcriptEditor } from "../commands/command.ts";
import type { Statuses } from "../status.ts";
import type { Aside, Item } from "./item.ts";
import type { Queue } from "./queue.ts";
import type { Typed } from "./typed.ts";
import { select, type Walk } from "./walk.ts";

/** What one does with a passage once one has listened. Nothing is written but what the person types or chooses. */
export class Resolve implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #statuses: Statuses;
  readonly #queue: Queue;
  readonly #walk: Walk;
  readonly #typed: Typed;
  readonly #subscriptions: Disposable;
  /** What was put aside in this window, the last one at the end. */
  readonly #put: Item[] = [];

  constructor(client: BaseLanguageClient, statuses: Statuses, queue: Queue, walk: Walk, typed: Typed) {
    this.#client = client;
    this.#statuses = statuses;
    this.#queue = queue;
    this.#walk = walk;
    this.#typed = typed;
    const on = (name: string, act: (item?: Item) => Promise<void>) =>
      commands.registerCommand(`transcript.${name}`, (item?: Item) => walk.inOrder(() => act(item)));
    this.#subscriptions = Disposable.from(
      on("replacePassage", (item) => this.#replace(item)),
      commands.registerCommand("transcript.guessPassage", async () => {
        const passage = await walk.inOrder(() => this.#guess());
        // other keys do not wait until the box is closed
        if (passage) await this.#ask(passage);
      }),
      on("skipPassage", (item) => this.#aside("skipped", item)),
      on("leavePassage", (item) => this.#aside("later", item)),
      on("takeUpPassage", (item) => this.#takeUp(item)),
      on("flagPassage", () => this.#flag(true)),
      on("removeFlag", () => this.#flag(false)),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #here(editor: TextEditor | undefined): Item | undefined {
    return editor && this.#queue.at(editor.document.uri, editor.selection);
  }

  /** The passage that a command is about: that of a row, or the one at the cursor; says so where there is none. */
  #passage(item: Item | undefined): Item | undefined {
    // the editor calls commands with arguments of its own, such as a group
    if (item && item.range instanceof Range) return item;
    const here = this.#here(transcriptEditor(this.#statuses));
    if (!here && window.activeTextEditor) say("The cursor is in no open passage. Next Passage goes to one");
    return here;
  }

  async #replace(item: Item | undefined): Promise<void> {
    const passage = this.#passage(item);
    if (!passage) return;
    const editor = window.activeTextEditor;
    if (editor?.document.uri.toString() === passage.uri.toString()) await select(editor, passage);
    else await this.#walk.goTo(passage);
    this.#typed.begin(passage.uri, passage.range);
  }

  async #aside(aside: Aside, item: Item | undefined): Promise<void> {
    const passage = this.#passage(item);
    if (!passage) return;
    this.#queue.putAside(passage, aside);
    this.#put.push(passage);
    // from the keys it goes on; from a row of the view one stays there
    if (passage !== item) await this.#walk.advance();
    say(
      aside === "later"
        ? "Left for later. Undo Skip takes it up again"
        : "Skipped. Undo Skip takes it up again",
    );
  }

  /** Takes up the passage that is meant, else the one at the cursor, else the one that was put aside last. */
  async #takeUp(item: Item | undefined): Promise<void> {
    const meant = item && item.range instanceof Range ? item : this.#here(window.activeTextEditor);
    const last = this.#put.findLast(({ aside }) => aside !== undefined);
    const passage = meant?.aside ? meant : (last ?? this.#firstAside());
    if (!passage) return say("Nothing was skipped or left for later");
    this.#queue.putAside(passage, undefined);
    if (passage !== item) await this.#walk.goTo(passage);
  }

  #firstAside(): Item | undefined {
    for (const item of this.#queue.from(undefined)) if (item.aside) return item;
    return undefined;
  }

  /** Marks what was just typed in place of a passage as a guess; on a mark itself, tells for which words to ask. */
  async #guess(): Promise<Item | undefined> {
    const editor = transcriptEditor(this.#statuses);
    if (!editor) return undefined;
    const typed = this.#typed.wordsAt(editor);
    const passage = typed ? undefined : this.#here(editor);
    if (typed) await this.#wrap(editor, typed, true);
    else if (!passage && !editor.selection.isEmpty) await this.#wrap(editor, editor.selection, true);
    else if (!passage) {
      say("The cursor is in no open passage. Next Passage goes to one, Flag Passage marks words");
    }
    return passage;
  }

  async #ask(passage: Item): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const words = await window.showInputBox({
      title: `What do you hear in place of “${passage.passage.text}”?`,
      prompt: "The words are marked as a guess, as this transcript writes guesses",
    });
    if (!words?.trim()) return;
    const edits = await this.#client.sendRequest<TextEdit[] | null>("transcript/guess", {
      ...this.#about(editor.document, passage.range),
      words: words.trim(),
    });
    await this.#apply(editor, edits, "These words could not be marked as a guess");
  }

  /** Flags the words that are selected, or the word at the cursor; or takes the mark there off. */
  async #flag(flag: boolean): Promise<void> {
    const editor = transcriptEditor(this.#statuses);
    if (!editor) return;
    const { document, selection } = editor;
    const mark = this.#here(editor)?.range;
    const word = document.getWordRangeAtPosition(selection.active, /[\p{L}\p{N}'’-]+/u);
    const range = flag ? (selection.isEmpty ? word : selection) : (mark ?? word ?? selection);
    if (!range) return say("Select the words to flag first");
    await this.#wrap(editor, range, flag);
  }

  async #wrap(editor: TextEditor, range: Range, flag: boolean): Promise<void> {
    const edits = await this.#client.sendRequest<TextEdit[] | null>("transcript/flag", {
      ...this.#about(editor.document, range),
      flag,
    });
    const otherwise = flag ? "These words cannot be flagged" : "No flag is here to be removed";
    await this.#apply(editor, edits, otherwise);
  }

  #about(document: TextDocument, range: Range) {
    const last = this.#queue.of(document.uri)?.guess;
    return {
      ...(last !== undefined && { last }),
      textDocument: this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document),
      range: this.#client.code2ProtocolConverter.asRange(range),
    };
  }

  /** Makes the edits as one step to undo, unless the text was changed since they were asked for. */
  async #apply(editor: TextEditor, edits: TextEdit[] | null, otherwise: string): Promise<void> {
    if (!edits || edits.length === 0) return say(otherwise);
    const edit = new WorkspaceEdit();
    edit.set(editor.document.uri, await this.#client.protocol2CodeConverter.asTextEdits(edits));
    await workspace.applyEdit(edit);
    await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? -1 });
    editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
