import {
  type CallHierarchyItem,
  ErrorCodes,
  LSPErrorCodes,
  type Position,
  ResponseError,
} from "vscode-languageserver";
import type { Range } from "../text/position.ts";
import type { OpenDocument } from "../workspace/documents.ts";
import { type Cancellation, type Settling, settleInSlices } from "../workspace/slices.ts";
import type { Session } from "./session.ts";

/** What names a document, and what names a place in one. */
export interface DocumentParams {
  readonly textDocument: { readonly uri: string };
}
export interface PlaceParams extends DocumentParams {
  readonly position: Position;
}

/** Finds the document that a request is about, waits until it is read, and refuses what makes no sense. */
export class Requests {
  constructor(readonly session: Session) {}

  /** The document a request is about, read to its end, rules included. */
  async ready(params: DocumentParams, token: Cancellation): Promise<OpenDocument> {
    const document = this.open(params) ?? (await this.#unopened(params.textDocument.uri));
    await settled(document.findings, token);
    return document;
  }

  /** The document a request is about, read or not; nothing where it is not open. */
  open(params: DocumentParams): OpenDocument | undefined {
    this.session.checkRunning();
    this.session.background.touch();
    const uri = params?.textDocument?.uri;
    if (typeof uri !== "string") throw invalid("textDocument.uri is missing");
    return this.session.documents.get(uri);
  }

  /** Answers for a document that is a transcript, and with nothing for one that is none. */
  about<Params extends DocumentParams, Answer>(
    answer: (document: OpenDocument, params: Params, token: Cancellation) => Answer | Promise<Answer>,
    otherwise: Answer,
  ): (params: Params, token: Cancellation) => Promise<Answer> {
    return async (params, token) => {
      const document = await this.ready(params, token);
      return document.served ? answer(document, params, token) : otherwise;
    };
  }

  /** The same for a request about a place. */
  at<Params extends PlaceParams, Answer>(
    answer: (document: OpenDocument, params: Params) => Answer,
    otherwise: Answer,
  ): (params: Params, token: Cancellation) => Promise<Answer> {
    const answered = this.about(answer, otherwise);
    return (params, token) =>
      isPlace(params?.position) ? answered(params, token) : Promise.reject(invalid("position is missing"));
  }

  /** The same for a request about an item that was answered before, in whose document it lies. */
  of<Answer>(
    answer: (document: OpenDocument, item: CallHierarchyItem) => Answer,
    otherwise: Answer,
  ): (params: { item: CallHierarchyItem }, token: Cancellation) => Promise<Answer> {
    return async (params, token) => {
      const item = params?.item;
      if (!isRange(item?.selectionRange)) throw invalid("item.selectionRange is missing");
      const document = await this.ready({ textDocument: item }, token);
      return document.served ? answer(document, item) : otherwise;
    };
  }

  /** A document that is not open is read through the file interface, for this one answer. */
  async #unopened(uri: string): Promise<OpenDocument> {
    try {
      return this.session.documents.closed(uri, await this.session.files!.read(uri));
    } catch (error) {
      throw invalid(`${uri} is not open and cannot be read: ${String(error)}`);
    }
  }
}

/** Waits until something is up to date; gives up where the request is taken back. */
export async function settled(work: Settling, token: Cancellation): Promise<void> {
  if (!(await settleInSlices(work, token))) throw cancelled();
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
}

export function invalid(reason: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, reason);
}

export function isPlace(place: unknown): place is Position {
  const { line, character } = (place ?? {}) as Partial<Position>;
  return Number.isInteger(line) && Number.isInteger(character);
}

export function isRange(range: unknown): range is Range {
  const { start, end } = (range ?? {}) as Partial<Range>;
  return isPlace(start) && isPlace(end);
}

/** Whether an optional text is one, where it is given. */
export function isTextOrNothing(text: unknown): text is string | undefined {
  return text === undefined || typeof text === "string";
}
