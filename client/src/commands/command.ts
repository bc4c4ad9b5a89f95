import { type Disposable, languages, type TextEditor, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { plain } from "../plain.ts";
import { selector } from "../selector.ts";
import type { Statuses } from "../status.ts";

/** Registers a command, or some that belong together. */
export type RegisterCommand = (client: BaseLanguageClient, statuses: Statuses) => Disposable;

/** How long a word in the status bar stays, in milliseconds. */
const STATUS_TIME = 4000;

/** Says in the status bar why nothing happened, or that something did. */
export function say(words: string): void {
  window.setStatusBarMessage(plain(words), STATUS_TIME);
}

/** The editor that a command is about; says what to do where it shows no transcript. */
export function transcriptEditor(statuses: Statuses): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (!editor) {
    say("Open a transcript first");
    return undefined;
  }
  // A document that was opened a moment ago has no status yet: the server is asked then.
  if (languages.match(selector, editor.document) > 0 && statuses.of(editor.document)?.served !== false) {
    return editor;
  }
  say("This file is not read as a transcript. Set its language to Transcript if it is one");
  return undefined;
}

/** What a request about the place of an editor's cursor begins with. */
export function placeOf(client: BaseLanguageClient, { document, selection }: TextEditor) {
  return {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
}
