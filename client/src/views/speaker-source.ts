import { CancellationTokenSource, type Disposable, type TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { SpeakerRow, SpeakersReport } from "../../../server/src/features/speakers.ts";

/** Asks the server for the speakers of one document at a time; a new question takes back the one before. */
export class SpeakerSource implements Disposable {
  readonly #client: BaseLanguageClient;
  #told:
    | { readonly uri: string; readonly resultId: string; readonly speakers: readonly SpeakerRow[] }
    | undefined;
  #asking: CancellationTokenSource | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** The speakers of a document as it is now; undefined where the question was taken back meanwhile. */
  async ask(document: TextDocument): Promise<readonly SpeakerRow[] | undefined> {
    this.takeBack();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    const textDocument = this.#client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const before = this.#told?.uri === textDocument.uri ? this.#told : undefined;
    try {
      const report = await this.#client.sendRequest<SpeakersReport>(
        "transcript/speakers",
        { textDocument, ...(before && { previousResultId: before.resultId }) },
        asking.token,
      );
      if (asking.token.isCancellationRequested) return undefined;
      const speakers = report.kind === "full" ? report.speakers : before!.speakers;
      this.#told = { uri: textDocument.uri, resultId: report.resultId, speakers };
      return speakers;
    } catch (error) {
      if (!asking.token.isCancellationRequested)
        this.#client.error("The speakers could not be listed", error, false);
      return undefined;
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
      asking.dispose();
    }
  }

  takeBack(): void {
    this.#asking?.cancel();
    this.#asking = undefined;
  }

  dispose(): void {
    this.takeBack();
  }
}
