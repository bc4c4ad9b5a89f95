import { type FoundQuestion, finder, type Searchable, searchable } from "../features/questions.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import { comparable } from "./place.ts";
import { breathing, type Cancellation, settleInSlices } from "./slices.ts";
import type { TranscriptFiles } from "./transcript-files.ts";

/** The most questions that one search finds. */
const MOST = 500;
/** How much is kept of files that are not open, in UTF-16 units of searched words. */
const KEPT_UNITS = 32_000_000;

/** The questions of all transcripts of a workspace: those that are open, as they are now, and all others. */
export class QuestionIndex {
  readonly #documents: Documents;
  readonly #open = new WeakMap<OpenDocument, { state: string; questions: readonly Searchable[] }>();
  readonly #files: TranscriptFiles;
  readonly #kept = new Map<string, readonly Searchable[]>();
  #keptUnits = 0;
  /** What kept questions were read under. */
  #under: readonly unknown[] = [];
  /** The file that is being read, so that the next search goes on where one was cancelled. */
  #working: { readonly uri: string; readonly document: OpenDocument } | undefined;

  constructor(documents: Documents, files: TranscriptFiles) {
    this.#documents = documents;
    this.#files = files;
    files.onChange((uri) => this.#forget(uri));
  }

  /** Finds questions, file by file, open ones first. Ends early where it is cancelled. */
  async *search(query: string, token: Cancellation): AsyncGenerator<FoundQuestion[]> {
    const matches = finder(query);
    const pause = breathing();
    let left = MOST;
    for await (const { uri, questions } of this.#all(token)) {
      const found = questions.filter(matches).slice(0, left);
      left -= found.length;
      if (found.length > 0) yield found.map(({ exchange }) => ({ uri, exchange }));
      await pause();
      if (left === 0 || token.isCancellationRequested) return;
    }
  }

  async *#all(token: Cancellation): AsyncGenerator<{ uri: string; questions: readonly Searchable[] }> {
    const open = new Set<string>();
    for (const document of [...this.#documents.all()]) {
      open.add(comparable(document.uri));
      const questions = await this.#ofOpen(document, token);
      if (questions) yield { uri: document.uri, questions };
    }
    this.#checkUnder();
    for (const uri of await this.#files.list(this.#documents.settings.recognise)) {
      if (token.isCancellationRequested) return;
      if (open.has(comparable(uri))) continue;
      const questions = this.#kept.get(uri) ?? (await this.#ofClosed(uri, token));
      if (questions) yield { uri, questions };
    }
  }

  async #ofOpen(document: OpenDocument, token: Cancellation): Promise<readonly Searchable[] | undefined> {
    if (!(await settleInSlices(document.exchanges, token)) || !document.served) return undefined;
    const { transcript, exchanges } = document;
    const state = `${transcript.version} ${exchanges.resultId}`;
    const before = this.#open.get(document);
    if (before?.state === state) return before.questions;
    const questions = searchable(transcript, exchanges.all());
    this.#open.set(document, { state, questions });
    return questions;
  }

  async #ofClosed(uri: string, token: Cancellation): Promise<readonly Searchable[] | undefined> {
    const changes = this.#files.changes;
    const text = this.#working?.uri === uri ? "" : await this.#files.read(uri);
    if (text === undefined) return undefined;
    // another search may have begun to read it in between
    if (this.#working?.uri !== uri)
      this.#working = { uri, document: this.#documents.closed(uri, text, this.#files.languageOf(uri)) };
    const { document } = this.#working;
    if (!(await settleInSlices(document.exchanges, token))) return undefined;
    if (this.#working?.document === document) this.#working = undefined;
    const questions = document.served ? searchable(document.transcript, document.exchanges.all()) : [];
    if (changes === this.#files.changes) this.#keep(uri, questions);
    return questions;
  }

  #keep(uri: string, questions: readonly Searchable[]): void {
    if (!this.#files.watched || this.#kept.has(uri)) return;
    const units = unitsOf(questions);
    if (this.#keptUnits + units > KEPT_UNITS) return;
    this.#keptUnits += units;
    this.#kept.set(uri, questions);
  }

  #forget(uri: string): void {
    const questions = this.#kept.get(uri);
    if (this.#working?.uri === uri) this.#working = undefined;
    if (!questions) return;
    this.#keptUnits -= unitsOf(questions);
    this.#kept.delete(uri);
  }

  /** Other settings or other known speakers may read each file otherwise. */
  #checkUnder(): void {
    const under = [this.#documents.settings, this.#documents.known, this.#documents.places];
    if (under.every((one, i) => one === this.#under[i])) return;
    this.#under = under;
    this.#kept.clear();
    this.#keptUnits = 0;
    this.#working = undefined;
  }
}

function unitsOf(questions: readonly Searchable[]): number {
  // an exchange holds about as much beside its words, however few they are
  return questions.reduce((sum, { words }) => sum + 2 * words.length + 300, 100);
}
