import { CancellationTokenSource, type Disposable, type TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { Exchange } from "../../../server/src/features/exchange.ts";
import type { ExchangesReport } from "../../../server/src/features/exchanges.ts";

/** Asks the server for the exchanges of one document at a time; a new question takes back the one before. */
export class ExchangeSource implements Disposable {
  readonly #client: BaseLanguageClient;
  #told:
    | { readonly uri: string; readonly resultId: string; readonly exchanges: readonly Exchange[] }
    | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** The exchanges of a document as it is now; undefined where the question was taken back meanwhile. */
  async ask(document: TextDocument): Promise<readonly Exchange[] | undefined> {
    this.takeBack();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    const textDocument = this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const before = this.#told?.uri === textDocument.uri ? this.#told : undefined;
    try {
      const report = await this.#client.sendRequest<ExchangesReport>(
        "transcript/exchanges",
        { textDocument, ...(before && { previousResultId: before.resultId }) },
        asking.token,
      );
      if (asking.token.isCancellationRequested) return undefined;
      const exchanges = report.kind === "full" ? report.exchanges : before!.exchanges;
      this.#told = { uri: textDocument.uri, resultId: report.resultId, exchanges };
      return exchanges;
    } catch (error) {
      if (!asking.token.isCancellationRequested)
        this.#client.error("The questions could not be listed", error, false);
      return undefined;
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
      asking.dispose();
    }
  }

  /** Takes back what is asked and not answered yet: the document has changed, or nobody looks. */
  takeBack(): void {
    this.#asking?.cancel();
    this.#asking = undefined;
  }

  dispose(): void {
    this.takeBack();
  }
}
