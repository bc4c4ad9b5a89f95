import {
  CancellationTokenSource,
  commands,
  Disposable,
  type QuickPick,
  type QuickPickItem,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, ProgressType } from "vscode-languageclient";
import type { FoundQuestion } from "../../../server/src/features/questions.ts";
import { plain } from "../plain.ts";
import { rangeOf, show, uriOf } from "../reveal.ts";
import type { RegisterCommand } from "./command.ts";

/** How long typing may pause before the workspace is searched, in milliseconds: a letter within a word asks nothing. */
const PAUSE = 80;

interface Item extends QuickPickItem {
  readonly found: FoundQuestion;
}

/** Search the questions of all transcripts as one types, and go to one. */
export const findQuestion: RegisterCommand = (client) =>
  commands.registerCommand("transcript.findQuestion", () => {
    const picker = window.createQuickPick<Item>();
    picker.title = "Go to Question in Workspace";
    picker.placeholder = "Words of the question, who asks, or who answers";
    picker.matchOnDescription = true;
    picker.matchOnDetail = true;
    picker.keepScrollPosition = true;
    const search = new Search(client, picker);
    picker.onDidChangeValue(() => search.start(PAUSE));
    picker.onDidAccept(() => {
      const [picked] = picker.selectedItems;
      // Enter before anything was found goes on waiting.
      if (!picked) return;
      picker.hide();
      void show(uriOf(client, picked.found.uri), rangeOf(picked.found.exchange.labelRange));
    });
    picker.onDidHide(() => Disposable.from(search, picker).dispose());
    picker.show();
    search.start(0);
  });

/** One search at a time: a new one ends the one before, and what that still brings is not shown. */
class Search implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #picker: QuickPick<Item>;
  #cancel = new CancellationTokenSource();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, picker: QuickPick<Item>) {
    this.#client = client;
    this.#picker = picker;
  }

  /** Searches for what is typed, after a pause in milliseconds. */
  start(pause: number): void {
    this.#end();
    this.#picker.busy = true;
    this.#timer = setTimeout(() => void this.#run(), pause);
  }

  async #run(): Promise<void> {
    const { token } = this.#cancel;
    const partialResultToken = `transcript-questions-${++searches}`;
    const items: Item[] = [];
    let first = true;
    const add = (found: readonly FoundQuestion[]) => {
      if (token.isCancellationRequested || (found.length === 0 && !first)) return;
      items.push(...found.map((question) => itemOf(this.#client, question)));
      const active = first ? [] : this.#picker.activeItems;
      first = false;
      this.#picker.items = [...items];
      if (active.length > 0) this.#picker.activeItems = active;
    };
    const progress = this.#client.onProgress(new ProgressType<FoundQuestion[]>(), partialResultToken, add);
    try {
      const document = window.activeTextEditor?.document;
      const textDocument = document && this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document);
      const params = { query: this.#picker.value, textDocument, partialResultToken };
      add(await this.#client.sendRequest<FoundQuestion[]>("transcript/questions", params, token));
    } catch (error) {
      if (!token.isCancellationRequested) this.#client.error("The questions could not be searched", error);
    } finally {
      progress.dispose();
      if (!token.isCancellationRequested) this.#picker.busy = false;
    }
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#cancel.cancel();
    this.#cancel.dispose();
    this.#cancel = new CancellationTokenSource();
  }

  dispose(): void {
    this.#end();
    this.#cancel.dispose();
  }
}

let searches = 0;

function itemOf(client: BaseLanguageClient, found: FoundQuestion): Item {
  const { label, asker, words, labelRange, answerers } = found.exchange;
  const file = workspace.asRelativePath(uriOf(client, found.uri));
  const answered = answerers.length > 0 ? `answered by ${answerers.join(", ")}` : "unanswered";
  return {
    found,
    label: plain(asker ?? label),
    description: plain(words),
    detail: plain(`${file}:${labelRange.start.line + 1} · ${answered}`),
    // The server has chosen; what it matched, a name or a word further on, need not stand in the row.
    alwaysShow: true,
  };
}
