import { ProgressType } from "vscode-languageserver";
import type { FoundQuestion } from "../features/questions.ts";
import { QuestionIndex } from "../workspace/question-index.ts";
import type { Cancellation } from "../workspace/slices.ts";
import { cancelled, invalid } from "./requests.ts";
import type { Session } from "./session.ts";

export interface QuestionsParams {
  readonly query: string;
  /** The document that is being read: what is found in it comes first. */
  readonly textDocument?: { readonly uri?: unknown };
  /** Where it is given, what is found is told under it bit by bit, and the answer itself holds nothing more. */
  readonly partialResultToken?: string | number;
}

const progress = new ProgressType<FoundQuestion[]>();

/** Searches the questions of all transcripts of the workspace. */
export class QuestionSearch {
  #index: QuestionIndex | undefined;

  constructor(readonly session: Session) {}

  async search(params: QuestionsParams, token: Cancellation): Promise<FoundQuestion[]> {
    const { session } = this;
    session.checkRunning();
    const { query, textDocument, partialResultToken: told } = params ?? {};
    if (typeof query !== "string") throw invalid("query is missing");
    this.#index ??= new QuestionIndex(session.documents, session.transcripts);
    const first = typeof textDocument?.uri === "string" ? textDocument.uri : undefined;
    const all: FoundQuestion[] = [];
    for await (const found of this.#index.search(query, token, first)) {
      if (typeof told === "string" || typeof told === "number") {
        await session.connection.sendProgress(progress, told, found);
      } else all.push(...found);
    }
    if (token.isCancellationRequested) throw cancelled();
    return all;
  }
}
