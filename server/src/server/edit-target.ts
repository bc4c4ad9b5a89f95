import type { EditTarget } from "../features/workspace-edit.ts";
import type { OpenDocument } from "../workspace/documents.ts";
import type { Session } from "./session.ts";

/** A document as it is edited, and how the client takes edits. */
export function editTarget({ client, documents }: Session, { uri, version }: OpenDocument): EditTarget {
  return {
    uri,
    version: documents.get(uri) ? version : null,
    versioned: client.versionedEdits,
    snippets: client.snippetEdits,
  };
}
