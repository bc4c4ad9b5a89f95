import {
  commands,
  Disposable,
  type Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import type { AdjacentParams, AdjacentTurn } from "../../../server/src/features/adjacent.ts";
import { type RegisterCommand, say } from "./command.ts";

/** Go to the next or the previous question. */
export const goToQuestion: RegisterCommand = (client) =>
  Disposable.from(
    commands.registerCommand("transcript.nextQuestion", () => go(client, "next")),
    commands.registerCommand("transcript.previousQuestion", () => go(client, "previous")),
  );

async function go(client: BaseLanguageClient, direction: AdjacentParams["direction"]): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return say("Open a transcript to go to its questions");
  const turn = await client.sendRequest<AdjacentTurn | null>("transcript/adjacent", {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    position: client.code2ProtocolConverter.asPosition(editor.selection.active),
    what: "question",
    direction,
  });
  if (turn) reveal(editor, client.protocol2CodeConverter.asRange(turn.labelRange));
  else say(`There is no ${direction} question`);
}

/** Puts the cursor on a label and shows what follows it. */
function reveal(editor: TextEditor, label: Range): void {
  editor.selection = new Selection(label.start, label.start);
  editor.revealRange(label, TextEditorRevealType.InCenterIfOutsideViewport);
}
