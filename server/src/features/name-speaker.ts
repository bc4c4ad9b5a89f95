import { type Relabelling, relabel } from "../rules/fixes/relabel.ts";
import type { Position } from "../text/position.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { turnAt, turnStretch } from "../transcript/turns.ts";

/** What `transcript/nameSpeaker` is asked with, beside the document. */
export interface NameSpeakerParams {
  /** The label of the speaker, as it is printed. */
  readonly label: string;
  readonly name: string;
}

/** Gives a placeholder such as `Speaker 1` a name, everywhere. */
export function nameSpeaker(transcript: Transcript, { label, name }: NameSpeakerParams): Relabelling {
  return relabel(transcript, label, name);
}

/** The label of the turn at a place. */
export function speakerAt(transcript: Transcript, position: Position): { label: string } | null {
  const turn = turnAt(transcript, transcript.text.clamp(position).line);
  return turn ? { label: turnStretch(transcript, turn).label!.words } : null;
}
