import { type FoundQuestion, finder, type Searchable, searchable } from "../features/questions.ts";
import type { Documents } from "./documents.ts";
import { FileIndex, type Listing } from "./file-index.ts";
import { breathing, type Cancellation } from "./slices.ts";
import type { TranscriptFiles } from "./transcript-files.ts";

/** The most questions that one search finds. */
const MOST = 500;

const listing: Listing<Searchable> = {
  settling: ({ exchanges }) => exchanges,
  state: ({ transcript, exchanges }) => `${transcript.version} ${exchanges.resultId}`,
  list: ({ transcript, exchanges }) => searchable(transcript, exchanges.all()),
  // an exchange holds about as much beside its words, however few they are
  units: (questions) => questions.reduce((sum, { words }) => sum + 2 * words.length + 300, 100),
};

/** The questions of all transcripts of a workspace: those that are open, as they are now, and all others. */
export class QuestionIndex {
  readonly #index: FileIndex<Searchable>;

  constructor(documents: Documents, files: TranscriptFiles) {
    this.#index = new FileIndex(documents, files, listing);
  }

  /**
   * Finds questions, file by file, open ones first. Ends early where it is cancelled.
   *
   * @param first of the open ones, the address of that which comes before the others
   */
  async *search(query: string, token: Cancellation, first?: string): AsyncGenerator<FoundQuestion[]> {
    const matches = finder(query);
    const pause = breathing();
    let left = MOST;
    for await (const { uri, items } of this.#index.all(token, first)) {
      const found = items.filter(matches).slice(0, left);
      left -= found.length;
      if (found.length > 0) yield found.map(({ exchange }) => ({ uri, exchange }));
      await pause();
      if (left === 0 || token.isCancellationRequested) return;
    }
  }
}
