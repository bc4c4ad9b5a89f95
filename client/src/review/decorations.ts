import {
  ColorThemeKind,
  Disposable,
  OverviewRulerLane,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import type { Queue } from "./queue.ts";

/** The kinds that are drawn, and how each is told from the others without its colour. */
const drawn: Record<string, { readonly border: string }> = {
  inaudible: { border: "solid" },
  crosstalk: { border: "double" },
  uncertain: { border: "dotted" },
};

const below = (border: string) => (border === "double" ? "0 0 3px 0" : "0 0 2px 0");

const contrasts = (kind: ColorThemeKind) =>
  kind === ColorThemeKind.HighContrast || kind === ColorThemeKind.HighContrastLight;

/** Shows what nobody has made out, crosstalk and guesses in the text and beside the scroll bar. */
export class Decorations implements Disposable {
  readonly #queue: Queue;
  readonly #subscriptions: Disposable;
  #types = new Map<string, TextEditorDecorationType>();
  /** Whether a box is drawn: in high contrast the editor's own line below a problem covers ours. */
  #boxed = false;

  constructor(queue: Queue) {
    this.#queue = queue;
    this.#subscriptions = Disposable.from(
      queue.onDidChange((file) => this.#draw(file?.uri.toString())),
      window.onDidChangeVisibleTextEditors(() => this.#draw()),
      window.onDidChangeActiveColorTheme(({ kind }) => contrasts(kind) !== this.#boxed && this.#configure()),
      workspace.onDidChangeConfiguration(
        (change) => change.affectsConfiguration("transcript.decorations") && this.#configure(),
      ),
    );
    this.#configure();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#clear();
  }

  #configure(): void {
    this.#clear();
    if (!workspace.getConfiguration("transcript").get<boolean>("decorations", true)) return;
    this.#boxed = contrasts(window.activeColorTheme.kind);
    this.#types = new Map(
      Object.entries(drawn).map(([kind, { border }]) => [
        kind,
        window.createTextEditorDecorationType({
          backgroundColor: new ThemeColor(`transcript.${kind}Background`),
          border: `0 ${border}`,
          borderColor: new ThemeColor(`transcript.${kind}Border`),
          borderWidth: this.#boxed ? (border === "double" ? "3px" : "1px") : below(border),
          overviewRulerColor: new ThemeColor(`transcript.${kind}Border`),
          overviewRulerLane: OverviewRulerLane.Center,
        }),
      ]),
    );
    this.#draw();
  }

  /** @param uri of the one document whose passages have changed */
  #draw(uri?: string): void {
    for (const editor of window.visibleTextEditors) {
      if (uri === undefined || editor.document.uri.toString() === uri) this.#drawIn(editor);
    }
  }

  #drawIn(editor: TextEditor): void {
    const file = this.#queue.of(editor.document.uri);
    if (!file) return;
    for (const [kind, type] of this.#types) {
      const items = file.items.filter(({ passage }) => passage.kind === kind);
      editor.setDecorations(
        type,
        items.map(({ range }) => range),
      );
    }
  }

  #clear(): void {
    for (const type of this.#types.values()) type.dispose();
    this.#types = new Map();
  }
}
