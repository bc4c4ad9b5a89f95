import {
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Range,
  SymbolKind,
} from "vscode-languageserver";
import { diagnosticOf } from "../features/diagnostic.ts";
import { documentSymbol, outlineOf } from "../features/document-symbol.ts";
import type { OpenDocument } from "../workspace/documents.ts";
import type { FirstPage } from "../workspace/first-page.ts";
import { settleInSlices } from "../workspace/slices.ts";
import type { Following } from "./following.ts";
import type { DocumentParams, Requests } from "./requests.ts";

const REFRESH = "workspace/diagnostic/refresh";

interface Opened {
  readonly document: OpenDocument;
  readonly page: FirstPage;
}

/**
 * Tells of the first page of a large document before the rest is read, and has the client ask again once it is. That is
 * only for clients that can be told so; all others wait.
 */
export class FirstPages {
  readonly #requests: Requests;
  readonly #following: Following;
  /** How clients are told to ask again once documents are read. */
  readonly #reading = new Map<OpenDocument, Set<() => void>>();

  constructor(requests: Requests, following: Following) {
    this.#requests = requests;
    this.#following = following;
  }

  /** What is found on the first page; nothing where all is, or soon will be. */
  async diagnostics(
    params: DocumentParams & { previousResultId?: string },
  ): Promise<DocumentDiagnosticReport | undefined> {
    const { client } = this.#requests.session;
    const opened = client.refreshes.includes(REFRESH) && (await this.#opened(params));
    if (!opened) return undefined;
    const { resultId, findings } = opened.page;
    this.#readOn(opened.document, this.#refresh);
    if (params.previousResultId === resultId) return { kind: "unchanged", resultId };
    return { kind: "full", resultId, items: findings.map((one) => diagnosticOf(one, client.rulesPage)) };
  }

  /** The outline of the first page, as if nothing stood below it, and one last symbol that says that something does. */
  async outline(params: DocumentParams): Promise<DocumentSymbol[] | undefined> {
    const opened = this.#requests.session.client.registersSymbols && (await this.#opened(params));
    if (!opened) return undefined;
    const { document, page } = opened;
    const { transcript } = await page.read();
    if (document.firstPage !== page) return undefined;
    this.#readOn(document, this.#offerOutline);
    return [...documentSymbol(transcript, outlineOf(document.languageId)), unread(page.rest)];
  }

  async #opened(params: DocumentParams): Promise<Opened | undefined> {
    const document = this.#requests.open(params);
    const page = document?.firstPage;
    if (!page || !(await page.isServed())) return undefined;
    // an edit may have come meanwhile
    return document.firstPage === page ? { document, page } : undefined;
  }

  /** Reads a document to its end, behind the answer that is about to be given. */
  #readOn(document: OpenDocument, askAgain: () => void): void {
    const asking = this.#reading.get(document);
    if (asking) return void asking.add(askAgain);
    this.#reading.set(document, new Set([askAgain]));
    const { session } = this.#requests;
    const isGone = () => session.documents.get(document.uri) !== document || session.stage !== "running";
    const token = {
      get isCancellationRequested() {
        return isGone();
      },
    };
    setTimeout(async () => {
      await settleInSlices(document.findings, token);
      document.firstPage = undefined;
      const asked = this.#reading.get(document)!;
      this.#reading.delete(document);
      if (!isGone()) for (const ask of asked) ask();
    }, 0);
  }

  readonly #refresh = () => {
    const { connection } = this.#requests.session;
    void connection.sendRequest(REFRESH).catch(() => undefined);
  };

  readonly #offerOutline = () => void this.#following.offerOutline();
}

/** Stands in an outline for what is not read yet. */
function unread(range: Range): DocumentSymbol {
  const selectionRange = { start: range.start, end: range.start };
  return { name: "… still being read", kind: SymbolKind.Null, range, selectionRange };
}
