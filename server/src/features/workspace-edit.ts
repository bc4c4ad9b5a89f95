import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { FixEdit } from "../rules/fix.ts";
import type { Transcript } from "../transcript/transcript.ts";

/** The document that is edited, and how its client takes edits. */
export interface EditTarget {
  readonly uri: string;
  /** The version that the edit is made for; null where the client has not opened the document. */
  readonly version: number | null;
  /** Whether the client checks versions. */
  readonly versioned: boolean;
  /** Whether it puts the cursor where an edit says. */
  readonly snippets: boolean;
}

/** One edit of one document, which is undone in one step. */
export function workspaceEdit(
  transcript: Transcript,
  edits: readonly FixEdit[],
  { uri, version, versioned, snippets }: EditTarget,
): WorkspaceEdit {
  if (!versioned) return { changes: { [uri]: edits.map(plain) } };
  const form = (edit: FixEdit) =>
    snippets && keepsIndent(transcript, edit) ? withCursor(edit) : plain(edit);
  return { documentChanges: [{ textDocument: { uri, version }, edits: edits.map(form) }] };
}

function plain({ range, newText }: FixEdit): TextEdit {
  return { range, newText };
}

/** An editor indents the lines of a snippet as the line where it begins: where there is an indent, nothing is gained. */
function keepsIndent({ text }: Transcript, { range }: FixEdit): boolean {
  return !/^\s/.test(text.line(range.start.line).slice(0, range.start.character));
}

function withCursor(edit: FixEdit): TextEdit | SnippetTextEdit {
  const { range, newText, cursor } = edit;
  if (cursor === undefined) return plain(edit);
  const value = `${escaped(newText.slice(0, cursor))}$0${escaped(newText.slice(cursor))}`;
  return { range, snippet: { kind: "snippet", value } };
}

/** Text as it is, where snippets have signs of their own. */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
