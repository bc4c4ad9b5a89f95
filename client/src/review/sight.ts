import { Disposable, EventEmitter, type Uri, window, workspace } from "vscode";
import { type Item, titleOf } from "./item.ts";
import type { Memory } from "./memory.ts";

export type Scope = "file" | "workspace";
export type Grouping = "kind" | "file" | "speaker";

/** Which passages of the queue are seen: one file or all, and what passes the filter. Keys go through the same. */
export class Sight implements Disposable {
  readonly #memory: Memory;
  readonly #changes = new EventEmitter<void>();
  readonly onDidChange = this.#changes.event;
  readonly #subscriptions: Disposable;
  #words: string[] = [];
  #file: Uri | undefined;

  constructor(memory: Memory) {
    this.#memory = memory;
    this.#file = window.activeTextEditor?.document.uri;
    this.#subscriptions = Disposable.from(
      this.#changes,
      window.onDidChangeActiveTextEditor((editor) => {
        if (!editor || editor.document.uri.scheme === "output") return;
        this.#file = editor.document.uri;
        if (this.scope === "file") this.#changes.fire();
      }),
    );
  }

  /** The file that is meant where one file alone is listed. */
  get file(): Uri | undefined {
    return this.#file;
  }

  get scope(): Scope {
    return this.#memory.choice("scope") === "file" ? "file" : "workspace";
  }

  set scope(scope: Scope) {
    this.#memory.choose("scope", scope);
    this.#changes.fire();
  }

  get grouping(): Grouping {
    const chosen = this.#memory.choice("grouping");
    return chosen === "kind" || chosen === "speaker" ? chosen : "file";
  }

  set grouping(grouping: Grouping) {
    this.#memory.choose("grouping", grouping);
    this.#changes.fire();
  }

  get filter(): string {
    return this.#words.join(" ");
  }

  set filter(words: string) {
    this.#words = words.split(/\s+/).filter(Boolean).map(plain);
    this.#changes.fire();
  }

  /** Whether a passage is in the file or workspace that is looked at. */
  covers({ uri }: Item): boolean {
    return this.scope === "workspace" || uri.toString() === this.#file?.toString();
  }

  /** Whether a passage is listed: `guess oda` lists what is a guess in the words of MR ODA. */
  shows(item: Item): boolean {
    if (!this.covers(item)) return false;
    if (this.#words.length === 0) return true;
    const face = faceOf(item);
    return this.#words.every((word) => face.includes(word));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

function faceOf({ uri, aside, passage: { kind, text, before, after, speaker = "" } }: Item): string {
  return plain(
    [titleOf(kind), kind, text, before, after, speaker, aside, workspace.asRelativePath(uri)].join("\n"),
  );
}

/** Without case and accents: `jose` finds José. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
