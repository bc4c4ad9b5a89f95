import type {
  CompletionItem,
  CompletionParams,
  InlineCompletionItem,
  InlineCompletionParams,
} from "vscode-languageserver";
import { completion, noteOf } from "../features/completion.ts";
import { inlineCompletion } from "../features/inline-completion.ts";
import { likeliestNext } from "../transcript/succession.ts";
import { turnAt } from "../transcript/turns.ts";
import type { Cancellation } from "../workspace/slices.ts";
import { invalid, type PlaceParams, type Requests } from "./requests.ts";

/** Answers what may be written at a place. */
export class Completions {
  readonly list: (params: CompletionParams, token: Cancellation) => Promise<CompletionItem[]>;
  readonly inline: (params: InlineCompletionParams, token: Cancellation) => Promise<InlineCompletionItem[]>;
  /** All who speak, by their labels, likeliest first to go on behind the turn at a place. */
  readonly nextSpeakers: (params: PlaceParams, token: Cancellation) => Promise<string[]>;

  constructor(readonly requests: Requests) {
    this.list = requests.at<CompletionParams, CompletionItem[]>(
      ({ transcript, uri }, { position }) =>
        completion(transcript, position).map((item) =>
          item.data === undefined ? item : { ...item, data: { ...item.data, uri } },
        ),
      [],
    );
    this.inline = requests.at<InlineCompletionParams, InlineCompletionItem[]>(
      ({ transcript }, { position }) => inlineCompletion(transcript, position),
      [],
    );
    this.nextSpeakers = requests.at<PlaceParams, string[]>(
      ({ transcript }, { position }) =>
        likeliestNext(transcript, turnAt(transcript, transcript.text.clamp(position).line)),
      [],
    );
  }

  /** The note of a footnote, for who looks at it before taking it. */
  readonly resolve = async (item: CompletionItem, token: Cancellation): Promise<CompletionItem> => {
    const { uri, marker } = (item?.data ?? {}) as { uri?: unknown; marker?: unknown };
    if (item?.data === undefined) return item;
    if (typeof uri !== "string" || typeof marker !== "string") throw invalid("data is not what was answered");
    const { transcript } = await this.requests.ready({ textDocument: { uri } }, token);
    const documentation = noteOf(transcript, marker);
    return documentation === undefined ? item : { ...item, documentation };
  };
}
