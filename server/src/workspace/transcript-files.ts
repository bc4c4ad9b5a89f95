import type { Disposable, Files } from "./files.ts";
import { comparable } from "./place.ts";

/** The endings of files that are transcripts by their name. */
const byName = ["transcript", "srt", "vtt", "cha"];
/** The endings of files in a language that may hold a transcript. */
const byLanguage: Readonly<Record<string, readonly string[]>> = {
  plaintext: ["txt", "text"],
  markdown: ["md", "markdown"],
};
/** Folders that hold nobody's own texts. */
const skipped = /\/(?:\.[^/]+|node_modules)\//;

/** The files of a workspace that are transcripts or may be, listed once and again when one comes or goes. */
export class TranscriptFiles {
  readonly #files: Files | undefined;
  readonly #folders: readonly string[];
  readonly #listeners: ((uri: string) => void)[] = [];
  #watching: Promise<readonly Disposable[] | undefined> | undefined;
  #listed: { readonly pattern: string; readonly uris: readonly string[] } | undefined;
  /** Whether changes are told, so that what was read of a file holds until then. */
  watched = false;
  /** Counts the changes that were told. */
  changes = 0;

  /** @param folders the addresses of the workspace's folders */
  constructor(files: Files | undefined, folders: readonly string[]) {
    this.#files = files;
    this.#folders = folders.map((folder) => folder.replace(/\/$/, ""));
  }

  /** Calls back with the address of each file that is made, changed or deleted from now on. */
  onChange(listener: (uri: string) => void): void {
    this.#listeners.push(listener);
  }

  /** Whether a file would be listed if it is there. */
  holds(uri: string, languages: readonly string[]): boolean {
    const ending = /\.([a-z]+)$/i.exec(uri)?.[1]?.toLowerCase() ?? "";
    const whole = comparable(uri);
    const folder = this.#folders.map(comparable).find((one) => whole.startsWith(`${one}/`));
    return folder !== undefined && endingsOf(languages).includes(ending) && isOwn(whole, folder);
  }

  /**
   * The addresses of all such files, in order.
   * @param languages the languages whose files may hold transcripts
   */
  async list(languages: readonly string[]): Promise<readonly string[]> {
    const pattern = `**/*.{${endingsOf(languages).join(",")}}`;
    if (this.#listed?.pattern === pattern) return this.#listed.uris;
    this.#watching ??= this.#watch();
    await this.#watching;
    const { changes } = this;
    const lists = await Promise.all(this.#folders.map((folder) => this.#listFolder(folder, pattern)));
    const uris = [...new Set(lists.flat())].sort(inOrder);
    if (this.watched && changes === this.changes) this.#listed = { pattern, uris };
    return uris;
  }

  /** A file's text; undefined where it cannot be read, as one that was deleted. */
  async read(uri: string): Promise<string | undefined> {
    try {
      return await this.#files?.read(uri);
    } catch {
      return undefined;
    }
  }

  /** The language that an editor would give a file, by its ending. */
  languageOf(uri: string): string {
    const ending = /\.([a-z]+)$/i.exec(uri)?.[1]?.toLowerCase() ?? "";
    return Object.keys(byLanguage).find((language) => byLanguage[language]!.includes(ending)) ?? "transcript";
  }

  async #listFolder(folder: string, pattern: string): Promise<string[]> {
    try {
      const uris = (await this.#files?.list(folder, pattern)) ?? [];
      return uris.filter((uri) => isOwn(uri, folder));
    } catch {
      return [];
    }
  }

  /** Has changes told, of every folder or of none. */
  async #watch(): Promise<readonly Disposable[] | undefined> {
    const endings = [...byName, ...Object.values(byLanguage).flat()];
    const pattern = `**/*.{${endings.join(",")}}`;
    const changed = (uris: readonly string[]) => {
      this.changes++;
      this.#listed = undefined;
      for (const uri of uris) for (const listener of this.#listeners) listener(uri);
    };
    try {
      if (!this.#files) return undefined;
      const watchers = await Promise.all(
        this.#folders.map((folder) => this.#files!.watch(folder, pattern, changed)),
      );
      this.watched = true;
      return watchers;
    } catch {
      return undefined;
    }
  }
}

const names = new Intl.Collator("en", { numeric: true });

/** As people count, and as the queue lists them: `ep-2` before `ep-10`. The first that is read is the first to review. */
function inOrder(uri: string, other: string): number {
  return names.compare(uri, other) || (uri < other ? -1 : 1);
}

function endingsOf(languages: readonly string[]): string[] {
  return [...byName, ...languages.flatMap((language) => byLanguage[language] ?? [])];
}

function isOwn(uri: string, folder: string): boolean {
  return !skipped.test(uri.slice(folder.length));
}
