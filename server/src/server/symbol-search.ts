import type { SymbolInformation, WorkspaceSymbolParams } from "vscode-languageserver";
import type { Cancellation } from "../workspace/slices.ts";
import { SymbolIndex } from "../workspace/symbol-index.ts";
import { cancelled, invalid } from "./requests.ts";
import type { Session } from "./session.ts";

/** Searches speakers, questions and headings of all transcripts of the workspace. */
export class SymbolSearch {
  #index: SymbolIndex | undefined;

  constructor(readonly session: Session) {}

  async search(params: WorkspaceSymbolParams, token: Cancellation): Promise<SymbolInformation[]> {
    const { session } = this;
    session.checkRunning();
    const { query } = params ?? {};
    if (typeof query !== "string") throw invalid("query is missing");
    this.#index ??= new SymbolIndex(session.documents, session.transcripts);
    const found = await this.#index.search(query, token);
    if (token.isCancellationRequested) throw cancelled();
    return found.map(({ name, kind, container, uri, range }) => ({
      name,
      kind,
      location: { uri, range },
      ...(container && { containerName: container }),
    }));
  }
}
