import type { CodeAction, CodeActionParams } from "vscode-languageserver";
import {
  type CodeActionClient,
  type CodeActionQuery,
  codeActions,
  type WholeDocument,
  wholeDocumentEdits,
} from "../features/code-action.ts";
import { turnActions } from "../features/turn-actions.ts";
import { workspaceEdit } from "../features/workspace-edit.ts";
import type { OpenDocument } from "../workspace/documents.ts";
import type { Cancellation } from "../workspace/slices.ts";
import { editTarget } from "./edit-target.ts";
import { invalid, isRange, type Requests } from "./requests.ts";

/** `CodeActionTriggerKind.Automatic`: an editor asks whether there is anything where the cursor came. */
const AUTOMATIC = 2;

/** Answers what changes a document: each answer is an edit that the user has chosen and the client makes. */
export class CodeActions {
  readonly requests: Requests;
  /** The actions in a range. */
  readonly list: (params: CodeActionParams, token: Cancellation) => Promise<CodeAction[]>;

  constructor(requests: Requests) {
    this.requests = requests;
    this.list = requests.about<CodeActionParams, CodeAction[]>((document, params) => {
      const query = queryOf(params);
      const client = this.#client(document);
      return [
        ...codeActions(document.transcript, document.findings, query, client),
        ...turnActions(document.transcript, query, client),
      ];
    }, []);
  }

  /**
   * The edit of an action about the whole document, as the document is now that it was chosen. One that is a command is whole
   * as it is, though some editors ask for it.
   */
  async resolve(action: CodeAction, token: Cancellation): Promise<CodeAction> {
    const data: unknown = action?.data;
    if (data === undefined && action?.command) return action;
    if (!isWholeDocument(data)) throw invalid("data is not what was answered");
    const document = await this.requests.ready({ textDocument: data }, token);
    const { transcript, findings } = document;
    const edits = document.served ? wholeDocumentEdits(transcript, findings, data) : [];
    return { ...action, edit: workspaceEdit(transcript, edits, this.#client(document)) };
  }

  #client(document: OpenDocument): CodeActionClient {
    const { session } = this.requests;
    const { resolvesEdits, commands, rulesPage } = session.client;
    return { ...editTarget(session, document), resolves: resolvesEdits, commands, rulesPage };
  }
}

/** What is asked for; a client's mistake in what it need not say is taken for nothing said. */
function queryOf({ range, context }: CodeActionParams): CodeActionQuery {
  if (!isRange(range)) throw invalid("range is missing");
  if (context !== undefined && (typeof context !== "object" || context === null))
    throw invalid("context is no object");
  const { only, triggerKind, diagnostics } = context ?? {};
  if (only != null && !(Array.isArray(only) && only.every((kind) => typeof kind === "string")))
    throw invalid("context.only is no list of kinds");
  return {
    range,
    only: only ?? undefined,
    automatic: triggerKind === AUTOMATIC,
    diagnostics: Array.isArray(diagnostics) ? diagnostics.filter((shown) => isRange(shown?.range)) : [],
  };
}

function isWholeDocument(data: unknown): data is WholeDocument {
  const { uri, what, code } = (data ?? {}) as Record<string, unknown>;
  if (typeof uri !== "string" || (code !== undefined && typeof code !== "string")) return false;
  return what === "fixAll" || what === "renumber";
}
