import {
  CancellationTokenSource,
  Disposable,
  languages,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { SpeakerLabel } from "../../server/src/features/speaker-labels.ts";
import { selector } from "./selector.ts";
import type { Statuses } from "./status.ts";

/** How many colours there are; more speakers begin with the first again. */
const COLORS = 12;
/** How many lines above and below what is to be seen are coloured as well. */
const AROUND = 60;

/** Draws each speaker's labels in a colour of their own: the labels that are to be seen, and no others. */
export class SpeakerColors implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #subscriptions: Disposable;
  readonly #asking = new Map<TextEditor, CancellationTokenSource>();
  /** Where labels have a colour. */
  readonly #colored = new WeakSet<TextEditor>();
  #types: readonly TextEditorDecorationType[] = [];

  constructor(client: BaseLanguageClient, statuses: Statuses) {
    this.#client = client;
    const again = (uri: string) => {
      for (const editor of window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri) void this.#draw(editor);
      }
    };
    this.#subscriptions = Disposable.from(
      statuses.onDidChange((uri) => again(uri.toString())),
      workspace.onDidChangeTextDocument(({ document }) => again(document.uri.toString())),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => void this.#draw(textEditor)),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const editor of editors) void this.#draw(editor);
      }),
      workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration("transcript.speakerColors") && this.#configure(),
      ),
    );
    this.#configure();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const asking of this.#asking.values()) asking.cancel();
    this.#clear();
  }

  #configure(): void {
    this.#clear();
    if (!workspace.getConfiguration("transcript").get<boolean>("speakerColors", true)) return;
    this.#types = Array.from({ length: COLORS }, (_, i) =>
      window.createTextEditorDecorationType({ color: new ThemeColor(`transcript.speaker${i + 1}`) }),
    );
    for (const editor of window.visibleTextEditors) void this.#draw(editor);
  }

  /** Asks for the labels that are to be seen; a new question about an editor takes back the one before. */
  async #draw(editor: TextEditor): Promise<void> {
    const { document, visibleRanges } = editor;
    const [first] = visibleRanges;
    if (this.#types.length === 0 || !first) return;
    this.#asking.get(editor)?.cancel();
    if (languages.match(selector, document) === 0) {
      if (this.#colored.has(editor)) this.#show(editor, []);
      return;
    }
    const asking = new CancellationTokenSource();
    this.#asking.set(editor, asking);
    const { version } = document;
    const range = new Range(
      Math.max(0, first.start.line - AROUND),
      0,
      visibleRanges.at(-1)!.end.line + AROUND,
      0,
    );
    try {
      const labels = await this.#client.sendRequest<SpeakerLabel[]>(
        "transcript/speakerLabels",
        {
          textDocument: this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document),
          range: this.#client.code2ProtocolConverter.asRange(range),
        },
        asking.token,
      );
      if (!asking.token.isCancellationRequested && document.version === version) this.#show(editor, labels);
    } catch (error) {
      if (!asking.token.isCancellationRequested)
        this.#client.error("The speakers' labels could not be coloured", error, false);
    } finally {
      if (this.#asking.get(editor) === asking) this.#asking.delete(editor);
      asking.dispose();
    }
  }

  #show(editor: TextEditor, labels: readonly SpeakerLabel[]): void {
    if (labels.length > 0) this.#colored.add(editor);
    else this.#colored.delete(editor);
    const ranges = this.#types.map(() => [] as Range[]);
    for (const { speaker, range } of labels) {
      ranges[speaker % COLORS]?.push(this.#client.protocol2CodeConverter.asRange(range));
    }
    this.#types.forEach((type, i) => {
      editor.setDecorations(type, ranges[i]!);
    });
  }

  #clear(): void {
    for (const type of this.#types) type.dispose();
    this.#types = [];
  }
}
