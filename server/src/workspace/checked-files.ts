import type { Passage } from "../features/review.ts";
import type { RuleFinding } from "../rules/rule.ts";
import { hashed } from "../text/hash.ts";
import type { Background } from "./background.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import { comparable } from "./place.ts";
import { type Cancellation, settleInSlices } from "./slices.ts";
import type { TranscriptFiles } from "./transcript-files.ts";

/** What the rules found in a file. Its text is not kept. */
export interface CheckedFile {
  readonly uri: string;
  /** Null where the file is not open. */
  readonly version: number | null;
  /** Whether it is a transcript. */
  readonly served: boolean;
  /** Names for the state of the passages and of the findings: the same as long as the same would be told. */
  readonly passagesId: string;
  readonly findingsId: string;
  readonly passages: readonly Passage[];
  readonly findings: readonly RuleFinding[];
}

/** Told of a file that is not open; without `now` it is gone, or no transcript any more. */
export interface FileChange {
  readonly uri: string;
  readonly now?: CheckedFile;
}

/** How many findings and passages are kept of files that are not open: where there are more, files are read again. */
const KEPT = 50_000;
/** How many files are read ahead of the one that is checked. */
const AHEAD = 4;
/** How long a change is waited with, in milliseconds: a file is often emptied before it is written. */
const SETTLED = 50;

const never: Cancellation = { isCancellationRequested: false };

/** A file that may hold something else than before. */
interface Change {
  readonly uri: string;
  readonly before: CheckedFile | undefined;
  /** Whether it is told of even if it is as it was: it was open, and told of as it was then. */
  readonly closed: boolean;
}

/** The transcripts of a workspace with what the rules find in them, checked in the background. */
export class CheckedFiles {
  readonly #documents: Documents;
  readonly #files: TranscriptFiles;
  readonly #background: Background;
  // all by address, as it can be compared
  readonly #kept = new Map<string, CheckedFile>();
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #working = new Map<string, Promise<CheckedFile | undefined>>();
  readonly #changed = new Map<string, Change>();
  readonly #listeners = new Set<(change: FileChange) => void>();
  #count = 0;
  /** Whether somebody is looking at changed files. */
  #following = false;
  /** Whether all files were checked once, so that each that comes later is news. */
  #complete = false;
  /** What the files were checked under. */
  #under = "";

