import { giveTurn } from "../features/give-turn.ts";
import { insertLabel } from "../features/insert-label.ts";
import { mergeSpeakers } from "../features/merge-speakers.ts";
import { mergeTurn } from "../features/merge-turn.ts";
import { moveTurn } from "../features/move-turn.ts";
import { splitTurn } from "../features/split-turn.ts";
import type { TurnEdit } from "../features/turn-edit.ts";
import type { Transcript } from "../transcript/transcript.ts";
import type { Cancellation } from "../workspace/slices.ts";
import { type DocumentParams, invalid, type PlaceParams, type Requests } from "./requests.ts";

type AtPlace = (params: PlaceParams, token: Cancellation) => Promise<TurnEdit | null>;
type About = (params: DocumentParams, token: Cancellation) => Promise<TurnEdit | null>;

/** What each request about a turn does, by its name; each is answered with what it changes, or why it changes nothing. */
export function turnCommands(requests: Requests): Readonly<Record<string, AtPlace | About>> {
  const at = <Params extends PlaceParams>(act: (transcript: Transcript, params: Params) => TurnEdit) =>
    requests.at<Params, TurnEdit | null>(
      ({ transcript }, params) => act(transcript, params),
      null,
    ) as AtPlace;
  return {
    "transcript/splitTurn": at((transcript, { position, label }: PlaceParams & { label: unknown }) =>
      splitTurn(transcript, position, text(label, "label")),
    ),
    "transcript/mergeTurn": at((transcript, { position }) => mergeTurn(transcript, position)),
    "transcript/moveTurn": at((transcript, { position, direction }: PlaceParams & { direction: unknown }) => {
      if (direction !== "up" && direction !== "down") throw invalid("direction is neither up nor down");
      return moveTurn(transcript, position, direction);
    }),
    "transcript/giveTurn": at((transcript, params: PlaceParams & { label: unknown; following?: unknown }) =>
      giveTurn(transcript, params.position, text(params.label, "label"), params.following === true),
    ),
    "transcript/insertLabel": at((transcript, { position, speaker }: PlaceParams & { speaker: unknown }) => {
      if (typeof speaker !== "number" || !Number.isInteger(speaker) || speaker < 1)
        throw invalid("speaker is no number from 1 on");
      return insertLabel(transcript, position, speaker);
    }),
    "transcript/mergeSpeakers": requests.about<DocumentParams, TurnEdit | null>(({ transcript }, params) => {
      const { label, into } = params as { label?: unknown; into?: unknown };
      return mergeSpeakers(transcript, text(label, "label"), text(into, "into"));
    }, null),
  };
}

/** A text among the parameters. */
export function text(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalid(`${name} is missing`);
  return value;
}
