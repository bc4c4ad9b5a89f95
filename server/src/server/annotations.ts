import type { RenameParams, WorkspaceEdit } from "vscode-languageserver";
import { addFootnote } from "../features/add-footnote.ts";
import type { Annotation } from "../features/annotation.ts";
import { correctWords } from "../features/correct-words.ts";
import { deleteFootnote } from "../features/delete-footnote.ts";
import { insertNote } from "../features/insert-note.ts";
import { prepareRenameMarker, renameMarker } from "../features/rename-marker.ts";
import { renumberAll } from "../features/renumber-all.ts";
import { workspaceEdit } from "../features/workspace-edit.ts";
import type { Range } from "../text/position.ts";
import type { OpenDocument } from "../workspace/documents.ts";
import type { Cancellation } from "../workspace/slices.ts";
import { editTarget } from "./edit-target.ts";
import { type DocumentParams, invalid, isRange, type PlaceParams, type Requests } from "./requests.ts";

/** A place, and what somebody writes for it. */
interface WritingParams extends PlaceParams {
  readonly text: string;
}
/** Words, and what they should have been. */
interface CorrectionParams extends DocumentParams {
  readonly range: Range;
  readonly text: string;
}

type Answered<Params> = (params: Params, token: Cancellation) => Promise<WorkspaceEdit | null>;

/** Answers what is added to a document about its words. Where nothing can be done the error says why. */
export class Annotations {
  readonly addFootnote: Answered<WritingParams>;
  readonly deleteFootnote: Answered<PlaceParams>;
  readonly renumberFootnotes: Answered<DocumentParams>;
  readonly insertNote: Answered<WritingParams>;
  readonly correctWords: Answered<CorrectionParams>;

  constructor(readonly requests: Requests) {
    this.addFootnote = requests.at<WritingParams, WorkspaceEdit | null>(
      (document, { position, text }) =>
        this.#edit(document, addFootnote(document.transcript, position, written(text))),
      null,
    );
    this.deleteFootnote = requests.at<PlaceParams, WorkspaceEdit | null>(
      (document, { position }) => this.#edit(document, deleteFootnote(document.transcript, position)),
      null,
    );
    this.renumberFootnotes = requests.about<DocumentParams, WorkspaceEdit | null>(
      (document) => this.#edit(document, renumberAll(document.transcript)),
      null,
    );
    this.insertNote = requests.at<WritingParams, WorkspaceEdit | null>(
      (document, { position, text }) =>
        this.#edit(document, insertNote(document.transcript, position, written(text))),
      null,
    );
    this.correctWords = requests.about<CorrectionParams, WorkspaceEdit | null>(
      (document, { range, text }) => {
        if (!isRange(range)) throw invalid("range is missing");
        return this.#edit(document, correctWords(document.transcript, range, written(text)));
      },
      null,
    );
  }

  /** What of a marker can be renamed. */
  readonly prepareRename = (params: PlaceParams, token: Cancellation) =>
    this.requests.at(
      ({ transcript }, { position }) => prepareRenameMarker(transcript, position) ?? null,
      null,
    )(params, token);

  /** Another marker for a footnote. */
  readonly rename = (params: RenameParams, token: Cancellation): Promise<WorkspaceEdit | null> =>
    this.requests.at<RenameParams, WorkspaceEdit | null>((document, { position, newName }) => {
      const renamed = renameMarker(document.transcript, position, written(newName));
      return renamed ? this.#edit(document, renamed) : null;
    }, null)(params, token);

  #edit(document: OpenDocument, done: Annotation): WorkspaceEdit {
    if ("reason" in done) throw invalid(done.reason);
    return workspaceEdit(document.transcript, done.edits, editTarget(this.requests.session, document));
  }
}

function written(text: unknown): string {
  if (typeof text !== "string") throw invalid("text is missing");
  return text;
}