  constructor(documents: Documents, files: TranscriptFiles, background: Background) {
    this.#documents = documents;
    this.#files = files;
    this.#background = background;
    files.onChange((uri) => this.#touch(uri, false));
  }

  /** Calls back for each file that is not open and found to hold something else. Returns what ends that. */
  onChange(listener: (change: FileChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * All transcripts, open ones first. Ends early where it is cancelled.
   * @param progress called with how many of how many files that are not open are done
   */
  async *all(
    token: Cancellation,
    progress?: (done: number, of: number) => void,
  ): AsyncGenerator<CheckedFile> {
    for (const document of [...this.#documents.all()]) {
      if (!(await settleInSlices(document.review, token))) return;
      yield ofOpen(document);
    }
    this.recheck();
    const uris = await this.#files.list(this.#documents.settings.recognise);
    for (const [i, uri] of uris.entries()) {
      if (token.isCancellationRequested) return;
      progress?.(i, uris.length);
      await this.#background.breathe();
      if (this.#isOpen(uri)) continue;
      if (this.#files.watched) for (const next of uris.slice(i + 1, i + 1 + AHEAD)) this.#readAhead(next);
      const checked = await this.of(uri);
      if (checked && !token.isCancellationRequested) yield checked;
    }
    progress?.(uris.length, uris.length);
    this.#complete = true;
  }

  /** A file that is not open; undefined where it cannot be read. */
  of(uri: string): Promise<CheckedFile | undefined> {
    const key = comparable(uri);
    const kept = this.#kept.get(key);
    if (kept) return Promise.resolve(kept);
    const begun = this.#working.get(key);
    if (begun) return begun;
    const work = this.#check(uri).then((checked) => {
      // what has changed meanwhile is forgotten
      if (this.#working.get(key) !== work) return checked;
      this.#working.delete(key);
      if (checked) this.#keep(key, checked);
      return checked;
    });
    this.#working.set(key, work);
    return work;
  }

  /** Says that a document is closed, so that from now on its file counts. */
  closed(uri: string): void {
    this.#touch(uri, true);
  }

  /** To be called when other settings may hold: where they do, every file may be read otherwise. */
  recheck(): void {
    const { settings, known, places } = this.#documents;
    const under = JSON.stringify([settings, known, places]);
    if (under === this.#under) return;
    const first = this.#under === "";
    this.#under = under;
    if (first) return;
    const kept = [...this.#kept.values()];
    this.#kept.clear();
    this.#working.clear();
    this.#count = 0;
    for (const before of kept) this.#note({ uri: before.uri, before, closed: false });
    void this.#follow(this.#complete);
  }

  #isOpen(uri: string): boolean {
    if (this.#documents.get(uri)) return true;
    const key = comparable(uri);
    for (const document of this.#documents.all()) if (document.address === key) return true;
    return false;
  }

  async #check(uri: string): Promise<CheckedFile | undefined> {
    const key = comparable(uri);
    const text = await (this.#texts.get(key) ?? this.#files.read(uri));
    this.#texts.delete(key);
    if (text === undefined) return undefined;
    const document = this.#documents.closed(uri, text, this.#files.languageOf(uri));
    await this.#background.settle(document.review, never);
    return ofClosed(document);
  }

  #readAhead(uri: string): void {
    const key = comparable(uri);
    if (this.#kept.has(key) || this.#working.has(key) || this.#texts.has(key)) return;
    if (!this.#isOpen(uri)) this.#texts.set(key, this.#files.read(uri));
  }

  #keep(key: string, checked: CheckedFile): void {
    const count = countOf(checked);
    if (!this.#files.watched || this.#count + count > KEPT) return;
    this.#count += count;
    this.#kept.set(key, checked);
  }

  #touch(uri: string, closed: boolean): void {
    const key = comparable(uri);
    const before = this.#kept.get(key);
    if (before) this.#count -= countOf(before);
    this.#kept.delete(key);
    this.#working.delete(key);
    this.#texts.delete(key);
    this.#note({ uri, before, closed });
    void this.#follow(false);
  }

  #note(change: Change): void {
    if (this.#listeners.size === 0) return;
    const key = comparable(change.uri);
    const earlier = this.#changed.get(key);
    const closed = change.closed || (earlier?.closed ?? false);
    this.#changed.set(key, { ...change, before: earlier?.before ?? change.before, closed });
  }

  /** Looks at the files that have changed, one after the other, and tells what came of it. */
  async #follow(relist: boolean): Promise<void> {
    const { recognise } = this.#documents.settings;
    if (relist) {
      for (const uri of await this.#files.list(recognise))
        this.#note({ uri, before: undefined, closed: false });
    }
    if (this.#following || this.#changed.size === 0) return;
    this.#following = true;
    await new Promise((resume) => setTimeout(resume, SETTLED));
    for (const [key, change] of this.#changed) {
      this.#changed.delete(key);
      const { uri, before, closed } = change;
      if (this.#isOpen(uri)) continue;
      const now = this.#files.holds(uri, this.#documents.settings.recognise) ? await this.of(uri) : undefined;
      // it has changed again: what was told of it before is still what counts
      if (this.#changed.has(key)) this.#note(change);
      else if (!this.#isOpen(uri) && (closed || !sameState(before, now))) {
        for (const listener of this.#listeners) listener({ uri, ...(now && { now }) });
      }
    }
    this.#following = false;
  }
}

/** The same of a document that is open; its review must be settled. */
export function ofOpen(document: OpenDocument): CheckedFile {
  const { uri, version, served, review, findings } = document;
  return {
    uri,
    version,
    served,
    passagesId: passagesIdOf(document),
    findingsId: `${findings.resultId} ${served}`,
    passages: served ? review.all() : [],
    findings: served ? findings.all() : [],
  };
}

/** A name for the state of an open document's passages. */
export function passagesIdOf({ review, served }: OpenDocument): string {
  return `${review.resultId} ${served}`;
}

/** What is told of a file hangs on its text alone, and so do the names. A copy keeps no piece of the text alive. */
function ofClosed({ uri, served, review, findings }: OpenDocument): CheckedFile {
  const passages = JSON.stringify(served ? review.all() : []);
  const found = JSON.stringify(served ? findings.all() : []);
  return {
    uri,
    version: null,
    served,
    passagesId: hashed(passages),
    findingsId: hashed(found),
    passages: JSON.parse(passages),
    findings: JSON.parse(found),
  };
}

function sameState(a: CheckedFile | undefined, b: CheckedFile | undefined): boolean {
  return a?.passagesId === b?.passagesId && a?.findingsId === b?.findingsId;
}

function countOf({ passages, findings }: CheckedFile): number {
  return passages.length + findings.length + 1;
}
