import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  type Disposable,
  languages,
  type Range,
  type TextDocument,
} from "vscode";
import { selector } from "../selector.ts";
import type { Statuses } from "../status.ts";
import type { Queue } from "./queue.ts";

/** Offers at a passage, by light bulb, what the keys do. An action only names a command. */
export function offerActions(queue: Queue, statuses: Statuses): Disposable {
  const provider: CodeActionProvider = {
    provideCodeActions: (document, range) =>
      statuses.of(document)?.served ? at(queue, document, range) : [],
  };
  return languages.registerCodeActionsProvider(selector, provider, {
    providedCodeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite],
  });
}

function at(queue: Queue, document: TextDocument, range: Range): CodeAction[] {
  const item = queue.at(document.uri, range);
  if (!item) {
    if (range.isEmpty) return [];
    return [action("Flag these words as a guess", "flagPassage", CodeActionKind.RefactorRewrite)];
  }
  return [
    action("Replace with what is typed next", "replacePassage"),
    ...(item.passage.kind === "uncertain" ? [action("Take the mark of a guess off", "removeFlag")] : []),
    action("Write what is heard as a guess…", "guessPassage"),
    ...(item.aside
      ? [
          action(
            item.aside === "later" ? "Take up again, left for later" : "Take up again, skipped",
            "takeUpPassage",
          ),
        ]
      : [action("Skip", "skipPassage"), action("Leave for later", "leavePassage")]),
    action("Open the recording here", "openRecording"),
  ];
}

function action(title: string, command: string, kind = CodeActionKind.QuickFix): CodeAction {
  const offered = new CodeAction(title, kind);
  offered.command = { command: `transcript.${command}`, title };
  return offered;
}
