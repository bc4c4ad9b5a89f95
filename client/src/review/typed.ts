import { Disposable, type Range, type TextEditor, type Uri, workspace } from "vscode";
import { after } from "./edits.ts";
import type { Walk } from "./walk.ts";

/** The words that are typed in place of a passage, so that they can be marked as a guess afterwards. */
export class Typed implements Disposable {
  readonly #subscriptions: Disposable;
  #at: { readonly uri: string; range: Range; typed: boolean } | undefined;

  constructor(walk: Walk) {
    this.#subscriptions = Disposable.from(
      walk.onDidArrive(({ uri, range }) => this.begin(uri, range)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const at = this.#at;
        if (!at || document.uri.toString() !== at.uri) return;
        for (const change of contentChanges) {
          if (change.range.intersection(at.range)) at.typed = true;
          at.range = after(change, at.range, at.typed);
        }
      }),
    );
  }

  /** Follows what is typed over a passage that is selected. */
  begin(uri: Uri, range: Range): void {
    this.#at = { uri: uri.toString(), range, typed: false };
  }

  /** The words that stand in place of the passage now, where the cursor is still with them. */
  wordsAt({ document, selection }: TextEditor): Range | undefined {
    const at = this.#at;
    if (!at?.typed || at.uri !== document.uri.toString() || !at.range.contains(selection)) return undefined;
    return document.getText(at.range).trim() === "" ? undefined : at.range;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
