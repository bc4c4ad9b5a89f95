import { type FileSymbol, fileSymbols, symbolFinder } from "../features/workspace-symbol.ts";
import type { Documents } from "./documents.ts";
import { FileIndex, type Listing } from "./file-index.ts";
import { breathing, type Cancellation } from "./slices.ts";
import type { TranscriptFiles } from "./transcript-files.ts";

/** The most symbols that one search finds. */
const MOST = 500;

const listing: Listing<FileSymbol> = {
  settling: ({ exchanges }) => exchanges,
  state: ({ transcript, exchanges }) => `${transcript.version} ${exchanges.resultId}`,
  list: ({ transcript, exchanges }) => fileSymbols(transcript, exchanges.all()),
  units: (symbols) =>
    symbols.reduce((sum, { name, container }) => sum + name.length + container.length + 100, 100),
};

/** A symbol with the address of its file. */
export interface FoundSymbol extends FileSymbol {
  readonly uri: string;
}

/** The speakers, questions and headings of all transcripts of a workspace. */
export class SymbolIndex {
  readonly #index: FileIndex<FileSymbol>;

  constructor(documents: Documents, files: TranscriptFiles) {
    this.#index = new FileIndex(documents, files, listing);
  }

  /** What a query means, file by file, open ones first. Ends early where it is cancelled. */
  async search(query: string, token: Cancellation): Promise<FoundSymbol[]> {
    const matches = symbolFinder(query);
    const pause = breathing();
    const found: FoundSymbol[] = [];
    for await (const { uri, items } of this.#index.all(token)) {
      for (const symbol of items) if (found.length < MOST && matches(symbol)) found.push({ ...symbol, uri });
      await pause();
      if (found.length === MOST || token.isCancellationRequested) break;
    }
    return found;
  }
}
