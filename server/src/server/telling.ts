import { diagnosticOf, diagnostics } from "../features/diagnostic.ts";
import { statusOf } from "../features/status.ts";
import type { OpenDocument } from "../workspace/documents.ts";
import { settleInSlices } from "../workspace/slices.ts";
import type { Session } from "./session.ts";

/** Tells the client what it does not ask for: its documents' status, and diagnostics where it cannot pull them. */
export class Telling {
  readonly #told = new Map<OpenDocument, string>();
  readonly #waiting = new Set<OpenDocument>();

  /** Who wants to hear of each document that is settled after a change, because a client once asked for the queue. */
  review: { changed(document: OpenDocument): void } | undefined;

  constructor(readonly session: Session) {}

  /** Says that a document may be told of anew; done once the messages that wait are read. */
  changed(document: OpenDocument): void {
    const { client, documents, connection } = this.session;
    const silent = client.pullsDiagnostics && !client.status && !this.review;
    if (this.#waiting.has(document) || silent) return;
    this.#waiting.add(document);
    setTimeout(async () => {
      if (!client.pullsDiagnostics) await this.#tellFirstPage(document);
      await settleInSlices(document.findings, { isCancellationRequested: false });
      document.firstPage = undefined;
      this.#waiting.delete(document);
      if (documents.get(document.uri) !== document) return void this.#told.delete(document);
      const { uri, version } = document;
      if (client.status) this.#tellStatus(document);
      this.review?.changed(document);
      if (client.pullsDiagnostics) return;
      const found = document.served ? diagnostics(document.findings, client.rulesPage) : [];
      await connection.sendDiagnostics({ uri, version, diagnostics: found });
    }, 0);
  }

  /** Says that a document is closed. */
  closed(uri: string): void {
    const { client, connection } = this.session;
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Of a large document what is found on its first lines comes before the rest is read. */
  async #tellFirstPage(document: OpenDocument): Promise<void> {
    const { client, connection, documents } = this.session;
    const page = document.firstPage;
    if (!page || !(await page.isServed()) || page.findings.length === 0) return;
    const { uri, version, firstPage } = document;
    // an edit may have come meanwhile
    if (firstPage !== page || documents.get(uri) !== document) return;
    const found = page.findings.map((finding) => diagnosticOf(finding, client.rulesPage));
    await connection.sendDiagnostics({ uri, version, diagnostics: found });
  }

  #tellStatus(document: OpenDocument): void {
    const status = statusOf(document.transcript, document.served);
    const words = JSON.stringify(status);
    if (this.#told.get(document) === words) return;
    this.#told.set(document, words);
    void this.session.connection.sendNotification("transcript/status", { uri: document.uri, ...status });
  }
}
