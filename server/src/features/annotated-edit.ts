import type {
  ChangeAnnotation,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import type { FixEdit } from "../rules/fix.ts";
import type { Asked } from "./rename.ts";
import type { EditTarget } from "./workspace-edit.ts";

/** What is to be changed in one document, for sure and if somebody says yes. */
export interface DocumentChange {
  readonly target: EditTarget;
  readonly edits: readonly FixEdit[];
  readonly asked: readonly Asked[];
}

/**
 * One edit of several documents. Where the client can ask, what is to be asked about carries the question; where it
 * cannot, that is left out.
 */
export function annotatedEdit(changes: readonly DocumentChange[], asks: boolean): WorkspaceEdit {
  const annotations: Record<string, ChangeAnnotation> = {};
  const documents: TextDocumentEdit[] = [];
  for (const [i, { target, edits, asked }] of changes.entries()) {
    const all: (TextEdit & { annotationId?: string })[] = edits.map(plain);
    for (const [k, question] of asks ? asked.entries() : []) {
      const id = `${i}.${k}`;
      const { label, description } = question;
      annotations[id] = { label, needsConfirmation: true, ...(description && { description }) };
      all.push(...question.edits.map((edit) => ({ ...plain(edit), annotationId: id })));
    }
    const textDocument = { uri: target.uri, version: target.version };
    if (all.length > 0) documents.push({ textDocument, edits: all });
  }
  if (!changes[0]?.target.versioned) {
    return {
      changes: Object.fromEntries(
        documents.map(({ textDocument, edits }) => [textDocument.uri, edits as TextEdit[]]),
      ),
    };
  }
  const asksAny = Object.keys(annotations).length > 0;
  return { documentChanges: documents, ...(asksAny && { changeAnnotations: annotations }) };
}

function plain({ range, newText }: FixEdit): TextEdit {
  return { range, newText };
}
